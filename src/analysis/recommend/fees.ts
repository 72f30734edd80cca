import type { AnalysisOptions, Recommendation } from '../analysis.js';
import { estimatedFee, tierOf, tiersOf } from '../score/tiers.js';
import type { Evidence } from './advice.js';

/**
 * What one post by each of these creators would cost: quotes of the file where it has them, else published ranges,
 * which hold for TikTok only.
 *
 * @returns undefined where nothing supports a figure
 */
export function costOfPosts({ profiles, analysis }: Evidence, rows: readonly number[]): Recommendation['cost'] {
  if (rows.length === 0) return undefined;
  const fee = profiles.numeric.fee;
  const posts = rows.length === 1 ? 'one post' : 'one post each';
  if (fee && rows.every((row) => fee[row]! > 0)) {
    const total = rows.reduce((sum, row) => sum + fee[row]!, 0);
    const header = profiles.headers.fee;
    return { low: total, high: total, currency: 'USD', assumption: `${posts}, as \`${header}\` in the file says` };
  }
  if (analysis.dataset.platform !== 'TikTok') return undefined;
  const followers = profiles.numeric.followers!;
  const tiers = tiersOf(analysis.options);
  const ranges = rows.map((row) => tierOf(followers[row]!, tiers).fee ?? { low: 0, high: 0 });
  return {
    low: ranges.reduce((sum, range) => sum + range.low, 0),
    high: ranges.reduce((sum, range) => sum + range.high, 0),
    currency: 'USD',
    assumption: `${posts}; ${feeSource(analysis.options)}, not quotes`,
  };
}

/** The middle of the published range at each creator's size, summed; undefined where ranges do not apply. */
export function estimatedTotal({ profiles, analysis }: Evidence, rows: readonly number[]): number | undefined {
  if (analysis.dataset.platform !== 'TikTok' || rows.length === 0) return undefined;
  const tiers = tiersOf(analysis.options);
  return rows.reduce((sum, row) => sum + (estimatedFee(profiles.numeric.followers![row]!, tiers) ?? 0), 0);
}

/** Whose ranges the fees are, in words. */
export function feeSource({ tiers }: Pick<AnalysisOptions, 'tiers'>): string {
  return tiers ? 'ranges as set in this workspace' : 'published ranges for TikTok (sponsorrate 2026)';
}
