import type { AnalysedDataset } from '../analysed-dataset.js';
import type { TierName } from '../analysis.js';
import { TIER_NAMES } from '../score/tiers.js';
import { textAt } from '../text-column.js';
import { bestPlan } from './best-plan.js';
import { type Expected, expectedEngagements, expectedInAll } from './expected-engagements.js';
import type { PlanGroups } from './plan-problem.js';
import type { Prices } from './prices.js';

/** What a campaign is to bring: as many engagements, as many followers, or half of each. */
export const GOALS = ['balance', 'engagement', 'reach'] as const;
export type Goal = (typeof GOALS)[number];

/** By what a plan may be spread: at most so many creators of one country. */
export const SPREAD_BY = ['country', 'segment', 'category', 'language', 'platform', 'tier'] as const;
export type SpreadBy = (typeof SPREAD_BY)[number];

export interface Wishes {
  sum: number;
  /** At most so many creators. */
  most: number;
  /** Nobody takes a larger share of the sum, 0–1. */
  share: number;
  /** Exactly so many of these tiers, and nobody else; empty where any will do. */
  mix: readonly { count: number; tiers: readonly TierName[] }[];
  limits: readonly { most: number; by: SpreadBy }[];
  /** At least so many of those for whom it holds, and no more where it says so. */
  least?: readonly { count: number; isMost?: boolean; holds(row: number): boolean }[] | undefined;
  /** Rows that are in every plan. */
  must: readonly number[];
}

/**
 * What holds unless somebody says otherwise: no creator takes more than a third, so that one disappointment does not take
 * the campaign with it, and more than 30 are not managed in one.
 */
export const USUAL_WISHES = { most: 30, share: 1 / 3 } as const;

export interface CampaignPlan {
  goal: Goal;
  /** Those that are asked for first, then by what they bring. */
  rows: number[];
  spent: number;
  followers: number;
  /** undefined where nobody's engagement is known. */
  engagements: Expected | undefined;
  /** Of what any plan could bring at most, 0–1; 1 where it is shown to be the best. */
  ofBest: number;
}

/** Weight of the other goal, so that of plans that are equally good for one the better for the other is taken. */
const TIE = 1e-6;
/** An alternative is worth reading about from here on: a hundredth more of what it is offered for. */
const WORTH_OFFERING = 1.01;

/**
 * The best plan for each goal, from the same candidates under the same wishes. None is as good as another one in both
 * engagements and followers: each has the most of some positive weighting of the two.
 *
 * @param candidates rows that may be booked, with a price
 * @returns empty where nothing fulfils the wishes
 */
export function planCampaign(
  subject: Pick<AnalysedDataset, 'profiles' | 'scores'>,
  prices: Pick<Prices, 'of'>,
  candidates: Int32Array,
  wishes: Wishes,
): CampaignPlan[] {
  const { profiles } = subject;
  const followersOf = (row: number) => profiles.numeric.followers![row]!;
  const must = new Set(wishes.must);
  const left = wishes.sum - wishes.must.reduce((total, row) => total + prices.of(row), 0);
  if (left < 0 || must.size > wishes.most) return [];
  const people = new Set(wishes.must.flatMap((row) => profiles.person?.[row] ?? []));
  const rows = candidates.filter(
    (row) =>
      !must.has(row) &&
      !(profiles.person && people.has(profiles.person[row]!)) &&
      prices.of(row) <= Math.min(left, wishes.share * wishes.sum) &&
      (wishes.mix.length === 0 || mixOf(subject, wishes, row) >= 0),
  );
  const expected = new Map([...rows, ...wishes.must].map((row) => [row, expectedEngagements(subject, row)]));
  const engagements = Float64Array.from(rows, (row) => expected.get(row)?.about ?? 0);
  const reach = Float64Array.from(rows, followersOf);
  const ofRows = Float64Array.from(rows, prices.of);
  const groups = groupsOf(subject, rows, wishes);
  if (!groups) return [];
  const places = Math.min(wishes.most - must.size, rows.length);
  const solve = (values: Float64Array, known: number[][] = []) => {
    if (places === 0) return groups.some(({ least }) => least?.some((needed) => needed > 0)) ? undefined : none;
    return bestPlan({ prices: ofRows, values, sum: left, most: places, groups, known });
  };
  const weighted = (ofEngagements: number, ofReach: number) =>
    reach.map((value, i) => value * ofReach + engagements[i]! * ofEngagements);

  const scale = (values: Float64Array) => inverse(values.reduce((a, b) => Math.max(a, b), 0));
  const [perEngagement, perFollower] = [scale(engagements), scale(reach)];
  const values: Record<Goal, Float64Array> = {
    engagement: weighted(perEngagement, TIE * perFollower),
    reach: weighted(TIE * perEngagement, perFollower),
    balance: new Float64Array(0),
  };
  const forReach = solve(values.reach);
  if (!forReach) return [];
  const hasEngagements = engagements.some((value) => value > 0);
  const forEngagement = hasEngagements ? solve(values.engagement, [forReach.chosen]) : undefined;
  const sumOf = (of: Float64Array, chosen: readonly number[]) => chosen.reduce((total, i) => total + of[i]!, 0);
  const solved: [Goal, Solved][] = [['reach', forReach]];
  if (forEngagement) {
    // Each in shares of the most that the sum can buy of it.
    const share = (of: Float64Array, chosen: readonly number[]) => inverse(sumOf(of, chosen));
    values.balance = weighted(share(engagements, forEngagement.chosen), share(reach, forReach.chosen));
    const known = [forReach.chosen, forEngagement.chosen];
    solved.push(['engagement', forEngagement], ['balance', solve(values.balance, known) ?? forReach]);
  }
  return solved.map(([goal, own]) => {
    // Where a search ended early, another goal's plan may be the better one.
    const best = solved.reduce(
      (a, [, b]) => (sumOf(values[goal], b.chosen) > sumOf(values[goal], a.chosen) ? b : a),
      own,
    );
    const value = sumOf(values[goal], best.chosen);
    const inOrder = best.chosen.toSorted((a, b) => values[goal][b]! - values[goal][a]!).map((i) => rows[i]!);
    const all = [...wishes.must, ...inOrder];
    const parts = all.flatMap((row) => expected.get(row) ?? []);
    return {
      goal,
      rows: all,
      spent: all.reduce((total, row) => total + prices.of(row), 0),
      followers: all.reduce((total, row) => total + followersOf(row), 0),
      engagements: parts.length > 0 ? expectedInAll(parts) : undefined,
      ofBest: own.bound > 0 ? Math.min(1, value / own.bound) : 1,
    };
  });
}

