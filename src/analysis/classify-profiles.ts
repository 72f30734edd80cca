import type { FlatForest, TrainedModel } from './analysed-dataset.js';
import type { AnalysisOptions } from './analysis.js';
import type { Classification, Target } from './classification.js';
import type { BehaviourTask, FittedBehaviour } from './classify/behaviour-model.js';
import { firstAlike } from './classify/distinct-profiles.js';
import { evaluatedRows } from './classify/evaluated-rows.js';
import { predictForest } from './classify/forest/flat-forest.js';
import { predictLogistic } from './classify/logistic/fit-logistic.js';
import { countPositives } from './classify/metrics/ranked-groups.js';
import type { NamedColumn } from './classify/named-column.js';
import type { FittedStudies, StudyTask } from './classify/study-model.js';
import { topTarget } from './classify/top-target.js';
import { rowsWhere, valuesAt } from './order.js';
import { type FeatureMatrix, fromColumns } from './prepare/feature-matrix.js';
import { imputeLogMean } from './prepare/impute.js';
import { type Measure, MOST_MISSING } from './prepare/measures.js';
import { usualRange, within } from './prepare/winsorise.js';
import { fieldInWords, type NumericField, type Profiles } from './profiles.js';

/** What a creator does, as far as a file tells: nothing that contains or divides by followers. */
const BEHAVIOUR_FIELDS: readonly NumericField[] = [
  'following',
  'likesTotal',
  'videos',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'viewsTotal',
  'avgEngagements',
];
/** Ratios that say what a sum and a count together mean: of trees only those that see both would find them. */
const RATIOS: readonly [name: string, of: NumericField, by: NumericField][] = [
  ['likes_per_video', 'likesTotal', 'videos'],
  ['views_per_video', 'viewsTotal', 'videos'],
  ['likes_per_view', 'avgLikes', 'avgViews'],
  ['comments_per_like', 'avgComments', 'avgLikes'],
  ['shares_per_view', 'avgShares', 'avgViews'],
];
/** The published classifier's columns. */
const FOUR_FIELDS = ['followers', 'likesTotal', 'videos', 'totalEngagement'] as const;
/** What the model is compared with: one column, sorted by. */
const BASELINE_FIELDS: readonly NumericField[] = [
  'likesTotal',
  'avgLikes',
  'avgEngagements',
  'viewsTotal',
  'avgViews',
  'videos',
  'following',
];
/** A model needs so many of either class. */
const FEWEST_OF_CLASS = 2;
/** Accounts that are the same in so many figures are one. */
const FIGURES_OF_ONE = 3;
/** Rows that are scored at a time. */
const BLOCK = 16_384;

/** What is to be fitted, and what it takes to score every profile by it. */
export interface ModelTasks {
  target: Target;
  studies: StudyTask | { skipped: string };
  behaviour: BehaviourTask | { skipped: string };
  /** The rows that models are fitted to and evaluated on, ascending: all, or a seeded sample of 20,000. */
  rows: Int32Array;
  /** For each of them, its place among the rows of the behaviour task: one for all rows with the same figures. */
  places: Int32Array;
  /** All rows of every column that may be a feature, the engineered ones last. */
  features: readonly NamedColumn[];
  leftOut: { feature: string; why: string }[];
}

/**
 * Who is top, and what could be learnt about it: from followers, which proves nothing (the study), and from behaviour.
 */
export function modelTasks(
  profiles: Profiles,
  measures: readonly Measure[],
  { topQuantile, prefer, seed }: AnalysisOptions,
): ModelTasks {
  const { target, labels: allLabels, skipped } = topTarget(profiles.numeric.followers!, topQuantile);
  if (skipped !== undefined) {
    const none = new Int32Array(0);
    const nothing = { rows: none, places: none, features: [], leftOut: [] };
    return { target, studies: { skipped }, behaviour: { skipped }, ...nothing };
  }
  const rows = evaluatedRows(allLabels, seed);
  const labels = valuesAt(allLabels, rows);
  const sampled = ({ name, values }: NamedColumn): NamedColumn => ({ name, values: valuesAt(values, rows) });
  const { used, engineered, baseline } = behaviourColumns(profiles, measures, rows);
  const { distinct, places } = distinctRows(measures, rows, labels);
  const learned = ({ name, values }: NamedColumn): NamedColumn => ({ name, values: valuesAt(values, distinct) });
  return {
    target,
    studies: studyTask(measures, sampled, labels, seed),
    behaviour: baseline
      ? {
          features: used.map(learned),
          engineered: engineered.map(learned),
          baseline: learned(baseline),
          labels: valuesAt(allLabels, distinct),
          repeated: rows.length - distinct.length,
          prefer,
          seed,
        }
      : {
          skipped:
            'This file has no column about behavior (likes, videos, views, following), so there is nothing to learn from.',
        },
    rows,
    places,
    features: [...used, ...engineered],
    leftOut: leftOutOf(profiles, measures, used),
  };
}

/**
 * Rows that are not the same as an earlier one in every figure, and for each row its place among them. All of them where
 * there are so few figures that strangers share them, or where one class would hardly be left.
 */
