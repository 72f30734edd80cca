import type { FlatForest } from '../analysed-dataset.js';
import type { BehaviourModel, ModelName } from '../classification.js';
import { rowsWhere, valuesAt } from '../order.js';
import { type FeatureMatrix, fromColumns } from '../prepare/feature-matrix.js';
import { imputeLogMean } from '../prepare/impute.js';
import { decide } from './decision-threshold.js';
import { differenceInWords } from './difference-in-words.js';
import { type FittedForest, fitForest, joinForests } from './forest/fit-forest.js';
import { predictOutOfBag } from './forest/out-of-bag.js';
import { permutationImportance } from './forest/permutation-importance.js';
import { predictOutOfFold } from './logistic/cross-validate.js';
import { fitLogistic, type Logistic } from './logistic/fit-logistic.js';
import { averagePrecision } from './metrics/average-precision.js';
import { brierScore } from './metrics/brier.js';
import { calibrationTest } from './metrics/calibration-test.js';
import { precisionRecall } from './metrics/confusion.js';
import { modelMetrics } from './metrics/model-metrics.js';
import { countPositives } from './metrics/ranked-groups.js';
import { reliabilityCurve } from './metrics/reliability.js';
import type { NamedColumn } from './named-column.js';
import { fitOneColumn } from './one-column.js';
import { pairedBootstrap } from './paired-bootstrap.js';

/** What the behaviour model is learnt from: the evaluated rows only. Plain data: it can be fitted in another thread. */
export interface BehaviourTask {
  /** Counts ≥ 0 without extremes, at least one; none of them holds or divides by followers. */
  features: NamedColumn[];
  /** Ratios of them: always features of the logistic regression, of the forest where its likelihoods gain from them. */
  engineered: NamedColumn[];
  /** 1 for a top profile, else 0; at least 2 of both. */
  labels: Uint8Array;
  /** What the model is compared with: one of `features`, as the file has it, NaN where it is unknown. */
  baseline: NamedColumn;
  /** Rows that were left out because they repeat others under another name. */
  repeated: number;
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
  /** The baseline column as likelihoods. */
  oneColumn: Logistic;
}

const N_TREES = 200;
/** Trees that are enough to tell whether features help. */
const TRIAL_TREES = 40;
const ROWS_PER_TREE = 200;
const N_FOLDS = 5;
/** A row's likelihood is the mean over several dealings to folds, so that the choice of a model does not hang on one. */
const MAX_DEALINGS = 20;
/** Fewer for more rows, of which one dealing moves average precision less. */
const MAX_DEALT = 50_000_000;
/** Average precision that a less simple model has to gain: less moves with how rows are dealt, and so with the seed. */
const WORTH_MORE = 0.003;
/** Fewer rows with the baseline's column, or top ones among them, compare nothing: then all rows do, gaps filled. */
const FEWEST_POSITIVES = 10;
/** Below it, likelihoods are shown to be off. */
const SIGNIFICANT = 0.05;

/**
 * Who performs like a top account? Three candidates that never see followers, each evaluated on rows that it has not seen; the
 * one with the best average precision gives the likelihoods, and is compared with ranking by one column alone. As that column
 * is a candidate itself, no model that ranks worse is chosen.
 *
 * ```
 * features ───┬─ forest, out of bag ────────┐
 *             ├─ logistic on logs, 5 folds ─┼─ best average precision ─► likelihood, threshold, confusion, reliability
 * baseline ─┬─┴─ the column alone, 5 folds ─┘
 *           └─────────────────────────────────── paired bootstrap ────► difference
 * ```
 */
