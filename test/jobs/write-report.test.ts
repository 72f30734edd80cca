import { describe, expect, it } from 'vitest';
import { analysisAnswer } from '../../src/answers/analysis-answer.js';
import type { Report } from '../../src/answers/report/report.js';
import { createTurns } from '../../src/jobs/turns.js';
import { createWriteReport } from '../../src/jobs/write-report.js';
import { datasetOf } from '../answers/report/report-subject.js';

const dataset = { ...datasetOf(), fileName: 'a/b "c".csv and 2 more' };
const request = { dataset, of: 'file', rows: [0, 1], answer: analysisAnswer(dataset), contentHash: undefined } as const;
const asked = { teamId: 'T1', channelId: 'C1', userId: 'U1' };

function writer(drawReport: (report: Report) => Promise<Buffer>) {
  return createWriteReport({ drawReport, turns: createTurns('reports', 1), now: () => Date.UTC(2026, 0, 2) });
}

describe('writing a report', () => {
  it('draws it as of today, under a name made of the file’s', async () => {
    const drawn: Report[] = [];
    const write = writer(async (report) => {
      drawn.push(report);
      return Buffer.from('%PDF');
    });
    const file = await write(request, asked);
    expect(file).toMatchObject({ name: 'a-b -c--report.pdf', title: 'Report on a/b "c".csv and 2 more' });
    expect(Buffer.from(file.content).toString()).toBe('%PDF');
    expect(drawn[0]!.date).toBe('2 January 2026');
    expect((await write({ ...request, of: 'shortlist' }, asked)).name).toBe('a-b -c--shortlist.pdf');
  });

  it('takes five of one person at a time', async () => {
    const write = writer(() => new Promise(() => undefined));
    for (let i = 0; i < 5; i++) void write(request, asked);
    await expect(write(request, asked)).rejects.toThrow('You already have 5 reports waiting.');
  });
});
