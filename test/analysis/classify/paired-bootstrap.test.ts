import { describe, expect, it } from 'vitest';
import { differenceInWords } from '../../../src/analysis/classify/difference-in-words.js';
import { averagePrecision } from '../../../src/analysis/classify/metrics/average-precision.js';
import { pairedBootstrap } from '../../../src/analysis/classify/paired-bootstrap.js';
import { seededRandom } from '../../../src/analysis/random.js';

const random = seededRandom(5);
const labels = Uint8Array.from({ length: 400 }, (_, i) => (i % 10 === 0 ? 1 : 0));
const good = Float64Array.from(labels, (label) => label + random() * 1.1);
const poor = Float64Array.from(labels, (label) => label + random() * 4);

describe('pairedBootstrap', () => {
  it('is nothing, without doubt, between equal rankings', () => {
    const shifted = good.map((score) => score * 2 + 1);
    expect(pairedBootstrap(labels, good, shifted, 42)).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it('holds the difference, and turns around with it', () => {
    const { estimate, low, high } = pairedBootstrap(labels, good, poor, 42);
    expect(estimate).toBe(averagePrecision(labels, good) - averagePrecision(labels, poor));
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
    const reversed = pairedBootstrap(labels, poor, good, 42);
    expect(reversed.low).toBeCloseTo(-high, 12);
    expect(reversed.high).toBeCloseTo(-low, 12);
  });

  it('lets ties count together, whatever the order of the rows', () => {
    // Within one score nothing is ranked: every resample's precision is its share of positives, in both rankings.
    const tied = new Float64Array(labels.length).fill(1);
    const also = new Float64Array(labels.length).fill(2);
    expect(pairedBootstrap(labels, tied, also, 1)).toEqual({ estimate: 0, low: 0, high: 0 });
  });
});

describe('differenceInWords', () => {
  it('says when the interval includes zero', () => {
    expect(differenceInWords({ estimate: 0.01, low: -0.031, high: 0.052 }, 'logistic', 'likes')).toBe(
      'The logistic regression is not shown to rank better than a plain sort by likes: the interval includes zero ' +
        '(difference in average precision +0.010, 95% interval −0.031 to +0.052).',
    );
  });

  it('says better or worse where it does not', () => {
    expect(differenceInWords({ estimate: 0.03, low: 0.01, high: 0.05 }, 'forest', 'views')).toContain('ranks better');
    expect(differenceInWords({ estimate: -0.03, low: -0.05, high: -0.01 }, 'forest', 'views')).toContain('ranks worse');
  });
});