export function fitBehaviour(task: BehaviourTask): FittedBehaviour {
  const { features, engineered, labels, baseline, repeated, prefer, seed } = task;
  const dealing = { nFolds: N_FOLDS, seed };
  const grown = growForest(features, engineered, labels, seed);
  const columns = [...features, ...engineered];
  const X = matrixOf(columns);
  const logistic = fitLogistic(X, labels);
  const usual = features.find(({ name }) => name === baseline.name)!.values;
  const oneColumn = fitOneColumn(baseline.values, usual, labels, dealing);
  const heldOut: Record<ModelName, Float64Array> = {
    oneColumn: oneColumn.heldOut,
    logistic: predictOutOfFold(X, labels, logistic, { ...dealing, repeats: dealingsFor(labels.length) }),
    forest: predictOutOfBag(grown.fitted, grown.X),
  };

  const compared = comparedRows(labels, baseline.values);
  const truth = valuesAt(labels, compared);
  const metricsOf = (name: ModelName) => modelMetrics(truth, valuesAt(heldOut[name], compared));
  const namesOf = (used: readonly NamedColumn[]) => used.map(({ name }) => name);
  const models: BehaviourModel['models'] = {
    oneColumn: { ...metricsOf('oneColumn'), features: [baseline.name] },
    logistic: {
      ...metricsOf('logistic'),
      features: namesOf(columns),
      coefficients: strongestFirst(namesOf(columns), logistic.coefficients),
    },
    forest: {
      ...metricsOf('forest'),
      features: namesOf(grown.columns),
      importance: permutationImportance(grown.fitted, grown.X, labels, namesOf(grown.columns), seed),
    },
  };
  const chosen = best(models);
  const likelihoods = heldOut[chosen];
  const ofBaseline = valuesAt(imputeLogMean(baseline.values), compared);
  const baselineAveragePrecision = averagePrecision(truth, ofBaseline);
  const difference = pairedBootstrap(truth, valuesAt(likelihoods, compared), ofBaseline, seed);
  const { threshold, rule, confusionMatrix, beSure, findMore } = decide(labels, likelihoods, prefer, seed);
  const calibration = calibrationTest(labels, likelihoods);
  return {
    report: {
      features: models[chosen].features,
      engineered: grown.engineered,
      chosen,
      models,
      evaluated: {
        rows: labels.length,
        positives: countPositives(labels),
        repeated,
        withBaseline: compared.length,
      },
      baseline: { feature: baseline.name, averagePrecision: baselineAveragePrecision },
      baselineAveragePrecision,
      difference: { ...difference, inWords: differenceInWords(difference, chosen, baseline.name) },
      beatsBaseline: difference.low > 0,
      threshold,
      thresholdRule: rule,
      confusionMatrix,
      ...precisionRecall(confusionMatrix),
      operatingPoints: { beSure, findMore },
      reliability: reliabilityCurve(labels, likelihoods),
      calibration: { ...calibration, isOff: calibration.pValue < SIGNIFICANT },
    },
    heldOut: likelihoods,
    forest: grown.fitted.forest,
    logistic,
    oneColumn: oneColumn.model,
  };
}

/** The best average precision; of about equally good ones the simplest. */
function best(models: BehaviourModel['models']): ModelName {
  const names: ModelName[] = ['oneColumn', 'logistic', 'forest'];
  return names.reduce((a, b) => (models[b].averagePrecision > models[a].averagePrecision + WORTH_MORE ? b : a));
}

/** The rows that have the column. */
function comparedRows(labels: Uint8Array, baseline: Float64Array): Int32Array {
  const known = rowsWhere(labels.length, (row) => !Number.isNaN(baseline[row]!));
  const positives = countPositives(valuesAt(labels, known));
  const enough = Math.min(positives, known.length - positives) >= Math.min(FEWEST_POSITIVES, countPositives(labels));
  return enough ? known : rowsWhere(labels.length, () => true);
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

function dealingsFor(nRows: number): number {
  return Math.max(1, Math.min(MAX_DEALINGS, Math.floor(MAX_DEALT / nRows ** 2)));
}

function strongestFirst(names: readonly string[], coefficients: readonly number[]) {
  return names
    .map((feature, f) => ({ feature, value: coefficients[f]! }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
