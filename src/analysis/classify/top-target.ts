import type { Target } from '../classification.js';
import { quantileOfSorted } from '../quantile.js';

export interface TopTarget {
  target: Target;
  /** 1 where followers reach the threshold. */
  labels: Uint8Array;
  /** Why there is nothing to learn from these labels, in one sentence; undefined where there is. */
  skipped?: string | undefined;
}

export const MIN_ROWS = 60;
export const MIN_POSITIVES = 20;

/**
 * Labels the top profiles: followers at or above a quantile of followers (numpy's linear interpolation).
 *
 * Where fewer than 20 reach it, the quantile is lowered to the largest one that 20 do.
 *
 * @param followers one per profile, no NaN, at least one
 * @param quantile in [0, 1]
 */
export function topTarget(followers: Float64Array, quantile: number): TopTarget {
  const sorted = Float64Array.from(followers).sort();
  const asked = labelFrom(followers, sorted, quantile, false);
  if (sorted.length < MIN_ROWS) {
    return {
      ...asked,
      skipped: `${sorted.length === 1 ? 'One profile is' : `${sorted.length} profiles are`} too few to train a model on; ${MIN_ROWS} are needed.`,
    };
  }
  const top =
    asked.target.positives >= MIN_POSITIVES ? asked : labelFrom(followers, sorted, loweredQuantile(sorted), true);
  if (top.target.positives === sorted.length) {
    const skipped = 'Too many profiles have the same number of followers to tell top accounts from the others.';
    return { ...top, skipped };
  }
  return top;
}

/** The largest quantile (to six decimals) that is not above the 20th largest value. */
function loweredQuantile(sorted: Float64Array): number {
  const position = sorted.lastIndexOf(sorted[sorted.length - MIN_POSITIVES]!);
  return Math.floor((position / (sorted.length - 1)) * 1e6) / 1e6;
}

function labelFrom(followers: Float64Array, sorted: Float64Array, quantile: number, lowered: boolean): TopTarget {
  const threshold = quantileOfSorted(sorted, quantile);
  const labels = Uint8Array.from(followers, (value) => (value >= threshold ? 1 : 0));
  const positives = labels.reduce((sum, label) => sum + label, 0);
  return { target: { quantile, threshold, positives, lowered }, labels };
}
