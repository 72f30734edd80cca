import { topicsIn } from '../analysis/topics.js';
import { UserError } from '../errors.js';
import { comparedColumn } from './compared-column.js';
import { eitherInWords } from './list-in-words.js';
import { noColumn } from './no-column.js';
import type { Queried } from './queried.js';
import type { RowFilter } from './row-filter.js';
import { TEXTS, type TextName } from './texts.js';

/** Creators whose country, category or language is one of these, however it is written. */
export function textFilter({ profiles }: Queried, name: TextName, said: readonly string[]): RowFilter {
  const { normalise, before, nameOf } = TEXTS[name];
  const column = profiles.text[name] ?? noColumn(`the ${name} of creators`, name);
  const { codes, values } = comparedColumn(column, normalise);
  const wanted = new Set(said.flatMap((value) => matching(values, normalise(value), name === 'category')));
  if (wanted.size === 0) throw noValue(name, said, values, codes);
  return {
    name,
    words: `${before} ${eitherInWords(said.map((value) => nameOf(value)))}`,
    holds: (row) => wanted.has(codes[row]!),
  };
}

/** Equal, or one of the topics in a cell; where none is, those that hold it as a word: "music" finds "Music & Dance". */
function matching(values: readonly string[], wanted: string, byTopic: boolean): number[] {
  const equal = values.indexOf(wanted);
  if (!byTopic || wanted === '') return equal >= 0 ? [equal] : [];
  const topics = values.flatMap((value, code) => (topicsIn(value).includes(wanted) ? [code] : []));
  if (topics.length > 0 || equal >= 0) return [...new Set([...topics, ...(equal >= 0 ? [equal] : [])])];
  return values.flatMap((value, code) => (value.split(/[^\p{L}\p{N}]+/u).includes(wanted) ? [code] : []));
}

const MOST_NAMED = 8;

function noValue(name: TextName, said: readonly string[], values: readonly string[], codes: Int32Array): UserError {
  const { nameOf } = TEXTS[name];
  const counts = new Array<number>(values.length).fill(0);
  for (const code of codes) counts[code]!++;
  const common = values
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED)
    .map(({ value, count }) => `${nameOf(value)} (${count.toLocaleString('en-US')})`);
  return new UserError(
    'no-such-value',
    `Nobody in this file has the ${name} ${eitherInWords(said.map((value) => nameOf(value)))}.`,
    common.length > 0 ? `Most common here: ${common.join(', ')}.` : `Its ${name} column is empty.`,
  );
}
