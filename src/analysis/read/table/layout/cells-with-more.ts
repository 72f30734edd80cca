import { fieldsOfHeader } from '../../headers/header-meaning.js';

/** A table of texts. */
export interface TextTable {
  headers: string[];
  rows: string[][];
}

const LINK = /^=\s*HYPERLINK\(\s*["“]?([^"”;,]+)["”]?\s*[,;]\s*["“]?(.*?)["”]?\s*\)$/i;
/** Keys of an object that become columns. */
const MOST_KEYS = 20;
const LOOKED_AT = 50;

/**
 * Cells that hold more than one thing become several columns: `=HYPERLINK("https://…","ada")` a text and a link beside
 * it, `{"followers":412000}` a column per key.
 */
export function spread(table: TextTable): TextTable {
  return withKeys(withLinks(table));
}

/** A formula that its own comma has cut in two, put together again. */
export function mendFormulas(cells: string[]): string[] {
  const at = cells.findIndex((cell) => /^=\s*HYPERLINK\([^)]*$/i.test(cell.trim()));
  if (at < 0 || !/\)"?$/.test(cells[at + 1]?.trim() ?? '')) return cells;
  const mended = [
    ...cells.slice(0, at),
    `${cells[at]},${cells[at + 1]!.trim().replace(/\)"$/, ')')}`,
    ...cells.slice(at + 2),
  ];
  return mendFormulas(mended);
}

function withLinks({ headers, rows }: TextTable): TextTable {
  const linked = headers.flatMap((_, c) => (isMostly(rows, c, (cell) => LINK.test(cell)) ? [c] : []));
  if (linked.length === 0) return { headers, rows };
  return {
    headers: [...headers, ...linked.map((c) => `${headers[c]!.trim()} URL`)],
    rows: rows.map((cells) => {
      const own = Array.from(headers, (_, c) => cells[c] ?? '');
      const links = linked.map((c) => LINK.exec(own[c]!.trim()));
      for (const [i, c] of linked.entries()) if (links[i]) own[c] = links[i][2]!;
      return [...own, ...links.map((link) => link?.[1]?.trim() ?? '')];
    }),
  };
}

function withKeys({ headers, rows }: TextTable): TextTable {
  if (headers.some((header) => (fieldsOfHeader(header).get('followers') ?? 0) > 0.7)) return { headers, rows };
  const places = headers.flatMap((_, c) =>
    isMostly(rows, c, (cell) => cell.startsWith('{') && parsed(cell) !== undefined) ? [c] : [],
  );
  let table: TextTable = { headers, rows };
  for (const c of places) {
    const objects = rows.map((cells) => flat(parsed((cells[c] ?? '').trim())));
    const keys = [...new Set(objects.flatMap((object) => [...object.keys()]))].slice(0, MOST_KEYS);
    table = {
      headers: [...table.headers, ...keys.map((key) => `${headers[c]!.trim()}.${key}`)],
      rows: table.rows.map((cells, r) => [
        ...Array.from(table.headers, (_, i) => cells[i] ?? ''),
        ...keys.map((key) => objects[r]!.get(key) ?? ''),
      ]),
    };
  }
  // The names of keys say enough where they are columns of nobody else.
  return { headers: table.headers.map((header) => shortened(header, table.headers, headers)), rows: table.rows };
}

function shortened(header: string, all: readonly string[], own: readonly string[]): string {
  if (own.includes(header)) return header;
  const key = header.slice(header.lastIndexOf('.') + 1);
  return fieldsOfHeader(header).size > 0 || all.some((each) => each !== header && each.endsWith(`.${key}`))
    ? header
    : key;
}

function isMostly(rows: readonly string[][], c: number, is: (cell: string) => boolean): boolean {
  const filled = rows
    .slice(0, LOOKED_AT)
    .map((cells) => (cells[c] ?? '').trim())
    .filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(is).length > 0.5 * filled.length;
}

function parsed(cell: string): Record<string, unknown> | undefined {
  if (!cell.startsWith('{')) return undefined;
  try {
    return JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Keys of an object and of those in it, with a dot between. */
function flat(object: Record<string, unknown> | undefined, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(object ?? {})) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && before === '')
      for (const [inner, text] of flat(value as Record<string, unknown>, `${key}.`)) found.set(inner, text);
    else if (value !== null && typeof value !== 'object') found.set(`${before}${key}`, String(value));
  }
  return found;
}
