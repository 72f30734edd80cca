import type { RankedProfile } from '../analysis/analysis.js';
import { rowsWhere } from '../analysis/order.js';
import type { Field } from '../analysis/profiles.js';
import { countStanding } from '../analysis/score/standing.js';
import type { Column, Table } from '../answers/answer.js';
import { capitalised, ESTIMATES_NOTE } from '../answers/format.js';
import { leftOutSentence, listedLastSentence } from '../answers/left-out.js';
import { profileTable } from '../answers/profile-table.js';
import { unknownSentence } from '../query/column-filter.js';
import { parseColumnCondition } from '../query/conditions.js';
import { columnNamed, isKnown, type NamedColumn } from '../query/find-column.js';
import { headerIn, isCheapestFirst } from '../query/measure-names.js';
import { figuresOf } from '../query/measures.js';
import { isBestFirst, isLowestFirst, listsDoubtedLast, type Order } from '../query/order.js';
import { pricesOf } from '../query/price.js';
import type { RowFilter } from '../query/row-filter.js';
import { filterCaveats } from '../query/row-filters.js';
import { withColumns } from './column-cells.js';
import type { Subject } from './command.js';
import { excludedInWords } from './excluded-in-words.js';

/** The columns of every list, and what it is ordered or narrowed by. */
export function listTable(
  subject: Subject,
  ranked: RankedProfile[],
  page: readonly number[],
  { by, conditions = [] }: { by: string; conditions?: readonly string[] | undefined },
): Table {
  const { dataset } = subject.analysis;
  const table = withColumns(profileTable(ranked, { dataset }), columnsAsked(subject, by, conditions), page);
  const shown = new Set(table.columns.map(({ key }) => key));
  const asked = new Set([by, ...conditions.map((text) => text.replace(/ [<>]=? .*$/, ''))]);
  const extra = [...asked].filter((name) => !shown.has(name) && !SHOWN_AS.has(name) && !name.startsWith('"'));
  const figures = extra.map((name) => figuresOf(subject, name));
  const isEstimate = figures.find((one) => one.isEstimate)?.isEstimate;
  return {
    ...table,
    columns: [
      ...table.columns,
      ...figures.map(
        ({ name, format, isEstimate }): Column => ({
          key: name,
          label: capitalised(name),
          format: format === 'integer' ? 'count' : format,
          ...(isEstimate && { estimates: 'isEstimate' }),
        }),
      ),
    ],
    rows: table.rows.map((row, i) => ({
      ...row,
      ...Object.fromEntries(figures.map(({ name, values }) => [name, known(values[page[i]!]!)])),
      ...(isEstimate && { isEstimate: isEstimate(page[i]!) }),
    })),
    note: isEstimate && page.some(isEstimate) ? [table.note, ESTIMATES_NOTE].filter(Boolean).join(' ') : table.note,
  };
}

/** Measures that every list shows, or that stand in it under another key. */
const SHOWN_AS: ReadonlySet<string> = new Set(['score', 'followers', 'engagement', 'likelihood', 'growth']);
/** Fields shown in every list under these keys already. */
const SHOWN: ReadonlySet<Field> = new Set(['handle', 'followers', 'platform', 'growth']);

/** The columns of the file that a list is ordered or narrowed by, each once. */
function columnsAsked(subject: Subject, by: string, conditions: readonly string[]): NamedColumn[] {
  const headers = [headerIn(by), ...conditions.map((text) => parseColumnCondition(text)?.column)];
  const columns = headers.flatMap((header) => (header === undefined ? [] : [columnNamed(subject, header)]));
  // Of two that are compared, both.
  const shown = columns.flatMap((column) =>
    'parts' in column && column.parts?.operation === 'difference'
      ? [column.parts.of, column.parts.by, column]
      : [column],
  );
  const byHeader = new Map(shown.map((column) => [column.header, column]));
  return [...byHeader.values()].filter(({ field }) => field === undefined || !SHOWN.has(field));
}

/** "engagement", or a header in quotes; with which end comes first, where it is not the usual one. */
export function orderWords(order: Order): string {
  if (isBestFirst(order)) return order.by;
  return `${order.by}, ${isLowestFirst(order) ? 'lowest' : 'highest'} first`;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Who is listed last, who is not listed, and what the file does not tell. */
export function listCaveats(
  subject: Subject,
  order: Order,
  wanted: readonly RowFilter[],
  listed: Int32Array,
): string[] {
  const { by } = order;
  const left = leftOutSentence(subject.analysis.checks);
  const usesPrice = isCheapestFirst(by) || wanted.some(({ words }) => words.startsWith('with price'));
  const prices = usesPrice ? pricesOf(subject) : undefined;
  return [
    ...(listsDoubtedLast(order) ? listedLastSentence(countStanding(subject.scores, listed)) : []),
    ...filterCaveats(wanted, listed),
    ...orderCaveat(subject, by, wanted),
    ...(prices?.quotes && prices.hasEstimates && isCheapestFirst(by)
      ? ['Quotes come first. Creators without one come after them, by our estimate, even if that is lower.']
      : []),
    ...(prices ? [wanted.length > 0 ? prices.basisOf(Array.from(listed)) : prices.basis] : []),
    ...excludedInWords(subject),
    ...(left === undefined ? [] : [left]),
  ];
}

/** Whoever has no value is not ranked, and counted, unless a filter has said so. */
function orderCaveat(subject: Subject, by: string, wanted: readonly RowFilter[]): string[] {
  const header = headerIn(by);
  if (header === undefined) return [];
  const column = columnNamed(subject, header);
  const { count } = subject.profiles;
  const unknown = rowsWhere(count, (row) => !isKnown(column, row)).length;
  const sentence = unknownSentence(column.header, unknown, count);
  return unknown === 0 || filterCaveats(wanted).includes(sentence) ? [] : [sentence];
}
