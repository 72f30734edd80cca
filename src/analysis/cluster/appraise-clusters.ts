import { eigenSymmetric } from '../linear-algebra.js';
import { type FeatureMatrix, selectRows } from '../prepare/feature-matrix.js';
import { type Random, randomInteger, sampleIndices, seededRandom, standardNormal } from '../random.js';
import { adjustedRandIndex } from './adjusted-rand.js';
import { assignToNearest } from './centroids.js';
import { distinctRows } from './distinct-rows.js';
import { quickKMeans } from './quick-k-means.js';
import { silhouetteScore } from './silhouette.js';

const RESAMPLES = 10;
/** Rows of a resample at most: fewer rows make clusters look less stable than they are, never more. */
const RESAMPLE_ROWS = 2_000;
/** Agreement from which two clusterings count as the same: "good recovery" (Steinley 2004). */
const THE_SAME = 0.8;

const CHANCE_TABLES = 8;
/** A silhouette costs the square of the rows. */
const CHANCE_ROWS = 800;
/** Standard deviations above the mean of such tables from which a silhouette is clearer than theirs. */
const CLEARLY = 2;

/** How far clusters can be relied on. */
export interface Appraisal {
  /** Clusterings of resamples of the rows, compared with this one by the adjusted Rand index. */
  stability: { resamples: number; same: number; adjustedRandIndex: number; lowest: number };
  /** Silhouettes of tables with the same columns and correlations, but without groups. */
  chance: { tables: number; silhouette: number; highest: number; clearer: boolean };
}

/**
 * How stable clusters are, and whether they are clearer than a table without groups would have them. On samples, so that the
 * cost does not grow with the table.
 *
 * @param X standardised features
 * @param centroids that were found, k × nFeatures
 * @param silhouette of them
 * @returns undefined where there is nothing to appraise: one cluster, or one for every distinct row
 * @see Hennig (2007), "Cluster-wise assessment of cluster stability"; Tibshirani, Walther & Hastie (2001) on reference tables
 */
export function appraiseClusters(
  X: FeatureMatrix,
  centroids: Float64Array,
  silhouette: number,
  seed: number,
): Appraisal | undefined {
  const k = centroids.length / X.nFeatures;
  const random = seededRandom(seed);
  const sample = sampled(X, RESAMPLE_ROWS, random);
  if (k < 2 || distinctRows(sample, 2 * k).length <= 2 * k * X.nFeatures) return undefined;
  const { labels } = assignToNearest(sample, centroids);
  const agreements = Array.from({ length: RESAMPLES }, () => {
    const rows = Int32Array.from({ length: sample.nSamples }, () => randomInteger(random, sample.nSamples));
    const again = quickKMeans(selectRows(sample, rows), k, random);
    return adjustedRandIndex(labels, assignToNearest(sample, again).labels);
  });
  const table = sampled(X, CHANCE_ROWS, random);
  const draw = tablesWithoutGroups(table, random);
  const byChance = Array.from({ length: CHANCE_TABLES }, () => {
    const without = draw();
    return silhouetteScore(without, assignToNearest(without, quickKMeans(without, k, random)).labels) ?? 0;
  });
  const mean = meanOf(byChance);
  const spread = Math.sqrt(meanOf(byChance.map((value) => (value - mean) ** 2)));
  return {
    stability: {
      resamples: RESAMPLES,
      same: agreements.filter((agreement) => agreement >= THE_SAME).length,
      adjustedRandIndex: meanOf(agreements),
      lowest: Math.min(...agreements),
    },
    chance: {
      tables: CHANCE_TABLES,
      silhouette: mean,
      highest: Math.max(...byChance),
      clearer: silhouette > mean + CLEARLY * spread,
    },
  };
}

function sampled(X: FeatureMatrix, most: number, random: Random): FeatureMatrix {
  return X.nSamples <= most ? X : selectRows(X, sampleIndices(X.nSamples, most, random));
}

/**
 * Tables with the columns and the correlations of another, but no groups: normal variables with its correlations (a
 * Gaussian copula), each value replaced by the one of the same rank in its column.
 *
 * @returns draws the next one
 */
function tablesWithoutGroups(X: FeatureMatrix, random: Random): () => FeatureMatrix {
  const { nSamples, nFeatures } = X;
  const { values: variances, vectors } = eigenSymmetric(correlations(X), nFeatures);
  const scales = variances.map((variance) => Math.sqrt(Math.max(0, variance)));
  const sorted = Array.from({ length: nFeatures }, (_, f) => columnOf(X, f).sort());
  return () => {
    const drawn = Array.from({ length: nFeatures }, () => new Float64Array(nSamples));
    for (let row = 0; row < nSamples; row++) {
      for (const [component, vector] of vectors.entries()) {
        const along = standardNormal(random) * scales[component]!;
        for (let f = 0; f < nFeatures; f++) drawn[f]![row]! += along * vector[f]!;
      }
    }
    const values = new Float64Array(nSamples * nFeatures);
    for (const [f, column] of drawn.entries()) {
      const order = Int32Array.from(column, (_, row) => row).sort((a, b) => column[a]! - column[b]!);
      for (const [rank, row] of order.entries()) values[row * nFeatures + f] = sorted[f]![rank]!;
    }
    return { nSamples, nFeatures, values };
  };
}

/** Pearson, nFeatures × nFeatures; 0 beside a constant column. */
function correlations(X: FeatureMatrix): Float64Array {
  const { nFeatures } = X;
  const columns = Array.from({ length: nFeatures }, (_, f) => {
    const column = columnOf(X, f);
    const mean = meanOf(column);
    const centred = column.map((value) => value - mean);
    const norm = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0)) || 1;
    return centred.map((value) => value / norm);
  });
  return Float64Array.from({ length: nFeatures * nFeatures }, (_, at) => {
    const [a, b] = [columns[Math.floor(at / nFeatures)]!, columns[at % nFeatures]!];
    return a.reduce((sum, value, row) => sum + value * b[row]!, 0);
  });
}

function columnOf({ nSamples, nFeatures, values }: FeatureMatrix, f: number): Float64Array {
  return Float64Array.from({ length: nSamples }, (_, row) => values[row * nFeatures + f]!);
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
