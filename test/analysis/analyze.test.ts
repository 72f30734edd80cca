import { describe, expect, it } from 'vitest';
import { type Analysis, type AnalysisOptions, DEFAULT_OPTIONS, isSkipped } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { PHASES } from '../../src/analysis/phases.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { UserError } from '../../src/errors.js';
import { golden, hasShared, sharedFile, unlessShared } from '../shared.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sample = (rows: number, seed = 1) => bytesOf([sampleHeader(), ...sampleRows(rows, seed)].join('\n'));
const run = (bytes: Uint8Array, options: Partial<AnalysisOptions> = {}) =>
  analyze([{ name: 'list.csv', bytes }], { ...DEFAULT_OPTIONS, ...options });

function present<T extends object>(part: T | { skipped: string }): T {
  if (isSkipped(part)) throw new Error(part.skipped);
  return part;
}

describe('analyze', () => {
  it('names its phases in order', () => {
    const seen: string[] = [];
    analyze([{ name: 'list.csv', bytes: sample(100) }], DEFAULT_OPTIONS, (phase) => seen.push(phase));
    expect(seen).toEqual([...PHASES]);
  });

  it('gives the same analysis twice, byte for byte, and another with another seed', () => {
    const first = JSON.stringify(run(sample(300)).analysis);
    expect(JSON.stringify(run(sample(300)).analysis)).toBe(first);
    expect(JSON.stringify(run(sample(300), { seed: 7 }).analysis)).not.toBe(first);
  });

  it('never ranks who nobody books', () => {
    const { profiles, scores } = run(sample(1_000));
    for (const row of [...scores.ranking, ...scores.emerging]) {
      expect(profiles.numeric.followers![row]).toBeGreaterThanOrEqual(1_000);
      expect(profiles.numeric.videos![row]).toBeGreaterThanOrEqual(10);
    }
    for (const row of scores.shortlist) expect(scores.flags[row]).toBe(0);
  });

  it.each([1, 2, 9, 50, 59])('ranks %d rows without a model, and says why', (rows) => {
    const { analysis, scores } = run(sample(rows));
    const { behaviour, study } = analysis.classification;
    expect(isSkipped(behaviour) && behaviour.skipped).toMatch(/too few/);
    expect(isSkipped(study)).toBe(true);
    expect(scores.likelihood.every(Number.isNaN)).toBe(true);
    expect(analysis.dataset.rows.kept).toBe(rows);
  });

  it.each([60, 120, 220])('lowers the quantile for %d rows until 20 are top, and says so', (rows) => {
    const { analysis } = run(sample(rows));
    expect(analysis.classification.target).toMatchObject({ lowered: true });
    expect(analysis.classification.target.positives).toBeGreaterThanOrEqual(20);
    expect(present(analysis.classification.behaviour).models.forest.averagePrecision).toBeGreaterThan(0.2);
  });

  it('works with constant columns, and warns of them', () => {
    const rows = Array.from({ length: 80 }, (_, i) => `h${i},${1_000 + 37 * i},5,7`).join('\n');
    const { analysis } = run(bytesOf(`handle,followers,following,likes\n${rows}\n`));
    expect(analysis.dataset.warnings.join(' ')).toContain('`following` has the same value everywhere');
    expect(isSkipped(analysis.classification.behaviour)).toBe(true);
  });

  it('works where everything is the same', () => {
    const rows = Array.from({ length: 80 }, (_, i) => `h${i},5000,5,7`).join('\n');
    const { analysis } = run(bytesOf(`handle,followers,following,likes\n${rows}\n`));
    expect(isSkipped(analysis.clustering)).toBe(true);
  });

  it('refuses more segments than profiles, in words', () => {
    expect(() => run(sample(30), { k: 31 })).toThrow(UserError);
    expect(present(run(sample(30), { k: 3 }).analysis.clustering).k).toBe(3);
  });

  it('names the columns that silent advice would need', () => {
    const rows = Array.from({ length: 80 }, (_, i) => `h${i},${1_000 * (i + 1)}`).join('\n');
    const { silent } = run(bytesOf(`handle,followers\n${rows}\n`)).analysis;
    expect(silent.find(({ family }) => family === 1)?.why).toContain('`engagement_rate`');
    expect(silent.find(({ family }) => family === 3)?.why).toContain('`likes`');
  });

  it('prices a post by the rates of its own platform, and none where there are no rates', () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `https://www.instagram.com/h${i}/,${10_000 * (i + 1)},0.0${(i % 8) + 1}`,
    );
    const { recommendations } = run(bytesOf(`url,followers,engagement_rate\n${rows.join('\n')}\n`)).analysis;
    expect(recommendations.find(({ family }) => family === 2)?.cost?.assumption).toContain('an Instagram Reel');
    const elsewhere = run(
      bytesOf(`url,followers,engagement_rate\n${rows.join('\n').replaceAll('instagram.com', 'twitch.tv')}\n`),
    );
    expect(elsewhere.analysis.recommendations.length).toBeGreaterThan(0);
    expect(elsewhere.analysis.recommendations.every(({ cost }) => cost === undefined)).toBe(true);
  });

  it('takes quotes of the file before any published range', () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `https://www.tiktok.com/@h${i},${10_000 * (i + 1)},0.0${(i % 8) + 1},100`,
    );
    const { recommendations } = run(bytesOf(`url,followers,engagement_rate,fee\n${rows.join('\n')}\n`)).analysis;
    expect(recommendations.find(({ family }) => family === 2)?.cost).toMatchObject({ low: 500, high: 500 });
  });
});

