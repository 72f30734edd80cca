import { UserError } from '../errors.js';
import { comparedColumn } from './compared-column.js';
import { eitherInWords } from './list-in-words.js';
import { noColumn } from './no-column.js';
import type { Queried } from './queried.js';
import type { RowFilter } from './row-filter.js';

/** Accounts on any of these platforms; a row of several is on each. */
export function platformFilter({ profiles, analysis }: Queried, said: readonly string[]): RowFilter {
  const { platform: ofFile, platforms } = analysis.dataset;
  const words = `on ${eitherInWords(said)}`;
  const wanted = new Set(said.map((name) => name.toLowerCase()));
  const column = profiles.text.platform;
  if (!column) {
    if (ofFile === undefined) noColumn('which platform creators are on', 'platform');
    if (wanted.has(ofFile.toLowerCase())) return { name: 'platform', words, holds: () => true };
    throw notOn(said, `All of them are on ${ofFile}.`);
  }
  const { codes, values } = comparedColumn(column, (cell) => cell.toLowerCase());
  const isWanted = values.map((value) => value.split(', ').some((name) => wanted.has(name)));
  if (!isWanted.includes(true)) {
    const there = platforms?.map(({ name, accounts }) => `${name} (${accounts.toLocaleString('en-US')})`);
    throw notOn(said, there ? `There are: ${there.join(', ')}.` : `All of them are on ${ofFile}.`);
  }
  return { name: 'platform', words, holds: (row) => isWanted[codes[row]!]! };
}

function notOn(said: readonly string[], next: string): UserError {
  return new UserError('no-such-value', `Nobody in this file is on ${eitherInWords(said)}.`, next);
}
