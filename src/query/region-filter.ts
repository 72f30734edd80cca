import { UserError } from '../errors.js';
import { comparedColumn } from './compared-column.js';
import { eitherInWords } from './list-in-words.js';
import { noColumn } from './no-column.js';
import { ownRegions } from './own-regions.js';
import type { Queried } from './queried.js';
import { countriesOf, regionNamed } from './regions.js';
import type { RowFilter } from './row-filter.js';
import { TEXTS } from './texts.js';

/** Creators from any of these regions: by the file's own column of them where it has such a region, else by country. */
export function regionFilter(subject: Queried, said: readonly string[]): RowFilter {
  const words = `from ${eitherInWords(said.map((name) => regionNamed(name) ?? name))}`;
  const own = ownRegions(subject);
  const ownLabels = said.map((name) => own?.labels.findIndex((label) => label !== '' && own.isLike(label, name)) ?? -1);
  if (own && ownLabels.every((at) => at >= 0)) {
    const wanted = own.labels.map((label) => said.some((name) => label !== '' && own.isLike(label, name)));
    return { name: 'region', words, holds: (row) => wanted[own.codes[row]!]! };
  }
  const names = said.map((name) => regionNamed(name) ?? noRegion(name));
  const column = subject.profiles.text.country ?? noColumn('where creators are from', 'country');
  const { codes, values } = comparedColumn(column, TEXTS.country.normalise);
  const wanted = names.map(countriesOf);
  const isWanted = values.map((value) => wanted.some((codesOfRegion) => codesOfRegion.has(value)));
  if (!isWanted.includes(true))
    throw new UserError(
      'no-such-value',
      `Nobody in this file is ${words}.`,
      '`count per country` lists its countries.',
    );
  return { name: 'region', words, holds: (row) => isWanted[codes[row]!]! };
}

function noRegion(name: string): never {
  throw new UserError(
    'no-region',
    `I know no region "${name.slice(0, 60)}".`,
    'Say a continent, or one like LATAM, DACH, MENA, Nordics or Southeast Asia.',
  );
}
