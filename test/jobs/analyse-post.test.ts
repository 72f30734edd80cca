import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import type { ColumnChoices } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { contentHash } from '../../src/analysis/read/file/content-hash.js';
import type { SourceFile } from '../../src/analysis/read/file/source-file.js';
import { inspect } from '../../src/analysis/read/inspect.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { UserError } from '../../src/errors.js';
import { type AnalysePost, analysePost } from '../../src/jobs/analyse-post.js';
import { columnId } from '../../src/jobs/column-id.js';
import { createMemoryBudget } from '../../src/jobs/memory-budget.js';
import { memoryNeed } from '../../src/jobs/memory-need.js';
import { postLimits } from '../../src/jobs/post-limits.js';
import { createSharedWork } from '../../src/jobs/shared-work.js';
import type { Dataset, JobFile, JobRecord, RememberedColumns } from '../../src/store/ports.js';

const never = new AbortController().signal;
const creators = [sampleHeader(), ...sampleRows(80, 3)].join('\n');
const job = {
  id: 'T1-C1-1',
  teamId: 'T1',
  channelId: 'C1',
  threadTs: '1',
  userId: 'U1',
  files: [{ id: 'F1', name: 'a.csv' }],
} as JobRecord;

/** What a job works with, in memory; `contents` are the files in Slack, by their names. */
function workshop(
  contents: Record<string, string> = { 'a.csv': creators, 'copy.csv': creators },
  budget = createMemoryBudget(2 ** 30),
) {
  const kept = new Map<string, AnalysedDataset>();
  const saved: Dataset[] = [];
  const fetched: string[] = [];
  const analysed: { files: string[]; columns: ColumnChoices | undefined }[] = [];
  const memory = new Map<string, RememberedColumns>();
  const dependencies: AnalysePost = {
    files: {
      describe: async (_team, file) => file,
      download: async (_team, { name }) => {
        if (contents[name] === undefined)
          throw new UserError('file-deleted', 'That file is no longer there.', 'Again.');
        fetched.push(name);
        return { name, bytes: Buffer.from(contents[name]) };
      },
    },
    budget,
    limits: postLimits(2 ** 20),
    inspect: async (files) => ({
      contentHash: contentHash(files),
      inspection: inspect(files),
      tables: files,
      refused: [],
    }),
    analyse: async (files: SourceFile[], options) => {
      analysed.push({ files: files.map(({ name }) => name), columns: options.columns });
      return analyze(files, options);
    },
    analyses: {
      get: async (team, key) => kept.get(`${team} ${key}`),
      save: async (team, key, dataset) => void kept.set(`${team} ${key}`, dataset),
    },
    datasets: {
      save: async (dataset: Dataset) => void saved.push(dataset),
      list: async (teamId: string, channelId: string) =>
        saved.filter((dataset) => dataset.teamId === teamId && dataset.channelId === channelId),
    } as unknown as AnalysePost['datasets'],
    settings: { workspace: async () => ({ retentionDays: 30 }) },
    once: createSharedWork(),
    columns: {
      get: async (team, channel, signature) =>
        memory.get(`${team} ${channel} ${signature}`) ?? memory.get(`${team} ${signature}`),
      save: async (team, channel, signature, chosen) => {
        const key = chosen.isForWorkspace ? `${team} ${signature}` : `${team} ${channel} ${signature}`;
        memory.set(key, { ...chosen, id: signature });
      },
      list: async () => [],
      remove: async () => {},
      forgetNames: async () => {},
      forgetConversation: async () => {},
    },
  };
  const said: string[] = [];
  const stages: string[] = [];
  const run = (changes: Partial<JobRecord>, ...names: string[]) =>
    analysePost(
      dependencies,
      {
        ...job,
        files: (names.length > 0 ? names : ['a.csv']).map((name) => ({ id: name, name, size: 0 }) as JobFile),
        ...changes,
      },
      {
        onProgress: ({ stage }) => void stages.push(stage),
        onWorthAnswering: async (fileName) => void said.push(fileName),
      },
      new AbortController().signal,
    );
  return { run, saved, analysed, said, fetched, stages };
}

