import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AnalysisOptions, DEFAULT_OPTIONS } from '../analysis/analysis.js';
import { type Field, FLAG_FIELDS, NUMERIC_FIELDS, TEXT_FIELDS } from '../analysis/profiles.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import { PLATFORMS } from '../analysis/read/headers/platform-phrases.js';
import { platformNamed } from '../analysis/read/headers/platforms.js';
import { CURRENCY_CODES } from '../analysis/read/values/currencies.js';
import { UserError } from '../errors.js';
import { UsageError } from './usage-error.js';

/** The options of the analysis, as node:util's parseArgs takes them. */
export const ANALYSIS_FLAGS = {
  method: { type: 'string' },
  k: { type: 'string' },
  'top-quantile': { type: 'string' },
  prefer: { type: 'string' },
  seed: { type: 'string' },
  map: { type: 'string', multiple: true },
  sheet: { type: 'string', multiple: true },
  platform: { type: 'string' },
  currency: { type: 'string' },
} as const;

type Repeatable = 'map' | 'sheet';

export type FlagValues = Partial<Record<Exclude<keyof typeof ANALYSIS_FLAGS, Repeatable>, string>> &
  Partial<Record<Repeatable, string[]>>;

/** @throws {UsageError} where a value cannot be used */
export function analysisOptions(values: FlagValues): AnalysisOptions {
  const method = values.method ?? DEFAULT_OPTIONS.method;
  if (method !== 'robust' && method !== 'study') throw new UsageError('--method is robust or study.');
  const options: AnalysisOptions = { ...DEFAULT_OPTIONS, method };
  if (values.k !== undefined) options.k = wholeNumber('--k', values.k, 2, 100);
  if (values.seed !== undefined) options.seed = wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1);
  if (values.prefer !== undefined) {
    if (values.prefer !== 'precision' && values.prefer !== 'recall')
      throw new UsageError('--prefer is precision (be sure) or recall (find more).');
    options.prefer = values.prefer;
  }
  if (values['top-quantile'] !== undefined) {
    options.topQuantile = Number(values['top-quantile']);
    if (!(options.topQuantile > 0 && options.topQuantile < 1))
      throw new UsageError('--top-quantile lies between 0 and 1.');
  }
  const columns = Object.fromEntries((values.map ?? []).map(chosenColumn));
  if (Object.keys(columns).length > 0) options.columns = columns;
  if (values.sheet !== undefined) options.sheets = values.sheet;
  if (values.platform !== undefined) options.platform = platform(values.platform);
  if (values.currency !== undefined) options.currency = currency(values.currency);
  return options;
}

function platform(text: string): string {
  const named = platformNamed(text);
  if (named !== undefined) return named;
  throw new UsageError(`--platform is one of ${PLATFORMS.join(', ')}.`);
}

function currency(text: string): string {
  const code = text.trim().toUpperCase();
  if (CURRENCY_CODES.includes(code)) return code;
  throw new UsageError('--currency is a code of three letters, such as USD, EUR or INR.');
}

const FIELDS: readonly Field[] = [...NUMERIC_FIELDS, ...TEXT_FIELDS, ...FLAG_FIELDS];

/** `followers="Total fans"`; with nothing after the sign, the file has no such column. */
function chosenColumn(text: string): [Field, string | null] {
  const at = text.indexOf('=');
  const field = FIELDS.find((each) => each.toLowerCase() === text.slice(0, at).trim().toLowerCase());
  if (at < 1 || !field) {
    throw new UsageError(
      `--map takes FIELD="header", as in --map followers="Total fans". Fields: ${FIELDS.join(', ')}.`,
    );
  }
  return [field, text.slice(at + 1).trim() || null];
}

export function wholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(
    `${flag} is a whole number from ${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}.`,
  );
}

/** @throws {UserError} where the file cannot be read */
export async function readSource(path: string): Promise<SourceFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UserError('no-file', `${path} ${why}.`, 'Give the path of a CSV of creator profiles.');
  }
}
