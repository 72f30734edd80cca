import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { datesRows } from '../../values/date-order.js';
import { parseNumber } from '../../values/parse-number.js';
import type { Column } from '../column.js';

type Records = readonly (readonly string[])[];

/** More lines than this have no table on its side. */
const MOST_LINES = 80;
/** Among so many lines, names of figures are found. */
const KNOWN_WITHIN = 12;
const SURE_ENOUGH = 0.7;
const ISO_DATE = /^\d{4}-\d\d/;
/** A long table has no more kinds of figures. */
const MOST_METRICS = 60;

/**
 * A table on its side (creators in columns, what is known of them in lines) turned over.
 *
 * @returns undefined where the names of the columns stand in a line, as usual
 */
export function turned(records: Records): string[][] | undefined {
  const lines = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length < 2 || lines.length > MOST_LINES) return undefined;
  // Reading words costs: what stands in the first column is asked first.
  const first = lines.map((cells) => cells[0]?.trim() ?? '');
  const known = first.slice(0, KNOWN_WITHIN).filter(isName).length;
  if (known < 2) return undefined;
  const counts = lines.filter((_, l) => means(first[l]!, 'followers'));
  if (counts.length === 0) return undefined;
  if (lines.slice(0, KNOWN_WITHIN).some((cells) => cells.filter(isName).length >= known)) return undefined;
  const isNumeric = counts.some((cells) => {
    const filled = cells.slice(1).filter((cell) => cell.trim() !== '');
    return (
      filled.length >= 2 && filled.filter((cell) => !Number.isNaN(parseNumber(cell))).length >= 0.6 * filled.length
    );
  });
  if (!isNumeric) return undefined;
  // Titles above it have one cell.
  const body = lines.slice(lines.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1));
  const stacked = stackedCards(body);
  if (stacked) return stacked;
  const width = Math.max(...body.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, c) => body.map((cells) => cells[c] ?? ''));
  // "Criterion" is what the lines are called, not the creators over the columns.
  if (!isName(columns[0]![0]!)) columns[0]![0] = 'Creator';
  return columns;
}

/** Tables on their side below each other, as they are pasted from slides: each begins with the same name again. */
function stackedCards(body: Records): string[][] | undefined {
  const label = (cells: readonly string[]) => (cells[0] ?? '').trim();
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const starts = body.flatMap((cells, l) => (filled(cells) > 1 && label(cells) === label(body[0]!) ? [l] : []));
  if (starts.length < 2 || label(body[0]!) === '') return undefined;
  const headers: string[] = [];
  const rows: string[][] = [];
  for (const [i, start] of starts.entries()) {
    // Titles between them have one cell.
    const lines = body.slice(start, starts[i + 1]).filter((cells) => filled(cells) > 1);
    for (const line of lines) if (!headers.includes(label(line))) headers.push(label(line));
    const width = Math.max(...lines.map((cells) => cells.length));
    for (let c = 1; c < width; c++) {
      const row = headers.map((header) => (lines.find((line) => label(line) === header)?.[c] ?? '').trim());
      if (filled(row) > 0) rows.push(row);
    }
  }
  return [headers, ...rows.map((row) => headers.map((_, c) => row[c] ?? ''))];
}

/**
 * One row per figure (`handle, metric, value`) as one row per creator.
 *
 * @returns undefined where it is no such table, or a creator has two figures of a kind
 */
