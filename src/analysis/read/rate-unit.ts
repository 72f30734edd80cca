/** Whether a column of rates is written as fractions (0.05) or as percentages (5, 5%). */
export interface RateUnit {
  name: 'fraction' | 'percentage';
  divisor: 1 | 100;
}

/**
 * Percentages where a cell says so, or where the typical value is over 0.5: half of all creators reaching half of
 * their followers with every post is not to be believed.
 */
export function rateUnitOf(cells: readonly string[], values: Float64Array): RateUnit {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const median = known[Math.floor(known.length / 2)] ?? 0;
  const percent = cells.some((cell) => cell.includes('%')) || median > 0.5;
  return percent ? { name: 'percentage', divisor: 100 } : { name: 'fraction', divisor: 1 };
}
