/** A linear model: one row a feature, one column an outcome. */
export interface Matrix {
  /** Hashes of the features, ascending. */
  hashes: Uint32Array;
  columns: number;
  /** Row by row, in units of `scale`. */
  weights: Int8Array;
  scale: number;
}

/** The sum of the rows of those features that the model knows. */
export function scoresOf({ hashes, columns, weights, scale }: Matrix, features: Uint32Array): Float64Array {
  const sums = new Float64Array(columns);
  for (const feature of features) {
    const row = rowOf(hashes, feature);
    if (row === -1) continue;
    for (let column = 0; column < columns; column++) sums[column]! += weights[row * columns + column]!;
  }
  return sums.map((sum) => sum * scale);
}

/** @returns -1 where the model does not know the feature */
export function rowOf(hashes: Uint32Array, feature: number): number {
  let [low, high] = [0, hashes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (hashes[middle] === feature) return middle;
    if (hashes[middle]! < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Matrices one after the other: rows, columns and scale, the hashes, the weights, and up to three bytes of padding. */
export function matricesIn(bytes: Uint8Array): Matrix[] {
  const { buffer } = new Uint8Array(bytes); // a copy: whole words lie at multiples of four of its own
  const matrices: Matrix[] = [];
  for (let at = 0; at < buffer.byteLength; ) {
    const [rows, columns] = new Uint32Array(buffer, at, 2) as unknown as [number, number];
    const [scale] = new Float32Array(buffer, at + 8, 1) as unknown as [number];
    const hashes = new Uint32Array(buffer, at + 12, rows);
    const weights = new Int8Array(buffer, at + 12 + 4 * rows, rows * columns);
    matrices.push({ hashes, columns, weights, scale });
    at = (at + 12 + 4 * rows + rows * columns + 3) & ~3;
  }
  return matrices;
}