function distinctRows(measures: readonly Measure[], rows: Int32Array, labels: Uint8Array) {
  const all = { distinct: rows, places: rows.map((_, place) => place) };
  const told = measures.filter(({ constant }) => !constant);
  if (told.length < FIGURES_OF_ONE) return all;
  const first = firstAlike(
    told.map(({ values }) => values),
    rows,
  );
  const kept = rowsWhere(rows.length, (place) => first[place] === place);
  const positives = countPositives(valuesAt(labels, kept));
  if (Math.min(positives, kept.length - positives) < FEWEST_OF_CLASS) return all;
  const placeOf = new Int32Array(rows.length);
  for (const [place, at] of kept.entries()) placeOf[at] = place;
  return { distinct: kept.map((at) => rows[at]!), places: first.map((at) => placeOf[at]!) };
}

export interface ProfileModels {
  classification: Classification;
  /** Per row; undefined where no behaviour model was fitted. */
  likelihood: Float64Array | undefined;
  forest: FlatForest | null;
  logistic: TrainedModel['logistic'];
}

/**
 * The report of the fitted models, and every profile's likelihood: held out for the rows that the model was evaluated
 * on (all of them up to 20,000), by the fitted model for the others.
 */
export function classifyProfiles(
  count: number,
  { target, rows, places, features, leftOut }: ModelTasks,
  studies: FittedStudies | { skipped: string },
  fitted: FittedBehaviour | { skipped: string },
): ProfileModels {
  const published = 'skipped' in studies ? { study: studies, studyFourFeatures: studies } : studies;
  if ('skipped' in fitted) {
    const classification = { target, ...published, behaviour: fitted };
    return { classification, likelihood: undefined, forest: null, logistic: null };
  }
  const { report, heldOut, forest, logistic, oneColumn } = fitted;
  const isUsed = new Set(report.features);
  const used = features.filter(({ name }) => isUsed.has(name));
  const predict = {
    oneColumn: (X: FeatureMatrix) => predictLogistic(oneColumn, X),
    logistic: (X: FeatureMatrix) => predictLogistic(logistic, X),
    forest: (X: FeatureMatrix) => predictForest(forest, X),
  }[report.chosen];
  const likelihood = new Float64Array(count);
  for (let from = 0; rows.length < count && from < count; from += BLOCK) {
    likelihood.set(predict(fromColumns(used.map(({ values }) => values.subarray(from, from + BLOCK)))), from);
  }
  for (let i = 0; i < rows.length; i++) likelihood[rows[i]!] = heldOut[places[i]!]!;
  return { classification: { target, ...published, behaviour: { ...report, leftOut } }, likelihood, forest, logistic };
}

function filled({ name, values }: NamedColumn): NamedColumn {
  return { name, values: imputeLogMean(values) };
}

function studyTask(
  measures: readonly Measure[],
  sampled: (column: NamedColumn) => NamedColumn,
  labels: Uint8Array,
  seed: number,
): StudyTask {
  const columns = measures.map(({ header, values }) => sampled({ name: header, values }));
  const four = FOUR_FIELDS.map((field) => columns[measures.findIndex((measure) => measure.field === field)]);
  const lacking = FOUR_FIELDS.filter((_, i) => four[i] === undefined);
  const fourColumns =
    lacking.length === 0
      ? (four as NamedColumn[])
      : {
          skipped: `The published four columns are not all in this file: it lacks ${lacking.map(fieldInWords).join(', ')}.`,
        };
  return { columns, fourColumns, labels, seed };
}

/** @param rows that tell what is extreme */
function behaviourColumns({ numeric, count }: Profiles, measures: readonly Measure[], rows: Int32Array) {
  const known = measures.filter(
    ({ field, missing, constant }) =>
      BEHAVIOUR_FIELDS.includes(field as NumericField) && missing / count <= MOST_MISSING && !constant,
  );
  const withoutExtremes = (name: string, values: Float64Array): NamedColumn => ({
    name,
    values: within(values, usualRange(valuesAt(values, rows))),
  });
  const columns = new Map(
    known.map(({ field, header }) => [field, filled({ name: header, values: numeric[field as NumericField]! })]),
  );
  const engineered = RATIOS.flatMap(([name, of, by]) => {
    const [above, below] = [columns.get(of), columns.get(by)];
    if (!above || !below) return [];
    const ratio = above.values.map((value, row) => value / Math.max(1, below.values[row]!));
    return [withoutExtremes(name, ratio)];
  });
  const compared = BASELINE_FIELDS.find((field) => columns.has(field));
  return {
    used: [...columns.values()].map(({ name, values }) => withoutExtremes(name, values)),
    engineered,
    baseline: compared && { name: columns.get(compared)!.name, values: numeric[compared]! },
  };
}

function leftOutOf(profiles: Profiles, measures: readonly Measure[], used: readonly NamedColumn[]) {
  const names = new Set(used.map(({ name }) => name));
  return measures
    .filter(({ header }) => !names.has(header))
    .map(({ header, field, missing, constant }) => ({
      feature: header,
      why: whyLeftOut(field, missing / profiles.count, constant),
    }));
}

function whyLeftOut(field: Measure['field'], missing: number, constant: boolean): string {
  switch (field) {
    case 'followers':
      return 'the label is computed from it';
    case 'engagementRate':
    case 'likeRate':
    case 'commentRate':
    case 'totalEngagement':
      return 'divides by followers';
    default:
      if (constant) return 'the same everywhere';
      return missing > MOST_MISSING ? `${Math.round(missing * 100)}% empty` : 'meaning not known';
  }
}
