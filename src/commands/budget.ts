import {
  alternativesTo,
  type CampaignPlan,
  type Goal,
  planCampaign,
  SPREAD_BY,
  type SpreadBy,
  USUAL_WISHES,
  type Wishes,
} from '../analysis/money/campaign.js';
import { type PriceRange, publishedSum } from '../analysis/money/prices.js';
import { accountsOfPerson } from '../analysis/persons.js';
import { normaliseHandle } from '../analysis/read/values/handle.js';
import { counted, moneyRange } from '../analysis/recommend/write.js';
import { isClear, standingOf } from '../analysis/score/standing.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { textReader } from '../analysis/text-column.js';
import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { budgetChart } from '../answers/charts/budget.js';
import { PLAN_NAMES, plansChart, rangeInWords } from '../answers/charts/plans.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { creatorName, formatCell } from '../answers/format.js';
import { costPerThousand, plansTable, planTable } from '../answers/plan-tables.js';
import { UserError } from '../errors.js';
import { listInWords } from '../query/list-in-words.js';
import { allAccounts, narrowedAccounts } from '../query/order.js';
import { type Prices, requirePrices } from '../query/price.js';
import type { RowFilter } from '../query/row-filter.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { neverTyped } from './arguments/argument.js';
import {
  atLeastSome,
  exactNumber,
  goal,
  handlesAfter,
  largestShare,
  mix,
  mostCreators,
  postFormat,
  type SomeOf,
  spreadLimits,
} from './arguments/campaign-wishes.js';
import { filters } from './arguments/filters.js';
import { amount, currencyOfSum } from './arguments/money.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand, Subject } from './command.js';
import { findAnyCreators, findCreators } from './find-creator.js';
import { withoutUndefined } from './page-steps.js';

interface BudgetArgs extends Who {
  amount: number | undefined;
  /** Of the sum, ISO 4217. */
  currency: string | undefined;
  plan: Goal | undefined;
  most: number | undefined;
  /** So many, if the sum and the list allow it. */
  exactly: number | undefined;
  /** 0–1 */
  share: number | undefined;
  /** '2 big' */
  mix: string[] | undefined;
  /** '2 country' */
  limits: string[] | undefined;
  must: string[] | undefined;
  /** Of the plan before, those who stay in this one. */
  kept: string[] | undefined;
  /** At least so many of those it is said of. */
  some: SomeOf[] | undefined;
  without: string[] | undefined;
  format: string | undefined;
  /** Of the brief: what it does without. */
  loosened: string[] | undefined;
}

const { share: MAX_SHARE, most: MAX_CREATORS } = USUAL_WISHES;

/** The largest share of the sum that one of so many takes: who wants one or two wants the money to go to them. */
export function usualShare(creators: number): number {
  return Math.max(MAX_SHARE, 1 / creators);
}

const GOAL_WORDS: Record<Goal, string> = {
  balance: 'a balance of engagements and followers',
  engagement: 'the most expected engagements',
  reach: 'the most followers',
};

/** What sizes are called in a mix; tiers are called by their own names. */
const SIZES: Record<string, typeof TIER_NAMES> = {
  big: ['macro', 'mega'],
  mid: ['mid'],
  small: ['nano', 'micro'],
};

