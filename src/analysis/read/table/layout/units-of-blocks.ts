import { readHeader } from '../../headers/read-header.js';
import { parseNumber } from '../../values/parse-number.js';
import { wordOf } from '../../values/read-amount.js';

const WORD_OF: ReadonlyMap<number, string> = new Map([
  [1e3, 'k'],
  [1e4, '万'],
  [1e6, 'm'],
]);
const IN_BRACKETS = /\s*[([（][^()[\]（）]*[)\]）]\s*$/u;

/** A column that several tables under each other share: what it is called, and how each one's cells are written in it. */
export interface SharedColumn {
  header: string;
  written(block: number, text: string): string;
}

/**
 * "Followers" over one table and "Followers (k)" over the next are one column, but `62.5` is 62,500 in only one of them:
 * its unit goes from the header to the cells.
 *
 * @param headers what each table calls it; undefined where one does not have it
 */
export function sharedColumn(headers: readonly (string | undefined)[]): SharedColumn {
  const units = headers.map((header) => (header === undefined ? undefined : readHeader(header).unit));
  const named = headers.find((header) => header !== undefined) ?? '';
  if (new Set(units.filter((unit) => unit !== undefined)).size < 2)
    return { header: named, written: (_, text) => text };
  return {
    header: headers[units.indexOf(1)] ?? named.replace(IN_BRACKETS, ''),
    written: (block, text) => {
      const word = WORD_OF.get(units[block] ?? 1);
      const isPlain = word !== undefined && wordOf(text) === undefined && !Number.isNaN(parseNumber(text));
      return isPlain ? `${text} ${word}` : text;
    },
  };
}
