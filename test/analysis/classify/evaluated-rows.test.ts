import { describe, expect, it } from 'vitest';
import { evaluatedRows } from '../../../src/analysis/classify/evaluated-rows.js';
import { valuesAt } from '../../../src/analysis/order.js';

describe('evaluatedRows', () => {
  const labels = Uint8Array.from({ length: 1_000 }, (_, i) => (i % 20 === 0 ? 1 : 0));

  it('are all rows of a small table', () => {
    expect(evaluatedRows(labels, 1)).toEqual(Int32Array.from(labels, (_, row) => row));
  });

  it('are a sample of a large one, each class in its share', () => {
    const rows = evaluatedRows(labels, 1, 200);
    expect(rows).toHaveLength(200);
    expect(valuesAt(labels, rows).reduce((sum, label) => sum + label, 0)).toBe(10);
    expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
    expect(evaluatedRows(labels, 1, 200)).toEqual(rows);
  });
});