/** What a sum buys: whom, at about which price, and what to expect from it. */
export const budget: DatasetCommand<BudgetArgs> = {
  about: 'dataset',
  answersBrief: 'plan',
  name: 'budget',
  aliases: ['spend', 'plan'],
  summary: 'What a sum buys: who to book, for about how much, and what to expect.',
  examples: [
    'budget 20k',
    'budget $5,000 in micro from Brazil',
    'budget 50k for engagement, 2 big, 8 small, at most 2 per country',
    'what should we do with 20k dollars?',
  ],
  args: {
    loosened: withoutBrief(),
    exactly: exactNumber(),
    plan: goal(),
    share: largestShare(),
    limits: spreadLimits(),
    mix: mix(),
    most: mostCreators(),
    without: handlesAfter('[without @b]', 'without|not|except(?: for)?|excluding|exclude|but not|no'),
    must: handlesAfter(
      '[with @a]',
      'must(?: also)?(?: have| include)?|including|include|with|keep(?:ing)?|plus|and(?: definitely)?|has to have',
    ),
    some: atLeastSome(),
    kept: neverTyped((value) => (Array.isArray(value) && value.length > 0 ? value.map(normaliseHandle) : undefined)),
    format: postFormat(),
    ...onlyConditionsWithoutBudget(),
    currency: currencyOfSum(),
    amount: amount('amount'),
  },
  isComplete: ({ amount: sum }) => sum !== undefined,

  run(subject, args): Answer {
    const sum = args.amount;
    if (sum === undefined)
      throw new UserError('no-amount', 'How much is there to spend?', 'Say it with a sum: `budget 20k`.');
    const call = { name: 'budget', args: withoutUndefined(args) };
    const prices = requirePrices(subject, { format: args.format, currency: args.currency });
    if (args.currency !== undefined && prices.currency !== '' && args.currency !== prices.currency)
      return otherCurrency(prices, sum, args);
    const must = findCreators(subject, call, args.must ?? [], 'must');
    if ('answer' in must) return must.answer;
    const kept = findCreators(subject, call, args.kept ?? [], 'kept');
    if ('answer' in kept) return kept.answer;
    const without = findAnyCreators(subject, call, args.without ?? [], 'without');
    if ('answer' in without) return without.answer;

    const wanted = rowFilters(subject, args);
    const left = new Set(without.rows.flatMap((row) => accountsOfPerson(subject.profiles, row)));
    const candidates = candidatesFor(subject, args, wanted).filter(
      (row) => isClear(subject.scores, row) && prices.of(row) > 0 && !left.has(row),
    );
    const wishes = wishesOf(subject, args, sum, [...new Set([...kept.rows, ...must.rows])]);
    const unpriced = wishes.must.find((row) => !(prices.of(row) > 0));
    if (unpriced !== undefined) throw noPriceOf(nameOf(subject, unpriced));
    const exact = exactly(wishes, args);
    const plansFor = exact && planCampaign(subject, prices, candidates, exact);
    const isExact = plansFor?.some(({ rows }) => rows.length > 0) ?? false;
    const plans = isExact ? plansFor! : planCampaign(subject, prices, candidates, wishes);
    const plan = plans.find((one) => one.goal === (args.plan ?? 'balance')) ?? plans[0];
    const creators = creatorsWords(wanted);
    if ((!plan || plan.rows.length === 0) && kept.rows.length > 0) return chosenAnew(subject, args);
    if (!plan && args.some) return lacksSome(subject, prices, wishes, args, candidates);
    if (!plan || plan.rows.length === 0) return tooLittle(subject, prices, wishes, candidates, args, creators);
    const others = alternativesTo(plan, plans);
    const fewer = exact && !isExact ? [whyFewer(prices, plan, candidates, args)] : [];
    return planAnswer(subject, prices, { plan, others, wishes, args, wanted, fewer });
  },
};

interface Planned {
  plan: CampaignPlan;
  others: CampaignPlan[];
  wishes: Wishes;
  args: BudgetArgs;
  wanted: readonly RowFilter[];
  /** Why it is not as many as somebody asked for. */
  fewer: string[];
}

