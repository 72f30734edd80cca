/** Who may be booked together: at most so many of each group, and in a mix exactly so many. */
export interface PlanGroups {
  /** Per candidate: its group, or −1 where it is in none. */
  of: Int32Array;
  /** Per group. */
  most: readonly number[];
  /** Where it is as many as `most`, exactly so many; else none need be. */
  isExact: boolean;
}

export interface PlanProblem {
  /** Per candidate, above 0. */
  prices: Float64Array;
  /** Per candidate, 0 or more: what is to be as much as possible in sum. */
  values: Float64Array;
  sum: number;
  /** At most so many candidates. */
  most: number;
  groups: readonly PlanGroups[];
  /** Plans that were found for something else, to begin with. */
  known?: readonly (readonly number[])[];
}

export interface BestPlan {
  chosen: number[];
  value: number;
  /** No plan has more value than this; equal to `value` where the plan is shown to be the best. */
  bound: number;
}

/** Steps of the search after which the best plan so far is taken, with the bound. */
const MOST_STEPS = 150_000;
/** The search goes as deep as it has candidates, and a stack does not go deeper than this. */
const MOST_OPEN = 1_500;
const DUAL_STEPS = 160;
const ORDERS = 12;

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
  let best = search.start();
  const dual = dualOf(own, best?.value ?? 0);
  best = search.better(best, search.fillBy(dual.reduced));
  if (best) best = search.exchange(best);
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

interface Dual {
  bound: number;
  /** Per candidate: its value less what it takes of the limits, at their prices. */
  reduced: Float64Array;
}

/** Prices of the limits at which the bound is (nearly) lowest: by subgradient steps of Polyak's length. */
function dualOf({ prices, values, sum, most, groups }: PlanProblem, known: number): Dual {
  const count = prices.length;
  const start = priceOfMoney(prices, values, sum, most);
  let money = start.money;
  let place = start.place;
  const ofGroups = groups.map(({ most: each }) => new Float64Array(each.length));
  const reduced = new Float64Array(count);
  let best: Dual = { bound: Number.POSITIVE_INFINITY, reduced: new Float64Array(0) };
  let length = 1;
  let sinceBetter = 0;
  for (let step = 0; step < DUAL_STEPS; step++) {
    let bound = money * sum + place * most;
    for (const [g, { most: each }] of groups.entries())
      for (let i = 0; i < each.length; i++) bound += ofGroups[g]![i]! * each[i]!;
    let [spent, taken] = [0, 0];
    const inGroups = groups.map(({ most: each }) => new Float64Array(each.length));
    for (let i = 0; i < count; i++) {
      let worth = values[i]! - money * prices[i]! - place;
      for (let g = 0; g < groups.length; g++) {
        const group = groups[g]!.of[i]!;
        if (group >= 0) worth -= ofGroups[g]![group]!;
      }
      reduced[i] = worth;
      if (worth <= 0) continue;
      bound += worth;
      spent += prices[i]!;
      taken++;
      for (let g = 0; g < groups.length; g++) {
        const group = groups[g]!.of[i]!;
        if (group >= 0) inGroups[g]![group]!++;
      }
    }
    if (bound < best.bound * (1 - 1e-9)) {
      best = { bound, reduced: reduced.slice() };
      sinceBetter = 0;
    } else if (++sinceBetter === 8) {
      length /= 2;
      sinceBetter = 0;
    }
    if (groups.length === 0 && step > 20) break;
    // In shares of each limit, so that dollars and heads weigh alike.
    const overMoney = spent / sum - 1;
    const overPlaces = taken / most - 1;
    let square =
      (money > 0 || overMoney > 0 ? overMoney ** 2 : 0) + (place > 0 || overPlaces > 0 ? overPlaces ** 2 : 0);
    const over = groups.map(({ most: each, isExact }, g) =>
      Float64Array.from(each, (limit, i) => {
        const by = (inGroups[g]![i]! - limit) / Math.max(1, limit);
        const counts = isExact || by > 0 || ofGroups[g]![i]! > 0;
        if (counts) square += by * by;
        return counts ? by : 0;
      }),
    );
    if (square === 0) break;
    const stride = (length * Math.max(bound - known, bound * 1e-6)) / square;
    money = Math.max(0, money + (stride * overMoney) / sum);
    place = Math.max(0, place + (stride * overPlaces) / most);
    for (const [g, { most: each, isExact }] of groups.entries())
      for (let i = 0; i < each.length; i++) {
        const price = ofGroups[g]![i]! + (stride * over[g]![i]!) / Math.max(1, each[i]!);
        ofGroups[g]![i] = isExact ? price : Math.max(0, price);
      }
  }
  return best;
}