describe('analysePost', () => {
  it('analyses the same bytes once, and answers for them in each conversation', async () => {
    const { run, saved, analysed } = workshop();
    const first = await run({}, 'a.csv');
    const again = await run({ id: 'T1-C2-2', channelId: 'C2' }, 'copy.csv');

    expect(analysed).toHaveLength(1);
    expect(again!.analysis).toEqual(first!.analysis);
    expect(saved.map(({ channelId, fileName }) => [channelId, fileName])).toEqual([
      ['C1', 'a.csv'],
      ['C2', 'copy.csv'],
    ]);
    await run({ teamId: 'T2' }, 'a.csv');
    expect(analysed).toHaveLength(2); // another workspace shares nothing
  });

  it('analyses the same bytes once, too, where they are posted at the same moment', async () => {
    const { run, saved, analysed } = workshop();
    await Promise.all([run({}, 'a.csv'), run({ id: 'T1-C2-2', channelId: 'C2' }, 'copy.csv')]);
    expect(analysed).toHaveLength(1);
    expect(saved.map(({ channelId }) => channelId).sort()).toEqual(['C1', 'C2']);
  });

  it('makes one dataset of all the files of a post', async () => {
    const { run, saved, analysed } = workshop();
    const { fileName } = (await run({}, 'a.csv', 'copy.csv'))!;
    expect(fileName).toBe('a.csv + copy.csv');
    expect(analysed).toEqual([{ files: ['a.csv', 'copy.csv'], columns: undefined }]);
    expect(saved).toMatchObject([{ id: job.id, fileIds: ['a.csv', 'copy.csv'], fileName }]);
  });

  it('names what it could not have of several files, and goes on with the others', async () => {
    const { run } = workshop();
    const analysed = (await run({}, 'gone.csv', 'a.csv'))!;
    expect(analysed.fileName).toBe('a.csv');
    expect(analysed.missing).toEqual(['gone.csv: That file is no longer there.']);
    await expect(run({}, 'gone.csv')).rejects.toMatchObject({ message: 'That file is no longer there.' });
    await expect(run({}, 'x.csv', 'y.csv')).rejects.toMatchObject({
      code: 'file-deleted',
      message: 'x.csv: That file is no longer there. y.csv: That file is no longer there.',
    });
  });

  it('says nothing where nobody asked and it is not about creators, or is no table', async () => {
    const { run, said, saved, stages } = workshop({
      'budget.csv': 'month,spend\nmay,3\njune,4',
      'empty.csv': '',
      'a.csv': creators,
    });
    expect(await run({ isUnasked: true }, 'budget.csv')).toBeUndefined();
    expect(await run({ isUnasked: true }, 'empty.csv')).toBeUndefined();
    expect(await run({ isUnasked: true }, 'gone.csv')).toBeUndefined();
    expect([said, saved, stages]).toEqual([[], [], []]);
    expect(await run({ isUnasked: true }, 'a.csv')).toBeDefined();
    expect(said).toEqual(['a.csv']);
    await expect(run({}, 'budget.csv')).rejects.toBeInstanceOf(UserError);
  });

  it('reads by the columns that were chosen, and the next file with these headers too', async () => {
    const { run, analysed } = workshop();
    const chosen = (await run({ chosenColumns: { displayName: null, followers: columnId('followers') } }))!;
    expect(chosen.columnsChosen).toEqual({ when: 'now', isForWorkspace: false, by: 'U1' });
    const next = (await run({ id: 'T1-C1-2', userId: 'U2' }, 'copy.csv'))!;
    expect(next.columnsChosen).toEqual({ when: 'before', isForWorkspace: false, by: 'U1' });
    const columns = { displayName: null, followers: 'followers' };
    expect(analysed.map((each) => each.columns)).toEqual([columns]); // the second is the first
    expect((await run({ id: 'T1-C2-2', channelId: 'C2' }))!.columnsChosen).toBeUndefined();
    expect((await run({ teamId: 'T2' }))!.columnsChosen).toBeUndefined();
  });

  it('reads by what was chosen for the workspace in every conversation of it', async () => {
    const { run } = workshop();
    const chosenColumns = { followers: columnId('followers') };
    const chosen = (await run({ chosenColumns, columnsForWorkspace: true }))!;
    expect(chosen.columnsChosen).toEqual({ when: 'now', isForWorkspace: true, by: 'U1' });
    const next = (await run({ id: 'T1-C2-2', channelId: 'C2', userId: 'U2' }))!;
    expect(next.columnsChosen).toEqual({ when: 'before', isForWorkspace: true, by: 'U1' });
    expect((await run({ teamId: 'T2' }))!.columnsChosen).toBeUndefined();
  });

  it('says so where the file no longer has the chosen column', async () => {
    const { run } = workshop();
    await expect(run({ chosenColumns: { followers: columnId('fans') } })).rejects.toMatchObject({
      code: 'columns-changed',
    });
  });

  it('fetches nothing before there is room for it, and reads at most so many files', async () => {
    const budget = createMemoryBudget(2 ** 30);
    const { run, fetched } = workshop(undefined, budget);
    const { release } = await budget.reserve(2 ** 30 - 2 ** 20, never); // room for one file of unknown size
    const two = run({}, 'a.csv', 'copy.csv');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(fetched).toEqual([]);
    release();
    await two;
    expect(fetched).toEqual(['a.csv', 'copy.csv']);

    const many = Array.from({ length: 22 }, (_, i) => `${i}.csv`);
    const manyFiles = workshop(Object.fromEntries(many.map((name) => [name, creators])));
    const { missing } = (await manyFiles.run({}, ...many))!;
    expect(manyFiles.fetched).toHaveLength(20);
    expect(missing).toEqual(['20.csv, 21.csv: I read up to 20 files per post. Drop the rest in another post.']);
  });

  it('names the files that would be too much together', async () => {
    const { run, fetched } = workshop(Object.fromEntries(['a', 'b', 'c'].map((name) => [name, creators])));
    const files = [
      ['a', 6],
      ['b', 5],
      ['c', 4],
    ].map(([name, mb]) => ({ id: name, name, size: Number(mb) * 2 ** 20 }) as JobFile);
    const { missing } = (await run({ files }))!;
    expect(fetched).toEqual(['a', 'c']);
    expect(missing).toEqual(['b: I read up to 10 MB per post, all files together. Drop the rest in another post.']);
  });

  it('refuses what never fits, with figures, and lets what fits only alone wait for its turn', async () => {
    const budget = createMemoryBudget(100 * 2 ** 20);
    const dense = `${'followers,likes'}\n${`${'7,'.repeat(9)}7\n`.repeat(200_000)}`;
    const { run, analysed } = workshop({ 'a.csv': creators, 'dense.csv': dense }, budget);
    await expect(run({}, 'dense.csv')).rejects.toMatchObject({
      code: 'too-much-for-memory',
      message: expect.stringMatching(/about 0\.\d GB of memory to analyze, and I have 0\.1 GB/),
    });
    const { release } = await budget.reserve(90 * 2 ** 20, never);
    const waits = run({}, 'a.csv');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(analysed).toEqual([]);
    release();
    await waits;
    expect(analysed).toHaveLength(1);
    await expect(budget.reserve(100 * 2 ** 20, never)).resolves.toBeDefined();
  });

  it('gives up its files while the same are analysed for another post, which needs the memory', async () => {
    // Enough for one analysis and a file beside it, not for two.
    const need = memoryNeed([{ name: 'a.csv', bytes: Buffer.from(creators) }]);
    const budget = createMemoryBudget(need + 3 * 2 ** 20);
    const { run, analysed } = workshop(undefined, budget);
    const posts = Array.from({ length: 6 }, (_, i) => run({ id: `T1-C${i}-1`, channelId: `C${i}` }, 'a.csv'));
    expect((await Promise.all(posts)).every((post) => post !== undefined)).toBe(true);
    expect(analysed).toHaveLength(1);
    await expect(budget.reserve(need + 3 * 2 ** 20, never)).resolves.toBeDefined();
  });
});
