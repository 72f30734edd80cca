import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.js';
import {
  curveOf,
  evidenceOf,
  expectedRate,
  learnNormal,
  percentileForSize,
  residualOf,
} from '../../../src/analysis/score/normal-for-size.js';

/** Rates that fall with size, log-normal around it. */
function cloud(count: number, { seed = 1, from = 3, to = 7, sd = 0.8 } = {}) {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const followers = Float64Array.from({ length: count }, () => 10 ** (from + (to - from) * random()));
  const rates = followers.map((each) => Math.exp(-0.5 - 0.5 * Math.log10(each) + sd * normal()));
  return { followers, rates };
}

/** The definition, without bins: a weighted share, some peers at the middle. */
function byDefinition({ followers, rates }: ReturnType<typeof cloud>, row: number): number {
  const model = learnNormal({ followers, rates, posts: followers.map(() => 1e9), isLifetime: false })!;
  const residuals = rates.map((rate, i) => residualOf(model, followers[i]!, rate));
  const [weights, effective] = weightsAt(followers, Math.log10(followers[row]!));
  let below = 0;
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    total += weight;
    below += weight * (residuals[i]! < residuals[row]! ? 1 : residuals[i] === residuals[row] ? 0.5 : 0);
  }
  return ((below / total) * effective + 2) / (effective + 4);
}

function weightsAt(followers: Float64Array, at: number): [Float64Array, number] {
  for (let bandwidth = 0.35; ; bandwidth *= 1.5) {
    const weights = followers.map((each) => Math.exp(-0.5 * ((Math.log10(each) - at) / bandwidth) ** 2));
    const sum = weights.reduce((a, b) => a + b);
    const effective = sum ** 2 / weights.reduce((a, b) => a + b * b, 0);
    if (effective >= 30 || bandwidth > 5) return [weights, effective];
  }
}

describe('engagement for its size', () => {
  it('is the kernel-weighted share of its definition, within 0.015', () => {
    for (const count of [40, 300]) {
      const files = cloud(count, { seed: count });
      const model = learnNormal({ ...files, posts: files.followers.map(() => 1e9), isLifetime: false })!;
      for (let row = 0; row < count; row += 3) {
        const { percentile } = percentileForSize(model, files.followers[row]!, files.rates[row]!, 1e9);
        expect(Math.abs(percentile - byDefinition(files, row)), `${count} ${row}`).toBeLessThan(0.015);
      }
    }
  });

  it('has nothing to do with size, in any part of the file', () => {
    const { followers, rates } = cloud(20_000, { seed: 5 });
    const model = learnNormal({ followers, rates, posts: undefined, isLifetime: false })!;
    for (let decade = 3; decade < 7; decade++) {
      const rows = [...followers.keys()].filter((row) => Math.floor(Math.log10(followers[row]!)) === decade);
      const mean =
        rows.reduce(
          (sum, row) => sum + percentileForSize(model, followers[row]!, rates[row]!, undefined).percentile,
          0,
        ) / rows.length;
      expect(mean, `10^${decade}`).toBeGreaterThan(0.47);
      expect(mean, `10^${decade}`).toBeLessThan(0.53);
    }
  });

  it('grows with the rate, from 0 to 1, and its interval holds it and narrows with posts', () => {
    const { followers, rates } = cloud(200, { seed: 3 });
    const model = learnNormal({ followers, rates, posts: undefined, isLifetime: true })!;
    const at = [0, 1e-5, 0.001, 0.01, 0.05, 0.3, 2, 50].map((rate) => percentileForSize(model, 25_000, rate, 30));
    const shares = at.map(({ percentile }) => percentile);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const { low, percentile, high } of at) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(percentile);
      expect(high).toBeGreaterThanOrEqual(percentile);
      expect(high).toBeLessThanOrEqual(1);
    }
    const width = (posts: number) => {
      const { low, high } = percentileForSize(model, 25_000, expectedRate(model, 25_000), posts);
      return high - low;
    };
    expect(width(5)).toBeGreaterThan(width(50));
    expect(width(50)).toBeGreaterThan(width(5_000));
  });

  it('draws a rate towards what is usual by how few posts stand behind it', () => {
    expect(evidenceOf(5_000, 20)).toBe(0.5);
    expect(evidenceOf(1_000, undefined)).toBe(0.5);
    const { followers, rates } = cloud(500, { seed: 4 });
    const model = learnNormal({ followers, rates, posts: undefined, isLifetime: false })!;
    const high = expectedRate(model, 50_000) * 6;
    const by = (posts: number) => percentileForSize(model, 50_000, high, posts).percentile;
    expect(by(1)).toBeLessThan(by(20));
    expect(by(20)).toBeLessThan(by(1_000));
    expect(by(0)).toBeCloseTo(percentileForSize(model, 50_000, Number.NaN, 1_000).percentile, 9);
  });

  it('asks the published benchmark where a list is short, and it has none', () => {
    const followers = Float64Array.from({ length: 12 }, (_, i) => 200_000 + i * 1_000);
    // All of them a tenth of what accounts of their size usually have.
    const rates = followers.map((_, i) => 0.003 + i * 0.00001);
    const best = (isLifetime: boolean) =>
      percentileForSize(learnNormal({ followers, rates, posts: undefined, isLifetime })!, 211_000, 0.00311, undefined);
    expect(best(false).percentile).toBeGreaterThan(0.8);
    expect(best(true).percentile).toBeLessThan(0.5);
  });

  it('knows one account, accounts of one size, and rates that are all the same', () => {
    const one = learnNormal({
      followers: Float64Array.of(5_000),
      rates: Float64Array.of(0.05),
      posts: undefined,
      isLifetime: false,
    })!;
    expect(percentileForSize(one, 5_000, 0.05, undefined).percentile).toBeCloseTo(0.5, 9);
    expect(expectedRate(one, 5_000)).toBeCloseTo(0.05, 9);
    const same = learnNormal({
      followers: new Float64Array(50).fill(8_000),
      rates: new Float64Array(50).fill(0.02),
      posts: undefined,
      isLifetime: false,
    })!;
    expect(percentileForSize(same, 8_000, 0.02, undefined).percentile).toBeCloseTo(0.5, 9);
    expect(
      learnNormal({
        followers: Float64Array.of(5),
        rates: Float64Array.of(Number.NaN),
        posts: undefined,
        isLifetime: true,
      }),
    ).toBeUndefined();
  });

  it('shows the curve from the smallest to the largest', () => {
    const { followers, rates } = cloud(400, { seed: 8 });
    const { curve, perTenfold, peers } = curveOf(
      learnNormal({ followers, rates, posts: undefined, isLifetime: false })!,
    );
    expect(peers).toBe(400);
    expect(perTenfold).toBeGreaterThan(0.5);
    expect(perTenfold).toBeLessThan(0.72);
    expect(curve.length).toBeGreaterThan(12);
    expect(curve.every(({ followers: at }, i) => i === 0 || at > curve[i - 1]!.followers)).toBe(true);
    expect(curve[0]!.rate).toBeGreaterThan(curve.at(-1)!.rate);
  });
});