/** Without groups the prices of money and of a place are found exactly: the bound is convex in the price of money. */
function priceOfMoney(prices: Float64Array, values: Float64Array, sum: number, most: number) {
  const worth = new Float64Array(prices.length);
  const at = (money: number) => {
    for (let i = 0; i < worth.length; i++) worth[i] = values[i]! - money * prices[i]!;
    const sorted = worth.slice().sort();
    const place = sorted.length > most ? Math.max(0, sorted[sorted.length - 1 - most]!) : 0;
    let spent = 0;
    for (let i = 0; i < worth.length; i++) if (worth[i]! > place) spent += prices[i]!;
    return { place, spent };
  };
  let [low, high] = [0, 0];
  for (let i = 0; i < prices.length; i++) high = Math.max(high, values[i]! / prices[i]!);
  if (at(0).spent <= sum) return { money: 0, place: at(0).place };
  for (let halving = 0; halving < 45; halving++) {
    const middle = (low + high) / 2;
    if (at(middle).spent > sum) low = middle;
    else high = middle;
  }
  return { money: high, place: at(high).place };
}

interface Plan {
  chosen: number[];
  value: number;
  spent: number;
}

class Search {
  private readonly count: number;
  /** Per group of a mix: the sums of its cheapest, so that room is kept for those that are still needed. */
  private readonly cheapest: Float64Array[][];

  private readonly problem: PlanProblem;

  constructor(problem: PlanProblem) {
    this.problem = problem;
    const { prices, groups } = problem;
    this.count = prices.length;
    this.cheapest = groups.map(({ of, most, isExact }) =>
      isExact
        ? most.map((limit, group) => {
            const own = prices.filter((_, i) => of[i] === group).sort();
            const sums = new Float64Array(limit + 1);
            for (let k = 1; k <= limit; k++) sums[k] = sums[k - 1]! + (own[k - 1] ?? Number.POSITIVE_INFINITY);
            return sums;
          })
        : [],
    );
  }

  /** The best of the plans that simple orders give: by value, by value for money, and much in between. */
  start(): Plan | undefined {
    const { prices, values, most, known = [] } = this.problem;
    let best: Plan | undefined;
    for (const chosen of known) {
      const plan = this.planOf(chosen);
      if (this.isComplete(plan)) best = this.better(best, plan);
    }
    const sorted = values.slice().sort();
    const dear = sorted[Math.max(0, sorted.length - most)] ?? 0;
    for (let i = 0; i <= ORDERS; i++) {
      const place = (dear * i) / ORDERS;
      best = this.better(best, this.fillBy(values.map((value, at) => (value - place) / prices[at]!)));
    }
    best = this.better(best, this.fillBy(values));
    return this.better(best, this.fillBy(prices.map((price) => -price)));
  }

  better(one: Plan | undefined, other: Plan | undefined): Plan | undefined {
    if (!one || !other) return one ?? other;
    return other.value > one.value ? other : one;
  }

