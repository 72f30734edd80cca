import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { parseNumber } from '../../values/parse-number.js';
import { filledCells } from './odd-rows.js';

/** Records under one header. */
export interface Block {
  headers: string[];
  /** What stands above the header, from the last record of the block before on. */
  above: string[][];
  records: string[][];
}

const SURE_ENOUGH = 0.7;
const LOOKED_AT = 100;
const FIGURE = /^\s*\d[\d.,]*\s*$/;

/**
 * Cuts what stands under the first header at further ones. The same header again begins no block: it stands on every
 * page of a printout.
 *
 * @param records below the first header
 */
export function cutIntoBlocks(headers: string[], above: string[][], records: readonly string[][]): Block[] {
  const blocks: Block[] = [{ headers, above, records: [] }];
  for (const [r, cells] of records.entries()) {
    const block = blocks.at(-1)!;
    // Most records have figures, which no header has.
    if (cells.some((cell) => FIGURE.test(cell))) {
      block.records.push(cells);
      continue;
    }
    if (isSame(cells, block.headers) || isSame(cells, headers)) {
      const titles = takeTitles(block);
      if (titles.length > 0 || !isSame(cells, block.headers))
        blocks.push({ headers: cells, above: titles, records: [] });
      continue;
    }
    if (isHeader(cells, records.slice(r + 1, r + 1 + LOOKED_AT))) {
      blocks.push({ headers: cells, above: takeTitles(block), records: [] });
      continue;
    }
    block.records.push(cells);
  }
  return blocks;
}

/** The records with one cell at the end of a block are the titles of the next. */
function takeTitles(block: Block): string[][] {
  const last = block.records.findLastIndex((cells) => filledCells(cells).length > 1);
  return block.records.splice(last + 1).filter((cells) => filledCells(cells).length > 0);
}

function isSame(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = filledCells(cells);
  if (filled.length < 2) return false;
  const same = filled.filter(({ text, column }) => headers[column]?.trim().toLowerCase() === text.toLowerCase()).length;
  return same === filled.length || (same >= 2 && same >= 0.8 * filled.length);
}

/** Two or more names of columns, one of them a count or a name of creators, over rows that have figures. */
function isHeader(cells: readonly string[], below: readonly string[][]): boolean {
  const filled = filledCells(cells);
  if (filled.length < 2 || filled.some(({ text }) => !Number.isNaN(parseNumber(text)) || /^@|:\/\//.test(text)))
    return false;
  const known = filled.filter(({ text }) => Math.max(0, ...fieldsOfHeader(text).values()) > SURE_ENOUGH);
  const hasFigures = below
    .slice(0, 3)
    .some((row) =>
      filled.some(
        ({ column }) => /\d/.test(row[column] ?? '') && !Number.isNaN(parseNumber((row[column] ?? '').trim())),
      ),
    );
  return known.length >= 2 && known.length >= 0.5 * filled.length && hasFigures;
}

/**
 * Tables beside each other with the same columns (an empty column between) as blocks.
 *
 * @returns undefined where there is one table only
 */
export function cutSideBySide(headers: readonly string[], records: readonly string[][]): Block[] | undefined {
  const isEmpty = (c: number) =>
    (headers[c] ?? '').trim() === '' && records.every((cells) => (cells[c] ?? '').trim() === '');
  const spans: { from: number; to: number }[] = [];
  for (let c = 0; c < headers.length; c++) {
    if (isEmpty(c)) continue;
    if (spans.at(-1)?.to === c) spans.at(-1)!.to++;
    else spans.push({ from: c, to: c + 1 });
  }
  const namesOf = ({ from, to }: { from: number; to: number }) =>
    headers.slice(from, to).map((name) => name.trim().toLowerCase());
  const [first, ...others] = spans;
  if (!first || others.length === 0) return undefined;
  const own = new Set(namesOf(first));
  if (![...own].some((name) => (fieldsOfHeader(name).get('followers') ?? 0) > SURE_ENOUGH)) return undefined;
  const alike = others.filter(
    (span) => span.to - span.from >= 2 && namesOf(span).filter((name) => own.has(name)).length >= 0.6 * own.size,
  );
  if (alike.length !== others.length || own.size < 2) return undefined;
  return spans.map(({ from, to }) => ({
    headers: headers.slice(from, to),
    above: [],
    records: records.map((cells) => cells.slice(from, to)),
  }));
}

/** Which column of the first header each of another is: by its name, else by what it means; new ones are added. */
export function alignHeaders(all: string[], headers: readonly string[]): number[] {
  const taken = new Set<number>();
  const places = headers.map((header) => {
    const name = header.trim().toLowerCase();
    const at = name === '' ? -1 : all.findIndex((each, c) => !taken.has(c) && each.trim().toLowerCase() === name);
    if (at >= 0) taken.add(at);
    return at;
  });
  for (const [c, header] of headers.entries()) {
    if (places[c]! >= 0 || header.trim() === '') continue;
    const field = topField(header);
    const at = field === undefined ? -1 : all.findIndex((each, i) => !taken.has(i) && topField(each) === field);
    places[c] = at >= 0 ? at : all.push(header) - 1;
    taken.add(places[c]!);
  }
  return places;
}

function topField(header: string): string | undefined {
  const [top] = [...fieldsOfHeader(header)].sort((a, b) => b[1] - a[1]);
  return top && top[1] > SURE_ENOUGH ? top[0] : undefined;
}

/** Whether a header speaks of creators' counts. */
export function countsFollowers(headers: readonly string[]): boolean {
  return headers.some((header) => (fieldsOfHeader(header).get('followers') ?? 0) >= 0.4);
}
