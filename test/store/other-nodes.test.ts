import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { structuredCodec } from '../../src/store/codec.js';
import { createColumnarValues } from '../../src/store/columnar-values.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { openStore } from '../../src/store/open-store.js';
import { createWorkspaceStore } from '../../src/store/workspace-store.js';
import { analysedDataset, dataset, job } from './remembered-things.js';
import { useTemporaryDirectories } from './temporary-directory.js';

const temporaryDirectory = useTemporaryDirectories();
const run = promisify(execFile);

/** Binaries of other versions, as CI names them; alone, this one takes the other's part. */
const OTHER_NODES = process.env.OTHER_NODES?.split(delimiter) ?? [process.execPath];
const built = (file: string) =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../dist', `${file}.js`)).href);

/** Everything of the kinds that V8's format has a tag of its own for, small, compressed, and as columns. */
const VALUES: Record<string, unknown> = {
  plain: { yes: true, no: false, nothing: null, missing: undefined, text: 'é 中 😀 \u0000', latin: 'ÿ', empty: '' },
  numbers: [0, -0, 1, -1, 0.1, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 12n, -(2n ** 80n)],
  // biome-ignore lint/suspicious/noSparseArray: it is one of the kinds
  collections: { map: new Map([['a', new Set([1, 'b'])]]), date: new Date(1), pattern: /a+/giu, sparse: [1, , 3] },
  views: [
    ...[Uint8Array, Uint8ClampedArray, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array].map((View) =>
      View.of(1, 2, 100),
    ),
    ...[Float32Array.of(0.5), Float64Array.of(0.1, Number.NaN), BigInt64Array.of(-1n), BigUint64Array.of(1n)],
    ...[Buffer.from('buffer'), new DataView(Uint8Array.of(1, 2).buffer), Uint8Array.of(7).buffer],
  ],
  long: 'the same again '.repeat(1_000),
  column: Float64Array.from({ length: 5_000 }, (_, i) => Math.sqrt(i)),
};

/** What the other Node does: reads all of it, and writes what it read under other names. */
const COPY = (path: string) => `
import { openStore } from ${built('store/open-store')};
import { structuredCodec } from ${built('store/codec')};
import { createColumnarValues } from ${built('store/columnar-values')};
import { LmdbAdapter } from ${built('store/lmdb-adapter')};
import { openLmdb } from ${built('store/lmdb-connection')};
import { createWorkspaceStore } from ${built('store/workspace-store')};
import { analyze } from ${built('analysis/analyze')};
import { DEFAULT_OPTIONS } from ${built('analysis/analysis')};
const connection = openLmdb(${JSON.stringify(path)});
const values = createWorkspaceStore(new LmdbAdapter(connection, 'values'), 'values', structuredCodec);
for (const { key, value } of await values.list('here/')) await values.set(key.replace('here', 'there'), value);
const large = createColumnarValues(values, 'large');
await large.save('there', await large.load('here'), 60_000);
await connection.close();
const store = await openStore({ path: ${JSON.stringify(path)}, retentionDays: 1 });
const key = ${JSON.stringify(dataset().analysisKey)};
const analysed = await store.analyses.get('here', key);
await store.analyses.save('there', key, analysed);
for (const one of await store.datasets.list('here', 'C1')) await store.datasets.save({ ...one, teamId: 'there' });
for (const one of await store.jobs.unfinished()) await store.jobs.insert({ ...one, teamId: 'there' });
const file = { name: 'list.csv', bytes: Buffer.from(process.argv[2], 'base64') };
await store.analyses.save('there', 'made there', analyze([file], DEFAULT_OPTIONS));
await store.close();
process.stdout.write(process.version);
process.exit(0);
`;

describe.each(OTHER_NODES)('a store that %s opens as well', (node) => {
  it('comes back as it was from the other version, which read all of it and wrote it anew', async () => {
    const path = temporaryDirectory();
    const connection = openLmdb(path);
    const values = createWorkspaceStore(new LmdbAdapter(connection, 'values'), 'values', structuredCodec);
    for (const [key, value] of Object.entries(VALUES)) await values.set(`here/${key}`, value);
    await createColumnarValues(values, 'large').save('here', VALUES, 60_000);
    await connection.close();
    const before = await openStore({ path, retentionDays: 1 });
    const analysed = analysedDataset(20_000);
    await before.analyses.save('here', dataset().analysisKey, analysed);
    await before.datasets.save(dataset({ teamId: 'here' }));
    await before.jobs.insert(job({ teamId: 'here' }));
    await before.close();

    const file = Buffer.from([sampleHeader(), ...sampleRows(300, 8)].join('\n'));
    const script = join(temporaryDirectory(), 'copy.mjs');
    writeFileSync(script, COPY(path));
    const { stdout } = await run(node, ['--single-threaded', script, file.toString('base64')]);
    expect(stdout).toMatch(/^v\d+\.\d+\.\d+$/);

    const again = openLmdb(path);
    const copied = createWorkspaceStore(new LmdbAdapter(again, 'values'), 'values', structuredCodec);
    for (const [key, value] of Object.entries(VALUES)) {
      expect([key, isDeepStrictEqual(await copied.get(`there/${key}`), value)]).toEqual([key, true]);
    }
    expect(isDeepStrictEqual(await createColumnarValues(copied, 'large').load('there'), VALUES)).toBe(true);
    await again.close();
    const after = await openStore({ path, retentionDays: 1 });
    expect(isDeepStrictEqual(await after.analyses.get('there', dataset().analysisKey), analysed)).toBe(true);
    expect(await after.datasets.list('there', 'C1')).toEqual([dataset({ teamId: 'there' })]);
    expect(await after.jobs.get('there', job().id)).toEqual(job({ teamId: 'there' }));
    // What is cached is not computed again after an upgrade: the same file has to give the same answer.
    const here = analyze([{ name: 'list.csv', bytes: file }], DEFAULT_OPTIONS);
    expect(isDeepStrictEqual(await after.analyses.get('there', 'made there'), here)).toBe(true);
    await after.close();
  });
});
