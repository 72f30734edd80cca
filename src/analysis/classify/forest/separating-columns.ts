import type { FeatureMatrix } from '../../prepare/feature-matrix.js';

/** A column of which one threshold tells the classes apart. */
export interface Separation {
  column: number;
  /** Half-way between the classes. */
  threshold: number;
  arePositivesBelow: boolean;
}

/**
 * The columns of which one threshold tells the classes apart in a sample without error: a tree that may use one needs
 * no other.
 *
 * @param sample rows of X, of both classes
 * @param columns to look at
 * @returns those of `columns` that separate, in their order
 */
export function separatingColumns(
  { nFeatures, values }: FeatureMatrix,
  labels: Uint8Array,
  sample: Int32Array,
  columns: Int32Array,
): Separation[] {
  return Array.from(columns).flatMap((column) => {
    const smallest = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const largest = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const row of sample) {
      const label = labels[row]!;
      const value = values[row * nFeatures + column]!;
      if (value < smallest[label]!) smallest[label] = value;
      if (value > largest[label]!) largest[label] = value;
    }
    const arePositivesBelow = largest[1]! < smallest[0]!;
    if (!arePositivesBelow && !(largest[0]! < smallest[1]!)) return [];
    const [below, above] = arePositivesBelow ? [largest[1]!, smallest[0]!] : [largest[0]!, smallest[1]!];
    return [{ column, threshold: (below + above) / 2, arePositivesBelow }];
  });
}
