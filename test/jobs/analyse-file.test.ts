import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { analyseFile } from '../../src/jobs/analyse-file.js';
import type { Dataset, JobFile, JobRecord } from '../../src/store/ports.js';

const bytes = new TextEncoder().encode([sampleHeader(), ...sampleRows(80, 3)].join('\n'));
const job = { id: 'T1-C1-1', teamId: 'T1', channelId: 'C1', threadTs: '1', userId: 'U1' } as JobRecord;

describe('analyseFile', () => {
  it('analyses the same bytes once, and answers for them in each conversation', async () => {
    const kept = new Map<string, AnalysedDataset>();
    const saved: Dataset[] = [];
    const stages: string[] = [];
    let analyses = 0;
    const dependencies = {
      download: async (_team: string, file: JobFile) => ({ name: file.name, bytes }),
      analyse: async (...[content, options]: Parameters<typeof analyze>) => {
        analyses++;
        return analyze(content, options);
      },
      analyses: {
        get: async (team: string, key: string) => kept.get(`${team} ${key}`),
        save: async (team: string, key: string, analysed: AnalysedDataset) => void kept.set(`${team} ${key}`, analysed),
      },
      datasets: { save: async (dataset: Dataset) => void saved.push(dataset) },
    } as unknown as Parameters<typeof analyseFile>[0];
    const run = (where: Partial<JobRecord>, name: string) =>
      analyseFile(
        dependencies,
        { ...job, ...where },
        { id: name, name } as JobFile,
        (stage) => stages.push(stage),
        new AbortController().signal,
      );

    const first = await run({}, 'a.csv');
    const again = await run({ id: 'T1-C2-2', channelId: 'C2' }, 'copy.csv');

    expect(analyses).toBe(1);
    expect(again.analysis).toEqual(first.analysis);
    expect(saved.map(({ channelId, fileName }) => [channelId, fileName])).toEqual([
      ['C1', 'a.csv'],
      ['C2', 'copy.csv'],
    ]);
    await run({ teamId: 'T2' }, 'a.csv');
    expect(analyses).toBe(2); // another workspace shares nothing
  });
});
