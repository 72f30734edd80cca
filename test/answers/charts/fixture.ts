import type { AnalysedDataset, Scores } from '../../../src/analysis/analysed-dataset.js';
import type { Analysis, Distribution, Segment } from '../../../src/analysis/analysis.js';
import type { Profiles } from '../../../src/analysis/profiles.js';
import { summariseTiers, tierPeers } from '../../../src/analysis/score/tier-peers.js';
import { DEFAULT_TIERS, tierIndexOf } from '../../../src/analysis/score/tiers.js';
import { packTexts } from '../../../src/analysis/text-column.js';

/** What a dataset for pictures is made from; engagement is a fraction. */
export interface Columns {
  handle: string[];
  followers: number[];
  following: number[];
  likesTotal: number[];
  videos: number[];
  engagementRate: number[];
}

/** mulberry32: the same numbers on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function syntheticColumns(count = 300, seed = 7): Columns {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const columns: Columns = { handle: [], followers: [], following: [], likesTotal: [], videos: [], engagementRate: [] };
  for (let i = 0; i < count; i++) {
    const size = normal();
    columns.handle.push(`creator.${i}`);
    columns.followers.push(Math.round(Math.exp(7.5 + 2.3 * size)));
    columns.following.push(i === 0 ? 0 : Math.round(Math.exp(5.5 + 1.2 * normal())));
    columns.likesTotal.push(Math.round(Math.exp(9 + 2.5 * size + 1.2 * normal())));
    columns.videos.push(Math.round(Math.exp(4 + normal())));
    columns.engagementRate.push(i % 23 === 0 ? 0 : Math.exp(-3.2 - 0.25 * size + 1.1 * normal()));
  }
  return columns;
}

/** An AnalysedDataset with plausible figures, none of them from the analysis itself: charts only draw them. */
export function datasetFrom(columns: Columns = syntheticColumns()): AnalysedDataset {
  const count = columns.handle.length;
  const profiles = profilesOf(columns);
  const segmentOf = columns.followers.map((f) => (f < 1e3 ? 0 : f < 1e4 ? 1 : f < 1e5 ? 2 : 3));
  const names = ['Small and quiet', 'Growing, active', 'Established with loyal likes', 'Stars'];
  const segments = names.map((name, id): Segment => {
    const rows = [...segmentOf.keys()].filter((row) => segmentOf[row] === id);
    const medianOf = (values: number[]) =>
      quantile(
        rows.map((row) => values[row]!),
        0.5,
      );
    return {
      id,
      name,
      size: rows.length,
      share: rows.length / count,
      range: { low: 0, high: 1e6 },
      typical: [],
      medians: { followers: medianOf(columns.followers), likes: medianOf(columns.likesTotal) },
    };
  });
  const analysis: Partial<Analysis> = {
    options: { method: 'robust', topQuantile: 0.95, seed: 42 },
    dataset: {
      kept: [],
      unused: [],
      creators: count,
      rows: { read: count, kept: count, duplicates: 0, unusable: 0 },
      columns: profiles.headers,
      names: 'handle',
      files: [],
      doubts: [],
      imputed: {},
      imputedMeans: {},
      excluded: [],
      warnings: [],
      grain: 'profile',
      platform: 'TikTok',
      engagementFormula: '(likes + comments) / followers',
    },
    normalEngagement: {
      peers: count,
      perTenfold: 0.7,
      spread: 1,
      curve: [100, 1_000, 10_000, 100_000, 1_000_000].map((size, i) => ({ followers: size, rate: 0.06 * 0.7 ** i })),
    },
    tiers: summariseTiers(
      Uint8Array.from(columns.followers, (f) => tierIndexOf(f, DEFAULT_TIERS)),
      profiles.numeric.followers!,
      tierPeers(
        Uint8Array.from(columns.followers, (f) => tierIndexOf(f, DEFAULT_TIERS)),
        profiles.numeric.engagementRate!,
      ),
    ),
    bookable: {
      count: 0,
      passing: 0,
      flagged: 0,
      heldBack: 0,
      leftOut: 0,
      minFollowers: 10_000,
      medianEngagement: 0.03,
    },
    explore: {
      correlation: correlationOf(columns),
      correlationSentences: [],
      distributions: {
        followers: distributionOf(columns.followers),
        following: distributionOf(columns.following),
        likes: distributionOf(columns.likesTotal),
      },
    },
    clustering: {
      method: 'robust',
      features: ['followers', 'following', 'likes', 'videos_count'],
      transform: 'log, winsorize at 1%, then standardize',
      k: 4,
      silhouette: 0.28,
      silhouetteSampled: false,
      inertia: 1234,
      candidates: [0.41, 0.27, 0.28, 0.25, 0.24, 0.22, 0.23, 0.2, 0.19].map((silhouette, i) => ({
        k: i + 2,
        silhouette,
        inertia: 2000 - 150 * i,
        smallest: Math.round(count / (2.5 * (i + 2))),
      })),
      choice: 'Best silhouette among k = 3 to 6 whose smallest cluster holds at least 2 % of profiles.',
      segments,
      oneMass: false,
      projection: {
        axes: 'principal components',
        explained: [0.52, 0.24],
        points: columns.followers.slice(0, 2000).map((followers, row) => ({
          x: (Math.log1p(followers) - 7.5) / 2,
          y: (Math.log1p(columns.following[row]!) - 5.5) / 1.2,
          segment: segmentOf[row]!,
        })),
      },
    },
    classification: classificationOf(columns),
  };
  return { analysis: analysis as Analysis, profiles, scores: scoresOf(columns, segmentOf), model: noModel };
}