  /** Whoever still fits, by this order. @returns undefined where a mix is not complete */
  fillBy(order: Float64Array): Plan | undefined {
    const { prices } = this.problem;
    const rows = Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => order[b]! - order[a]! || prices[a]! - prices[b]! || a - b,
    );
    const plan: Plan = { chosen: [], value: 0, spent: 0 };
    const taken = this.countsOf([]);
    for (const i of rows) {
      if (plan.chosen.length === this.problem.most) break;
      if (this.fits(i, plan, taken)) this.take(i, plan, taken);
    }
    return this.isComplete(plan) ? plan : undefined;
  }

  /** One for another, and one more, as long as the plan gains by it. */
  exchange(plan: Plan): Plan {
    const { prices, values, sum, most } = this.problem;
    let best = plan;
    for (let round = 0; round < 60; round++) {
      const inside = new Set(best.chosen);
      const taken = this.countsOf(best.chosen);
      let gain = 1e-12 * best.value;
      let change: { out: number | undefined; into: number } | undefined;
      for (let i = 0; i < this.count; i++) {
        if (inside.has(i)) continue;
        if (best.chosen.length < most && values[i]! > gain && this.fits(i, best, taken))
          [gain, change] = [values[i]!, { out: undefined, into: i }];
        for (const out of best.chosen) {
          const more = values[i]! - values[out]!;
          if (more <= gain || best.spent - prices[out]! + prices[i]! > sum) continue;
          if (this.mayReplace(out, i, taken)) [gain, change] = [more, { out, into: i }];
        }
      }
      if (!change) break;
      const { out, into } = change;
      best = this.planOf([...best.chosen.filter((i) => i !== out), into]);
    }
    return best;
  }

  /**
   * Decides about everybody whose reduced value leaves it open. A choice against the sign of a reduced value costs as much
   * of the bound, so that most branches end at once.
   */
  decide({ bound, reduced }: Dual, known: Plan | undefined): { plan: Plan | undefined; isProven: boolean } {
    const { prices, values, sum, most, groups } = this.problem;
    let best = known;
    const least = () => (best ? best.value * (1 + 1e-12) : Number.NEGATIVE_INFINITY);
    const gap = bound - least();
    const open = Array.from({ length: this.count }, (_, i) => i).filter((i) => Math.abs(reduced[i]!) <= gap);
    const fixed = Array.from({ length: this.count }, (_, i) => i).filter((i) => reduced[i]! > gap);
    open.sort((a, b) => Math.abs(reduced[b]!) - Math.abs(reduced[a]!) || values[b]! - values[a]! || a - b);
    let isProven = open.length <= MOST_OPEN;
    if (!isProven) open.splice(0, open.length - MOST_OPEN);
    const start = this.planOf(fixed);
    const taken = this.countsOf(fixed);
    const isOver = groups.some((group, g) => group.most.some((limit, at) => taken[g]![at]! > limit));
    // Whoever a better plan must have does not go together: there is no better plan.
    if (isOver || start.spent > sum || fixed.length > most) return { plan: best, isProven };
    const left = groups.map(({ most: each }) => new Int32Array(each.length));
    for (const i of open) this.inEach(i, (g, group) => left[g]![group]!++);
    const chosen = [...fixed];
    let steps = 0;
    const visit = (at: number, spent: number, value: number, upTo: number): void => {
      if (++steps > MOST_STEPS) {
        isProven = false;
        return;
      }
      if (upTo <= least()) return;
      if (this.lacksFor(taken, left)) return;
      if (at === open.length) {
        if (value > least()) best = { chosen: [...chosen], value, spent };
        return;
      }
      const i = open[at]!;
      this.inEach(i, (g, group) => left[g]![group]!--);
      const withIt = () => {
        if (spent + prices[i]! > sum || chosen.length === most || !this.hasRoom(i, taken)) return;
        this.inEach(i, (g, group) => taken[g]![group]!++);
        chosen.push(i);
        visit(at + 1, spent + prices[i]!, value + values[i]!, upTo - Math.max(0, -reduced[i]!));
        chosen.pop();
        this.inEach(i, (g, group) => taken[g]![group]!--);
      };
      const without = () => visit(at + 1, spent, value, upTo - Math.max(0, reduced[i]!));
      if (reduced[i]! > 0) {
        withIt();
        without();
      } else {
        without();
        withIt();
      }
      this.inEach(i, (g, group) => left[g]![group]!++);
    };
    visit(0, start.spent, start.value, bound);
    return { plan: best, isProven };
  }

  private planOf(chosen: readonly number[]): Plan {
    const { prices, values } = this.problem;
    return {
      chosen: [...chosen],
      value: chosen.reduce((total, i) => total + values[i]!, 0),
      spent: chosen.reduce((total, i) => total + prices[i]!, 0),
    };
  }

  private countsOf(chosen: readonly number[]): Int32Array[] {
    const taken = this.problem.groups.map(({ most }) => new Int32Array(most.length));
    for (const i of chosen) this.inEach(i, (g, group) => taken[g]![group]!++);
    return taken;
  }

  private inEach(i: number, does: (g: number, group: number) => void): void {
    const { groups } = this.problem;
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!.of[i]!;
      if (group >= 0) does(g, group);
    }
  }

  private take(i: number, plan: Plan, taken: Int32Array[]): void {
    plan.chosen.push(i);
    plan.value += this.problem.values[i]!;
    plan.spent += this.problem.prices[i]!;
    this.inEach(i, (g, group) => taken[g]![group]!++);
  }

  private hasRoom(i: number, taken: Int32Array[]): boolean {
    let room = true;
    this.inEach(i, (g, group) => {
      room &&= taken[g]![group]! < this.problem.groups[g]!.most[group]!;
    });
    return room;
  }

  /** Whether there is money, a place and room for it, and still enough for the rest of a mix. */
  private fits(i: number, plan: Plan, taken: Int32Array[]): boolean {
    const { prices, sum } = this.problem;
    if (plan.spent + prices[i]! > sum || !this.hasRoom(i, taken)) return false;
    let needed = 0;
    for (const [g, ofGroup] of this.cheapest.entries())
      for (const [group, sums] of ofGroup.entries()) {
        const has = taken[g]![group]! + (this.problem.groups[g]!.of[i] === group ? 1 : 0);
        needed += sums[Math.max(0, sums.length - 1 - has)]!;
      }
    return plan.spent + prices[i]! + needed <= sum;
  }

  private mayReplace(out: number, into: number, taken: Int32Array[]): boolean {
    const { groups } = this.problem;
    for (let g = 0; g < groups.length; g++) {
      const { of, most, isExact } = groups[g]!;
      const [from, to] = [of[out]!, of[into]!];
      if (from === to) continue;
      if (isExact || (to >= 0 && taken[g]![to]! >= most[to]!)) return false;
    }
    return true;
  }

  private isComplete(plan: Plan): boolean {
    const taken = this.countsOf(plan.chosen);
    return (
      plan.spent <= this.problem.sum &&
      plan.chosen.length <= this.problem.most &&
      this.problem.groups.every(({ most, isExact }, g) =>
        most.every((limit, group) => (isExact ? taken[g]![group] === limit : taken[g]![group]! <= limit)),
      )
    );
  }

  /** Whether a mix can no longer be completed. */
  private lacksFor(taken: Int32Array[], left: Int32Array[]): boolean {
    const { groups } = this.problem;
    for (let g = 0; g < groups.length; g++) {
      if (!groups[g]!.isExact) continue;
      const { most } = groups[g]!;
      for (let group = 0; group < most.length; group++)
        if (taken[g]![group]! + left[g]![group]! < most[group]!) return true;
    }
    return false;
  }
}
