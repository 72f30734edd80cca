import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_POSITIVES, topTarget } from '../../../src/analysis/classify/top-target.js';
import { golden, hasShared, unlessShared } from '../../shared.js';
import { brightData, tides } from '../cluster/shared-tables.js';

const upTo = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);

describe('topTarget', () => {
  it('takes numpy’s quantile: linear interpolation', () => {
    // 1 … 1,001: position 0.95 · 1,000 = 950, the value 951, reached by 951 … 1,001.
    const { target, labels, skipped } = topTarget(upTo(1_001), 0.95);
    expect(target).toEqual({ quantile: 0.95, threshold: 951, positives: 51, lowered: false });
    expect(labels.indexOf(1)).toBe(950);
    expect(skipped).toBeUndefined();
  });

  it('lowers the quantile until there are 20, and says so', () => {
    // 1 … 101: the 20th largest is 82, at position 81 of 100.
    const { target } = topTarget(upTo(101), 0.95);
    expect(target).toEqual({ quantile: 0.81, threshold: 82, positives: 20, lowered: true });
  });

  it('takes ties at the threshold along', () => {
    const followers = Float64Array.from({ length: 100 }, (_, i) => (i < 70 ? i : 500));
    expect(topTarget(followers, 0.95).target).toMatchObject({ threshold: 500, positives: 30, lowered: false });
  });

  it('skips, with a sentence, where there are under 60 rows', () => {
    const { target, skipped } = topTarget(upTo(59), 0.95);
    expect(skipped).toBe('59 profiles are too few to train a model on; 60 are needed.');
    expect(target.positives).toBe(3);
  });

  it('skips where everybody has the same followers', () => {
    expect(topTarget(new Float64Array(80).fill(5), 0.95).skipped).toContain('the same number of followers');
  });

  it('labels at least 20 rows, those with most followers', () => {
    const followers = fc.array(fc.nat(200), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(followers, fc.double({ min: 0.5, max: 1, noNaN: true }), (values, quantile) => {
        const { target, labels } = topTarget(Float64Array.from(values), quantile);
        expect(target.positives).toBeGreaterThanOrEqual(MIN_POSITIVES);
        expect(labels.reduce((sum, label) => sum + label, 0)).toBe(target.positives);
        for (const [i, value] of values.entries()) expect(labels[i]).toBe(value >= target.threshold ? 1 : 0);
      }),
    );
  });
});

describe.skipIf(!hasShared)(`topTarget on real files${unlessShared}`, () => {
  it('finds the study’s 50 and TIDES’s 253', () => {
    const { threshold } = golden()['brightdata-profiles-1000'].study.target;
    const { target } = topTarget(brightData().followers!, 0.95);
    expect(target.positives).toBe(50);
    expect(target.threshold).toBeCloseTo(threshold, 6);
    expect(topTarget(tides().followers!, 0.95).target).toMatchObject({ threshold: 4_000_000, positives: 253 });
  });
});
