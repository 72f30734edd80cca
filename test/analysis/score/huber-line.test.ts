import { describe, expect, it } from 'vitest';
import { huberLine } from '../../../src/analysis/score/huber-line.js';

const x = Array.from({ length: 60 }, (_, i) => 3 + i * 0.04);
const y = x.map((value, i) => -1 - 0.6 * value + 0.5 * Math.sin(7 * i));
y[5]! += 6;
y[40]! -= 8;
y[59]! += 5;

describe('huberLine', () => {
  it('is what scikit-learn fits', () => {
    // HuberRegressor(epsilon=1.5, alpha=0, tol=1e-10) of scikit-learn on the same points
    const { slope, intercept, scale } = huberLine(x, y, { slope: 0, weight: 0 });
    expect(slope).toBeCloseTo(-0.62547388, 5);
    expect(intercept).toBeCloseTo(-0.85956455, 4);
    expect(scale).toBeCloseTo(0.36542743, 5);
  });

  it('takes the slope that it is given where x does not vary', () => {
    const { slope, intercept } = huberLine([4, 4, 4], [1, 2, 3], { slope: -0.5, weight: 5 });
    expect(slope).toBeCloseTo(-0.5, 9);
    expect(intercept).toBeCloseTo(4, 9);
  });

  it('runs through points on a line, and through a single one', () => {
    expect(huberLine([1, 2, 3], [1, 3, 5], { slope: 0, weight: 0 })).toMatchObject({
      slope: expect.closeTo(2, 9),
      intercept: expect.closeTo(-1, 9),
    });
    expect(huberLine([3], [-2], { slope: -0.5, weight: 5 })).toMatchObject({ slope: -0.5, intercept: -0.5 });
  });
});
