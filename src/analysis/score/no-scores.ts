import type { Scores } from '../analysed-dataset.js';

/** No tier, and so no other figure. */
const NO_TIER = 255;

/** Of rows of which nothing is computed. */
export function noScores(count: number): Scores {
  const unknown = new Float64Array(count).fill(Number.NaN);
  const none = new Int32Array(0);
  return {
    tier: new Uint8Array(count).fill(NO_TIER),
    segment: new Int32Array(count).fill(-1),
    likelihood: unknown,
    engagement: unknown,
    engagementPercentile: unknown,
    expectedEngagement: unknown,
    score: unknown,
    reachPoints: unknown,
    engagementPoints: unknown,
    behaviourPoints: unknown,
    scoreSpread: unknown,
    flags: new Uint16Array(count),
    bookable: new Uint8Array(count),
    ranking: none,
    shortlist: none,
    emerging: none,
  };
}
