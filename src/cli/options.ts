import { readFile } from 'node:fs/promises';
import { type AnalysisOptions, DEFAULT_OPTIONS } from '../analysis/analysis.js';
import { UserError } from '../errors.js';
import { UsageError } from './usage-error.js';

/** The options of the analysis, as node:util's parseArgs takes them. */
export const ANALYSIS_FLAGS = {
  method: { type: 'string' },
  k: { type: 'string' },
  'top-quantile': { type: 'string' },
  seed: { type: 'string' },
} as const;

/** @throws {UsageError} where a value cannot be used */
export function analysisOptions(values: Partial<Record<keyof typeof ANALYSIS_FLAGS, string>>): AnalysisOptions {
  const method = values.method ?? DEFAULT_OPTIONS.method;
  if (method !== 'robust' && method !== 'study') throw new UsageError('--method is robust or study.');
  const options: AnalysisOptions = { ...DEFAULT_OPTIONS, method };
  if (values.k !== undefined) options.k = wholeNumber('--k', values.k, 2, 1_000_000);
  if (values.seed !== undefined) options.seed = wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1);
  if (values['top-quantile'] !== undefined) {
    options.topQuantile = Number(values['top-quantile']);
    if (!(options.topQuantile > 0 && options.topQuantile < 1))
      throw new UsageError('--top-quantile lies between 0 and 1.');
  }
  return options;
}

export function wholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(
    `${flag} is a whole number from ${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}.`,
  );
}

/** @throws {UserError} where the file cannot be read */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UserError('no-file', `${path} ${why}.`, 'Give the path of a CSV of creator profiles.');
  }
}
