import { dualOf } from './plan-bound.js';
import type { PlanProblem } from './plan-problem.js';
import { type Plan, Search } from './plan-search.js';

export interface BestPlan {
  chosen: number[];
  value: number;
  /** No plan has more value than this; equal to `value` where the plan is shown to be the best. */
  bound: number;
}

/**
 * The plan with the most value that a sum buys: a knapsack with a limit on how many, and on how many of a group. Exact
 * where the search ends before MOST_STEPS, else with a bound that says how good it is.
 *
 * Lagrangian relaxation: the limits are given prices, at which every candidate is worth its value less what it takes of
 * them (its reduced value). That gives the bound; orders by such prices give plans, exchanges improve them; whoever's
 * reduced value is further from nothing than the gap between the two is decided; a depth-first search decides about the
 * others (Martello & Toth, Knapsack Problems, 1990, ch. 2 and 5).
 *
 * @returns undefined where no plan fulfils everything (or none was found)
 * @example bestPlan({ prices: [6, 5, 5], values: [7, 5, 5], sum: 10, most: 2, groups: [] }).chosen // [1, 2]
 */
export function bestPlan(problem: PlanProblem): BestPlan | undefined {
  const kept = undominated(problem);
  const own = kept ? onlyThose(problem, kept) : problem;
  const search = new Search(own);
  const first = search.start();
  const dual = dualOf(own, first?.value ?? 0);
  const byReduced = search.fillBy(dual.reduced);
  const forMoney = search.fillBy(dual.reduced.map((worth, i) => worth / own.prices[i]!));
  let best: Plan | undefined;
  for (const begin of new Set([first, byReduced, forMoney]))
    if (begin) best = search.better(best, search.exchangePairs(search.exchange(begin), dual.reduced));
  const { plan, isProven } = search.decide(dual, best);
  if (!plan) return undefined;
  const chosen = kept ? plan.chosen.map((i) => kept[i]!) : plan.chosen;
  return { chosen, value: plan.value, bound: isProven ? plan.value : Math.max(plan.value, dual.bound) };
}

/**
 * Candidates that some best plan is made of: not those that as many as fit into a plan, of the same groups, are at least
 * as cheap as and worth at least as much.
 *
 * @returns undefined where that is nearly everybody
 */
function undominated({ prices, values, most, groups }: PlanProblem): Int32Array | undefined {
  const count = prices.length;
  if (count < 200) return undefined;
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => prices[a]! - prices[b]! || values[b]! - values[a]! || a - b,
  );
  // Of each kind the values of the best so far, ascending: the least of as many as fit is what has to be exceeded.
  const bestOf = new Map<string, number[]>();
  const kept: number[] = [];
  for (const i of order) {
    const kind = groups.map(({ of }) => of[i]).join();
    const cap = Math.min(most, ...groups.map(({ of, most: each }) => (of[i]! < 0 ? most : each[of[i]!]!)));
    const best = bestOf.get(kind) ?? [];
    bestOf.set(kind, best);
    if (best.length >= cap && !(values[i]! > best[0]!)) continue;
    kept.push(i);
    let at = best.length;
    while (at > 0 && best[at - 1]! > values[i]!) at--;
    best.splice(at, 0, values[i]!);
    if (best.length > cap) best.shift();
  }
  return kept.length > 0.95 * count ? undefined : Int32Array.from(kept).sort();
}

function onlyThose(problem: PlanProblem, kept: Int32Array): PlanProblem {
  const place = new Map(Array.from(kept, (i, at) => [i, at]));
  return {
    ...problem,
    prices: Float64Array.from(kept, (i) => problem.prices[i]!),
    values: Float64Array.from(kept, (i) => problem.values[i]!),
    groups: problem.groups.map((group) => ({ ...group, of: Int32Array.from(kept, (i) => group.of[i]!) })),
    // Of a plan with others in it, their places are free.
    known: problem.known?.map((plan) => plan.flatMap((i) => place.get(i) ?? [])),
  };
}
