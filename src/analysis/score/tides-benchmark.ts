/** Lifetime rates likes / (followers × videos) on TikTok, fractions: TIDES (ICWSM 2024), 1,000 profiles a tier. */
const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
/** By the log10 of the followers in the middle of each tier; mega at the 3M that half of its profiles are under. */
const RATES: readonly { at: number; rates: readonly number[] }[] = [
  { at: 3.5, rates: [0.0116, 0.019, 0.0448, 0.1316, 0.4261, 1.5206, 3.0207] },
  { at: 4.35, rates: [0.0106, 0.0153, 0.0284, 0.066, 0.1671, 0.4264, 0.8508] },
  { at: 5.2, rates: [0.0055, 0.0081, 0.0152, 0.0319, 0.0647, 0.1243, 0.217] },
  { at: 5.85, rates: [0.0053, 0.0074, 0.0134, 0.0271, 0.0551, 0.1111, 0.1811] },
  { at: 6.5, rates: [0.0053, 0.0076, 0.0131, 0.0242, 0.0442, 0.077, 0.1161] },
];
const MEDIAN = QUANTILES.indexOf(0.5);

/** How the logarithm of the typical rate falls for every tenfold of followers, there. */
export const TIDES_SLOPE =
  Math.log(RATES.at(-1)!.rates[MEDIAN]! / RATES[0]!.rates[MEDIAN]!) / (RATES.at(-1)!.at - RATES[0]!.at);

/**
 * Share of the published profiles of this size with a lower rate, 0–1; interpolated in the logarithms.
 *
 * @param rate a lifetime rate as a fraction
 */
export function tidesPercentile(followers: number, rate: number): number {
  const at = Math.log10(Math.max(1, followers));
  const upper = RATES.findIndex((tier) => tier.at >= at);
  const [before, after] = upper < 0 ? [RATES.at(-1)!, RATES.at(-1)!] : [RATES[Math.max(0, upper - 1)]!, RATES[upper]!];
  const share = before === after ? 0 : Math.min(1, Math.max(0, (at - before.at) / (after.at - before.at)));
  const published = QUANTILES.map(
    (_, q) => Math.log(before.rates[q]!) * (1 - share) + Math.log(after.rates[q]!) * share,
  );
  const log = Math.log(Math.max(rate, Number.MIN_VALUE));
  if (log <= published[0]!) return QUANTILES[0]! * Math.exp(log - published[0]!);
  const last = published.length - 1;
  if (log >= published[last]!) return 1 - (1 - QUANTILES[last]!) * Math.exp(published[last]! - log);
  const next = published.findIndex((value) => value > log);
  const part = (log - published[next - 1]!) / (published[next]! - published[next - 1]!);
  return QUANTILES[next - 1]! + part * (QUANTILES[next]! - QUANTILES[next - 1]!);
}
