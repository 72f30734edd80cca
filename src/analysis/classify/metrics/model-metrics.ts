import type { ModelMetrics } from '../../classification.js';
import { averagePrecision } from './average-precision.js';
import { brierScore, brierSkill } from './brier.js';
import { rocAuc } from './roc-auc.js';

/** How good held-out probabilities are, as a ranking and as probabilities. */
export function modelMetrics(labels: Uint8Array, probabilities: Float64Array): ModelMetrics {
  return {
    averagePrecision: averagePrecision(labels, probabilities),
    rocAuc: rocAuc(labels, probabilities),
    brier: brierScore(labels, probabilities),
    brierSkill: brierSkill(labels, probabilities),
  };
}
