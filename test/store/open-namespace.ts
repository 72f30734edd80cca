import { afterEach } from 'vitest';
import { structuredCodec } from '../../src/store/codec.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { type LmdbConnection, openLmdb } from '../../src/store/lmdb-connection.js';
import { createWorkspaceStore, type WorkspaceStore } from '../../src/store/workspace-store.js';
import { useTemporaryDirectories } from './temporary-directory.js';

/** A namespace of an LMDB environment that lasts as long as the test, the same one for all names. */
export function useNamespaces(): (name?: string) => WorkspaceStore {
  const temporaryDirectory = useTemporaryDirectories();
  let connection: LmdbConnection | undefined;
  afterEach(async () => {
    await connection?.close();
    connection = undefined;
  });
  return (name = 'workspace/T1') => {
    connection ??= openLmdb(temporaryDirectory());
    return createWorkspaceStore(new LmdbAdapter(connection), name, structuredCodec);
  };
}
