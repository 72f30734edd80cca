import type { PlainTextOption } from '@slack/types';
import type { InspectedColumn, Inspection } from '../../analysis/read/inspect.js';
import { oneLine } from '../../answers/format.js';
import { columnId } from '../../jobs/column-id.js';
import { NUMERIC_MAPPABLE } from '../../jobs/mappable-fields.js';
import type { MappableField } from './field-labels.js';
import { LIMITS } from './limits.js';
import { plain } from './plain.js';
import { shorten } from './shorten.js';

export const NOT_IN_THIS_FILE = 'none';
export const NOT_HERE: PlainTextOption = { text: plain('Not in this file'), value: NOT_IN_THIS_FILE };

const NUMBERS: ReadonlySet<InspectedColumn['holds']['kind']> = new Set(['count', 'number', 'share', 'price']);

/** Every column once, by its id, in the file's order: what its option says is worked out once for all menus. */
export type ColumnOptions = ReadonlyMap<string, { column: InspectedColumn; option: PlainTextOption }>;

export function optionsOf({ columns }: Inspection): ColumnOptions {
  const options = new Map<string, { column: InspectedColumn; option: PlainTextOption }>();
  const texts = new Set<string>();
  for (const column of columns) {
    const id = columnId(column.header);
    if (options.has(id)) continue; // a header that is there twice is one choice
    const own = textOf(column);
    let text = own;
    for (let n = 2; texts.has(text); n++) text = `${shorten(own, LIMITS.optionText - 5)} (${n})`;
    texts.add(text);
    const description = { type: 'plain_text' as const, text: holdsInWords(column) };
    options.set(id, { column, option: { text: plain(text), value: id, description } });
  }
  return options;
}

/**
 * The columns that a field may be read from. Where not all of them fit, those that are read now are listed first, then
 * those that hold what the field is about.
 */
export function menuFor(
  field: MappableField,
  options: ColumnOptions,
  { mapping }: Inspection,
  most: number,
): PlainTextOption[] {
  const all = [...options.values()];
  if (all.length <= most) return all.map(({ option }) => option);
  const inUse = new Set(Object.values(mapping).map(({ header }) => header));
  const wantsNumbers = NUMERIC_MAPPABLE.has(field) && field !== 'lastPost';
  const rank = ({ header, holds }: InspectedColumn) =>
    inUse.has(header) ? 0 : NUMBERS.has(holds.kind) === wantsNumbers ? 1 : 2;
  const listed = new Set([...all].sort((a, b) => rank(a.column) - rank(b.column)).slice(0, most));
  return all.filter((one) => listed.has(one)).map(({ option }) => option);
}

/** The columns that no field is read from, with what they hold. */
export function namesOfColumns({ columns, mapping }: Inspection): string[] {
  const inUse = new Set(Object.values(mapping).map(({ header }) => header));
  return columns
    .filter(({ header }) => !inUse.has(header))
    .map((column) => `${nameOf(column)} (${holdsInWords(column)})`);
}

/** "Total fans · 12300 · 5400" */
function textOf(column: InspectedColumn): string {
  const shown = column.samples.map((sample) => shorten(oneLine(sample), 20)).filter((sample) => sample !== '');
  return shorten([nameOf(column), ...shown].join(' · '), LIMITS.optionText);
}

function nameOf({ header }: InspectedColumn): string {
  return shorten(oneLine(header) || '(no header)', 45);
}

/** "count", "share, %", "price, EUR" */
function holdsInWords({ holds: { kind, unit } }: InspectedColumn): string {
  return unit === undefined ? kind : `${kind}, ${unit}`;
}
