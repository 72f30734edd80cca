import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { parseNumber } from '../../values/parse-number.js';

type Records = readonly (readonly string[])[];

/** More lines than this have no table on its side. */
const MOST_LINES = 80;
/** Among so many lines, names of figures are found. */
const KNOWN_WITHIN = 12;
const SURE_ENOUGH = 0.7;
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
  const width = Math.max(...body.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, c) => body.map((cells) => cells[c] ?? ''));
  if (columns[0]![0]!.trim() === '') columns[0]![0] = 'Creator';
  return columns;
}

/**
 * One row per figure (`handle, metric, value`) as one row per creator.
 *
 * @returns undefined where it is no such table, or a creator has two figures of a kind
 */
export function pivoted(
  headers: readonly string[],
  rows: Records,
): { headers: string[]; rows: string[][] } | undefined {
  if (headers.length < 3 || headers.length > 8 || rows.length < 4) return undefined;
  if (headers.some((header) => means(header, 'followers'))) return undefined;
  for (let metric = 0; metric < headers.length; metric++) {
    const kinds = [...new Set(rows.map((row) => (row[metric] ?? '').trim()))].filter((kind) => kind !== '');
    if (kinds.length < 2 || kinds.length > MOST_METRICS || kinds.length > rows.length / 2) continue;
    if (kinds.filter(isName).length < 0.5 * kinds.length || !kinds.some((kind) => means(kind, 'followers'))) continue;
    const value = valueColumn(headers, rows, metric);
    if (value === undefined) continue;
    const keys = headers.flatMap((_, c) => (c === metric || c === value ? [] : [c]));
    if (keys.length === 0) continue;
    const byKey = new Map<string, string[]>();
    for (const row of rows) {
      const kind = kinds.indexOf((row[metric] ?? '').trim());
      if (kind < 0) continue;
      const own = keys.map((c) => row[c] ?? '');
      const key = JSON.stringify(own.map((cell) => cell.trim().toLowerCase()));
      const figures = byKey.get(key) ?? [...own, ...kinds.map(() => '')];
      if (figures[keys.length + kind] !== '') return undefined;
      figures[keys.length + kind] = row[value] ?? '';
      byKey.set(key, figures);
    }
    return { headers: [...keys.map((c) => headers[c]!), ...kinds], rows: [...byKey.values()] };
  }
  return undefined;
}

function valueColumn(headers: readonly string[], rows: Records, metric: number): number | undefined {
  const share = (c: number) =>
    rows.filter((row) => !Number.isNaN(parseNumber((row[c] ?? '').trim()))).length / rows.length;
  const columns = headers.flatMap((header, c) => (c !== metric && share(c) > 0.3 ? [{ c, header }] : []));
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
