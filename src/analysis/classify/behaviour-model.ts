import type { FlatForest } from '../analysed-dataset.js';
import type { BehaviourModel } from '../classification.js';
import { type FeatureMatrix, fromColumns } from '../prepare/feature-matrix.js';
import { decide, decisionPoints } from './decision-threshold.js';
import { differenceInWords } from './difference-in-words.js';
import { type FittedForest, fitForest, joinForests } from './forest/fit-forest.js';
import { predictOutOfBag } from './forest/out-of-bag.js';
import { permutationImportance } from './forest/permutation-importance.js';
import { predictOutOfFold } from './logistic/cross-validate.js';
import { fitLogistic, type Logistic } from './logistic/fit-logistic.js';
import { averagePrecision } from './metrics/average-precision.js';
import { brierScore } from './metrics/brier.js';
import { confusionMatrix, precisionRecall } from './metrics/confusion.js';
import { modelMetrics } from './metrics/model-metrics.js';
import { reliabilityCurve } from './metrics/reliability.js';
import type { NamedColumn } from './named-column.js';
import { pairedBootstrap } from './paired-bootstrap.js';

/** What the behaviour model is learnt from: the evaluated rows only. Plain data: it can be fitted in another thread. */
export interface BehaviourTask {
  /** Raw counts ≥ 0, at least one; none of them holds or divides by followers. */
  features: NamedColumn[];
  /** Ratios of them, which become features where the likelihoods gain from them. */
  engineered: NamedColumn[];
  /** 1 for a top profile, else 0; at least 2 of both. */
  labels: Uint8Array;
  /** One of `features`: what the model is compared with. */
  baseline: NamedColumn;
  prefer: 'precision' | 'recall' | undefined;
  seed: number;
}

export interface FittedBehaviour {
  /** All of the report but what was left out, which the caller knows. */
  report: Omit<BehaviourModel, 'leftOut'>;
  /** Likelihoods of the chosen model, held out, one per row: no profile is flattered by having been learnt from. */
  heldOut: Float64Array;
  forest: FlatForest;
  logistic: Logistic;
}

const N_TREES = 150;
/** Trees that are enough to tell whether features help. */
const TRIAL_TREES = 50;
const ROWS_PER_TREE = 200;
const N_FOLDS = 5;
/** Above this many rows one dealing to folds is stable enough. */
const MAX_REPEATED_ROWS = 2_000;
const REPEATS = 5;

/**
 * Who performs like a top account? A forest and a logistic regression that never see followers, both evaluated on rows
 * they have not seen; the one with the better average precision gives the likelihoods, and is compared with ranking by
 * one column alone.
 *
 * ```
 * features ─┬─ forest, out of bag ────────┐
 *           └─ logistic on logs, 5 folds ─┴─ better average precision ─► likelihood, threshold, confusion, reliability
 * baseline column ─────────────────────────── paired bootstrap ────────► difference
 * ```
 */
export function fitBehaviour({ features, engineered, labels, baseline, prefer, seed }: BehaviourTask): FittedBehaviour {
  const grown = growForest(features, engineered, labels, seed);
  const { X, fitted } = grown;
  const names = grown.columns.map(({ name }) => name);
  const logistic = fitLogistic(X, labels);
  const outOfBag = predictOutOfBag(fitted, X);
  const outOfFold = predictOutOfFold(X, labels, { nFolds: N_FOLDS, repeats: repeatsFor(X.nSamples), seed });
  const forest = {
    ...modelMetrics(labels, outOfBag),
    importance: permutationImportance(fitted, X, labels, names, seed),
  };
  const logisticMetrics = modelMetrics(labels, outOfFold);

  const chosen = logisticMetrics.averagePrecision > forest.averagePrecision ? 'logistic' : 'forest';
  const heldOut = chosen === 'logistic' ? outOfFold : outOfBag;
  const baselineAveragePrecision = averagePrecision(labels, baseline.values);
  const difference = pairedBootstrap(labels, heldOut, baseline.values, seed);
  const points = decisionPoints(labels, heldOut);
  const { threshold, rule } = decide(points, prefer);
  const matrix = confusionMatrix(labels, heldOut, threshold);
  return {
    report: {
      features: names,
      engineered: grown.engineered,
      chosen,
      models: { forest, logistic: { ...logisticMetrics, coefficients: strongestFirst(names, logistic.coefficients) } },
      baseline: { feature: baseline.name, averagePrecision: baselineAveragePrecision },
      baselineAveragePrecision,
      difference: { ...difference, inWords: differenceInWords(difference, chosen, baseline.name) },
      threshold,
      thresholdRule: rule,
      confusionMatrix: matrix,
      ...precisionRecall(matrix),
      operatingPoints: { beSure: points.beSure, findMore: points.findMore },
      reliability: reliabilityCurve(labels, heldOut),
    },
    heldOut,
    forest: fitted.forest,
    logistic,
  };
}

interface GrownForest {
  columns: readonly NamedColumn[];
  X: FeatureMatrix;
  fitted: FittedForest;
  engineered: BehaviourModel['engineered'];
}

/**
 * The forest, with the engineered features where its likelihoods are better with them, out of bag, by the Brier score:
 * average precision alone moves more from seed to seed than a feature is worth, and does not see calibration.
 */
function growForest(
  features: readonly NamedColumn[],
  candidates: readonly NamedColumn[],
  labels: Uint8Array,
  seed: number,
): GrownForest {
  const grow = (X: FeatureMatrix, nTrees: number, from: number) =>
    fitForest(X, labels, {
      nTrees,
      rowsPerTree: ROWS_PER_TREE,
      columnsPerTree: columnsPerTree(X.nFeatures),
      seed: from,
    });
  const rest = (columns: readonly NamedColumn[], X: FeatureMatrix, trial: FittedForest) => ({
    columns,
    X,
    fitted: joinForests(trial, grow(X, N_TREES - TRIAL_TREES, seed + 1)),
  });
  const plain = matrixOf(features);
  const without = grow(plain, TRIAL_TREES, seed);
  if (candidates.length === 0) return { ...rest(features, plain, without), engineered: null };

  const all = [...features, ...candidates];
  const extended = matrixOf(all);
  const withThem = grow(extended, TRIAL_TREES, seed);
  const brierWith = brierScore(labels, predictOutOfBag(withThem, extended));
  const brierWithout = brierScore(labels, predictOutOfBag(without, plain));
  const kept = brierWith < brierWithout;
  return {
    ...(kept ? rest(all, extended, withThem) : rest(features, plain, without)),
    engineered: { features: candidates.map(({ name }) => name), kept, brierWith, brierWithout },
  };
}

function matrixOf(columns: readonly NamedColumn[]): FeatureMatrix {
  return fromColumns(columns.map(({ values }) => values));
}

/**
 * All but one: trees that differ a little rank better and more alike from seed to seed than trees of all columns
 * (average precision 0.825 ± 0.004 instead of 0.822 ± 0.007 on the study's file), and are as well calibrated. With two
 * fewer the likelihoods come out too low.
 */
function columnsPerTree(nFeatures: number): number {
  return nFeatures <= 2 ? nFeatures : nFeatures - 1;
}

function repeatsFor(nRows: number): number {
  return nRows <= MAX_REPEATED_ROWS ? REPEATS : 1;
}

function strongestFirst(names: readonly string[], coefficients: readonly number[]) {
  return names
    .map((feature, f) => ({ feature, value: coefficients[f]! }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
