/** What a column that no field is read from holds. */
export type KeptKind = 'count' | 'share' | 'money' | 'number' | 'date' | 'flag' | 'category';

/** A column of the file under its own header, one entry per row of the profiles. Plain data. */
export type KeptColumn = KeptNumbers | KeptFlags | KeptCategories;

/** In half the memory where every figure is the same in it: whole ones up to 16 million, days. */
export type Numbers = Float64Array | Float32Array;

export interface KeptNumbers {
  header: string;
  kind: 'count' | 'share' | 'money' | 'number' | 'date';
  /** NaN where it is not known. Shares are fractions, whatever the file used; dates are days since 1970-01-01. */
  values: Numbers;
  /** Of a share: whether the file writes percentages, so that "under 20" means 20%. */
  inPercent?: boolean | undefined;
  /** Of money: ISO 4217, or `kr`; absent where nothing tells. */
  currency?: string | undefined;
  /** The header of the amounts of which these are in another currency. */
  apartFrom?: string | undefined;
  /** Whether it is something to be correlated and learnt from: no position, code or date. */
  isMeasure: boolean;
}

export interface KeptFlags {
  header: string;
  kind: 'flag';
  /** One of FLAG per row. */
  values: Uint8Array;
}

export interface KeptCategories {
  header: string;
  kind: 'category';
  /** Per row an index into `labels`. */
  values: Uint16Array;
  /** As the file spells them; the first is '', for unknown. */
  labels: string[];
}

/** What a report says of a kept column. */
export interface KeptSummary {
  header: string;
  kind: KeptKind;
  currency?: string | undefined;
}

/** A column of the file that is not used, and why. */
export interface UnusedColumn {
  header: string;
  why: string;
}

/** The same figures in as little memory as they need. */
export function compactNumbers(values: Float64Array): Numbers {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Math.fround(value) !== value && !Number.isNaN(value)) return values;
  }
  return Float32Array.from(values);
}

/** The same figures as everything computes with them. */
export function exactNumbers(values: Numbers): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** What creators ask for in another currency than most of a list: no other price is compared with it. */
export function pricesApart({
  kept,
  headers,
}: {
  kept: readonly KeptColumn[];
  headers: { fee?: string };
}): (row: number) => { column: KeptNumbers; value: number } | undefined {
  const columns = kept
    .filter(isNumbers)
    .filter(({ apartFrom }) => apartFrom !== undefined && apartFrom === headers.fee);
  return (row) => {
    const column = columns.find(({ values }) => values[row]! > 0);
    return column && { column, value: column.values[row]! };
  };
}

/** A number that something may be learnt from. */
export function isMeasure(column: KeptColumn): column is KeptNumbers {
  return isNumbers(column) && column.isMeasure;
}

export function isNumbers(column: KeptColumn): column is KeptNumbers {
  return column.kind !== 'flag' && column.kind !== 'category';
}

export function summaryOf(column: KeptColumn): KeptSummary {
  const { header, kind } = column;
  return column.kind === 'money' && column.currency !== undefined
    ? { header, kind, currency: column.currency }
    : { header, kind };
}
