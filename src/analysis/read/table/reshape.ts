import { fieldsOfHeader } from '../headers/header-meaning.js';
import { parseNumber } from '../values/parse-number.js';
import type { LaidOut } from './layout.js';

const KNOWN = 0.7;
/** Of a table that is turned, so many of its rows are named as columns are. */
const MOSTLY = 0.6;

/** A table whose creators stand in columns: its first cells are headers. Undefined where they stand in rows. */
export function transpose(lines: readonly string[][]): Omit<LaidOut, 'title'> | undefined {
  const rows = lines.filter((cells) => cells.some((cell) => cell !== ''));
  const first = rows.map((cells) => cells[0] ?? '');
  const top = rows[0] ?? [];
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (rows.length < 2 || width < 3 || rows.length > 200) return undefined;
  const known = first.filter(isKnown).length;
  if (known < 2 || known < MOSTLY * first.length || top.slice(1).filter(isKnown).length > 1) return undefined;
  const hasFollowers = first.some((cell) => (fieldsOfHeader(cell).get('followers') ?? 0) > KNOWN);
  const figures = rows
    .slice(1)
    .some((cells) => cells.slice(1).filter((cell) => !Number.isNaN(parseNumber(cell))).length >= 2);
  if (!hasFollowers || !figures) return undefined;
  const headers = first.map((cell, i) => cell || (i === 0 ? 'name' : ''));
  return {
    headers,
    rows: Array.from({ length: width - 1 }, (_, c) => rows.map((cells) => cells[c + 1] ?? '')).filter((cells) =>
      cells.some((cell) => cell !== ''),
    ),
    notes: ['The creators stand in columns: the table was turned.'],
  };
}

/** A table with a row per figure (`handle, metric, value`) as one with a row per creator; undefined for any other. */
export function widen(table: LaidOut): LaidOut | undefined {
  const { headers, rows } = table;
  if (headers.length < 3 || headers.length > 6 || rows.length < 4) return undefined;
  for (let at = 0; at < headers.length; at++) {
    const names = new Set(rows.map((cells) => cells[at] ?? ''));
    const isMetric =
      names.size >= 2 &&
      names.size <= 30 &&
      [...names].every((name) => name !== '' && isKnown(name)) &&
      [...names].some(isFollowers);
    if (!isMetric) continue;
    const value = headers.findIndex(
      (_, c) =>
        c !== at && rows.filter((cells) => !Number.isNaN(parseNumber(cells[c] ?? ''))).length > 0.5 * rows.length,
    );
    const who = headers.findIndex((header, c) => c !== at && c !== value && isKnown(header));
    if (value < 0 || who < 0) continue;
    const metrics = [...names];
    const creators = new Map<string, string[]>();
    for (const cells of rows) {
      const key = cells[who] ?? '';
      const row = creators.get(key) ?? [key, ...metrics.map(() => '')];
      row[1 + metrics.indexOf(cells[at]!)] = cells[value] ?? '';
      creators.set(key, row);
    }
    if (creators.size === rows.length) continue;
    return {
      headers: [headers[who]!, ...metrics],
      rows: [...creators.values()],
      title: table.title,
      notes: [
        ...table.notes,
        `The file has one row per figure (\`${headers[at]}\`): each creator's were put in one row.`,
      ],
    };
  }
  return undefined;
}

function isKnown(text: string): boolean {
  return text.length <= 60 && Math.max(0, ...fieldsOfHeader(text).values()) > KNOWN;
}

function isFollowers(text: string): boolean {
  return (fieldsOfHeader(text).get('followers') ?? 0) > KNOWN;
}
