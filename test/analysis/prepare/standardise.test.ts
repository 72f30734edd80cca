import { describe, expect, it } from 'vitest';
import { correlationMatrix } from '../../../src/analysis/explore/correlation.js';
import { fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { imputeMean } from '../../../src/analysis/prepare/impute.js';
import { measuresOf } from '../../../src/analysis/prepare/measures.js';
import { fitScaler, log1p, transformScaler } from '../../../src/analysis/prepare/standardise.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { golden, hasShared, sharedFile, unlessShared } from '../../shared.js';

describe('imputeMean', () => {
  it('fills gaps with the mean of the others, and counts them', () => {
    // (1 + 3) / 2 = 2
    const { values, mean, missing } = imputeMean(Float64Array.of(1, Number.NaN, 3));
    expect([...values]).toEqual([1, 2, 3]);
    expect({ mean, missing }).toEqual({ mean: 2, missing: 1 });
  });

  it('makes zeros of a column without any value', () => {
    expect([...imputeMean(Float64Array.of(Number.NaN, Number.NaN)).values]).toEqual([0, 0]);
  });
});

describe('fitScaler', () => {
  it('uses the population standard deviation', () => {
    // 2, 4, 6: mean 4, variance (4 + 0 + 4) / 3
    const X = fromColumns([[2, 4, 6]]);
    const scaler = fitScaler(X);
    expect(scaler.means).toEqual([4]);
    expect(scaler.scales[0]).toBeCloseTo(Math.sqrt(8 / 3), 12);
    expect(transformScaler(scaler, X).values[2]).toBeCloseTo(2 / Math.sqrt(8 / 3), 12);
  });

  it('makes zeros of a constant column, and names it', () => {
    const X = fromColumns([[0.1, 0.1, 0.1]]);
    const scaler = fitScaler(X);
    expect(scaler.constant).toEqual([0]);
    expect([...transformScaler(scaler, X).values].every((value) => Math.abs(value) < 1e-12)).toBe(true);
  });
});

it('log1p counts a negative value as 0', () => {
  expect([...log1p(fromColumns([[-5, 0, Math.E - 1]])).values]).toEqual([0, 0, 1]);
});

describe.skipIf(!hasShared)(`the study's columns against scikit-learn 1.2.1${unlessShared}`, () => {
  const { study } = hasShared ? golden()['brightdata-profiles-1000'] : { study: undefined };
  const measures = hasShared
    ? measuresOf(
        readProfiles([{ name: 'brightdata-profiles-1000.csv', bytes: sharedFile('data/brightdata-profiles-1000.csv') }])
          .profiles,
      )
    : [];
  const X = fromColumns(measures.map(({ values }) => values));

  it('are the same ten, in the same order', () => {
    expect(measures.map(({ header }) => header)).toEqual(study.features);
  });

  it('have the same imputed means', () => {
    for (const { header, mean } of measures) {
      expect(Math.abs(mean / study.imputedMeans[header] - 1)).toBeLessThan(1e-6);
    }
    expect(measures.find(({ header }) => header === 'like_count')!.missing).toBe(717);
  });

  it('have the same scaler', () => {
    const { means, scales } = fitScaler(X);
    for (const [f, mean] of means.entries()) expect(Math.abs(mean / study.scalerMean[f] - 1)).toBeLessThan(1e-6);
    for (const [f, scale] of scales.entries()) expect(Math.abs(scale / study.scalerStd[f] - 1)).toBeLessThan(1e-6);
  });

  it('have the same correlation matrix', () => {
    const matrix = correlationMatrix(measures.map(({ values }) => values));
    for (const [i, row] of matrix.entries()) {
      for (const [j, r] of row.entries()) expect(Math.abs(r! - study.correlation[i][j])).toBeLessThan(1e-6);
    }
  });
});
