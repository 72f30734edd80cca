import type { Box, Spot } from './place-labels.js';

/** Pixels: labels are some 20 high, so that a few pixels more or less of dots decide nothing. */
const CELL = 4;

/**
 * How many dots lie in a box, about: from a table of sums, so that a thousand boxes cost as little as one.
 *
 * @param dots in pixels; those beyond `area` are not counted
 */
export function dotCounter(dots: readonly Spot[], { left, right, top, bottom }: Box): (box: Box) => number {
  const columns = Math.max(1, Math.ceil((right - left) / CELL));
  const rows = Math.max(1, Math.ceil((bottom - top) / CELL));
  const width = columns + 1;
  /** Entry (row, column): dots in all cells above and left of it. */
  const sums = new Int32Array(width * (rows + 1));
  for (const { x, y } of dots) {
    const [column, row] = [Math.floor((x - left) / CELL), Math.floor((y - top) / CELL)];
    if (column >= 0 && column < columns && row >= 0 && row < rows) sums[(row + 1) * width + column + 1]!++;
  }
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sums[row * width + column]! +=
        sums[(row - 1) * width + column]! + sums[row * width + column - 1]! - sums[(row - 1) * width + column - 1]!;
  const cell = (value: number, from: number, most: number) =>
    Math.max(0, Math.min(most, Math.round((value - from) / CELL)));
  return (box) => {
    const [x0, x1] = [cell(box.left, left, columns), cell(box.right, left, columns)];
    const [y0, y1] = [cell(box.top, top, rows), cell(box.bottom, top, rows)];
    return sums[y1 * width + x1]! - sums[y0 * width + x1]! - sums[y1 * width + x0]! + sums[y0 * width + x0]!;
  };
}