function planAnswer(subject: Subject, prices: Prices, { plan, others, wishes, args, wanted, fewer }: Planned): Answer {
  const { rows, engagements } = plan;
  const { dataset } = subject.analysis;
  const { sum } = wishes;
  const handleOf = textReader(subject.profiles.text.handle!);
  const handles = rows.map(handleOf);
  const all = [plan, ...others];
  const published = publishedSum(prices, rows);
  return {
    headline: headlineOf(prices, plan, published, {
      sum,
      who: whoInWords(plan, args, creatorsInPlan(subject, args, wanted)),
    }),
    context: `Chosen for ${engagements ? GOAL_WORDS[plan.goal] : GOAL_WORDS.reach}; ${[...someInWords(subject, args), wishesInWords(wishes, args)].join('; ')}.`,
    tables: [planTable(subject, prices, rows), ...(others.length > 0 ? [plansTable(all, prices)] : [])],
    facts: [{ title: 'What it comes to', lines: [...fewer, ...comesTo(prices, plan, published, sum)] }],
    charts: [
      budgetChart(subject, prices, plan, prices.inWords(sum)),
      ...(others.length > 0 ? [plansChart(all, prices.inWords(sum), prices.inWords)] : []),
    ],
    howFound: [],
    caveats: [
      ...filterCaveats(wanted),
      prices.basisOf(rows),
      ...askedAnyway(subject, wishes.must),
      `Creators with a warning sign, or with engagement under a quarter of what is usual for their size, are left out.${rows.length > 1 ? ' Followers of several creators overlap, so fewer people are reached.' : ''}`,
      engagements ? howExpected(rows.length) : 'This file has no engagement, so the plan is for followers only.',
    ],
    next: [
      ...quotesOnly(prices, rows, args),
      ...others.map(({ goal: other }) => ({
        label: `${PLAN_NAMES[other]} instead`,
        command: { name: 'budget', args: withoutUndefined({ ...args, plan: other }) },
      })),
      {
        label: rows.length === 1 ? 'Shortlist this one' : `Shortlist these ${rows.length}`,
        command: { name: 'shortlist', args: { do: 'add', handles } },
      },
      {
        label: `With ${prices.inWords(sum * 2)}`,
        command: { name: 'budget', args: withoutUndefined({ ...args, amount: sum * 2 }) },
      },
    ],
    menu: creatorMenu(
      handles.map((handle, i) => ({ rank: i + 1, handle })),
      dataset.names,
    ),
  };
}

