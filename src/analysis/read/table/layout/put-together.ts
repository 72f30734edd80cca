import { platformNamed } from '../../headers/platforms.js';
import { Column } from '../column.js';
import { alignHeaders, type Block, countsFollowers } from './blocks.js';
import { splitColumns } from './cells-with-more.js';
import { decode } from './code-book.js';
import { Groups } from './groups.js';
import { linesAbove, notesLeftOut, quote } from './left-out.js';
import { headingText, oddRows } from './odd-rows.js';
import { sharedColumn } from './units-of-blocks.js';

/** A table of one row per creator. */
export interface Together {
  headers: string[];
  /** One a header. */
  columns: Column[];
  rowCount: number;
  /** The rows as they are written, where they are wanted. */
  records?: string[][] | undefined;
  /** Rows that begin a group. */
  groupStarts: Set<number>;
  /** The column that the groups have become, which the file does not have. */
  groupColumn?: number | undefined;
  /** What was left out or put together, in sentences. */
  notes: string[];
  /** False where the columns and rows are the file's own. */
  isChanged: boolean;
  /** Rows with cells that no column has. */
  surplusRows: number;
}

/** Rows of a block that are a creator's each. */
interface Taken {
  block: Block;
  rows: Int32Array;
}

/** Blocks under each other; titles and headings become a column. */
export function putTogether(blocks: readonly Block[], notes: string[]): Together {
  const [firstBlock] = blocks as [Block, ...Block[]];
  const ofCreators = blocks.filter(({ headers }) => countsFollowers(headers));
  const used = ofCreators.length === 0 ? [firstBlock] : ofCreators;
  const taken: Taken[] = [];
  const groups = new Groups();
  const left: string[][] = [];
  const titles: string[][] = [];
  let rowCount = 0;
  for (const block of blocks) {
    const { grid, rows, again, above } = block;
    if (!used.includes(block)) {
      const count = rows.to - rows.from - again.size;
      notes.push(
        `A table without follower counts was left out (${quote(block.headers)}, ${count} ${count === 1 ? 'row' : 'rows'}).`,
      );
      continue;
    }
    const title = above.at(-1);
    const isTitle = title !== undefined && (blocks.length > 1 || platformNamed(headingText(title)) !== undefined);
    titles.push(...(isTitle ? above.slice(0, -1) : above));
    groups.begin(rowCount, isTitle ? headingText(title) : '');
    const odd = oddRows(grid, rows);
    for (const row of previewRows(grid)) odd.set(row, 'note');
    const kept = new Int32Array(rows.to - rows.from);
    let count = 0;
    for (let row = rows.from; row < rows.to; row++) {
      if (again.has(row)) continue;
      const kind = odd.get(row);
      if (kind === 'note') left.push(grid.cells(row));
      else if (kind === 'heading') groups.begin(rowCount + count, headingText(grid.cells(row)));
      else kept[count++] = row;
    }
    taken.push({ block, rows: kept.subarray(0, count) });
    rowCount += count;
  }
  notes.push(...linesAbove(titles), ...notesLeftOut(left));
  if (used.length > 1) notes.push(`${used.length} tables in this file were put together.`);
  if (groups.areNamed) groups.leaveTotals(taken);
  const table = taken.length === 1 ? ofOne(taken[0]!) : ofSeveral(taken);
  const decoded = decode(table, rowCount, [...titles, ...left]);
  const group = groups.column(table, rowCount);
  if (group) {
    table.headers.push(group.header);
    table.columns.push(group.column);
    notes.push(group.note);
  }
  const { headers, columns, written } = table;
  return {
    headers,
    columns,
    rowCount,
    records: table.records?.map((cells, row) =>
      columns.map((column, c) => (c < written && !decoded.has(c) ? (cells[c] ?? '') : column.textAt(row))),
    ),
    groupStarts: groups.starts,
    groupColumn: group && columns.length - 1,
    notes,
    isChanged: blocks.length > 1 || decoded.size > 0 || written < headers.length || rowCount < firstBlock.grid.rowCount,
    surplusRows: table.surplusRows,
  };
}

/** Answers that whoever made a survey gave to try it. */
function previewRows(grid: Block['grid']): number[] {
  return grid.columns.flatMap((column) =>
    column.rowsOfTexts((text) => text === 'Survey Preview').map(({ row }) => row),
  );
}

interface Assembled {
  headers: string[];
  columns: Column[];
  records: string[][] | undefined;
  /** Its first columns, whose cells stand as they are in the records. */
  written: number;
  surplusRows: number;
}

/** A block as it stands, without the rows that are left out. */
function ofOne({ block, rows }: Taken): Assembled {
  const { grid, headers } = block;
  const split = splitColumns(headers, grid.splitters);
  const columns = [...headers.map((_, c) => grid.columns[c] ?? new Column()), ...split.map(({ column }) => column)];
  const surplusRows = grid.columns.length > headers.length ? rows.filter((row) => hasSurplus(block, row)).length : 0;
  const records = grid.records && Array.from(rows, (row) => grid.records![row]!);
  if (rows.length < grid.rowCount) for (const column of columns) column.keep(rows, grid.rowCount);
  return {
    headers: [...headers, ...split.map(({ header }) => header)],
    columns,
    records,
    written: headers.length,
    surplusRows,
  };
}

/** Whether a row has cells that no column has. */
function hasSurplus({ grid, headers }: Block, row: number): boolean {
  return grid.columns.some((column, c) => c >= headers.length && column.textAt(row) !== '');
}

/** Blocks under each other, column by column. */
function ofSeveral(taken: readonly Taken[]): Assembled {
  const headers = [...taken[0]!.block.headers];
  const places = taken.map(({ block }, b) => (b === 0 ? [...headers.keys()] : alignHeaders(headers, block.headers)));
  const shared = headers.map((_, at) =>
    sharedColumn(taken.map(({ block }, b) => block.headers[places[b]!.indexOf(at)])),
  );
  const columns = headers.map(() => new Column());
  const records: string[][] = [];
  let to = 0;
  let surplusRows = 0;
  for (const [b, { block, rows }] of taken.entries()) {
    for (const row of rows) {
      const cells: string[] = [];
      for (const [c, at] of places[b]!.entries()) {
        if (at < 0) continue;
        columns[at]!.put(to, shared[at]!.written(b, block.grid.textAt(row, c)));
        cells[at] = block.grid.records?.[row]?.[c] ?? '';
      }
      if (hasSurplus(block, row)) surplusRows++;
      records.push(cells);
      to++;
    }
  }
  const isKept = taken.some(({ block }) => block.grid.records);
  const names = shared.map(({ header }) => header);
  return { headers: names, columns, records: isKept ? records : undefined, written: names.length, surplusRows };
}
