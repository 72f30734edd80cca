import { type AnalysisOptions, PIPELINE_VERSION } from '../analysis/analysis.js';
import { sha256 } from '../analysis/read/file/content-hash.js';

/** The same content under the same options by the same pipeline: the same analysis. */
export function cacheKey(
  content: string,
  { method, k, topQuantile, prefer, seed, tiers, fees, columns = {}, platform, currency, sheets }: AnalysisOptions,
): string {
  const chosen = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  const byColumns = chosen.length === 0 ? '' : `-c${sha256(JSON.stringify(chosen))}`;
  const isSaid = [platform, currency, sheets].some((each) => each !== undefined);
  const bySaid = !isSaid ? '' : `-r${sha256(JSON.stringify([platform, currency, sheets]))}`;
  const byTiers = tiers === undefined ? '' : `-t${sha256(JSON.stringify(tiers))}`;
  const byFees = fees === undefined ? '' : `-f${sha256(JSON.stringify(fees))}`;
  return `${content}-v${PIPELINE_VERSION}-${method}-k${k ?? 'auto'}-q${topQuantile}${prefer ? `-${prefer}` : ''}-s${seed}${byColumns}${bySaid}${byTiers}${byFees}`;
}