/** Of what there is none, none is worth anything. */
function inverse(value: number): number {
  return value > 0 ? 1 / value : 0;
}

type Solved = NonNullable<ReturnType<typeof bestPlan>>;
const none: Solved = { chosen: [], value: 0, bound: 0 };

/** The others that have clearly more of what they are offered for than the plan that was asked for. */
export function alternativesTo(plan: CampaignPlan, plans: readonly CampaignPlan[]): CampaignPlan[] {
  const best = (of: (one: CampaignPlan) => number) => Math.max(Number.MIN_VALUE, ...plans.map(of));
  const [engagements, followers] = [best(engagementsIn), best((one) => one.followers)];
  const worth: Record<Goal, (one: CampaignPlan) => number> = {
    engagement: engagementsIn,
    reach: (one) => one.followers,
    balance: (one) => engagementsIn(one) / engagements + one.followers / followers,
  };
  const offered: CampaignPlan[] = [];
  for (const other of plans) {
    const isMore = (than: CampaignPlan) => worth[other.goal](other) > WORTH_OFFERING * worth[other.goal](than);
    if (other !== plan && isMore(plan) && !offered.some((one) => hasSameRows(one, other))) offered.push(other);
  }
  return offered;
}

function engagementsIn({ engagements }: CampaignPlan): number {
  return engagements?.about ?? 0;
}

function hasSameRows(a: CampaignPlan, b: CampaignPlan): boolean {
  const rows = new Set(a.rows);
  return a.rows.length === b.rows.length && b.rows.every((row) => rows.has(row));
}

/** Which part of the mix a row is for; −1 where it is for none. */
export function mixOf({ scores }: Pick<AnalysedDataset, 'scores'>, { mix }: Pick<Wishes, 'mix'>, row: number): number {
  return mix.findIndex(({ tiers }) => tiers.includes(TIER_NAMES[scores.tier[row]!]!));
}

/** @returns undefined where those that must be in it are too many already */
function groupsOf(
  subject: Pick<AnalysedDataset, 'profiles' | 'scores'>,
  rows: Int32Array,
  wishes: Wishes,
): PlanGroups[] | undefined {
  const { profiles, scores } = subject;
  const groups: PlanGroups[] = [];
  if (wishes.mix.length > 0) {
    const most = wishes.mix.map(
      ({ count }, part) => count - wishes.must.filter((row) => mixOf(subject, wishes, row) === part).length,
    );
    if (most.some((count) => count < 0)) return undefined;
    groups.push({ of: rows.map((row) => mixOf(subject, wishes, row)), most, least: most });
  }
  const named = (by: SpreadBy): ((row: number) => string) => {
    if (by === 'segment') return (row) => String(scores.segment[row]!);
    if (by === 'tier') return (row) => String(scores.tier[row]!);
    const column = profiles.text[by];
    return (row) => (column ? textAt(column, row).toLowerCase() : '');
  };
  const spread = (nameOf: (row: number) => string, limit: number) => {
    const ids = new Map<string, number>();
    const most: number[] = [];
    const idOf = (row: number) => {
      const name = nameOf(row);
      if (name === '') return -1;
      if (!ids.has(name)) ids.set(name, most.push(limit) - 1);
      return ids.get(name)!;
    };
    const of = rows.map(idOf);
    for (const row of wishes.must) {
      const id = idOf(row);
      if (id >= 0) most[id] = Math.max(0, most[id]! - 1);
    }
    groups.push({ of, most });
  };
  for (const { most, by } of wishes.limits) spread(named(by), most);
  for (const { count, isMost = false, holds } of wishes.least ?? []) {
    const lacking = Math.max(0, count - wishes.must.filter(holds).length);
    // Of a most that nobody reaches, only the least counts.
    const most = isMost ? lacking : rows.length;
    if (lacking > 0 || isMost)
      groups.push({ of: rows.map((row) => (holds(row) ? 0 : -1)), most: [most], least: [lacking] });
  }
  const { person } = profiles;
  if (person) {
    const times = new Map<number, number>();
    for (const row of rows) times.set(person[row]!, (times.get(person[row]!) ?? 0) + 1);
    if (times.size < rows.length) spread((row) => (times.get(person[row]!)! > 1 ? String(person[row]!) : ''), 1);
  }
  return groups;
}
