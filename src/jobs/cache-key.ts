import { createHash } from 'node:crypto';
import { type AnalysisOptions, PIPELINE_VERSION } from '../analysis/analysis.js';

/** The same bytes under the same options by the same pipeline: the same analysis. */
export function cacheKey(bytes: Uint8Array, { method, k, topQuantile, seed }: AnalysisOptions): string {
  const content = createHash('sha256').update(bytes).digest('hex');
  return `${content}-v${PIPELINE_VERSION}-${method}-k${k ?? 'auto'}-q${topQuantile}-s${seed}`;
}
