import { describe, expect, it } from 'vitest';
import { percent, shortPercent } from '../../src/analysis/percent.js';

describe('percentages', () => {
  it.each([
    [0.052, '5.2%'],
    [0.13, '13.0%'],
    [0.0006, '0.06%'],
    [0.000123, '0.012%'],
    [0.00996, '1.0%'],
    [0.9996, '100%'],
    [80.58, '8,058%'],
    [-0.034, '−3.4%'],
    [0, '0%'],
    [-0, '0%'],
  ])('writes the rate %d as %s', (share, written) => expect(percent(share)).toBe(written));

  it.each([
    [0.05, '5%'],
    [0.335, '33.5%'],
    [0.02347, '2.35%'],
    [80.58, '8,058%'],
    [0.00001, '0.001%'],
    [-0.25, '−25%'],
    [0, '0%'],
  ])('writes the share %d as %s', (share, written) => expect(shortPercent(share)).toBe(written));
});
