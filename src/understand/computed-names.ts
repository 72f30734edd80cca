import type { FileColumn } from './vocabulary.js';

/** Whether it is, or bounds, a measure made of two. */
export function isComputed(name: string): boolean {
  return /^"[^"]+ (?:per|minus) [^"]+"/.test(name);
}

/** A column of the file by its header, any other measure by its own name; undefined of what is computed already. */
function partOf(measure: string, columns: readonly FileColumn[]): string | undefined {
  if (isComputed(measure) && !columns.some(({ header }) => `"${header}"` === measure)) return undefined;
  return measure.startsWith('"')
    ? measure.slice(1, -1)
    : (columns.find((column) => column.measure === measure)?.header ?? measure);
}

/** `"Quote per 1,000 Followers"`: one measure for so much of another. Undefined where it says nothing. */
export function ratioName(of: string, by: string, columns: readonly FileColumn[], times = 1): string | undefined {
  return computedName(of, by, columns, times === 1 ? 'per' : `per ${times.toLocaleString('en-US')}`);
}

/** `"Agreed minus Quote"`. Undefined where it says nothing. */
export function differenceName(of: string, by: string, columns: readonly FileColumn[]): string | undefined {
  return computedName(of, by, columns, 'minus');
}

function computedName(of: string, by: string, columns: readonly FileColumn[], operation: string): string | undefined {
  const [a, b] = [partOf(of, columns), partOf(by, columns)];
  return a === undefined || b === undefined || a === b ? undefined : `"${a} ${operation} ${b}"`;
}
