import type { FlatForest, TrainedModel } from './analysed-dataset.js';
import type { AnalysisOptions, Classification } from './analysis.js';
import { fitBehaviour } from './classify/behaviour-model.js';
import { fitStudyForest } from './classify/study-model.js';
import { topTarget } from './classify/top-target.js';
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

export interface ProfileModels {
  classification: Classification;
  /** Per row; undefined where no behaviour model was fitted. */
  likelihood: Float64Array | undefined;
  forest: FlatForest | null;
  logistic: TrainedModel['logistic'];
}

/**
 * Who is top, and who behaves like it: the study's model, which sees followers and so proves nothing, and the
 * behaviour model, which never does.
 */
export function classifyProfiles(
  profiles: Profiles,
  measures: readonly Measure[],
  { topQuantile, seed }: AnalysisOptions,
): ProfileModels {
  const { target, labels, skipped } = topTarget(profiles.numeric.followers!, topQuantile);
  if (skipped !== undefined) {
    const classification = { target, study: { skipped }, studyFourFeatures: { skipped }, behaviour: { skipped } };
    return { classification, likelihood: undefined, forest: null, logistic: null };
  }
  const study = (used: readonly Measure[]) =>
    fitStudyForest(
      fromColumns(used.map(({ values }) => values)),
      labels,
      used.map(({ header }) => header),
      seed,
    );
  const four = FOUR_FIELDS.map((field) => measures.find((measure) => measure.field === field));
  const lacking = FOUR_FIELDS.filter((_, i) => four[i] === undefined);
  const studies: Pick<Classification, 'target' | 'study' | 'studyFourFeatures'> = {
    target,
    study: study(measures),
    studyFourFeatures:
      lacking.length === 0
        ? study(four as Measure[])
        : { skipped: `The published four columns are not all in this file: it lacks ${lacking.join(', ')}.` },
  };

  const features = behaviourFeatures(profiles, measures);
  const baseline = BASELINE_FIELDS.map((field) => features.find((feature) => feature.field === field)).find(Boolean);
  if (!baseline) {
    const why =
      'This file has no column about behaviour (likes, videos, views, following), so there is nothing to learn from.';
    return {
      classification: { ...studies, behaviour: { skipped: why } },
      likelihood: undefined,
      forest: null,
      logistic: null,
    };
  }
  const fitted = fitBehaviour(features, labels, baseline, { seed });
  return {
    classification: { ...studies, behaviour: { ...fitted.report, leftOut: leftOutOf(profiles, measures, features) } },
    likelihood: fitted.likelihood,
    forest: fitted.forest,
    logistic: fitted.logistic,
  };
}

interface BehaviourFeature {
  name: string;
  field?: NumericField;
  values: Float64Array;
}

function behaviourFeatures(profiles: Profiles, measures: readonly Measure[]): BehaviourFeature[] {
  const used: BehaviourFeature[] = measures
    .filter(
      ({ field, missing, constant }) =>
        BEHAVIOUR_FIELDS.includes(field as NumericField) && missing / profiles.count <= MOST_MISSING && !constant,
    )
    .map(({ header, field, values }) => ({ name: header, field: field as NumericField, values }));
  const likes = used.find(({ field }) => field === 'likesTotal');
  const videos = used.find(({ field }) => field === 'videos');
  if (likes && videos) {
    const perVideo = likes.values.map((value, row) => value / Math.max(1, videos.values[row]!));
    used.push({ name: 'likes_per_video', values: perVideo });
  }
  return used;
}

function leftOutOf(profiles: Profiles, measures: readonly Measure[], used: readonly BehaviourFeature[]) {
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
