import type { AnalysedDataset } from '../analysed-dataset.js';
import { countBelow } from '../quantile.js';
import { engagementOf } from './engagement.js';
import { ENGAGEMENT_PRIOR, reachShare, SCORE_WEIGHTS, shrinkTowardsTier, shrunkRate } from './influencer-score.js';
import { type TierPeers, tierPeers } from './tier-peers.js';

/** A profile's score and place if one thing about it were different, all else as it is. */
export interface WhatIf {
  score: number;
  /** Among the bookable, 1 the best. */
  place: number;
}

type Dataset = Pick<AnalysedDataset, 'profiles' | 'scores'>;

/** Each tier's shrunk rates, sorted, and means: sorting 100,000 takes some 20 ms, so once a dataset. */
const shrunkPeers = new WeakMap<object, { peers: TierPeers; means: number[] }>();

/**
 * @param rate the engagement it would have, as a fraction
 * @returns undefined where this file's score has no part for engagement
 */
export function withEngagement(dataset: Dataset, row: number, rate: number): WhatIf | undefined {
  const { profiles, scores } = dataset;
  if (Number.isNaN(scores.engagementPoints[row]!)) return undefined;
  const { peers, means } = peersOf(dataset);
  const tier = scores.tier[row]!;
  const shrunk = shrunkRate(profiles, row, rate, means[tier]!);
  const { below, equal } = countBelow(peers[tier]!, shrunk);
  const share = (below + equal / 2 + ENGAGEMENT_PRIOR / 2) / (peers[tier]!.length + ENGAGEMENT_PRIOR);
  return at(
    dataset,
    row,
    scores.score[row]! - scores.engagementPoints[row]! + fullPoints(dataset, row).engagement * share,
  );
}

/** @param followers that it would have, with the same engagement points */
export function withFollowers(dataset: Dataset, row: number, followers: number): WhatIf {
  const { scores } = dataset;
  return at(
    dataset,
    row,
    scores.score[row]! - scores.reachPoints[row]! + fullPoints(dataset, row).reach * reachShare(followers),
  );
}

/** If no check spoke against it. */
export function withoutFlags(dataset: Dataset, row: number): WhatIf {
  return at(dataset, row, dataset.scores.score[row]!, 0);
}

/** What each part can add in this file: the parts that it has no data for leave their weight to the others. */
export function fullPoints({ scores }: Dataset, row: number): { reach: number; engagement: number; behaviour: number } {
  const has = (points: Float64Array) => !Number.isNaN(points[row]!);
  const { reach, engagement, behaviour } = SCORE_WEIGHTS;
  const available =
    reach + (has(scores.engagementPoints) ? engagement : 0) + (has(scores.behaviourPoints) ? behaviour : 0);
  const scale = 100 / available;
  return { reach: reach * scale, engagement: engagement * scale, behaviour: behaviour * scale };
}

/** Those that a check speaks against come after all others, and so does it, if one does. */
function at({ scores }: Dataset, row: number, score: number, flags = scores.flags[row]!): WhatIf {
  let place = 1;
  for (const other of scores.ranking) {
    if (other === row) continue;
    const isClear = scores.flags[other] === 0;
    if (flags === 0 ? isClear && scores.score[other]! > score : isClear || scores.score[other]! > score) place++;
  }
  return { score, place };
}

function peersOf({ profiles, scores }: Dataset) {
  const known = shrunkPeers.get(profiles);
  if (known) return known;
  const rates = engagementOf(profiles)!.values;
  const { shrunk, means } = shrinkTowardsTier(profiles, scores.tier, rates);
  const made = { peers: tierPeers(scores.tier, shrunk), means };
  shrunkPeers.set(profiles, made);
  return made;
}
