import type { AnalysedDataset } from '../analysed-dataset.js';
import { bitOf } from './checks.js';
import { normalOf, postsOf } from './engagement-for-size.js';
import { fullReach, reachShare, SCORE_WEIGHTS } from './influencer-score.js';
import { percentileForSize } from './normal-for-size.js';
import { oddEngagement } from './odd-engagement.js';
import { isClear } from './standing.js';

/** A profile's score and place if one thing about it were different, all else as it is. */
export interface WhatIf {
  score: number;
  /** Among the bookable, 1 the best. */
  place: number;
}

type Dataset = Pick<AnalysedDataset, 'profiles' | 'scores'>;

/** The bits of what another engagement would change. */
const ENGAGEMENT_RULES = bitOf('engagement-low') | bitOf('engagement-high') | bitOf('engagement-far-below');

/**
 * @param rate the engagement it would have, as a fraction
 * @returns undefined where this file's score has no part for engagement
 */
export function withEngagement(dataset: Dataset, row: number, rate: number): WhatIf | undefined {
  const { profiles, scores } = dataset;
  const normal = normalOf(profiles);
  if (!normal || Number.isNaN(scores.engagementPoints[row]!)) return undefined;
  const { percentile } = percentileForSize(normal, profiles.numeric.followers![row]!, rate, postsOf(profiles, row));
  const points = fullPoints(dataset, row).engagement * percentile;
  const odd = oddEngagement(profiles)!;
  const isOdd = odd.isTooLow(row, rate) || odd.isTooHigh(row, rate) || odd.isFarBelow(row, rate);
  const clear = !hasOtherFlags(dataset, row) && !isOdd;
  return at(dataset, row, scores.score[row]! - scores.engagementPoints[row]! + points, clear);
}

/** Whether something speaks against a profile that no other engagement would take away. */
export function hasOtherFlags({ scores }: Pick<Dataset, 'scores'>, row: number): boolean {
  return (scores.flags[row]! & ~ENGAGEMENT_RULES) !== 0;
}

/** @param followers that it would have, with the same engagement points */
export function withFollowers(dataset: Dataset, row: number, followers: number): WhatIf {
  const { scores, profiles } = dataset;
  return at(
    dataset,
    row,
    scores.score[row]! -
      scores.reachPoints[row]! +
      fullPoints(dataset, row).reach * reachShare(followers, fullReach(profiles.numeric.followers!)),
  );
}

/** If nothing spoke against it. */
export function withoutFlags(dataset: Dataset, row: number): WhatIf {
  return at(dataset, row, dataset.scores.score[row]!, true);
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

function at({ scores }: Dataset, row: number, score: number, clear = isClear(scores, row)): WhatIf {
  let place = 1;
  for (const other of scores.ranking) {
    if (other === row) continue;
    const isFirst = isClear(scores, other);
    if (isFirst === clear ? scores.score[other]! > score : isFirst) place++;
  }
  return { score, place };
}