export function pivoted(
  headers: readonly string[],
  columns: readonly Column[],
  rowCount: number,
): { headers: string[]; rows: string[][] } | undefined {
  if (headers.length < 3 || headers.length > 8 || rowCount < 4) return undefined;
  if (headers.some((header) => means(header, 'followers'))) return undefined;
  for (const [metric, column] of columns.entries()) {
    const kinds = kindsIn(column, rowCount);
    if (!kinds || kinds.length < 2 || kinds.length > rowCount / 2) continue;
    if (kinds.filter(isName).length < 0.5 * kinds.length || !kinds.some((kind) => means(kind, 'followers'))) continue;
    const value = valueColumn(headers, columns, rowCount, metric);
    if (value === undefined) continue;
    const keys = headers.flatMap((_, c) =>
      c === metric || c === value || isOfMetric(column, columns[c]!, rowCount) || isOfRow(columns[c]!, rowCount)
        ? []
        : [c],
    );
    if (keys.length === 0) continue;
    const placeOf = new Map(kinds.map((kind, i) => [kind, keys.length + i]));
    const byKey = new Map<string, string[]>();
    for (let row = 0; row < rowCount; row++) {
      const place = placeOf.get(column.textAt(row));
      if (place === undefined) continue;
      const own = keys.map((c) => columns[c]!.textAt(row));
      const key = JSON.stringify(own.map((cell) => cell.toLowerCase()));
      const figures = byKey.get(key) ?? [...own, ...kinds.map(() => '')];
      if (figures[place] !== '') return undefined;
      figures[place] = columns[value]!.textAt(row);
      byKey.set(key, figures);
    }
    const all = [...keys.map((c) => headers[c]!), ...kinds];
    const date = keys.findIndex((c) => datesRows(headers[c]!));
    const counts = kinds.flatMap((kind, i) => (means(kind, 'followers') ? [keys.length + i] : []));
    const rows = [...byKey.values()];
    return { headers: all, rows: date < 0 ? rows : withEarlier(rows, { date, keys: keys.length, counts }) };
  }
  return undefined;
}

/**
 * Figures that were taken at several dates: somebody's newest row has the newest of each kind. Earlier rows are kept where
 * they count followers, for these are a series.
 */
function withEarlier(
  rows: readonly string[][],
  { date, keys, counts }: { date: number; keys: number; counts: readonly number[] },
): string[][] {
  if (!rows.every((row) => ISO_DATE.test(row[date]!))) return [...rows];
  const ofCreator = new Map<string, string[][]>();
  for (const row of [...rows].sort((a, b) => (a[date]! < b[date]! ? 1 : -1))) {
    const key = JSON.stringify(row.slice(0, keys).map((cell, c) => (c === date ? '' : cell.toLowerCase())));
    ofCreator.set(key, [...(ofCreator.get(key) ?? []), row]);
  }
  return [...ofCreator.values()].flatMap(([newest, ...earlier]) => {
    const filled = newest!.map((cell, c) => cell || (earlier.find((row) => row[c] !== '')?.[c] ?? ''));
    return [filled, ...earlier.filter((row) => counts.some((c) => row[c] !== ''))];
  });
}

/** Whether a column numbers the rows, as ids of records do. */
function isOfRow(column: Column, rowCount: number): boolean {
  const texts = new Set<string>();
  for (let row = 0; row < rowCount; row++) texts.add(column.textAt(row));
  return texts.size === rowCount;
}

/** Whether a column says something of the figures, such as their unit, and nothing of whose they are. */
function isOfMetric(metric: Column, column: Column, rowCount: number): boolean {
  const textOf = new Map<string, string>();
  for (let row = 0; row < rowCount; row++) {
    const [kind, text] = [metric.textAt(row), column.textAt(row)];
    const known = textOf.get(kind);
    if (known !== undefined && known !== text) return false;
    textOf.set(kind, text);
  }
  return new Set(textOf.values()).size > 1;
}

/** @returns undefined where there are too many */
function kindsIn(column: Column, rowCount: number): string[] | undefined {
  const kinds = new Set<string>();
  for (let row = 0; row < rowCount; row++) {
    const text = column.textAt(row);
    if (text !== '' && kinds.add(text).size > MOST_METRICS) return undefined;
  }
  return [...kinds];
}

function valueColumn(headers: readonly string[], all: readonly Column[], rowCount: number, metric: number) {
  const share = (column: Column) => {
    const values = column.toNumbers(rowCount, parseNumber);
    return values.reduce((read, value) => (Number.isNaN(value) ? read : read + 1), 0) / rowCount;
  };
  const columns = headers.flatMap((header, c) => (c !== metric && share(all[c]!) > 0.3 ? [{ c, header }] : []));
  return (
    columns.find(({ header }) => /value|figure|amount|wert|valeur|valor|valore|wartość|значение|値|值/i.test(header)) ??
    columns.at(-1)
  )?.c;
}

function isName(cell: string): boolean {
  return means(cell);
}

function means(cell: string, field?: 'followers'): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 60 || !Number.isNaN(parseNumber(text))) return false;
  const fields = fieldsOfHeader(text);
  return field ? (fields.get(field) ?? 0) > SURE_ENOUGH : Math.max(0, ...fields.values()) > SURE_ENOUGH;
}