const noModel = { forest: null, logistic: null, clustering: null };

function profilesOf(columns: Columns): Profiles {
  return {
    count: columns.handle.length,
    numeric: {
      followers: Float64Array.from(columns.followers),
      following: Float64Array.from(columns.following),
      likesTotal: Float64Array.from(columns.likesTotal),
      videos: Float64Array.from(columns.videos),
      engagementRate: Float64Array.from(columns.engagementRate),
    },
    text: {
      handle: packTexts(columns.handle.length, (row) => columns.handle[row]!),
      country: packTexts(columns.handle.length, (row) => ['BR', 'PL', 'PL', 'us', ''][row % 5]!),
      category: packTexts(columns.handle.length, (row) => ['Food, Travel', 'Food', 'Beauty'][row % 3]!),
    },
    flags: {},
    kept: [],
    headers: {
      handle: 'account_id',
      followers: 'followers',
      following: 'following',
      likesTotal: 'likes',
      videos: 'videos_count',
      engagementRate: 'awg_engagement_rate',
    },
  };
}

function scoresOf(columns: Columns, segmentOf: number[]): Scores {
  const count = columns.handle.length;
  const followers = columns.followers;
  const engagement = Float64Array.from(columns.engagementRate);
  const bookable = Uint8Array.from(followers, (f) => (f >= 10_000 ? 1 : 0));
  const reachPoints = Float64Array.from(followers, (f) => Math.min(30, 5 * Math.log10(1 + f)));
  const engagementPoints = engagement.map((rate) => Math.min(40, Math.max(0, 40 + 12 * Math.log10(rate + 1e-4))));
  const behaviourPoints = Float64Array.from(columns.likesTotal, (likes) => Math.min(30, 4 * Math.log10(1 + likes)));
  const score = reachPoints.map((points, i) => points + engagementPoints[i]! + behaviourPoints[i]!);
  const tier = Uint8Array.from(followers, (f) => tierIndexOf(f, DEFAULT_TIERS));
  const ranking = Int32Array.from(
    [...score.keys()].filter((row) => bookable[row] === 1).sort((a, b) => score[b]! - score[a]!),
  );
  return {
    tier,
    segment: Int32Array.from(segmentOf),
    likelihood: new Float64Array(count).fill(0.3),
    engagement,
    engagementPercentile: new Float64Array(count).fill(0.5),
    expectedEngagement: engagement.slice(),
    scoreSpread: new Float64Array(count),
    score,
    reachPoints,
    engagementPoints,
    behaviourPoints,
    flags: new Uint16Array(count),
    bookable,
    ranking,
    shortlist: ranking.slice(0, 5),
    emerging: new Int32Array(0),
  };
}

