import type { ColumnChoices } from '../../analysis.js';
import type { Field } from '../../profiles.js';
import { saysNothing } from '../headers/header-words.js';
import { isCountry } from '../headers/place-words.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { areStates } from '../values/outreach-states.js';
import { readAmount } from '../values/read-amount.js';
import type { ColumnMapping } from './map-columns.js';

/** How sure cells alone make of a field: never more than a header. */
const BY_CELLS = 0.35;
const MOSTLY = 0.6;
/** More different texts than these are no states, and no countries of a list. */
const MOST_TEXTS = 60;
/** What a list of creators has at the least, typically, and how far they are apart. */
const FEW_FOLLOWERS = 1_000;
const FAR_APART = 5;
/** The followers are so many times what else is counted. */
const BY_FAR = 3;

/**
 * What columns are whose headers say nothing, in words that are not known or none: the only ones of countries, of states
 * of a conversation and of amounts with a currency, and, beside handles or links, the largest counts. Each is a doubt.
 *
 * @returns the fields that were taken
 */
export function mapByCells(
  table: RawTable,
  values: readonly ColumnValues[],
  { fields, taken, choices }: { fields: ColumnMapping['fields']; taken: Set<number>; choices: ColumnChoices },
): Field[] {
  const mute = table.headers.flatMap((header, column) => (!taken.has(column) && saysNothing(header) ? [column] : []));
  const found: Field[] = [];
  const take = (field: Field, columns: readonly number[]) => {
    const [column] = columns;
    if (column === undefined || columns.length > 1) return;
    fields[field] = { column, confidence: BY_CELLS };
    taken.add(column);
    found.push(field);
  };
  const isOpen = (field: Field) => fields[field] === undefined && choices[field] === undefined;
  const holding = (is: (texts: readonly string[]) => boolean) =>
    mute.filter((at) => {
      if (taken.has(at) || (values[at]!.numeric > 0.9 && table.columns[at]!.textCells === 0)) return false;
      return is(table.columns[at]!.texts());
    });
  if (isOpen('country')) take('country', holding(areCountries));
  if (isOpen('status')) take('status', holding(areStates));
  if (isOpen('fee')) take('fee', holding(areAmounts));
  if (isOpen('followers') && namesSomebody(values, fields)) take('followers', largestCounts(values, mute, taken));
  return found;
}

function areCountries(texts: readonly string[]): boolean {
  const cells = texts.filter((text) => text.trim() !== '');
  if (cells.length === 0 || cells.length > MOST_TEXTS) return false;
  return cells.filter(isCountry).length > 0.8 * cells.length;
}

function areAmounts(texts: readonly string[]): boolean {
  const some = texts.slice(0, 200);
  return (
    some.length > 0 && some.filter((text) => readAmount(text)?.currency !== undefined).length > MOSTLY * some.length
  );
}

/** Handles with an @, or links to profiles. */
function namesSomebody(values: readonly ColumnValues[], fields: ColumnMapping['fields']): boolean {
  const at = fields.handle ?? fields.url;
  return at !== undefined && values[at.column]!.atSigns + values[at.column]!.profileUrls > 0.5;
}

/** Of counts that can be followers, those that are so by far. */
function largestCounts(values: readonly ColumnValues[], mute: readonly number[], taken: ReadonlySet<number>): number[] {
  const counts = mute.filter((at) => !taken.has(at) && canBeFollowers(values[at]!));
  const [first, second] = counts.sort((a, b) => values[b]!.median - values[a]!.median);
  if (first === undefined) return [];
  return second === undefined || values[first]!.median > BY_FAR * values[second]!.median ? [first] : [];
}

function canBeFollowers(v: ColumnValues): boolean {
  const isCount = v.numeric > 0.9 && v.whole > 0.95 && v.percentSigns === 0 && v.dates < 0.5 && !v.isSequence;
  return isCount && v.median >= FEW_FOLLOWERS && v.max < 1e9 && v.max > FAR_APART * Math.max(1, v.min);
}
