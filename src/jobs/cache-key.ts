import { createHash } from 'node:crypto';
import { type AnalysisOptions, PIPELINE_VERSION } from '../analysis/analysis.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';

/** Of several files the names count too: what is said of a merged list names them. */
export function contentHash(files: readonly SourceFile[]): string {
  const hashes = files.map(({ bytes }) => sha256(bytes));
  return files.length === 1 ? hashes[0]! : sha256(JSON.stringify(files.map(({ name }, i) => [name, hashes[i]])));
}

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

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