describe.skipIf(!hasShared)(`the study on the Bright Data sample${unlessShared}`, () => {
  const bytes = hasShared ? sharedFile('data/brightdata-profiles-1000.csv') : new Uint8Array();
  const study = hasShared ? run(bytes, { method: 'study', k: 8 }).analysis : ({} as Analysis);
  const expected = hasShared ? golden()['brightdata-profiles-1000'] : undefined;

  it('clusters ten features with the published silhouette', () => {
    const clustering = present(study.clustering);
    expect(clustering.features).toEqual(expected.study.features);
    expect(clustering.silhouette).toBeGreaterThan(0.59);
    expect(clustering.silhouette).toBeLessThan(0.602);
    expect(clustering.oneMass).toBe(true);
  });

  it('labels 50 profiles from 66,880 followers on', () => {
    expect(study.classification.target.threshold).toBeCloseTo(66_880, 6);
    expect(study.classification.target.positives).toBe(50);
  });

  it('has the perfect matrices, and followers and likes as the most important', () => {
    for (const model of [study.classification.study, study.classification.studyFourFeatures]) {
      const { confusionMatrix, importance } = present(model);
      expect(confusionMatrix[0][1] + confusionMatrix[1][0]).toBeLessThanOrEqual(1);
      expect(importance.slice(0, 2).map(({ feature }) => feature)).toEqual(['followers', 'likes']);
    }
  });

  it('warns of the column that is 72 % imputed, and says the correlation', () => {
    expect(study.dataset.imputed).toEqual({ like_count: 717 });
    expect(study.dataset.warnings.join(' ')).toContain('`like_count` is 72% empty');
    expect(study.explore.correlationSentences[0]).toBe('`followers` and `likes` rise together (correlation 0.78).');
  });
});

describe.skipIf(!hasShared)(`the robust method on the Bright Data sample${unlessShared}`, () => {
  const bytes = hasShared ? sharedFile('data/brightdata-profiles-1000.csv') : new Uint8Array();
  const robust = hasShared ? run(bytes).analysis : ({} as Analysis);

  it('chooses between 3 and 6 segments, none under 1 %', () => {
    const { k, silhouette, segments } = present(robust.clustering);
    expect(k).toBeGreaterThanOrEqual(3);
    expect(k).toBeLessThanOrEqual(6);
    expect(silhouette).toBeGreaterThan(0.272);
    for (const { share } of segments) expect(share).toBeGreaterThanOrEqual(0.01);
  });

  it('learns behaviour from nothing that holds or divides by followers, and says what it is worth', () => {
    const { features, models, chosen, baselineAveragePrecision, difference } = present(robust.classification.behaviour);
    expect(features).toEqual(['following', 'likes', 'videos_count', 'likes_per_video']);
    expect(models.forest.averagePrecision).toBeGreaterThanOrEqual(0.8);
    expect(models.logistic.averagePrecision).toBeGreaterThanOrEqual(0.855);
    expect(chosen).toBe('logistic');
    expect(baselineAveragePrecision).toBeCloseTo(0.8529, 4);
    expect(difference.low).toBeLessThan(difference.high);
    expect(difference.inWords).toContain('includes zero');
  });
});