/** Both prices where the two published tables differ: the cheaper one alone would be read as the price. */
function headlineOf(
  prices: Prices,
  { rows, spent, followers, engagements }: CampaignPlan,
  published: PriceRange | undefined,
  { sum, who }: { sum: number; who: string },
): string {
  const about = rows.every(prices.isQuote) ? '' : 'about ';
  const by = rows.some(prices.isQuote) ? ' by quotes and views' : ' by views';
  const or = published ? `${by}, or ${moneyRange(published, prices.currency)} by published rates` : '';
  const brings = engagements ? `, ${rangeInWords(engagements)} expected engagements` : '';
  const post = `one ${prices.postOf(rows)}${rows.length === 1 ? '' : ' each'}`;
  return [
    `${who} for ${about}${prices.inWords(spent)}${or}: ${post}, ${formatCell(followers, 'count')} followers${brings}.`,
    leftInWords(prices, spent, published, sum),
    estimatesAmong(prices, rows) || (published ? 'Get quotes first.' : ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Of a plan of both: an estimate is chosen where it is low, and nobody has asked whether they would do it for that. */
function estimatesAmong({ isQuote }: Prices, rows: readonly number[]): string {
  const estimated = rows.filter((row) => !isQuote(row)).length;
  if (estimated === 0 || estimated === rows.length) return '';
  return `${estimated} of the ${rows.length} prices ${estimated === 1 ? 'is an estimate' : 'are estimates'}: get quotes first.`;
}

/** The same sum for those alone who have said what they ask. */
function quotesOnly({ quotes, isQuote }: Prices, rows: readonly number[], args: BudgetArgs): NextStep[] {
  if (!quotes || rows.every(isQuote)) return [];
  const has = `"${quotes.header}" > 0`;
  return [
    {
      label: 'Only creators with a quote',
      command: { name: 'budget', args: withoutUndefined({ ...args, with: [...(args.with ?? []), has] }) },
    },
  ];
}

function leftInWords(prices: Prices, spent: number, published: PriceRange | undefined, sum: number): string {
  const budget = prices.inWords(sum);
  if (published && published.low > sum) return `Published rates are over your ${budget}.`;
  if (published && !(published.high !== undefined && published.high <= sum))
    return `Published rates may go over your ${budget}.`;
  const left = { low: sum - (published?.high ?? spent), high: sum - spent };
  if (left.high < sum / 100) return '';
  return `${moneyRange(left, prices.currency)} of your ${budget} is left.`;
}

/** "creators from Germany, with 1 creator from France," */
function creatorsInPlan(subject: Subject, args: BudgetArgs, wanted: readonly RowFilter[]): string {
  const beside = someInWords(subject, args, (who) => isBeside(args, who));
  return beside.length === 0 ? creatorsWords(wanted) : `${creatorsWords(wanted)}, with ${listInWords(beside)},`;
}

/** "10 micro creators" where all are of one part of a mix. */
function whoInWords({ rows }: CampaignPlan, { mix: parts = [] }: BudgetArgs, creators: string): string {
  const size = parts.length === 1 ? `${parts[0]!.split(' ')[1]} ` : '';
  return `${rows.length} ${size}${rows.length === 1 ? creators.replace('creators', 'creator') : creators}`;
}

function comesTo(prices: Prices, plan: CampaignPlan, published: PriceRange | undefined, sum: number): string[] {
  const { rows, spent, engagements } = plan;
  const low = rows.reduce((total, row) => total + prices.rangeOf(row)!.low, 0);
  const high = rows.reduce((total, row) => total + prices.rangeOf(row)!.high, 0);
  const posts = rows.length === 1 ? 'this post costs' : `these ${rows.length} posts cost`;
  const own = moneyRange({ low, high }, prices.currency);
  return [
    `${prices.inWords(spent)} of ${prices.inWords(sum)} planned.`,
    ...(rows.every(prices.isQuote)
      ? []
      : published
        ? [
            `By views, ${posts} ${own}; by published rates for creators of their size on TikTok, ${moneyRange(published, prices.currency)}. Only quotes can tell which is closer.`,
          ]
        : [`By our estimate, ${posts} ${own}.`]),
    ...(engagements && engagements.low > 0
      ? [
          `About ${costPerThousand(spent, engagements, prices.currency)} per 1,000 engagements${published ? ', by our estimate' : ''}.`,
        ]
      : []),
    howGood(plan),
  ];
}

function howExpected(creators: number): string {
  const ranges =
    'Expected engagements are 80% ranges, pulled toward what is usual for the size, because the highest averages rarely last. Paid posts often do worse than others.';
  return creators === 1
    ? ranges
    : `${ranges} Highs and lows of single posts even out, so the plan's range is narrower than theirs added up.`;
}

function howGood({ ofBest }: CampaignPlan): string {
  if (ofBest >= 1) return 'By these figures, no other choice within these limits does better.';
  return `By these figures, no choice within these limits does more than ${(Math.ceil((1 / ofBest - 1) * 1_000) / 10).toFixed(1)}% better.`;
}

function wishesOf(subject: Subject, args: BudgetArgs, sum: number, must: number[]): Wishes {
  const { scores, profiles } = subject;
  const parts = (args.mix ?? []).map((part) => {
    const [count, size] = part.split(' ') as [string, string];
    return { count: Number(count), tiers: SIZES[size] ?? TIER_NAMES.filter((tier) => tier === size) };
  });
  const limits = (args.limits ?? []).map((limit) => {
    const [most, by] = limit.split(' ') as [string, SpreadBy];
    return { most: Number(most), by };
  });
  const has = (by: SpreadBy) =>
    by === 'tier' || (by === 'segment' ? scores.segment.some((segment) => segment >= 0) : profiles.text[by]);
  const lacking = limits.find(({ by }) => !has(by))?.by;
  if (lacking !== undefined) {
    const others = SPREAD_BY.filter(has).join(', ');
    throw new UserError(
      'no-column',
      `This file tells no ${lacking} of its creators.`,
      `It can be spread by ${others}.`,
    );
  }
  const inMix = parts.reduce((total, { count }) => total + count, 0);
  const asked = inMix || args.exactly || 0;
  const most =
    (args.exactly === undefined ? args.most : undefined) ?? (asked > 0 ? Math.max(asked, must.length) : MAX_CREATORS);
  const share = args.share ?? usualShare(most);
  return { sum, most, share, mix: parts, limits, least: leastOf(subject, args), must };
}

function leastOf(subject: Subject, args: BudgetArgs): NonNullable<Wishes['least']> {
  return (args.some ?? []).map(({ count, ...who }) => {
    const wanted = rowFilters(subject, who);
    return { count, isMost: isBeside(args, who), holds: (row) => wanted.every((filter) => filter.holds(row)) };
  });
}

/** "swap one for a French one", in a plan of Germany: beside those whom the plan is of, so many and no more. */
function isBeside(args: Who, who: Who): boolean {
  return Object.keys(who).some((name) => name !== 'with' && args[name as keyof Who] !== undefined);
}

/** Whom the plan is of, and those who are wanted beside them. */
function candidatesFor(subject: Subject, args: BudgetArgs, wanted: readonly RowFilter[]): Int32Array {
  const all = allAccounts(subject);
  const beside = (args.some ?? []).flatMap(({ count: _, ...who }) =>
    isBeside(args, who) ? [rowFilters(subject, { ...whoOf(args), ...who })] : [],
  );
  if (beside.length === 0) return narrowedAccounts(subject, all, wanted);
  const sets = [wanted, ...beside];
  const isIn = (row: number) => sets.some((filters) => filters.every((filter) => filter.holds(row)));
  return narrowedAccounts(subject, all, [{ holds: isIn }]);
}

/** "at least 1 creator from Sweden"; beside those whom the plan is of, "1 creator from Sweden". */
function someInWords(subject: Subject, args: BudgetArgs, isAsked: (who: Who) => boolean = () => true): string[] {
  return (args.some ?? []).flatMap(({ count, ...who }) => {
    if (!isAsked(who)) return [];
    const words = creatorsWords(rowFilters(subject, who));
    const least = isBeside(args, who) ? '' : 'at least ';
    return `${least}${count} ${count === 1 ? words.replace('creators', 'creator') : words}`;
  });
}

/** The same with as many as somebody asked for, of any size. @returns undefined if they did not, or said more of it */
function exactly(wishes: Wishes, { exactly: count }: BudgetArgs): Wishes | undefined {
  if (count === undefined || wishes.mix.length > 0) return undefined;
  return { ...wishes, mix: [{ count: Math.max(count, wishes.must.length), tiers: TIER_NAMES }] };
}

function whyFewer(
  prices: Prices,
  { rows }: CampaignPlan,
  candidates: Int32Array,
  { exactly: count = 0, amount: sum = 0 }: BudgetArgs,
): string {
  const start = `${counted(rows.length, 'creator')}, not ${count}:`;
  if (candidates.length < count) return `${start} there are only ${candidates.length} to choose from.`;
  const cheapest = Float64Array.from(candidates, prices.of).sort().subarray(0, count);
  const together = cheapest.reduce((total, price) => total + price, 0);
  if (together <= sum) return `${start} ${count} don't fit within these limits.`;
  return `${start} even the ${count} cheapest cost about ${prices.inWords(together)} together.`;
}

function wishesInWords({ share, limits, must: all }: Wishes, args: BudgetArgs): string {
  const { mix: parts = [], most, kept = [], without = [] } = args;
  const must = all.slice(kept.length);
  const part = shareInWords(share);
  return [
    ...(parts.length > 1 ? [parts.join(', ')] : []),
    ...(most === undefined || args.exactly !== undefined ? [] : [`at most ${counted(most, 'creator')}`]),
    ...limits.map((limit) => `at most ${limit.most} per ${limit.by}`),
    ...(kept.length > 0 ? [`${kept.length} stay from the plan before`] : []),
    ...(without.length > 0 ? [`without ${listInWords(without.map((handle) => `@${handle}`))}`] : []),
    ...(must.length > 0 ? [`${must.length === 1 ? 'one is' : `${must.length} are`} in it because you asked`] : []),
    ...(part === '' ? [] : [`nobody ${all.length > 0 ? 'else ' : ''}gets more than ${part} of the budget`]),
  ].join('; ');
}

/** '' for all of it. */
function shareInWords(share: number): string {
  if (share === 1) return '';
  if (share === 0.5) return 'half';
  return Math.abs(share - MAX_SHARE) < 1e-9 ? 'a third' : `${Number((share * 100).toFixed(1))}%`;
}

/** Those that somebody wants in the plan though something speaks against them. */
function askedAnyway(subject: Subject, must: readonly number[]): string[] {
  return must
    .filter((row) => !isClear(subject.scores, row))
    .map((row) => {
      const why = standingOf(subject.scores, row) === 'held-back' ? 'low engagement for their size' : 'a warning sign';
      return `${nameOf(subject, row)} is in it because you asked, despite ${why}: see their profile.`;
    });
}

function nameOf(subject: Subject, row: number): string {
  return creatorName(textReader(subject.profiles.text.handle!)(row), subject.analysis.dataset.names);
}

function noPriceOf(name: string): UserError {
  return new UserError('no-price', `I don't know what ${name} costs.`, 'Ask for a plan without them.');
}

/** Sums are "with 20k", conditions "with followers over 20k": a number without a field is the sum. */
function onlyConditionsWithoutBudget() {
  const { with: condition, ...others } = filters;
  const own: typeof condition = {
    ...condition,
    take(said, known) {
      const { value, rest } = condition.take(said, known);
      const fields = value?.map((text) => text.split(' ')[0]);
      const isSum =
        fields?.some((field) => field === 'price' || field === 'followers') &&
        !/follow|subs|fans|fee|price|each|per (post|video)|a post/i.test(said);
      return isSum ? { value: undefined, rest: said } : { value, rest };
    },
  };
  return { with: own, ...others };
}

/** Sums are not converted: rates change, and who converts them does not say when. */
function otherCurrency(prices: Prices, sum: number, args: BudgetArgs): Answer {
  const whose = prices.quotes
    ? `The prices in this file are in ${prices.currency}`
    : `My estimates are in ${prices.currency}`;
  return sayOnly(
    `${whose}, and your sum is in ${args.currency}. I don't convert: how much is it in ${prices.currency}?`,
    [
      {
        label: `Plan with ${prices.inWords(sum)}`,
        command: { name: 'budget', args: withoutUndefined({ ...args, currency: prices.currency }) },
      },
    ],
  );
}

/** Where not all who were in the plan before can stay: the best plan with as many places, and that it is another one. */
function chosenAnew(subject: Subject, { kept = [], ...args }: BudgetArgs): Answer {
  const answer = budget.run(subject, { ...args, kept: undefined });
  if (answer.tables.length === 0) return answer;
  const said = `Not all ${kept.length} of the plan before can stay, so this one is chosen anew.`;
  return { ...answer, context: [said, answer.context].filter(Boolean).join(' ') };
}

/** Nobody of those who must be in it, or not for this sum: the plan without them is a button. */
function lacksSome(
  subject: Subject,
  prices: Prices,
  { sum, share }: Wishes,
  args: BudgetArgs,
  candidates: Int32Array,
): Answer {
  const [{ count, ...who } = { count: 0 }] = args.some ?? [];
  const wanted = rowFilters(subject, who);
  const words = creatorsWords(wanted);
  const own = candidates.filter((row) => wanted.every((filter) => filter.holds(row)));
  const there = own.length === 0 ? 'none' : `only ${own.length}`;
  const cheapest = own.reduce((least, row) => Math.min(least, prices.of(row)), Number.POSITIVE_INFINITY);
  const isTooDear = cheapest <= sum && cheapest > share * sum;
  const limit = isTooDear
    ? `, and one creator may take at most ${shareInWords(share)} (${prices.inWords(share * sum)})`
    : '';
  const why =
    own.length < count
      ? `Of ${words} with a price who pass the checks there ${own.length === 1 ? 'is' : 'are'} ${there}.`
      : `With ${count === 1 ? `a ${words.replace('creators', 'creator')}` : `${count} ${words}`} in it, no plan fits: the cheapest costs about ${prices.inWords(cheapest)}${limit}.`;
  const without = { name: 'budget', args: withoutUndefined({ ...args, some: undefined }) };
  return sayOnly(why, [{ label: 'Plan without that', command: without }]);
}

/** Why there is no plan: nobody has a price, a mix has too few, or the sum is too small. */
function tooLittle(
  subject: Subject,
  prices: Prices,
  wishes: Wishes,
  candidates: Int32Array,
  args: BudgetArgs,
  creators: string,
): Answer {
  const { sum, share } = wishes;
  const parts = args.mix ?? [];
  if (candidates.length === 0)
    return sayOnly(`None of the ${creators} here have a price and pass the checks. ${prices.basis}`);
  const byPrice = candidates.toSorted((a, b) => prices.of(a) - prices.of(b));
  const asked = wishes.must.reduce((total, row) => total + prices.of(row), 0);
  if (asked > sum)
    return sayOnly(
      `${prices.inWords(sum)} is too little for those you asked for: they cost about ${prices.inWords(asked)}.`,
      [withSum(prices, args, asked * 1.5)],
    );
  if (wishes.mix.length > 0) {
    let needed = 0;
    for (const [i, { count, tiers }] of wishes.mix.entries()) {
      const own = byPrice.filter((row) => tiers.includes(TIER_NAMES[subject.scores.tier[row]!]!));
      if (own.length < count)
        return sayOnly(
          `There ${own.length === 1 ? 'is' : 'are'} only ${own.length} for "${parts[i]}" here: ${tiers.join(' or ')} ${creators} with a price who pass the checks.`,
        );
      for (const row of own.subarray(0, count)) needed += prices.of(row);
    }
    return sayOnly(
      needed > sum
        ? `${prices.inWords(sum)} is too little for ${parts.join(' and ')}: the cheapest cost about ${prices.inWords(needed)} together.`
        : `${parts.join(' and ')} do not fit together within these limits for ${prices.inWords(sum)}.`,
      [withSum(prices, args, Math.max(needed, sum) * 1.5)],
    );
  }
  const cheapest = byPrice[0]!;
  const price = prices.of(cheapest);
  const name = nameOf(subject, cheapest);
  const costs = `The cheapest ${creators === 'creators' ? 'creator' : `of the ${creators}`}, ${name}, costs ${prices.isQuote(cheapest) ? '' : 'about '}${prices.inWords(price)} per post`;
  const limit =
    price > sum ? '' : `, and one creator may take at most ${shareInWords(share)} (${prices.inWords(share * sum)})`;
  return sayOnly(`${prices.inWords(sum)} is too little here. ${costs}${limit}.`, [
    withSum(prices, args, price / share),
  ]);
}

function withSum(prices: Prices, args: BudgetArgs, atLeast: number) {
  const digits = 10 ** Math.floor(Math.log10(atLeast));
  const sum = Math.ceil((atLeast / digits) * 2) * (digits / 2);
  return {
    label: `With ${prices.inWords(sum)}`,
    command: { name: 'budget', args: withoutUndefined({ ...args, amount: sum }) },
  };
}
