import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import { DEFAULT_OPTIONS, isSkipped, type Method } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textReader } from '../../src/analysis/text-column.js';
import { withoutRows } from '../../src/analysis/without-rows.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

const FILES = [
  'brightdata-profiles-1000',
  'indonesian-headers-100',
  'instagram-top-1000',
  'nigeria-top-200',
  'tides-profiles-5000',
  'top-tiktokers-2022-09',
  'top-tiktokers-2022-11',
  'top-tiktokers-2022-12',
  'video-level-2000',
  'youtube-top-1000-cp1252',
];

const known = new Map<string, AnalysedDataset>();

function analysed(name: string, method: Method = 'robust'): AnalysedDataset {
  const made =
    known.get(name + method) ??
    analyze([{ name: `${name}.csv`, bytes: sharedFile(`data/${name}.csv`) }], { ...DEFAULT_OPTIONS, method });
  known.set(name + method, made);
  return made;
}

function clusteringOf({ analysis }: AnalysedDataset) {
  if (isSkipped(analysis.clustering)) throw new Error(analysis.clustering.skipped);
  return analysis.clustering;
}

/** What a name claims of a profile, by its own words. */
function isTrue(name: string, { profiles, scores }: AnalysedDataset, row: number): boolean {
  const words = name.replace(/ \(\d+\)$/, '').split(', ');
  const times = scores.engagement[row]! / scores.expectedEngagement[row]!;
  const percentile = scores.engagementPercentile[row]!;
  const { numeric } = profiles;
  const against = (...fields: (keyof typeof numeric)[]) => {
    const values = fields.map((field) => numeric[field]).find(Boolean)!;
    const sorted = Array.from(values)
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
    const at = (place: number) => sorted[Math.floor(place)]!;
    return values[row]! - (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
  };
  const claims: Record<string, () => boolean> = {
    'liked far more than most of their size': () => percentile > 0.5 && times >= 2,
    'liked more than most of their size': () => percentile > 0.5,
    'liked far less than most of their size': () => percentile < 0.5 && times <= 0.5,
    'liked less than most of their size': () => percentile < 0.5,
    'liked as usual for their size': () => times > 0.5 && times < 2,
    'more views than most': () => against('avgViews', 'viewsTotal') > 0,
    'fewer views than most': () => against('avgViews', 'viewsTotal') < 0,
    'post more than most': () => against('videos') > 0,
    'post less than most': () => against('videos') < 0,
  };
  return words.every((claim) => {
    if (/^(up to )?[\d.]+[KMB]?(–[\d.]+[KMB]?)?$/.test(claim)) return isInRange(claim, numeric.followers![row]!);
    const holds = claims[claim];
    if (!holds) throw new Error(`nobody checks “${claim}”`);
    return holds();
  });
}

function isInRange(claim: string, followers: number): boolean {
  const count = (text: string) => Number.parseFloat(text) * ({ K: 1e3, M: 1e6, B: 1e9 }[text.at(-1)!] ?? 1);
  if (claim.startsWith('up to ')) return followers <= count(claim.slice(6));
  const [low, high] = claim.split('–').map(count);
  return followers >= low! && followers <= (high ?? low!);
}

describe.skipIf(!hasShared)(`segments of real files${unlessShared}`, { timeout: 120_000 }, () => {
  it.each(FILES)('%s: every name is true of three members in four, and no two are the same', (file) => {
    const dataset = analysed(file);
    const { segments } = clusteringOf(dataset);
    expect(new Set(segments.map(({ name }) => name)).size).toBe(segments.length);
    const handleOf = textReader(dataset.profiles.text.handle!);
    for (const { id, name, size, range, typical } of segments) {
      const rows = Array.from({ length: dataset.profiles.count }, (_, row) => row).filter(
        (row) => dataset.scores.segment[row] === id,
      );
      expect(rows).toHaveLength(size);
      const truth = rows.filter((row) => isTrue(name, dataset, row)).length / size;
      expect(truth, `${name}: ${truth}`).toBeGreaterThanOrEqual(0.75);
      const followers = rows.map((row) => dataset.profiles.numeric.followers![row]!);
      const inRange = followers.filter((value) => value >= range.low && value <= range.high).length / size;
      expect(inRange, name).toBeGreaterThanOrEqual(0.8);
      expect(typical.length).toBeGreaterThan(0);
      for (const handle of typical) expect(rows.some((row) => handleOf(row) === handle)).toBe(true);
    }
  });

  it.each([
    ['brightdata-profiles-1000', 0.36, 0.85],
    ['tides-profiles-5000', 0.4, 0.9],
  ])('%s: silhouette %d, and an adjusted Rand index of %d over resamples', (file, silhouette, agreement) => {
    const found = clusteringOf(analysed(file));
    expect(found.features[1]).toBe('engagement for their size');
    expect(found.silhouette).toBeGreaterThanOrEqual(silhouette);
    expect(found.stability!.adjustedRandIndex).toBeGreaterThanOrEqual(agreement);
    expect(found.stability!.lowest).toBeLessThanOrEqual(found.stability!.adjustedRandIndex);
    expect(found.chance!.silhouette).toBeLessThan(found.silhouette!);
  });

  it('names what it clustered where there is no engagement', () => {
    expect(clusteringOf(analysed('youtube-top-1000-cp1252')).features).toEqual([
      'subscribers',
      'uploads',
      'video views',
    ]);
    expect(clusteringOf(analysed('nigeria-top-200')).features).toEqual(['Follower Count']);
  });

  it('is not appraised where the study is reproduced', () => {
    const { stability, chance, transform } = clusteringOf(analysed('brightdata-profiles-1000', 'study'));
    expect([stability, chance, transform]).toEqual([undefined, undefined, 'standardize']);
  });

  it('forgets who was typical', () => {
    const dataset = analysed('brightdata-profiles-1000');
    const { id, typical } = clusteringOf(dataset).segments[0]!;
    const handleOf = textReader(dataset.profiles.text.handle!);
    const row = Array.from({ length: dataset.profiles.count }, (_, at) => at).find(
      (at) => handleOf(at) === typical[0],
    )!;
    const left = clusteringOf(withoutRows(dataset, { measured: new Set([row]) }, ['digest'])).segments[id]!;
    expect(left.typical).toEqual(typical.slice(1));
  });
});
