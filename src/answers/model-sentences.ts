import { type Analysis, type Clustering, isSkipped } from '../analysis/analysis.js';
import type { BehaviourModel, ConfusionMatrix, ModelName } from '../analysis/classification.js';
import { shortPercent } from '../analysis/percent.js';
import { capitalised } from './format.js';

export const MODEL_WORDS: Record<ModelName, string> = {
  oneColumn: 'plain sort',
  logistic: 'logistic regression',
  forest: 'random forest',
};

/** What the model is worth, without flattery: against the baseline, with the interval. */
export function modelSentences({ classification }: Analysis): string[] {
  const { behaviour } = classification;
  if (isSkipped(behaviour)) return [`No likelihoods. ${behaviour.skipped}`];
  const { chosen, models, baseline, difference, beatsBaseline, evaluated } = behaviour;
  const ap = (value: number) => value.toFixed(3);
  const top = `${evaluated.positives.toLocaleString('en-US')} top accounts`;
  const others = (['logistic', 'forest'] as const)
    .filter((name) => name !== chosen)
    .map((name) => `the ${MODEL_WORDS[name]} ${ap(models[name].averagePrecision)}`)
    .join(', ');
  return [
    chosen === 'oneColumn'
      ? `Sorting by \`${baseline.feature}\` alone reaches average precision ${ap(baseline.averagePrecision)}; models that never see follower counts do no better: ${others} (${top}).`
      : `The model never sees follower counts. ${capitalised(MODEL_WORDS[chosen])} ranks with average precision ${ap(models[chosen].averagePrecision)}; sorting by \`${baseline.feature}\` alone reaches ${ap(baseline.averagePrecision)}, ${others} (${top}).`,
    difference.inWords,
    ...(beatsBaseline ? [] : ['So likelihoods add nothing to the score.']),
    ...(evaluated.repeated > 0
      ? [
          `${evaluated.repeated.toLocaleString('en-US')} ${evaluated.repeated === 1 ? 'row repeats' : 'rows repeat'} another's figures under another name, and count once here.`,
        ]
      : []),
  ];
}

/** The same for whoever only wants to know whether a model stands behind the list. */
export function modelInShort({ classification: { behaviour } }: Analysis): string {
  if (isSkipped(behaviour)) return `No model backs this list. ${behaviour.skipped}`;
  const sort = `sorting by \`${behaviour.baseline.feature}\``;
  return behaviour.beatsBaseline
    ? `A model that never sees follower counts tells top accounts better than ${sort} does, so it counts in the score.`
    : `A model that never sees follower counts is not shown to tell top accounts better than ${sort}, so it adds nothing to the score.`;
}

/** Whether likelihoods can be taken at their word. */
export function calibrationSentence({ pValue, slope, isOff }: BehaviourModel['calibration']): string {
  const p = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(pValue < 0.1 ? 3 : 2)}`;
  if (!isOff) return `The likelihoods are not shown to be off (${p}).`;
  const how = slope < 0.9 ? ': too sure at both ends' : slope > 1.1 ? ': not sure enough at both ends' : '';
  return `The likelihoods are off${how} (${p}): sort by them, do not count on them.`;
}

/** The rows that a model was evaluated on, in words: of a long list, a sample. */
export function unseenRows(matrix: ConfusionMatrix, { dataset }: Analysis, repeated = 0): string {
  const evaluated = Math.round(matrix.flat().reduce((sum, count) => sum + count, 0));
  if (evaluated + repeated === dataset.rows.kept) return 'rows it had not seen';
  return `a sample of ${evaluated.toLocaleString('en-US')} rows it had not seen`;
}

/** Who counts as top, in one sentence. */
export function targetSentence({ classification: { target }, dataset }: Analysis): string {
  const share = shortPercent(Math.round((target.positives / dataset.rows.kept) * 1_000) / 1_000);
  const lowered = target.lowered ? ', widened so that at least 20 profiles are among them' : '';
  return `"Influencer" = this file's top ${share} by followers (${Math.round(target.threshold).toLocaleString('en-US')}+): ${target.positives.toLocaleString('en-US')} ${target.positives === 1 ? 'profile' : 'profiles'}${lowered}.`;
}

/** How well separated the segments are, never without their sizes. @param brief without what chance gives */
export function segmentSentence({ clustering, dataset }: Analysis, { brief = false } = {}): string {
  if (isSkipped(clustering)) return clustering.skipped;
  const sizes = clustering.segments.map(({ size }) => size.toLocaleString('en-US')).join('/');
  const silhouette =
    clustering.silhouette === null ? 'undefined' : clustering.silhouette.toFixed(clustering.oneMass ? 3 : 2);
  const smallest = Math.min(...clustering.segments.map(({ size }) => size));
  const outliers =
    smallest < Math.max(5, dataset.rows.kept / 100)
      ? '; the smallest hold too few profiles: read them as outliers'
      : '';
  const sampled = clustering.silhouetteSampled ? ', sampled' : '';
  return clustering.oneMass
    ? `One mass and outliers: ${clustering.k} clusters of ${sizes} (silhouette ${silhouette}${sampled}, which here measures how far the outliers are, not how clear the segments).`
    : `${clustering.k} segments of ${sizes}; they ${apart(clustering, `silhouette ${silhouette}${sampled}`, brief)}${outliers}.${stable(clustering)}`;
}

/** How clear the segments are. What chance gives as well is not distinct, whatever its silhouette. */
function apart({ silhouette, chance }: Clustering, measured: string, brief: boolean): string {
  if (!chance) return `${overlap(silhouette)} (${measured})`;
  const reached = `; tables without groups reach ${chance.silhouette.toFixed(2)}`;
  return chance.clearer
    ? `${overlap(silhouette)}, but are clearer than chance (${measured}${brief ? '' : reached})`
    : `are not shown to be more than chance (${measured}${brief ? '' : `${reached}, up to ${chance.highest.toFixed(2)}`})`;
}

function stable({ stability }: Clustering): string {
  return stability ? ` The same segments come back in ${stability.same} of ${stability.resamples} resamples.` : '';
}

function overlap(silhouette: number | null): string {
  if (silhouette === null || silhouette < 0.5) return 'overlap';
  return silhouette < 0.7 ? 'are fairly distinct' : 'are well separated';
}
