import { quickSplit } from './quick-split.js';

/** What ml-cart keeps in a node, and makes of it in `train`. */
export interface QuickNode<Distribution> {
  minNumSamples: number;
  maxDepth: number;
  gainThreshold: number;
  gain: number;
  splitColumn: number;
  splitValue: number;
  /** Of a leaf. */
  distribution: Distribution | number;
  left?: QuickNode<Distribution>;
  right?: QuickNode<Distribution>;
}

/**
 * Grows a regression's node, and all below, as ml-cart does: the same splits, and leaves where it has some. ml-cart makes
 * a matrix for each node, and another one for its columns.
 *
 * @param columns of the node's rows, those of value 1 before those of value 0
 * @param ones how many rows have value 1
 * @param parentGain undefined at the root, where it counts as 0
 */
export function growQuickly<Distribution>(
  node: QuickNode<Distribution>,
  columns: readonly Float64Array[],
  ones: number,
  depth: number,
  parentGain = 0,
): void {
  const rows = columns[0]!.length;
  if (rows > node.minNumSamples) {
    const { maxGain, maxColumn, maxValue } = quickSplit(columns, ones);
    node.gain = maxGain;
    // Where all rows have the same value, there is nothing to split.
    const isSplit = maxColumn !== undefined && depth < node.maxDepth && maxGain > node.gainThreshold;
    if (isSplit && maxGain !== parentGain) {
      node.splitColumn = maxColumn;
      node.splitValue = maxValue!;
      const [lesser, greater] = sides(columns[maxColumn]!, maxValue!);
      if (lesser.length > 0 && greater.length > 0) {
        node.left = child(node, columns, lesser, ones, depth);
        node.right = child(node, columns, greater, ones, depth);
        return;
      }
    }
  }
  node.distribution = ones / rows;
}

/** The rows below a value, and all others. */
function sides(column: Float64Array, value: number): [number[], number[]] {
  const lesser: number[] = [];
  const greater: number[] = [];
  for (let row = 0; row < column.length; row++) (column[row]! < value ? lesser : greater).push(row);
  return [lesser, greater];
}

function child<Distribution>(
  node: QuickNode<Distribution>,
  columns: readonly Float64Array[],
  rows: readonly number[],
  ones: number,
  depth: number,
): QuickNode<Distribution> {
  const Node = node.constructor as new (options: QuickNode<Distribution>) => QuickNode<Distribution>;
  const made = new Node(node);
  const own = columns.map((column) => {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column[rows[i]!]!;
    return values;
  });
  let ownOnes = 0;
  while (ownOnes < rows.length && rows[ownOnes]! < ones) ownOnes++;
  growQuickly(made, own, ownOnes, depth + 1, node.gain);
  return made;
}
