/** Whether a column of rates is written as fractions (0.05) or as percentages (5, 5%). */
export interface RateUnit {
  name: 'fraction' | 'percentage';
  divisor: 1 | 100;
  /** False where nothing but the size of the values tells, and it could be either. */
  isSure: boolean;
}

/** Medians of fractions and of percentages overlap between these. */
const EITHER = { from: 0.15, to: 1.5 };

/** Rows, spread evenly, that tell the unit. */
const LOOKED_AT = 5_000;

/**
 * Percentages where a cell or the header says so, or where that is closer to what the file's own counts give; else
 * where the typical value is over 0.5: half of all creators reaching half of their followers with every post is not to
 * be believed.
 *
 * @param implied a row's rate as a fraction, computed from counts; NaN where it is not known
 */
export function rateUnitOf(
  { header, hasSigns }: { header: string; hasSigns: boolean },
  values: Float64Array,
  implied?: (row: number) => number,
): RateUnit {
  if (hasSigns || /%|percent|\bpct\b/i.test(header)) return unit('percentage', true);
  const step = Math.max(1, Math.floor(values.length / LOOKED_AT));
  const rows = Array.from({ length: Math.ceil(values.length / step) }, (_, i) => i * step);
  const ratios = implied
    ? rows.map((row) => values[row]! / implied(row)).filter((ratio) => ratio > 0 && ratio < 1e9)
    : [];
  if (ratios.length >= 10) return unit(medianOf(ratios) > 10 ? 'percentage' : 'fraction', true);
  const median = medianOf(rows.map((row) => values[row]!).filter((value) => !Number.isNaN(value)));
  return unit(median > 0.5 ? 'percentage' : 'fraction', !(median > EITHER.from && median < EITHER.to));
}

function unit(name: RateUnit['name'], isSure: boolean): RateUnit {
  return { name, divisor: name === 'percentage' ? 100 : 1, isSure };
}

function medianOf(values: readonly number[]): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;
}
