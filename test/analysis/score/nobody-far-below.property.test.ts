import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../../src/analysis/analysed-dataset.js';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../../src/analysis/sample-profiles.js';
import { textAt } from '../../../src/analysis/text-column.js';
import { analysisAnswer } from '../../../src/answers/analysis-answer.js';
import { plainText } from '../../../src/answers/plain-text.js';
import { checkedArguments, commandNamed } from '../../../src/commands/commands.js';
import { UserError } from '../../../src/errors.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const FILES = [
  'brightdata-profiles-1000',
  'instagram-top-1000',
  'tides-profiles-5000',
  'top-tiktokers-2022-09',
  'top-tiktokers-2022-12',
];
const SUB_FILES = Number(process.env.SUB_FILES ?? 20);

/** Whose engagement is below a quarter of what their size predicts: by the rows, and not by what was made of them. */
function farBelow({ profiles, scores }: AnalysedDataset): Set<string> {
  const rows = Array.from(scores.engagement.keys()).filter(
    (row) => scores.engagement[row]! < scores.expectedEngagement[row]! / 4,
  );
  return new Set(rows.map((row) => textAt(profiles.text.handle!, row)));
}

/** Everybody who is put forward: the first five, the emerging, those in advice, and those whom money is spent on. */
function putForward(analysed: AnalysedDataset): string[] {
  const { analysis, profiles, scores } = analysed;
  const subject = { ...analysed, fileName: 'list.csv', excluded: new Set<string>() };
  const first = analysisAnswer(subject).tables.flatMap(({ rows }) => rows.map((row) => String(row.handle)));
  return [
    ...first,
    ...Array.from(scores.shortlist, (row) => textAt(profiles.text.handle!, row)),
    ...Array.from(scores.emerging, (row) => textAt(profiles.text.handle!, row)),
    ...analysis.recommendations.flatMap(({ handles }) => handles),
    ...budgetOf(subject),
  ];
}

function budgetOf(subject: AnalysedDataset & { fileName: string; excluded: Set<string> }): string[] {
  const budget = commandNamed('budget');
  if (budget.about !== 'dataset') throw new Error('budget is about no file.');
  try {
    const said = plainText(budget.run(subject, checkedArguments(budget, { amount: 20_000 })));
    return [...said.matchAll(/@[\w.]+/g)].map(([handle]) => handle.slice(1));
  } catch (error) {
    if (error instanceof UserError) return []; // no platform, no prices
    throw error;
  }
}

function checkNobody(analysed: AnalysedDataset): void {
  const far = farBelow(analysed);
  const handles = putForward(analysed).map((handle) => handle.replace(/^@/, ''));
  expect(handles.filter((handle) => far.has(handle))).toEqual([]);
}

describe('nobody below a quarter of what their size predicts is put forward', () => {
  it.each([1_000, 5_000])('in the sample that the demo uses, %i rows', { timeout: 60_000 }, (count) => {
    const rows = Array.from(sampleRows(count, 42), (line) => `${line},https://www.tiktok.com/@${line.split(',')[0]}`);
    const bytes = Buffer.from([`${sampleHeader()},url`, ...rows].join('\n'));
    const analysed = analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS);
    expect(farBelow(analysed).size).toBeGreaterThan(0);
    expect(putForward(analysed).length).toBeGreaterThan(5);
    checkNobody(analysed);
  });

  it.skipIf(!hasShared)(`in random parts of real files${unlessShared}`, { timeout: 600_000 }, () => {
    const texts = new Map(FILES.map((file) => [file, sharedFile(`data/${file}.csv`).toString('utf8').split(/\r?\n/)]));
    const parts = fc.record({
      file: fc.constantFrom(...FILES),
      size: fc.integer({ min: 80, max: 300 }),
      from: fc.nat(),
      step: fc.integer({ min: 1, max: 97 }),
    });
    fc.assert(
      fc.property(parts, ({ file, size, from, step }) => {
        const [header, ...lines] = texts.get(file)!;
        const taken = new Set(Array.from({ length: size }, (_, i) => (from + i * step) % lines.length));
        const csv = [header, ...lines.filter((line, i) => line !== '' && taken.has(i))].join('\n');
        checkNobody(
          analyze([{ name: 'list.csv', bytes: Buffer.from(csv) }], { ...DEFAULT_OPTIONS, platform: 'TikTok' }),
        );
      }),
      { numRuns: SUB_FILES, seed: 15 },
    );
  });
});
