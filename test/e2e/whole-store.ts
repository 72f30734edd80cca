import { structuredCodec } from '../../src/store/codec.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { createWorkspaceStore } from '../../src/store/workspace-store.js';

/** One thing that is kept: its key, and all texts and bytes in its value. */
export interface KeptThing {
  key: string;
  text: string;
}

/**
 * Everything that is kept of a workspace, and of the process for it, read through the store's own port: each key, with
 * what is in its value, as text. The bot has to be stopped.
 */
export async function wholeStore(dataDir: string, teamId: string): Promise<KeptThing[]> {
  const connection = openLmdb(dataDir);
  const listed = (name: string) =>
    createWorkspaceStore(new LmdbAdapter(connection), name, structuredCodec).list<unknown>('');
  const inPlain = (key: string) => key.split('/').map(decodeURIComponent).join('/');
  try {
    const ofWorkspace = await listed(`workspace/${teamId}`);
    const ofProcess = await Promise.all(
      ['open-jobs', 'inbox'].map(async (name) =>
        (await listed(name)).map(({ key, value }) => ({ key: `${name}/${key}`, value })),
      ),
    );
    return [...ofWorkspace, ...ofProcess.flat()].map(({ key, value }) => ({ key: inPlain(key), text: textOf(value) }));
  } finally {
    await connection.close();
  }
}

/** Bytes as Latin-1: an ASCII name is found in any of them, whatever they are part of. */
function textOf(value: unknown): string {
  if (ArrayBuffer.isView(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  }
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (value instanceof Map) return textOf([...value].flat());
  if (typeof value === 'object' && value !== null) return textOf(Object.entries(value).flat());
  return String(value);
}
