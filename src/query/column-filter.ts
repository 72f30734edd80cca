import { FLAG } from '../analysis/profiles.js';
import { dayOf } from '../analysis/read/values/dates.js';
import { plainFlag } from '../analysis/read/values/flags.js';
import { parseNumber } from '../analysis/read/values/parse-number.js';
import { readAmount } from '../analysis/read/values/read-amount.js';
import { figureInWords } from '../answers/column-figures.js';
import { UserError } from '../errors.js';
import type { ColumnCondition, ColumnOperator } from './conditions.js';
import { columnNamed, isKnown, type NamedColumn, type NamedNumbers, type NamedWords, YES } from './find-column.js';
import { eitherInWords } from './list-in-words.js';
import type { Queried } from './queried.js';
import { boundOf, isRelative } from './relative-bound.js';
import type { RowFilter } from './row-filter.js';

const SAID: Record<ColumnOperator, string> = {
  '>': 'over',
  '<': 'under',
  '>=': 'at least',
  '<=': 'at most',
  '=': '',
  '!=': 'not',
  with: '',
  without: '',
  contains: '',
  lacks: '',
};
const SAID_OF_DATES: Partial<Record<ColumnOperator, string>> = {
  '>': 'after',
  '<': 'before',
  '>=': 'from',
  '<=': 'until',
};
const MOST_NAMED = 8;

/**
 * A condition on one of the file's columns, read by what the column holds: "under 20" of a column of percentages is
 * under 20%. Cells that are not known match nothing, and are counted.
 *
 * @throws {UserError} for a column that is not there, and for a value that it cannot have
 */
export function columnFilter(subject: Queried, condition: ColumnCondition): RowFilter {
  const column = columnNamed(subject, condition.column);
  const { operator } = condition;
  if (operator === 'with' || operator === 'without') return presence(column, operator);
  const filter = 'labels' in column ? wordsFilter(column, condition) : numbersFilter(subject, column, condition);
  return { ...filter, caveat: unknownCaveat(subject, column) };
}

/** `with "Newsletter"`: a yes; of any other column, a value. */
function presence(column: NamedColumn, operator: 'with' | 'without'): RowFilter {
  const words = `${operator} "${column.header}"`;
  const wanted = operator === 'with';
  if (!('labels' in column)) return { name: 'with', words, holds: (row) => isKnown(column, row) === wanted };
  const { codes, labels } = column;
  if (column.kind === 'flag') return { name: 'with', words, holds: (row) => (labels[codes[row]!] === YES) === wanted };
  return { name: 'with', words, holds: (row) => (labels[codes[row]!] !== '') === wanted };
}

function wordsFilter(column: NamedWords, { operator, values }: ColumnCondition): RowFilter {
  const { header, codes, labels } = column;
  if (operator === 'contains' || operator === 'lacks') return containsFilter(column, operator, values);
  if (operator !== '=' && operator !== '!=')
    throw new UserError(
      'bad-condition',
      `"${header}" holds words, not figures.`,
      `Say \`with "${header}" = ${commonLabels(column)[0] ?? '…'}\`.`,
    );
  const said = column.kind === 'flag' ? values.map(flagWord) : values;
  const wanted = labels.map((label) => label !== '' && said.some((value) => column.isLike(label, value)));
  if (!wanted.includes(true)) throw noSuchWord(column, values);
  const isUnknown = labels.map((label) => label === '');
  const words = `with "${header}" ${operator === '!=' ? 'not ' : ''}${eitherInWords(said)}`;
  if (operator === '=') return { name: 'with', words, holds: (row) => wanted[codes[row]!]! };
  return { name: 'with', words, holds: (row) => !wanted[codes[row]!] && !isUnknown[codes[row]!] };
}

/** Texts that have one of some words in them, as whole words, one or several of a thing: "events" is in "one event". */
function containsFilter(
  { header, codes, labels }: NamedWords,
  operator: 'contains' | 'lacks',
  said: readonly string[],
): RowFilter {
  const patterns = said.map(wordsPattern);
  const wanted = labels.map((label) => patterns.some((pattern) => pattern.test(fold(label))));
  const words = `with "${header}" that ${operator === 'contains' ? 'mentions' : 'doesn’t mention'} ${eitherInWords(said.map((one) => `"${one}"`))}`;
  const isWanted = operator === 'contains';
  return { name: 'with', words, holds: (row) => labels[codes[row]!] !== '' && wanted[codes[row]!]! === isWanted };
}

