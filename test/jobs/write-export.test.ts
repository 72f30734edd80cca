import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { inspect } from '../../src/analysis/read/inspect.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { UserError } from '../../src/errors.js';
import { createMemoryBudget } from '../../src/jobs/memory-budget.js';
import { exportNeed } from '../../src/jobs/memory-need.js';
import { postLimits } from '../../src/jobs/post-limits.js';
import { createTurns } from '../../src/jobs/turns.js';
import { createWriteExport } from '../../src/jobs/write-export.js';
import type { Dataset } from '../../src/store/ports.js';

const never = new AbortController().signal;
const csv = Buffer.from([sampleHeader(), ...sampleRows(60, 3)].join('\n'));
const asked = { teamId: 'T1', channelId: 'C1', userId: 'U1' };
const dataset = { teamId: 'T1', fileIds: ['F1'] } as Dataset;
const subject = { ...analyze([{ name: 'a.csv', bytes: csv }], DEFAULT_OPTIONS), fileName: 'a.csv' };
const request = { dataset, subject, rows: undefined, notes: new Map() };

function workshop(totalBytes: number, isThere = true) {
  const budget = createMemoryBudget(totalBytes);
  const writing: string[] = [];
  const writeExport = createWriteExport({
    files: {
      describe: async (_team, file) => {
        if (!isThere) throw new UserError('file-deleted', 'Gone.', 'Again.');
        return { ...file, size: csv.length };
      },
      download: async () => ({ name: 'a.csv', bytes: Buffer.from(csv) }),
    },
    inspect: async (files) => ({ contentHash: '', inspection: inspect(files), tables: files, refused: [] }),
    columns: {
      ...{ get: async () => undefined, save: async () => {}, list: async () => [], remove: async () => {} },
      ...{ forgetNames: async () => {}, forgetConversation: async () => {} },
    },
    writeCsv: async () => {
      writing.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 5));
      writing.push('ended');
      return new Uint8Array(1_000);
    },
    budget,
    limits: postLimits(2 ** 20),
    turns: createTurns('exports', 1),
  });
  return { writeExport, budget, writing };
}

describe('createWriteExport', () => {
  it('holds the memory of what it wrote until that is handed on', async () => {
    const total = 2 ** 30;
    const { writeExport, budget } = workshop(total);
    const { name, release } = await writeExport(request, asked);
    expect(name).toBe('a-scored.csv');
    let isFree = false;
    const all = budget.reserve(total, never).then(() => {
      isFree = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isFree).toBe(false);
    release!();
    await all;
  });

  it('writes one after the other', async () => {
    const { writeExport, writing } = workshop(2 ** 30);
    const files = await Promise.all([writeExport(request, asked), writeExport(request, { ...asked, userId: 'U2' })]);
    for (const { release } of files) release!();
    expect(writing).toEqual(['begun', 'ended', 'begun', 'ended']);
  });

  it('writes alone what may take more than there is, and gives back all where the file is gone', async () => {
    const { writeExport, budget } = workshop(exportNeed([{ name: 'a.csv', bytes: csv }]) - 1);
    (await writeExport(request, asked)).release!();
    await expect(budget.reserve(budget.totalBytes, never)).resolves.toBeDefined();

    const gone = workshop(2 ** 30, false);
    await expect(gone.writeExport(request, asked)).rejects.toMatchObject({ code: 'file-deleted' });
    await expect(gone.budget.reserve(2 ** 30, never)).resolves.toBeDefined();
  });
});
