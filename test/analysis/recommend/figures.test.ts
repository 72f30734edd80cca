import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../../src/analysis/analysed-dataset.js';
import { type Analysis, DEFAULT_OPTIONS, type Recommendation } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { seededRandom } from '../../../src/analysis/random.js';
import { type TextColumn, textAt } from '../../../src/analysis/text-column.js';
import { topicsIn } from '../../../src/analysis/topics.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const FILES = [
  'brightdata-profiles-1000',
  'instagram-top-1000',
  'tides-profiles-5000',
  'top-tiktokers-2022-12',
  'youtube-top-1000-cp1252',
];

/** 300 creators with quotes, the small ones cheaper for what they bring: what families 4 and 6 speak of. */
function pricedFile(): Buffer {
  const random = seededRandom(4);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const followers = Math.round(10 ** (4 + 2 * random()));
    const fee = Math.round((followers < 50_000 ? 0.005 : 0.02) * followers * Math.exp(0.4 * (random() - 0.5)));
    return `c${i},${followers},${(4 * Math.exp(random() - 0.5)).toFixed(2)}%,${fee}`;
  });
  return Buffer.from(['handle,followers,engagement rate,fee USD', ...rows].join('\n'));
}

const middleOf = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};
const asPercent = (share: number) =>
  `${share < 0.00995 ? Number((100 * share).toPrecision(2)) : (100 * share).toFixed(1)}%`;
const grouped = (value: number) => Math.round(value).toLocaleString('en-US');
/** $1,834 → 1.8k */
function short(value: number): string {
  const [unit, letter] = (
    [
      [1e9, 'B'],
      [1e6, 'M'],
      [1e3, 'k'],
      [1, ''],
    ] as const
  ).find(([one]) => value >= one * 0.9995)!;
  const figure = value / unit;
  return letter === '' || figure >= 9.95 ? `${Math.round(figure)}${letter}` : `${Number(figure.toFixed(1))}${letter}`;
}
const pOf = (p: number) => (p < 0.001 ? '0.001' : p.toFixed(3));

/** Every figure that a sentence may have, from what analysis.json holds and nothing else. */
function figuresOf(analysis: Analysis, { family, figures, creators, cost, handles }: Recommendation): string[] {
  const f = figures as Record<string, number>;
  const paid = cost ? [short(cost.low), short(cost.high), grouped(cost.quotes + cost.estimates)] : [];
  const perThousand = (results: number) => short(1_000 / results);
  switch (family) {
    case 1:
      return [
        grouped(handles.length),
        asPercent(middleOf(creators.map(({ engagement }) => engagement!))),
        asPercent(middleOf(creators.map(({ expectedEngagement }) => expectedEngagement!))),
        grouped(f.high!),
        grouped(f.ranked!),
        ...paid,
      ];
    case 2:
      return [
        ...creators.map(({ score }) => grouped(score)),
        grouped(analysis.bookable.passing),
        grouped(creators.reduce((sum, { followers }) => sum + followers, 0)),
        ...paid,
      ];
    case 3:
      return [
        grouped(100 * Math.max(f.larger!, 1 - f.larger!)),
        '100',
        ...[f.members!, f.others!, f.comparisons!].map(grouped),
        pOf(f.pValue!),
        ...(f.middle === undefined ? [] : [grouped(f.middle)]),
      ];
    case 4:
      return [
        ...[f.typical!, f.others!].map(perThousand),
        '1,000',
        ...[f.members!, f.elsewhere!, f.segments!].map(grouped),
        pOf(f.pValue!),
      ];
    case 5:
      return [
        ...[f.there!, f.engaged!, f.groups!].map(grouped),
        asPercent(f.there! / f.engaged!),
        asPercent(f.usual!),
        pOf(f.pValue!),
      ];
    case 6:
      return [
        grouped(handles.length),
        ...[f.typical!, f.others!].map(perThousand),
        '1,000',
        ...[f.micro!, f.larger!].map(grouped),
        pOf(f.pValue!),
        ...paid,
      ];
    case 7: {
      const { threshold } = analysis.classification.target;
      return [grouped(threshold), grouped(0.75 * threshold), grouped(f.creators!)];
    }
    case 8:
      return [grouped(handles.length), grouped(analysis.emergingBasis.count), ...paid];
  }
}