function classificationOf({ followers }: Columns): Analysis['classification'] {
  const threshold = quantile(followers, 0.95);
  const positives = followers.filter((f) => f >= threshold).length;
  const negatives = followers.length - positives;
  const found = Math.round(positives * 0.7);
  const alarms = Math.round(positives * 0.4);
  const importance = [
    { feature: 'likes', mean: 0.412, std: 0.06 },
    { feature: 'likes per video', mean: 0.121, std: 0.035 },
    { feature: 'videos_count', mean: 0.052, std: 0.02 },
    { feature: 'following', mean: 0.011, std: 0.012 },
    { feature: 'comment_engagement_rate', mean: -0.004, std: 0.008 },
  ];
  const metrics = { averagePrecision: 0.83, rocAuc: 0.98, brier: 0.02, brierSkill: 0.5 };
  const studyFourFeatures = { skipped: 'not made here' };
  return {
    target: { quantile: 0.95, threshold, positives, lowered: false },
    study: {
      features: ['followers', 'following', 'likes'],
      confusionMatrix: [
        [negatives, 0],
        [0, positives],
      ],
      evaluatedOn: 'out-of-bag',
      precision: 1,
      recall: 1,
      f1: 1,
      importance: [
        { feature: 'followers', mean: 0.71, std: 0.2 },
        { feature: 'likes', mean: 0.29, std: 0.2 },
      ],
    },
    studyFourFeatures,
    behaviour: {
      features: importance.map(({ feature }) => feature),
      engineered: null,
      leftOut: [],
      chosen: 'logistic',
      models: {
        oneColumn: { ...metrics, features: ['likes'] },
        forest: { ...metrics, features: importance.map(({ feature }) => feature), importance },
        logistic: {
          ...metrics,
          features: ['likes', 'videos_count'],
          coefficients: [
            { feature: 'likes', value: 2.1 },
            { feature: 'videos_count', value: -0.6 },
          ],
        },
      },
      baseline: { feature: 'likes', averagePrecision: 0.85 },
      baselineAveragePrecision: 0.85,
      difference: { estimate: 0.01, low: -0.02, high: 0.05, inWords: 'the interval includes zero' },
      beatsBaseline: false,
      evaluated: { rows: positives + negatives, positives, repeated: 0, withBaseline: positives + negatives },
      calibration: { intercept: 0, slope: 1, pValue: 0.4, isOff: false },
      threshold: 0.42,
      thresholdRule: 'best F1 out of fold',
      confusionMatrix: [
        [negatives - alarms, alarms],
        [positives - found, found],
      ],
      precision: found / (found + alarms),
      recall: found / positives,
      f1: (2 * found) / (2 * found + alarms + positives - found),
      operatingPoints: { beSure: null, findMore: null },
      reliability: [
        { from: 0, to: 0.1, count: 260, predicted: 0.01, observed: 0.008, low: 0, high: 0.025 },
        { from: 0.1, to: 0.2, count: 20, predicted: 0.14, observed: 0.1, low: 0, high: 0.3 },
        { from: 0.2, to: 0.4, count: 10, predicted: 0.31, observed: 0.4, low: 0.1, high: 0.6 },
        { from: 0.8, to: 1, count: 10, predicted: 0.93, observed: 1, low: 0.8, high: 1 },
      ],
    },
  };
}

function distributionOf(values: number[]): Distribution {
  const logs = values.map((value) => Math.log10(1 + value));
  const bins = 30;
  const low = logs.reduce((a, b) => Math.min(a, b));
  const width = (logs.reduce((a, b) => Math.max(a, b)) - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const log of logs) counts[Math.min(bins - 1, Math.floor((log - low) / width))]!++;
  return {
    min: quantile(values, 0),
    p25: quantile(values, 0.25),
    median: quantile(values, 0.5),
    mean: values.reduce((a, b) => a + b) / values.length,
    p75: quantile(values, 0.75),
    max: quantile(values, 1),
    histogram: { edges: Array.from({ length: bins + 1 }, (_, i) => low + i * width), counts },
  };
}

function correlationOf({ handle: _, ...numeric }: Columns): Analysis['explore']['correlation'] {
  const headers = ['followers', 'following', 'likes', 'videos_count', 'awg_engagement_rate'];
  const standardised = Object.values(numeric).map((values: number[]) => {
    const mean = values.reduce((a, b) => a + b) / values.length;
    const scale = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    return values.map((value) => (value - mean) / scale);
  });
  const matrix = standardised.map((a) => standardised.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
  return {
    features: [...headers, 'constant'],
    matrix: [...matrix.map((row) => [...row, null]), matrix.map(() => null).concat(null)],
  };
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
