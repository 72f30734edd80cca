import type { FlatForest, TrainedModel } from './analysed-dataset.js';
import type { AnalysisOptions } from './analysis.js';
import type { Classification, Target } from './classification.js';
import type { BehaviourTask, FittedBehaviour } from './classify/behaviour-model.js';
import { evaluatedRows } from './classify/evaluated-rows.js';
import { predictForest } from './classify/forest/flat-forest.js';
import { predictLogistic } from './classify/logistic/fit-logistic.js';
import type { NamedColumn } from './classify/named-column.js';
import type { FittedStudies, StudyTask } from './classify/study-model.js';
import { topTarget } from './classify/top-target.js';
import { valuesAt } from './order.js';
import { fromColumns } from './prepare/feature-matrix.js';
import { type Measure, MOST_MISSING } from './prepare/measures.js';
import type { NumericField, Profiles } from './profiles.js';

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
const FOUR_FIELDS: readonly Measure['field'][] = ['followers', 'likesTotal', 'videos', 'totalEngagement'];
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
/** Rows that are scored at a time. */
const BLOCK = 16_384;

/** What is to be fitted, and what it takes to score every profile by it. */
export interface ModelTasks {
  target: Target;
  studies: StudyTask | { skipped: string };
  behaviour: BehaviourTask | { skipped: string };
  /** The rows that models are fitted to and evaluated on, ascending: all, or a seeded sample of 20,000. */
  rows: Int32Array;
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
    return { target, studies: { skipped }, behaviour: { skipped }, rows: new Int32Array(0), features: [], leftOut: [] };
  }
  const rows = evaluatedRows(allLabels, seed);
  const labels = valuesAt(allLabels, rows);
  const sampled = ({ name, values }: NamedColumn): NamedColumn => ({ name, values: valuesAt(values, rows) });
  const { used, engineered, baseline } = behaviourColumns(profiles, measures);
  return {
    target,
    studies: studyTask(measures, sampled, labels, seed),
    behaviour: baseline
      ? {
          features: used.map(sampled),
          engineered: engineered.map(sampled),
          baseline: sampled(baseline),
          labels,
          prefer,
          seed,
        }
      : {
          skipped:
            'This file has no column about behaviour (likes, videos, views, following), so there is nothing to learn from.',
        },
    rows,
    features: [...used, ...engineered],
    leftOut: leftOutOf(profiles, measures, used),
  };
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
  { target, rows, features, leftOut }: ModelTasks,
  studies: FittedStudies | { skipped: string },
  fitted: FittedBehaviour | { skipped: string },
): ProfileModels {
  const published = 'skipped' in studies ? { study: studies, studyFourFeatures: studies } : studies;
  if ('skipped' in fitted) {
    const classification = { target, ...published, behaviour: fitted };
    return { classification, likelihood: undefined, forest: null, logistic: null };
  }
  const { report, heldOut, forest, logistic } = fitted;
  // Engineered features stand last: where they were not kept, the report has so many fewer.
  const used = features.slice(0, report.features.length);
  const likelihood = new Float64Array(count);
  for (let from = 0; rows.length < count && from < count; from += BLOCK) {
    const X = fromColumns(used.map(({ values }) => values.subarray(from, from + BLOCK)));
    likelihood.set(report.chosen === 'logistic' ? predictLogistic(logistic, X) : predictForest(forest, X), from);
  }
  for (let i = 0; i < rows.length; i++) likelihood[rows[i]!] = heldOut[i]!;
  const dropped = report.engineered?.kept === false ? report.engineered.features : [];
  const behaviour = {
    ...report,
    leftOut: [...leftOut, ...dropped.map((feature) => ({ feature, why: 'the likelihoods are no better with it' }))],
  };
  return { classification: { target, ...published, behaviour }, likelihood, forest, logistic };
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
      : { skipped: `The published four columns are not all in this file: it lacks ${lacking.join(', ')}.` };
  return { columns, fourColumns, labels, seed };
}

function behaviourColumns(profiles: Profiles, measures: readonly Measure[]) {
  const known = measures.filter(
    ({ field, missing, constant }) =>
      BEHAVIOUR_FIELDS.includes(field as NumericField) && missing / profiles.count <= MOST_MISSING && !constant,
  );
  const column = (field: NumericField): NamedColumn | undefined => {
    const measure = known.find((each) => each.field === field);
    return measure && { name: measure.header, values: measure.values };
  };
  const engineered = RATIOS.flatMap(([name, of, by]) => {
    const [above, below] = [column(of), column(by)];
    if (!above || !below) return [];
    return [{ name, values: above.values.map((value, row) => value / Math.max(1, below.values[row]!)) }];
  });
  return {
    used: known.map(({ header, values }) => ({ name: header, values })),
    engineered,
    baseline: BASELINE_FIELDS.map(column).find(Boolean),
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
      return missing > MOST_MISSING ? `${Math.round(missing * 100)} % empty` : 'meaning not known';
  }
}