/** The figures in a sentence, without those in names of columns, segments and values. */
function figuresIn(sentence: string): string[] {
  return sentence.replace(/`[^`]*`|"[^"]*"/g, '').match(/\d+(,\d{3})*(\.\d+)?[%kMB]?/g) ?? [];
}

/** What the rows say, counted once more: of those who may be put forward, in the order of the ranking. */
function countedAgain({ analysis, profiles, scores }: AnalysedDataset, advice: Recommendation): Record<string, number> {
  const followers = profiles.numeric.followers!;
  const ranked = [...scores.ranking];
  const clear = ranked.filter(
    (row) => scores.flags[row] === 0 && !(scores.engagement[row]! < scores.expectedEngagement[row]! / 4),
  );
  const told = (column: TextColumn | undefined) => (row: number) => (column ? textAt(column, row) : '');
  const isHigh = (row: number) => scores.engagementPercentile[row]! >= 0.75;
  switch (advice.family) {
    case 1:
      return { high: clear.filter(isHigh).length, ranked: ranked.length };
    case 2:
      return { passing: clear.filter((row) => followers[row]! >= analysis.bookable.minFollowers).length };
    case 3: {
      const [, topic] = /^Creators of (.+?) get/.exec(advice.action) ?? [];
      const [, language] = /^Creators in (.+?) get/.exec(advice.action) ?? [];
      const cell = topic ? told(profiles.text.category) : told(profiles.text.language);
      const value = topic ?? language?.replaceAll('"', '');
      const has = (row: number) =>
        value === undefined
          ? profiles.numeric.videos![row]! > advice.figures.middle!
          : topicsIn(cell(row)).includes(value);
      const known = clear.filter((row) => value === undefined || cell(row) !== '');
      const shares = (rows: number[]) => rows.map((row) => scores.engagementPercentile[row]!);
      const [group, others] = [shares(known.filter(has)), shares(known.filter((row) => !has(row)))];
      let wins = 0;
      for (const one of group) for (const other of others) wins += one > other ? 1 : one === other ? 0.5 : 0;
      return { members: group.length, others: others.length, larger: wins / (group.length * others.length) };
    }
    case 5: {
      const [, value, of] = /^(.+?) is the (main audience country|language|country) of/.exec(advice.evidence)!;
      const column = { 'main audience country': 'audienceCountry', language: 'language', country: 'country' } as const;
      const cell = told(profiles.text[column[of as keyof typeof column]]);
      const known = ranked.filter((row) => cell(row) !== '');
      const engaged = known.filter((row) => clear.includes(row) && isHigh(row));
      const there = (rows: number[]) => rows.filter((row) => cell(row) === value).length;
      return { there: there(engaged), engaged: engaged.length, usual: there(known) / known.length };
    }
    case 7: {
      const { threshold } = analysis.classification.target;
      return {
        creators: clear.filter((row) => followers[row]! < threshold && followers[row]! >= 0.75 * threshold).length,
      };
    }
    case 8:
      return { qualify: scores.emerging.length };
    default:
      return {};
  }
}

function checkFigures(analysed: AnalysedDataset): void {
  const analysis = JSON.parse(JSON.stringify(analysed.analysis)) as Analysis;
  expect(analysis.recommendations.length).toBeGreaterThan(0);
  for (const advice of analysis.recommendations) {
    const known = figuresOf(analysis, advice);
    for (const sentence of [advice.action, advice.evidence])
      for (const figure of figuresIn(sentence)) expect(known, `${figure} in "${sentence}"`).toContain(figure);
    for (const [name, figure] of Object.entries(countedAgain(analysed, advice)))
      expect(advice.figures[name], `${name} of "${advice.title}"`).toBeCloseTo(figure, 9);
    const { text, numeric } = analysed.profiles;
    for (const [i, handle] of advice.handles.entries()) {
      const row = analysed.scores.ranking.find((one) => textAt(text.handle!, one) === handle)!;
      expect(advice.creators[i]!.followers).toBe(numeric.followers![row]);
      expect(advice.creators[i]!.score).toBe(analysed.scores.score[row]);
    }
  }
}

describe.skipIf(!hasShared)(`each figure of the advice on real files${unlessShared}`, { timeout: 120_000 }, () => {
  it.each(FILES)('%s: follows from analysis.json, and from the rows', (file) => {
    checkFigures(analyze([{ name: `${file}.csv`, bytes: sharedFile(`data/${file}.csv`) }], DEFAULT_OPTIONS));
  });
});

describe('each figure of the advice', () => {
  it('follows from analysis.json where there are prices', () => {
    const analysed = analyze([{ name: 'a.csv', bytes: pricedFile() }], DEFAULT_OPTIONS);
    expect(analysed.analysis.recommendations.map(({ family }) => family)).toContain(6);
    checkFigures(analysed);
  });

  it('is of nothing that size alone explains: where all follows from size, only the largest are named, and growth', () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const followers = Math.round(2_000 * 1.025 ** i);
      const likes = Math.round(0.8 * followers ** 0.8);
      return `c${i},${followers},${likes},${2 * likes},${Math.round(followers ** 0.9 / 40)},${['Food', 'Travel', 'Beauty'][i % 3]}`;
    });
    const csv = ['handle,followers,avg likes,avg views,fee USD,category', ...rows].join('\n');
    const { recommendations } = analyze([{ name: 'a.csv', bytes: Buffer.from(csv) }], DEFAULT_OPTIONS).analysis;
    for (const { family, title } of recommendations) expect([2, 4, 6, 7, 8], title).toContain(family);
    expect(recommendations.map(({ family }) => family)).not.toContain(3);
  });
});
