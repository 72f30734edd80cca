import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/analysis/cluster/project.js';
import { fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';

const all = { seed: 42, maxPoints: 2_000 };

describe('project', () => {
  it('finds the direction of most variance, its largest loading positive', () => {
    // All variance is along (1, 1)/√2: the row (1, 1) lies √2 from the mean.
    const { explained, x, y } = project(
      fromColumns([
        [-1, 0, 1],
        [-1, 0, 1],
      ]),
      all,
    );
    expect(explained[0]).toBeCloseTo(1, 12);
    expect(explained[1]).toBeCloseTo(0, 12);
    expect(x[2]).toBeCloseTo(Math.SQRT2, 12);
    expect(y[2]).toBeCloseTo(0, 12);
  });

  it('shares out the variance', () => {
    // Variances 2/3 · 9 and 2/3 · 1, uncorrelated: 9/10 and 1/10.
    const { explained } = project(
      fromColumns([
        [3, -3, 0, 0, 0, 0],
        [0, 0, 1, -1, 0, 0],
      ]),
      all,
    );
    expect(explained[0]).toBeCloseTo(0.9, 12);
    expect(explained[1]).toBeCloseTo(0.1, 12);
  });

  it('has y = 0 for one feature, and 0 everywhere for constant data', () => {
    expect([...project(fromColumns([[1, 2, 3]]), all).y]).toEqual([0, 0, 0]);
    const flat = project(
      fromColumns([
        [5, 5],
        [1, 1],
      ]),
      all,
    );
    expect(flat.explained).toEqual([0, 0]);
    expect([...flat.x, ...flat.y]).toEqual([0, 0, 0, 0]);
  });

  it('returns at most so many points, of rows in ascending order', () => {
    const { rows, x } = project(fromColumns([Float64Array.from({ length: 50 }, (_, i) => i)]), {
      seed: 1,
      maxPoints: 7,
    });
    expect(rows).toHaveLength(7);
    expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
    expect([...x]).toEqual([...rows].map((row) => row - 24.5));
  });

  it('explains at most everything', () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2 }), (points) => {
        const { explained } = project(fromColumns([0, 1, 2].map((f) => points.map((point) => point[f]!))), all);
        expect(explained[0]).toBeGreaterThanOrEqual(explained[1]);
        expect(explained[0] + explained[1]).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
