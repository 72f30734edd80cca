import type { Column } from '../table/column.js';
import { type DecimalSeparator, type NumberContext, parseNumber, separatorEvidence } from './parse-number.js';

/** How the numbers of one column are written: decided once, from all its cells. */
export interface NumberFormat {
  decimal: DecimalSeparator;
  /** Why it is sure: its own cells say so, the file's other columns do, or nothing does. */
  from: 'column' | 'file' | 'nothing';
  /** Whether numbers without a word are whole: only `15.2k` has decimals. */
  isWhole?: boolean | undefined;
  /** A cell such as `1.234` that can be read both ways, where there is one. */
  example?: string | undefined;
}

/** How sure a column is of its own convention. */
export interface FormatEvidence {
  point: number;
  comma: number;
  /** Cells with decimals and without a word that multiplies them. */
  written: number;
  /** Cells like `1.234` and `1,234`. */
  groupedByPoint: number;
  groupedByComma: number;
  example?: string | undefined;
}

/** After so many texts that tell nothing, none will. */
const MOST_WITHOUT = 20_000;

export function formatEvidence(column: Column): FormatEvidence {
  const evidence: FormatEvidence = {
    point: column.pointDecimals,
    comma: 0,
    written: column.pointDecimals,
    groupedByPoint: 0,
    groupedByComma: 0,
  };
  let looked = 0;
  let found = 0;
  for (const text of column.texts()) {
    if (++looked > MOST_WITHOUT && found === 0) break; // names, links, sentences
    const said = separatorEvidence(text);
    if (!said) continue;
    found++;
    if ('decimal' in said) {
      if (said.decimal === '.') evidence.point++;
      else evidence.comma++;
      if (said.hasDecimals && !said.isShort) evidence.written++;
    } else {
      if (said.grouped === '.') evidence.groupedByPoint++;
      else evidence.groupedByComma++;
      evidence.example ??= text;
    }
  }
  return evidence;
}

/** What the unambiguous columns of a file agree on; undefined where they say nothing, or both. */
export function fileDecimal(evidence: readonly FormatEvidence[]): DecimalSeparator | undefined {
  const point = evidence.some((each) => each.point > each.comma);
  const comma = evidence.some((each) => each.comma > each.point);
  return point === comma ? undefined : point ? '.' : ',';
}

/** A count is whole; money has two decimals or none; a size is an average, mostly large; a rate is mostly small. */
export type NumberKind = 'count' | 'money' | 'size' | 'rate';

/**
 * The convention of a column: what its own cells say, else what the file's other columns say. Else a count has no
 * decimals, and money no three of them, so that the sign in `1.234` groups thousands, as it is presumed to do in a size; in a rate it separates
 * decimals. A size like `1,234` is read as nearly everybody means it, and is no doubt.
 */
export function numberFormatOf(
  evidence: FormatEvidence,
  kind: NumberKind,
  ofFile: DecimalSeparator | undefined,
): NumberFormat {
  const { point, comma, written, groupedByPoint, groupedByComma, example } = evidence;
  const isWhole = kind !== 'rate' && written === 0;
  if (point !== comma) return { decimal: point > comma ? '.' : ',', from: 'column', isWhole };
  if (groupedByPoint === 0 && groupedByComma === 0) return { decimal: '.', from: 'column' };
  const grouping: DecimalSeparator = groupedByPoint > groupedByComma ? '.' : ',';
  const other: DecimalSeparator = grouping === '.' ? ',' : '.';
  const bySize = kind === 'rate' ? grouping : other;
  if ((kind === 'count' || kind === 'money') && groupedByPoint * groupedByComma === 0)
    return { decimal: bySize, from: 'column' };
  if (ofFile !== undefined) return { decimal: ofFile, from: ofFile === bySize ? 'column' : 'file', example };
  if (kind === 'size' && groupedByPoint === 0) return { decimal: '.', from: 'column' };
  return { decimal: bySize, from: 'nothing', example };
}

/**
 * All cells of a column as numbers, NaN where there is none.
 *
 * @param context the unit that numbers without a word of their own are multiplied with, and words that mean another here
 */
export function readNumbers(
  column: Column,
  rowCount: number,
  { decimal, isWhole }: NumberFormat,
  { unit = 1, magnitudes }: Pick<NumberContext, 'unit' | 'magnitudes'> = {},
): Float64Array {
  return column.toNumbers(
    rowCount,
    (text) => parseNumber(text, { decimal, unit, isWhole: isWhole && unit === 1, magnitudes }),
    unit,
  );
}
