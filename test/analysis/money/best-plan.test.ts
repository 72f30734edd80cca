import { describe, expect, it } from 'vitest';
import { bestPlan } from '../../../src/analysis/money/best-plan.js';
import type { PlanProblem } from '../../../src/analysis/money/plan-problem.js';
import { seededRandom } from '../../../src/analysis/random.js';

type Random = () => number;

describe('bestPlan', () => {
  // By hand: 6 + 5 is over 10, so the two of 5 beat the one with the most for its money.
  it('is no greedy choice', () => {
    const plan = bestPlan(problem({ prices: [6, 5, 5], values: [7, 5, 5], sum: 10, most: 2 }));
    expect(plan?.chosen.toSorted()).toEqual([1, 2]);
    expect(plan?.bound).toBe(10);
  });

  it('finds nothing where a mix costs more than there is', () => {
    const mix = { of: Int32Array.of(0, 0, 1), most: [2, 1], least: [2, 1] };
    const costs = { prices: [6, 5, 5], values: [7, 5, 5], most: 3, groups: [mix] };
    expect(bestPlan(problem({ ...costs, sum: 15 }))).toBeUndefined();
    expect(bestPlan(problem({ ...costs, sum: 16 }))?.chosen.toSorted()).toEqual([0, 1, 2]);
  });

  for (const [name, limit] of [
    ['a sum and how many', () => []],
    ['at most m of a group', (n: number, random: Random) => [capsOf(n, random)]],
    ['a mix', (n: number, random: Random) => [mixOf(n, random)]],
    ['at least n of some', (n: number, random: Random) => [someOf(n, random)]],
    [
      'at least n of some, a mix, and one account of everybody',
      (n: number, random: Random) => [someOf(n, random), mixOf(n, random), personsOf(n, random)],
    ],
    [
      'a mix, at most m of a group, and one account of everybody',
      (n: number, random: Random) => [mixOf(n, random), capsOf(n, random), personsOf(n, random)],
    ],
  ] as [string, (n: number, random: Random) => PlanProblem['groups']][]) {
    it(`is as good as trying everything, with ${name}, in 500 small cases`, () => {
      const random = seededRandom(7);
      for (let run = 0; run < 500; run++) {
        const n = 4 + Math.floor(random() * 10);
        // Every third time worth is in proportion to the price, as with fees by formula: then only sums differ.
        const isProportional = run % 3 === 0;
        const prices = Array.from({ length: n }, () => Math.ceil(random() * 100) / (run % 2 === 0 ? 1 : 7));
        const values = prices.map((price) => (isProportional ? price * 10 : Math.floor(random() * 50)));
        const total = prices.reduce((a, b) => a + b, 0);
        const tried = problem({
          prices,
          values,
          sum: total * (0.1 + 0.7 * random()),
          most: 1 + Math.floor(random() * n),
          groups: limit(n, random),
        });
        const best = byTrying(tried);
        const plan = bestPlan(tried);
        expect(plan === undefined, `run ${run}`).toBe(best === undefined);
        if (!plan) continue;
        expect(isAllowed(tried, plan.chosen), `run ${run}`).toBe(true);
        expect(plan.value, `run ${run}`).toBeCloseTo(best!, 6);
        expect(plan.bound, `run ${run}`).toBeCloseTo(best!, 6);
      }
    });
  }

  it('is within 1 % of its bound for 10,000 creators, whatever the sum', () => {
    const random = seededRandom(3);
    const followers = Array.from({ length: 10_000 }, () => 10 ** (3 + 3.5 * random() ** 2));
    const prices = followers.map((count) => count * 0.0018 * 10 ** (random() - 0.5));
    const values = followers.map((count) => count ** 0.85 * 10 ** (random() - 0.5));
    const country = {
      of: Int32Array.from(prices, () => Math.floor(random() * 12)),
      most: Array(12).fill(4),
    };
    for (const sum of [1_000, 5_000, 20_000, 50_000, 200_000]) {
      for (const groups of [[], [country]]) {
        const affordable = prices.map((_, i) => i).filter((i) => prices[i]! <= sum / 3);
        const tried = problem({
          prices: affordable.map((i) => prices[i]!),
          values: affordable.map((i) => values[i]!),
          sum,
          most: 30,
          groups: groups.map((group) => ({ ...group, of: Int32Array.from(affordable, (i) => group.of[i]!) })),
        });
        const plan = bestPlan(tried)!;
        expect(isAllowed(tried, plan.chosen)).toBe(true);
        expect(plan.value / plan.bound).toBeGreaterThan(0.99);
      }
    }
  });
});

function problem(given: {
  prices: number[];
  values: number[];
  sum: number;
  most: number;
  groups?: PlanProblem['groups'];
}) {
  const { prices, values, sum, most, groups = [] } = given;
  return { prices: Float64Array.from(prices), values: Float64Array.from(values), sum, most, groups };
}

function capsOf(n: number, random: Random) {
  const most = [1 + Math.floor(random() * 2), 1 + Math.floor(random() * 3)];
  return { of: Int32Array.from({ length: n }, () => Math.floor(random() * 3) - 1), most };
}

function someOf(n: number, random: Random) {
  const of = Int32Array.from({ length: n }, () => (random() < 0.4 ? 0 : -1));
  return { of, most: [n], least: [1 + Math.floor(random() * 2)] };
}

function personsOf(n: number, random: Random) {
  const most = Array.from({ length: n }, () => 1);
  return { of: Int32Array.from({ length: n }, () => Math.floor(random() * n)), most };
}

function mixOf(n: number, random: Random) {
  const most = [1 + Math.floor(random() * 2), 1 + Math.floor(random() * 3)];
  return { of: Int32Array.from({ length: n }, () => Math.floor(random() * 2)), most, least: most };
}

function isAllowed({ prices, sum, most, groups }: PlanProblem, chosen: readonly number[]): boolean {
  const spent = chosen.reduce((total, i) => total + prices[i]!, 0);
  if (new Set(chosen).size !== chosen.length || spent > sum * (1 + 1e-12) || chosen.length > most) return false;
  return groups.every((group) =>
    group.most.every((limit, g) => {
      const taken = chosen.filter((i) => group.of[i] === g).length;
      return taken <= limit && taken >= (group.least?.[g] ?? 0);
    }),
  );
}

/** The most that any allowed set is worth; undefined where none is allowed. */
function byTrying(tried: PlanProblem): number | undefined {
  let best: number | undefined;
  for (let set = 0; set < 2 ** tried.prices.length; set++) {
    const chosen = Array.from(tried.prices.keys()).filter((i) => (set >> i) & 1);
    if (!isAllowed(tried, chosen)) continue;
    const value = chosen.reduce((total, i) => total + tried.values[i]!, 0);
    if (best === undefined || value > best) best = value;
  }
  return best;
}