/** Some words side by side, one or several of a thing; of a text that is folded. */
export function wordsPattern(said: string): RegExp {
  const words = fold(said).match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return new RegExp(`(?<![\\p{L}\\p{N}])${stems.join('s?[^\\p{L}\\p{N}]+')}s?(?![\\p{L}\\p{N}])`, 'u');
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words of yes and no in any language, as the column's own. */
function flagWord(value: string): string {
  const flag = plainFlag(value);
  return flag === FLAG.yes ? 'yes' : flag === FLAG.no ? 'no' : value;
}

function noSuchWord(column: NamedWords, values: readonly string[]): UserError {
  const common = commonLabels(column);
  return new UserError(
    'no-such-value',
    `Nobody in this file has "${column.header}" ${eitherInWords(values)}.`,
    common.length > 0 ? `Most common there: ${common.join(', ')}.` : 'The column is empty.',
  );
}

function commonLabels({ codes, labels }: NamedWords): string[] {
  const counts = new Float64Array(labels.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return [...labels.keys()]
    .filter((code) => labels[code] !== '' && counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_NAMED)
    .map((code) => labels[code]!);
}

function numbersFilter(subject: Queried, column: NamedNumbers, { operator, values: said }: ColumnCondition): RowFilter {
  const { header, kind, values } = column;
  if (operator === 'contains' || operator === 'lacks')
    throw new UserError('bad-condition', `"${header}" holds figures, not words.`, `Say \`with "${header}" > 10\`.`);
  const bounds = said.map((text) =>
    isRelative(text) ? boundOf(subject, text, (row) => values[row]!) : { value: saidAs(column, text), words: '' },
  );
  const wanted = bounds.map(({ value }) => value);
  const bound = wanted[0]!;
  const word = (kind === 'date' && SAID_OF_DATES[operator]) || SAID[operator];
  const figures = eitherInWords(bounds.map(({ value, words }) => `${words}${figureInWords(value, column)}`));
  const words =
    comparisonInWords(column, operator, bound) ?? `with "${header}" ${word === '' ? '' : `${word} `}${figures}`;
  const holds: Record<Exclude<ColumnOperator, 'with' | 'without' | 'contains' | 'lacks'>, RowFilter['holds']> = {
    '>': (row) => values[row]! > bound,
    '<': (row) => values[row]! < bound,
    '>=': (row) => values[row]! >= bound,
    '<=': (row) => values[row]! <= bound,
    '=': (row) => wanted.includes(values[row]!),
    '!=': (row) => !Number.isNaN(values[row]!) && !wanted.includes(values[row]!),
  };
  return { name: 'with', words, holds: holds[operator as keyof typeof holds] };
}

/** "with "Agreed" over "Quote"", of a difference that is compared with nothing at all. */
function comparisonInWords({ parts }: NamedNumbers, operator: ColumnOperator, bound: number): string | undefined {
  if (parts?.operation !== 'difference' || bound !== 0) return undefined;
  const word = { '=': 'equal to', '!=': 'not equal to' }[operator as string] ?? SAID[operator];
  return `with "${parts.of.header}" ${word} "${parts.by.header}"`;
}

/** What was said as the column has it: a fraction, a day since 1970, an amount in its currency. */
function saidAs(column: NamedNumbers, said: string): number {
  const { header, kind, inPercent } = column;
  const text = said.replaceAll('−', '-').trim();
  if (kind === 'date') {
    const day = dayOf(text, { order: 'day first' });
    if (!Number.isNaN(day)) return day;
    throw new UserError(
      'bad-condition',
      `"${header}" holds dates, and "${said.slice(0, 60)}" is none that I can read.`,
      `Say \`with "${header}" after 2026-09-01\`.`,
    );
  }
  const value = parseNumber(text);
  if (Number.isNaN(value)) {
    throw new UserError(
      'bad-condition',
      `"${header}" holds figures, and "${said.slice(0, 60)}" is none.`,
      `Say \`with "${header}" > 10\`.`,
    );
  }
  if (kind === 'money') return inCurrency(column, text, value);
  if (kind !== 'share') return value;
  const isPercent = /[%٪％]|percent|per cent|pct/i.test(text) || inPercent || Math.abs(value) > 1;
  return isPercent ? Number((value / 100).toPrecision(15)) : value;
}

const MAY_BE_DOLLARS = /^(?:AUD|CAD|NZD|SGD|HKD|TWD|MXN|COP|ARS|CLP)$/;

function inCurrency({ header, currency }: NamedNumbers, text: string, value: number): number {
  const said = readAmount(text)?.currency;
  const isSame =
    said === undefined || !currency || said === currency || (said === 'USD' && MAY_BE_DOLLARS.test(currency));
  if (isSame) return value;
  throw new UserError(
    'other-currency',
    `"${header}" is in ${currency}, and I don't convert currencies.`,
    `Say the amount in ${currency}.`,
  );
}

function unknownCaveat({ profiles }: Queried, column: NamedColumn): string | undefined {
  let unknown = 0;
  for (let row = 0; row < profiles.count; row++) if (!isKnown(column, row)) unknown++;
  return unknown === 0 ? undefined : unknownSentence(column.header, unknown, profiles.count);
}

/** How many the file says nothing of in a column that was asked about. */
export function unknownSentence(header: string, unknown: number, all: number): string {
  return `"${header}" is not known for ${unknown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} creators: they are not in this list.`;
}
