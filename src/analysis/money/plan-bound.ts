import type { PlanProblem } from './plan-problem.js';

const DUAL_STEPS = 160;

/** The limits' prices, and what they say of every plan. */
export interface Dual {
  bound: number;
  /** Per candidate: its value less what it takes of the limits, at their prices. */
  reduced: Float64Array;
}

/** Prices of the limits at which the bound is (nearly) lowest: by subgradient steps of Polyak's length. */
export function dualOf(problem: PlanProblem, known: number): Dual {
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
    // A price below 0 is paid for each that a group needs.
    for (const [g, { most: each, least }] of groups.entries())
      for (let i = 0; i < each.length; i++) {
        const price = ofGroups[g]![i]!;
        bound += price * (price < 0 ? (least?.[i] ?? 0) : each[i]!);
      }
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
    const over = groups.map(({ most: each, least }, g) =>
      Float64Array.from(each, (limit, i) => {
        const price = ofGroups[g]![i]!;
        const [has, needed] = [inGroups[g]![i]!, least?.[i] ?? 0];
        const isOver = has > limit || price > 0;
        if (!isOver && !(has < needed || price < 0)) return 0;
        const by = (has - (isOver ? limit : needed)) / Math.max(1, limit);
        square += by * by;
        return by;
      }),
    );
    if (square === 0) break;
    const stride = (length * Math.max(bound - known, bound * 1e-6)) / square;
    money = Math.max(0, money + (stride * overMoney) / sum);
    place = Math.max(0, place + (stride * overPlaces) / most);
    for (const [g, { most: each, least }] of groups.entries())
      for (let i = 0; i < each.length; i++) {
        const price = ofGroups[g]![i]! + (stride * over[g]![i]!) / Math.max(1, each[i]!);
        ofGroups[g]![i] = (least?.[i] ?? 0) > 0 ? price : Math.max(0, price);
      }
  }
  return best;
}

/**
 * With one kind of groups at most, the prices are found exactly: at every price of money it is known who is taken (the
 * best of each group, then the best of all), and the bound is convex in it. Of several kinds the first is looked at.
 */
function pricesToBegin({ prices, values, sum, most, groups: [first] }: PlanProblem) {
  const isExact = first?.least !== undefined && first.most.every((limit, group) => first.least![group] === limit);
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
      for (const value of own.slice(0, limit)) if (value > 0 || isExact) left.push(value);
      return own[limit] ?? (isExact ? (own.at(-1) ?? 0) : 0);
    });
    left.sort((a, b) => b - a);
    const place = isExact ? 0 : Math.max(0, left[most] ?? 0);
    const ofGroup = Float64Array.from(next, (value) => (isExact ? value : Math.max(0, value - place)));
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
  while (isExact && high < 1e12 && at(high).spent > sum) high *= 4;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (at(middle).spent > sum) low = middle;
    else high = middle;
  }
  return at(high);
}
