import type { Dual } from './plan-bound.js';
import type { PlanProblem } from './plan-problem.js';

/** Steps of the search after which the best plan so far is taken, with the bound. */
const MOST_STEPS = 150_000;
/** The search goes as deep as it has candidates, and a stack does not go deeper than this. */
const MOST_OPEN = 1_500;
/** Of exchanges of pairs, and among how many. */
const MOST_ROUNDS = 12;
const NEAR = 80;
const ORDERS = 12;
const ROUNDING = 1e-12;

export interface Plan {
  chosen: number[];
  value: number;
  spent: number;
}

/** Looks for plans: by simple orders, by exchanges, and at last by deciding about everybody who is left open. */
export class Search {
  private readonly count: number;
  /** Per group: the sums of its cheapest, so that room is kept for those that are still needed. */
  private readonly cheapest: Float64Array[][];

  private readonly problem: PlanProblem;

  constructor(problem: PlanProblem) {
    this.problem = problem;
    const { prices, groups } = problem;
    this.count = prices.length;
    this.cheapest = groups.map(({ of, least = [] }) =>
      least.map((needed, group) => {
        const own = prices.filter((_, i) => of[i] === group).sort();
        const sums = new Float64Array(needed + 1);
        for (let k = 1; k <= needed; k++) sums[k] = sums[k - 1]! + (own[k - 1] ?? Number.POSITIVE_INFINITY);
        return sums;
      }),
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

  /** Whoever still fits, by this order. @returns undefined where a group has too few */
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
    const byReduced = Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => reduced[b]! - reduced[a]! || a - b,
    );
    let best = plan;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const inside = new Set(best.chosen);
      const better = this.pairFor(best, byReduced.filter((i) => !inside.has(i)).slice(0, NEAR));
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
    const worth = Float64Array.from(near, (i) => values[i]!);
    const cost = Float64Array.from(near, (i) => prices[i]!);
    const mostFrom = mostFromEach(worth);
    // A hair less than a change has to gain, as sums are rounded: `consider` decides.
    const needed = () => Math.max(least, best?.value ?? 0) - plan.value - plan.value * ROUNDING;
    const leastOut = Math.min(...plan.chosen.map((out) => values[out]!));
    if (plan.chosen.length < most)
      for (let a = 0; a + 1 < near.length; a++) {
        const gainNeeded = needed();
        if (worth[a]! + mostFrom[a + 1]! <= leastOut + gainNeeded) continue;
        for (let b = a + 1; b < near.length; b++) {
          const gain = worth[a]! + worth[b]!;
          if (gain <= leastOut + gainNeeded) continue;
          for (const out of plan.chosen)
            if (gain > values[out]! + gainNeeded && plan.spent - prices[out]! + (cost[a]! + cost[b]!) <= sum)
              consider([out], [near[a]!, near[b]!]);
        }
      }
    for (const [a, one] of plan.chosen.entries())
      for (let b = a + 1; b < plan.chosen.length; b++) {
        const other = plan.chosen[b]!;
        const loss = values[one]! + values[other]!;
        const room = sum - plan.spent + prices[one]! + prices[other]!;
        for (const into of near) if (values[into]! > loss && prices[into]! <= room) consider([one, other], [into]);
        for (let c = 0; c + 1 < near.length; c++) {
          const gainNeeded = loss + needed();
          if (cost[c]! > room || worth[c]! + mostFrom[c + 1]! <= gainNeeded) continue;
          for (let d = c + 1; d < near.length; d++)
            if (worth[c]! + worth[d]! > gainNeeded && cost[c]! + cost[d]! <= room)
              consider([one, other], [near[c]!, near[d]!]);
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

  /** Whether there is money, a place and room for it, and still enough of each for those that a group lacks. */
  private fits(i: number, plan: Plan, taken: Int32Array[]): boolean {
    const { prices, sum, most } = this.problem;
    if (plan.spent + prices[i]! > sum || !this.hasRoom(i, taken)) return false;
    // Somebody may be needed for a group of each kind: what they cost is that of the dearest kind, at least.
    let [needed, places] = [0, 0];
    for (const [g, ofGroup] of this.cheapest.entries()) {
      let [cost, lacking] = [0, 0];
      for (const [group, sums] of ofGroup.entries()) {
        const has = taken[g]![group]! + (this.problem.groups[g]!.of[i] === group ? 1 : 0);
        const lacks = Math.max(0, sums.length - 1 - has);
        cost += sums[lacks]!;
        lacking += lacks;
      }
      needed = Math.max(needed, cost);
      places = Math.max(places, lacking);
    }
    return plan.spent + prices[i]! + needed <= sum && plan.chosen.length + 1 + places <= most;
  }

  private mayReplace(out: number, into: number, taken: Int32Array[]): boolean {
    const { groups } = this.problem;
    for (let g = 0; g < groups.length; g++) {
      const { of, most, least } = groups[g]!;
      const [from, to] = [of[out]!, of[into]!];
      if (from === to) continue;
      const isNeeded = from >= 0 && taken[g]![from]! <= (least?.[from] ?? 0);
      if (isNeeded || (to >= 0 && taken[g]![to]! >= most[to]!)) return false;
    }
    return true;
  }

  private isComplete(plan: Plan): boolean {
    const taken = this.countsOf(plan.chosen);
    return (
      plan.spent <= this.problem.sum &&
      plan.chosen.length <= this.problem.most &&
      this.problem.groups.every(({ most, least }, g) =>
        most.every((limit, group) => taken[g]![group]! <= limit && taken[g]![group]! >= (least?.[group] ?? 0)),
      )
    );
  }

  /** Whether a group can no longer have as many as it needs. */
  private lacksFor(taken: Int32Array[], left: Int32Array[]): boolean {
    const { groups } = this.problem;
    for (let g = 0; g < groups.length; g++) {
      const { least } = groups[g]!;
      if (!least) continue;
      for (let group = 0; group < least.length; group++)
        if (taken[g]![group]! + left[g]![group]! < least[group]!) return true;
    }
    return false;
  }
}

/** Per place, the largest value from there on. */
function mostFromEach(values: Float64Array): Float64Array {
  const most = values.slice();
  for (let i = most.length - 2; i >= 0; i--) most[i] = Math.max(most[i]!, most[i + 1]!);
  return most;
}
