import type { ModelName } from '../classification.js';
import type { Difference } from './paired-bootstrap.js';

const MODEL = { forest: 'The random forest', logistic: 'The logistic regression' } as const;

/** Whether a model ranks better than one column alone, in one sentence, with its interval. */
export function differenceInWords({ estimate, low, high }: Difference, chosen: ModelName, baseline: string): string {
  if (chosen === 'oneColumn') {
    return `No model ranks better than a plain sort by ${baseline}: the likelihoods are that sort's.`;
  }
  const model = MODEL[chosen];
  const figures = `difference in average precision ${signed(estimate)}, 95% interval ${signed(low)} to ${signed(high)}`;
  if (low > 0) return `${model} ranks better than a plain sort by ${baseline} (${figures}).`;
  if (high < 0) return `${model} ranks worse than a plain sort by ${baseline} (${figures}).`;
  return (
    `${model} is not shown to rank better than a plain sort by ${baseline}: ` +
    `the interval includes zero (${figures}).`
  );
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  if (digits === '0.000') return '0.000';
  return `${value < 0 ? '−' : '+'}${digits}`;
}
