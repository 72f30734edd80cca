import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { UserError } from '../../src/errors.js';
import { movableBuffers } from '../../src/jobs/movable-buffers.js';
import { createThreads } from '../../src/jobs/threads.js';

const lost: unknown[] = [];
const limits = { maxThreads: 1, heapMb: 512, onThreadLost: (error: unknown) => lost.push(error) };
const threads = createThreads(limits);
afterAll(() => threads.close());

const csvOf = (rows: number) => Buffer.from([sampleHeader(), ...sampleRows(rows, 1)].join('\n'));
const never = new AbortController().signal;

describe('threads', () => {
  it('analyses as this thread would, and tells the phases on the way', async () => {
    const phases: string[] = [];
    const analysed = await threads.analyse(
      [{ name: 'list.csv', bytes: csvOf(120) }],
      DEFAULT_OPTIONS,
      (phase) => phases.push(phase),
      never,
    );
    expect(analysed).toEqual(analyze([{ name: 'list.csv', bytes: csvOf(120) }], DEFAULT_OPTIONS));
    expect(phases).toEqual(['read', 'explore', 'cluster', 'classify', 'score', 'recommend']);
  });

  it('brings what a person can mend across as it was', async () => {
    const refused = threads.analyse([{ name: 'list.csv', bytes: Buffer.from('') }], DEFAULT_OPTIONS, () => {}, never);
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toMatchObject({ next: expect.stringMatching(/\w/) });
  });

  it('looks at files, and hands back the tables in them', async () => {
    const bytes = csvOf(2_000);
    const { inspection, tables } = await threads.inspect([{ name: 'list.csv', bytes }], {}, never);
    expect(inspection).toMatchObject({ isAboutCreators: true, mapping: { followers: { header: 'followers' } } });
    expect(bytes).toHaveLength(0); // moved, not copied
    expect(Buffer.compare(tables[0]!.bytes, csvOf(2_000))).toBe(0);
    await expect(threads.analyse(tables, DEFAULT_OPTIONS, () => {}, never)).resolves.toBeDefined();
  });

  it('leaves a file of several that cannot be unpacked out, and says why', async () => {
    const damaged = { name: 'bad.zip', bytes: Buffer.from('PK\u0003\u0004 and nothing more') };
    const { tables, refused } = await threads.inspect([damaged, { name: 'list.csv', bytes: csvOf(60) }], {}, never);
    expect(tables.map(({ name }) => name)).toContain('list.csv');
    expect(refused.every((sentence) => sentence.includes('bad.zip'))).toBe(true);
  });

  it('stops in the middle, and works on afterwards', async () => {
    const stop = new AbortController();
    const onPhase = (phase: string) => phase === 'cluster' && stop.abort();
    await expect(
      threads.analyse([{ name: 'list.csv', bytes: csvOf(20_000) }], DEFAULT_OPTIONS, onPhase, stop.signal),
    ).rejects.toThrow(/abort/i);
    await expect(
      threads.analyse([{ name: 'list.csv', bytes: csvOf(60) }], DEFAULT_OPTIONS, () => {}, never),
    ).resolves.toBeDefined();
  });
});

describe('what a thread gives back', () => {
  it('is moved, not copied: every array has a buffer of its own', async () => {
    const analysed = await threads.analyse(
      [{ name: 'list.csv', bytes: csvOf(3_000) }],
      DEFAULT_OPTIONS,
      () => {},
      never,
    );
    const arrays = [
      ...Object.values(analysed.profiles.numeric),
      ...Object.values(analysed.profiles.text).flatMap(({ utf8, ends }) => [utf8, ends]),
      ...Object.values(analysed.scores),
      ...Object.values(analysed.model.forest!),
    ];
    expect(arrays.length).toBeGreaterThan(30);
    const buffers = new Set(arrays.filter(({ byteLength }) => byteLength > 0).map(({ buffer }) => buffer));
    expect(new Set<ArrayBufferLike>(movableBuffers(analysed))).toEqual(buffers);
  });
});

describe('threads with little memory', () => {
  it('say so in a sentence where the heap is too small, and a new one does the next job', async () => {
    const small = createThreads({ ...limits, heapMb: 24 });
    try {
      for (let attempt = 0; attempt < 2; attempt++) {
        await expect(
          small.analyse([{ name: 'list.csv', bytes: csvOf(200_000) }], DEFAULT_OPTIONS, () => {}, never),
        ).rejects.toMatchObject({ code: 'too-much-for-memory' });
      }
      await expect(
        small.analyse([{ name: 'list.csv', bytes: csvOf(60) }], DEFAULT_OPTIONS, () => {}, never),
      ).resolves.toBeDefined();
    } finally {
      await small.close();
    }
  });
});
