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
/** Of exchanges of pairs, and among how many. */
const MOST_ROUNDS = 12;
const NEAR = 80;
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

interface Dual {
  bound: number;
  /** Per candidate: its value less what it takes of the limits, at their prices. */
  reduced: Float64Array;
}

/** Prices of the limits at which the bound is (nearly) lowest: by subgradient steps of Polyak's length. */
function dualOf(problem: PlanProblem, known: number): Dual {
  const { prices, values, sum, most, groups } = problem;
  const count = prices.length;
  const begin = pricesToBegin(problem);
  let { money, place } = begin;
  const ofGroups = groups.map(({ most: each }, g) => (g === 0 ? begin.ofGroup : new Float64Array(each.length)));
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
    if (groups.length === 0 && step > 30) break;
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

/**
 * With one kind of groups at most, the prices are found exactly: at every price of money it is known who is taken (the
 * best of each group, then the best of all), and the bound is convex in it. Of several kinds the first is looked at.
 */
function pricesToBegin({ prices, values, sum, most, groups: [first] }: PlanProblem) {
  const worth = new Float64Array(prices.length);
  const at = (money: number) => {
    for (let i = 0; i < worth.length; i++) worth[i] = values[i]! - money * prices[i]!;
    const left: number[] = [];
    const members = first?.most.map((): number[] => []);
    for (let i = 0; i < worth.length; i++) {
      const group = first ? first.of[i]! : -1;
      if (group >= 0) members![group]!.push(worth[i]!);
      else if (worth[i]! > 0) left.push(worth[i]!);
    }
    const next = (members ?? []).map((own, group) => {
      own.sort((a, b) => b - a);
      const limit = first!.most[group]!;
      for (const value of own.slice(0, limit)) if (value > 0 || first!.isExact) left.push(value);
      return own[limit] ?? (first!.isExact ? (own.at(-1) ?? 0) : 0);
    });
    left.sort((a, b) => b - a);
    const place = first?.isExact ? 0 : Math.max(0, left[most] ?? 0);
    const ofGroup = Float64Array.from(next, (value) => (first!.isExact ? value : Math.max(0, value - place)));
    let spent = 0;
    for (let i = 0; i < worth.length; i++) {
      const group = first ? first.of[i]! : -1;
      if (worth[i]! > place + (group >= 0 ? ofGroup[group]! : 0)) spent += prices[i]!;
    }
    return { money, place, ofGroup, spent };
  };
  const free = at(0);
  if (free.spent <= sum) return free;
  let [low, high] = [0, 0];
  for (let i = 0; i < prices.length; i++) high = Math.max(high, values[i]! / prices[i]!);
  while (first?.isExact && high < 1e12 && at(high).spent > sum) high *= 4;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (at(middle).spent > sum) low = middle;
    else high = middle;
  }
  return at(high);
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

  /** Two for one and one for two, among those who are nearest to being in or out, as long as the plan gains by it. */
  exchangePairs(plan: Plan, reduced: Float64Array): Plan {
    let best = plan;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const inside = new Set(best.chosen);
      const near = Array.from({ length: this.count }, (_, i) => i)
        .filter((i) => !inside.has(i))
        .sort((a, b) => reduced[b]! - reduced[a]! || a - b)
        .slice(0, NEAR);
      const better = this.pairFor(best, near);
      if (!better) break;
      best = this.exchange(better);
    }
    return best;
  }

  private pairFor(plan: Plan, near: readonly number[]): Plan | undefined {
    const { prices, values, sum, most } = this.problem;
    const least = plan.value * (1 + 1e-9);
    let best: Plan | undefined;
    const consider = (out: readonly number[], into: readonly number[]) => {
      let { value, spent } = plan;
      for (const i of out) [value, spent] = [value - values[i]!, spent - prices[i]!];
      for (const i of into) [value, spent] = [value + values[i]!, spent + prices[i]!];
      if (spent > sum || value <= Math.max(least, best?.value ?? 0)) return;
      const made = this.planOf([...plan.chosen.filter((i) => !out.includes(i)), ...into]);
      if (this.isComplete(made)) best = made;
    };
    for (const [a, one] of near.entries())
      for (let b = a + 1; b < near.length; b++) {
        const gain = values[one]! + values[near[b]!]!;
        const cost = prices[one]! + prices[near[b]!]!;
        for (const out of plan.chosen)
          if (plan.chosen.length < most && gain > values[out]! && plan.spent - prices[out]! + cost <= sum)
            consider([out], [one, near[b]!]);
      }
    for (const [a, one] of plan.chosen.entries())
      for (let b = a + 1; b < plan.chosen.length; b++) {
        const other = plan.chosen[b]!;
        const loss = values[one]! + values[other]!;
        const room = sum - plan.spent + prices[one]! + prices[other]!;
        for (const into of near) if (values[into]! > loss && prices[into]! <= room) consider([one, other], [into]);
        for (const [c, into] of near.entries()) {
          if (prices[into]! > room) continue;
          for (let d = c + 1; d < near.length; d++)
            if (values[into]! + values[near[d]!]! > loss && prices[into]! + prices[near[d]!]! <= room)
              consider([one, other], [into, near[d]!]);
        }
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
