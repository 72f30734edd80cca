/** Two groups of figures, compared without assuming how they are distributed. */
export interface GroupDifference {
  /** Of pairs of one of each group, the share in which the first one's figure is larger (ties count half), 0–1. */
  larger: number;
  /** Two-sided, of the Mann–Whitney test with the normal approximation and correction for ties. */
  pValue: number;
}

/**
 * @param group figures without NaN
 * @param others figures without NaN
 * @returns undefined where a group is empty, or all figures are the same
 */
export function groupDifference(group: readonly number[], others: readonly number[]): GroupDifference | undefined {
  const [n, m] = [group.length, others.length];
  if (n === 0 || m === 0) return undefined;
  const [own, other] = [Float64Array.from(group).sort(), Float64Array.from(others).sort()];
  const total = n + m;
  let [rankSum, ties] = [0, 0];
  for (let i = 0, j = 0; i + j < total; ) {
    const [fromOwn, from] = [i, i + j];
    const value = j === m || own[i]! < other[j]! ? own[i]! : other[j]!;
    while (i < n && own[i] === value) i++;
    while (j < m && other[j] === value) j++;
    const tied = i + j - from;
    rankSum += (i - fromOwn) * ((from + 1 + i + j) / 2);
    ties += tied ** 3 - tied;
  }
  const larger = (rankSum - (n * (n + 1)) / 2) / (n * m);
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) return undefined;
  const distance = Math.max(0, Math.abs(larger - 0.5) * n * m - 0.5);
  return { larger, pValue: twoSided(distance / Math.sqrt(variance)) };
}

/**
 * Whether a share is larger than it would be by chance: one-sided binomial tail.
 *
 * @param hits of `n`
 * @param share that chance would give, 0–1
 */
export function moreThanChance(hits: number, n: number, share: number): number {
  if (share <= 0) return hits > 0 ? 0 : 1;
  if (share >= 1) return 1;
  let log = 0;
  let tail = 0;
  // log of C(n, k) share^k (1 − share)^(n − k), from k = 0 on
  log = n * Math.log1p(-share);
  for (let k = 0; k <= n; k++) {
    if (k >= hits) tail += Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(share / (1 - share));
  }
  return Math.min(1, tail);
}

/** Two-sided p of a standard normal deviate; Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function twoSided(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.min(1, poly * Math.exp(-x * x));
}
