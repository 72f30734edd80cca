import { isNumbers, type KeptCategories, type KeptColumn, type KeptNumbers, type Numbers } from '../../kept-columns.js';
import { FLAG } from '../../profiles.js';
import { meanByCreator } from './mean-by-creator.js';
import { type Creators, repeatedRows } from './rows-of-creators.js';

/** Labels are numbered in 16 bits. */
const MOST_LABELS = 65_535;

export function isKnownAt(column: KeptColumn, row: number): boolean {
  switch (column.kind) {
    case 'flag':
      return column.values[row] !== FLAG.unknown;
    case 'category':
      return column.values[row] !== 0;
    default:
      return !Number.isNaN(column.values[row]!);
  }
}

/** A column of nothing but unknown cells. */
function unknownLike(column: KeptColumn, count: number): KeptColumn {
  switch (column.kind) {
    case 'flag':
      return { ...column, values: new Uint8Array(count).fill(FLAG.unknown) };
    case 'category':
      return { ...column, values: new Uint16Array(count), labels: [''] };
    default:
      return { ...column, values: new Float64Array(count).fill(Number.NaN) };
  }
}

/** The cells at `rows`, in that order. */
export function selectKept(column: KeptColumn, rows: ArrayLike<number>): KeptColumn {
  switch (column.kind) {
    case 'flag':
      return { ...column, values: Uint8Array.from(rows, (row) => column.values[row]!) };
    case 'category':
      return { ...column, values: Uint16Array.from(rows, (row) => column.values[row]!) };
    default:
      return { ...column, values: selectNumbers(column.values, rows) };
  }
}

function selectNumbers(values: Numbers, rows: ArrayLike<number>): Numbers {
  const selected = values instanceof Float32Array ? new Float32Array(rows.length) : new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) selected[i] = values[rows[i]!]!;
  return selected;
}

/**
 * The columns of several tables by their headers: of each row the first table's cell that is known. Of two columns with
 * one header that cannot be compared (of two kinds, or in two currencies) the first is kept.
 *
 * @param rowsOf for every table, the joined row of each of its rows
 */
export function joinKept(
  tables: readonly (readonly KeptColumn[])[],
  rowsOf: readonly Int32Array[],
  count: number,
): KeptColumn[] {
  const kept: KeptColumn[] = [];
  for (const [t, columns] of tables.entries()) {
    for (const column of columns) {
      let at = kept.findIndex((one) => isSameHeader(one, column));
      if (at < 0) at = kept.push(unknownLike(column, count)) - 1;
      if (canJoin(kept[at]!, column)) kept[at] = joinedWith(kept[at]!, column, rowsOf[t]!);
    }
  }
  return kept;
}

/** What `joinKept` leaves out, in sentences. */
export function differingKept(tables: readonly (readonly KeptColumn[])[]): string[] {
  const first: KeptColumn[] = [];
  return tables.flat().flatMap((column) => {
    const known = first.find((one) => isSameHeader(one, column));
    if (!known) first.push(column);
    if (!known || canJoin(known, column)) return [];
    return [
      `\`${column.header}\` holds ${inWords(known)} in one table and ${inWords(column)} in another: the first was kept.`,
    ];
  });
}

function isSameHeader(a: KeptColumn, b: KeptColumn): boolean {
  return a.header.toLowerCase() === b.header.toLowerCase();
}

function canJoin(a: KeptColumn, b: KeptColumn): boolean {
  return isNumbers(a) && isNumbers(b) ? joinedKind(a, b) !== undefined : a.kind === b.kind;
}

function joinedWith(target: KeptColumn, column: KeptColumn, rows: Int32Array): KeptColumn {
  if (target.kind === 'category' && column.kind === 'category') return withCategories(target, column, rows);
  if (target.kind === 'flag' && column.kind === 'flag') {
    for (let row = 0; row < rows.length; row++)
      if (target.values[rows[row]!] === FLAG.unknown) target.values[rows[row]!] = column.values[row]!;
    return target;
  }
  if (!isNumbers(target) || !isNumbers(column)) return target;
  const kind = joinedKind(target, column) ?? target.kind;
  for (let row = 0; row < rows.length; row++)
    if (Number.isNaN(target.values[rows[row]!]!)) target.values[rows[row]!] = column.values[row]!;
  return {
    ...target,
    kind,
    isMeasure: target.isMeasure && column.isMeasure,
    ...(kind === 'money' && { currency: target.currency ?? column.currency }),
    ...(kind === 'share' && { inPercent: target.inPercent || column.inPercent }),
  };
}

/** Counts are numbers; anything else compares with its own kind only. */
function joinedKind(a: KeptNumbers, b: KeptNumbers): KeptNumbers['kind'] | undefined {
  if (a.kind === 'money' && b.kind === 'money' && a.currency && b.currency && a.currency !== b.currency)
    return undefined;
  if (a.kind === b.kind) return a.kind;
  const isPlain = ({ kind }: KeptNumbers) => kind === 'count' || kind === 'number';
  return isPlain(a) && isPlain(b) ? 'number' : undefined;
}

function withCategories(target: KeptCategories, column: KeptCategories, rows: Int32Array): KeptCategories {
  const codeOf = new Map(target.labels.map((label, code) => [label, code]));
  const labels = [...target.labels];
  const codes = column.labels.map((label) => {
    const known = codeOf.get(label);
    if (known !== undefined) return known;
    return labels.length > MOST_LABELS ? 0 : labels.push(label) - 1;
  });
  for (let row = 0; row < rows.length; row++)
    if (target.values[rows[row]!] === 0) target.values[rows[row]!] = codes[column.values[row]!]!;
  return { ...target, labels };
}

const IN_WORDS: Record<KeptColumn['kind'], string> = {
  count: 'numbers',
  number: 'numbers',
  share: 'shares',
  money: 'money',
  date: 'dates',
  flag: 'yes and no',
  category: 'words',
};

function inWords(column: KeptColumn): string {
  return column.kind === 'money' && column.currency ? column.currency : IN_WORDS[column.kind];
}

/**
 * The columns of a table of videos, one entry per creator: numbers are averaged; of dates, flags and categories those are
 * kept that are the same in all rows of every creator, for those are about the creator.
 */
export function averageKept(columns: readonly KeptColumn[], creators: Creators): KeptColumn[] {
  const { count, ofRow } = creators;
  const first = new Int32Array(count).fill(-1);
  for (let row = 0; row < ofRow.length; row++) if (first[ofRow[row]!] === -1) first[ofRow[row]!] = row;
  const repeated = repeatedRows(creators);
  const isOfCreators = ({ values }: KeptColumn) =>
    repeated.every((rows) => rows.every((row) => Object.is(values[row], values[rows[0]!])));
  return columns.flatMap((column): KeptColumn[] => {
    if (isNumbers(column) && column.kind !== 'date')
      return [{ ...column, values: meanByCreator(column.values, creators) }];
    return isOfCreators(column) ? [selectKept(column, first)] : [];
  });
}
