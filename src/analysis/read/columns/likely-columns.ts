import type { Field } from '../../profiles.js';
import { isProtectedTrait } from '../headers/protected-traits.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import type { ColumnMapping } from './map-columns.js';

const OFFERED = 2;
/** Longer ones on average are sentences about somebody. */
const NAME_CHARACTERS = 30;
/** Nobody's name, by their headers. */
const NO_NAMES =
  /\b(?:bio\w*|about|desc\w*|notes?|comments?|address|contact|manager|e ?mail|phone|city|country|location|status|tags?|hashtags?|type)\b/;

/** Columns of a table that nothing else was read from, and whose cells could be what is asked for: likeliest first. */
export function likelyColumns(
  table: RawTable,
  { fields, values }: Pick<ColumnMapping, 'fields' | 'values'>,
  wanted: 'followers' | 'handle',
): number[] {
  const used = new Set(Object.values(fields).map(({ column }) => column));
  const likeliness = LIKELY[wanted];
  return table.headers
    .map((header, column) => ({ header, column, isFree: !used.has(column), likely: likeliness(values[column]!) }))
    .filter(({ header }) => wanted !== 'handle' || !NO_NAMES.test(tokens(header).join(' ')))
    .filter(({ header, isFree, likely }) => isFree && likely > 0 && header.trim() !== '' && !isProtectedTrait(header))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, OFFERED)
    .map(({ column }) => column);
}

const LIKELY = {
  followers: ({ numeric, whole, percentSigns, isSequence, max, median, dates }) =>
    numeric < 0.5 || percentSigns > 0.05 || isSequence || max < 100 || dates > 0.5
      ? 0
      : numeric * whole * Math.log10(1 + median),
  handle: ({ numeric, distinct, meanLength, masked, emails, flags, urls, profileUrls, dates, handles }) =>
    numeric > 0.5 || meanLength > NAME_CHARACTERS || masked + emails + flags > 0.5 || urls > profileUrls || dates > 0.5
      ? 0
      : distinct + handles / 2,
} as const satisfies Partial<Record<Field, (values: ColumnValues) => number>>;
