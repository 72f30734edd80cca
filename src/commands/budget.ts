import { largestFirst } from '../analysis/order.js';
import { isClear } from '../analysis/score/standing.js';
import { tierOf, tiersOf } from '../analysis/score/tiers.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { creatorName, formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { type Filters, filters } from './arguments/filters.js';
import { amount } from './arguments/numbers.js';
import { oneOf } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { withoutUndefined } from './page-steps.js';
import { creatorsWords, filterCaveats, rowFilters } from './select/filter-rows.js';
import { type Prices, pricesOf, requirePrices } from './select/price.js';
import { allAccounts, narrowedAccounts } from './top.js';

const PLANS = ['score', 'engagements', 'reach'] as const;
type Plan = (typeof PLANS)[number];

interface BudgetArgs extends Filters {
  amount: number | undefined;
  plan: Plan;
}

/** No creator takes more than this share, so that one disappointment does not take the campaign with it. */
const MAX_SHARE = 1 / 3;
/** More than so many are not managed in one campaign. */
const MAX_CREATORS = 30;

const PLAN_WORDS: Record<Plan, string> = {
  score: 'the best of the list',
  engagements: 'the most expected engagements for the money',
  reach: 'the most followers for the money',
};

/** What a sum buys: whom, at about which price, and what to expect from it. */
export const budget: DatasetCommand<BudgetArgs> = {
  about: 'dataset',
  name: 'budget',
  aliases: ['spend', 'plan'],
  summary: 'What a sum buys: whom to book, at about which price, and what to expect.',
  examples: ['budget 20k', 'budget $5,000 in micro from Brazil', 'what should we do with 20k dollars?'],
  args: {
    plan: { ...oneOf('for score|engagements|reach', PLANS, 'score'), take: takePlan },
    ...onlyConditionsWithoutBudget(),
    amount: amount('amount'),
  },
  isComplete: ({ amount: sum }) => sum !== undefined,
  cues: [
    /\b((i|we) (have|got|have got|had) (about |around |roughly |only )?[$€£]?\d[\d,.]*k?)\b/i,
    /\b((where|how) (would|should|could) (you|we|i) put|half a million)\b/i,
    /\b(if|when) (we|i) (put|use|spend|invest|had|have)\b|\b(budget(s|ed|ing)?|spend(ing)?|spent|invest(ing|ment)?|allocat(e|ing|ion)|money|cash|afford|buys?|purchase|splash|distribute|split|divide|media plan)\b/i,
    // A sum that no bound stands before: "under $500" is about prices.
    /(?<!\b(?:under|below|than|over|above|max|maximum|to|most|least|between|and|within|from|[<>]=?|-) ?(?:us)?)(?:[$€£] ?\d|(?<![\d.,k$€£-])\d[\d,.]* ?(?:k|thousand|grand)? ?(?:dollars?|usd|bucks|euros?|eur|pounds?|gbp|quid|grand)\b)/i,
  ],
  also: [
    /\b(only|and|divide|those|these|them)\b/i,
    /\b(way|client|approved|year|make|put|half|among|it)\b/i,
    /\b(money|grand|bucks|dollars?|usd|euros?|eur|pounds?|gbp|quid|what|how|best way|wisely|should (we|i)|do|use|plan|campaign|worth|total|best|available|marketing|amount|sum|our|optimal(ly)?|smart(est|ly)?|next|quarter|month|this|year|influencer marketing|who|book|get|hire|suppose|say|have|left|only|creators?|can|max(imum)?|up to|around|under|within|where|put|go|work with|it|per|mostly|just|across|between|over|among|spread)\b/i,
  ],

  run(subject, args): Answer {
    const sum = args.amount;
    if (sum === undefined)
      throw new UserError('no-amount', 'How much is there to spend?', 'Say it with a sum: `budget 20k`.');
    const prices = requirePrices(subject);
    const wanted = rowFilters(subject, args);
    const candidates = narrowedAccounts(subject, allAccounts(subject), wanted).filter(
      (row) => isClear(subject.scores, row) && prices.of(row) > 0,
    );
    const bought = allocate(subject, candidates, sum, args.plan);
    const creators = creatorsWords(wanted);
    if (bought.rows.length === 0) return tooLittle(subject, sum, candidates, args, creators);
    const { dataset } = subject.analysis;
    const total = totals(subject, bought.rows);
    const handleOf = textReader(subject.profiles.text.handle!);
    const hasEngagement = total.engagements > 0;
    return {
      headline: `${prices.inWords(sum)} buys one post each from ${bought.rows.length} ${bought.rows.length === 1 ? creators.replace('creators', 'creator') : creators}, for ${total.priceInWords}: ${formatCell(total.followers, 'count')} followers${hasEngagement ? `, about ${formatCell(total.engagements, 'count')} engagements` : ''}`,
      context: `Chosen for ${PLAN_WORDS[args.plan]}; nobody takes more than a third of the sum.`,
      tables: [
        {
          columns: [
            { key: 'rank', label: '#', format: 'integer' },
            { key: 'handle', label: 'Creator', format: dataset.names === 'handle' ? 'handle' : 'text' },
            ...(dataset.platforms ? ([{ key: 'platform', label: 'Platform', format: 'text' }] as const) : []),
            { key: 'followers', label: 'Followers', format: 'count' },
            { key: 'tier', label: 'Tier', format: 'text' },
            { key: 'score', label: 'Score', format: 'score' },
            { key: 'price', label: prices.label, format: prices.format },
            { key: 'range', label: 'Range', format: 'text' },
            ...(hasEngagement ? ([{ key: 'engagements', label: 'Engagements', format: 'count' }] as const) : []),
          ],
          rows: bought.rows.map((row, i) => ({
            rank: i + 1,
            handle: handleOf(row),
            platform: platformAt(subject.profiles, row) ?? null,
            followers: subject.profiles.numeric.followers![row]!,
            tier: tierOf(subject.profiles.numeric.followers![row]!, tiersOf(subject.analysis.options)).name,
            score: subject.scores.score[row]!,
            price: prices.of(row),
            range: rangeOf(prices, row),
            engagements: knownOrNull(engagementsOf(subject, row)),
          })),
          note: dataset.engagementFormula ? `Engagement = ${dataset.engagementFormula}.` : undefined,
        },
      ],
      facts: [
        {
          title: 'What it comes to',
          lines: [
            `${prices.inWords(total.price)} of ${prices.inWords(sum)} planned, ${prices.inWords(sum - total.price)} left to negotiate with${total.range ? `; by those ranges it may be ${total.range}` : ''}.`,
            ...(hasEngagement
              ? [
                  `About ${(total.price / total.engagements).toFixed(2)} ${prices.currency === 'USD' ? 'dollars' : prices.currency} an engagement, if a post does as well as the creator's average.`,
                ]
              : []),
            ...otherPlans(subject, candidates, sum, args.plan),
          ],
        },
      ],
      charts: [],
      howFound: [],
      caveats: [
        ...filterCaveats(wanted),
        prices.basis,
        'Only creators that no check speaks against. Followers of several creators overlap: reach in people is smaller.',
        'Engagements assume that a paid post does as well as the average one; paid posts often do worse.',
      ],
      next: [
        ...PLANS.filter((plan) => plan !== args.plan).map((plan) => ({
          label:
            plan === 'score'
              ? 'Best of the list instead'
              : `Most ${plan === 'reach' ? 'followers' : 'engagements'} instead`,
          command: { name: 'budget', args: withoutUndefined({ ...args, plan }) },
        })),
        {
          label: `Shortlist these ${bought.rows.length}`,
          command: { name: 'shortlist', args: { do: 'add', handles: bought.rows.map(handleOf) } },
        },
        {
          label: `With ${prices.inWords(sum * 2)}`,
          command: { name: 'budget', args: withoutUndefined({ ...args, amount: sum * 2 }) },
        },
      ],
      menu: creatorMenu(
        bought.rows.map((row, i) => ({ rank: i + 1, handle: handleOf(row) })),
        dataset.names,
      ),
    };
  },
};

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

function takePlan(said: string): { value: Plan; rest: string } {
  const match =
    /\b(?:for|by|to|maximi[sz]e|max|most|maximum|with) (?:the )?(?:get |maximi[sz]e |most |maximum |best |more |as many )*(engagements?|reach|followers|interactions|likes|score)(?: as possible)?(?! (?:over|under|above|below|at|>|<|rate)|s?[<>])/i.exec(
      said,
    );
  if (!match) return { value: 'score', rest: said };
  const word = match[1]!.toLowerCase();
  const value = /engag|interact|likes/.test(word) ? 'engagements' : word === 'score' ? 'score' : 'reach';
  return { value, rest: said.replace(match[0], ' ') };
}

interface Allocation {
  rows: number[];
  spent: number;
}

/** Down the plan's order, whoever still fits, so that what is left over is small. */
function allocate(subject: Subject, candidates: Int32Array, sum: number, plan: Plan): Allocation {
  const prices = pricesOf(subject)!;
  const order = planOrder(subject, candidates, plan);
  const { person } = subject.profiles;
  const people = new Set<number>();
  const chosen: Allocation = { rows: [], spent: 0 };
  for (const row of order) {
    if (chosen.rows.length === MAX_CREATORS) break;
    if (person && people.has(person[row]!)) continue;
    const price = prices.of(row);
    if (price > sum * MAX_SHARE || chosen.spent + price > sum) continue;
    chosen.rows.push(row);
    if (person) people.add(person[row]!);
    chosen.spent += price;
  }
  return chosen;
}

function planOrder(subject: Subject, candidates: Int32Array, plan: Plan): Int32Array {
  if (plan === 'score') return candidates;
  const prices = pricesOf(subject)!;
  const value =
    plan === 'reach'
      ? (row: number) => subject.profiles.numeric.followers![row]!
      : (row: number) => engagementsOf(subject, row);
  const worth = new Float64Array(subject.profiles.count);
  for (const row of candidates) worth[row] = value(row) / prices.of(row);
  return largestFirst(
    candidates.filter((row) => !Number.isNaN(worth[row]!)),
    worth,
  );
}

/** What a post of this creator may bring: followers × engagement. */
function engagementsOf({ profiles, scores }: Subject, row: number): number {
  return profiles.numeric.followers![row]! * scores.engagement[row]!;
}

function totals(subject: Subject, rows: readonly number[]) {
  const prices = pricesOf(subject)!;
  const sumOf = (value: (row: number) => number) =>
    rows.reduce((sum, row) => sum + (Number.isNaN(value(row)) ? 0 : value(row)), 0);
  const isEstimated = !rows.every(prices.isQuote);
  return {
    price: sumOf(prices.of),
    priceInWords: `${isEstimated ? 'about ' : ''}${prices.inWords(sumOf(prices.of))}`,
    followers: sumOf((row) => subject.profiles.numeric.followers![row]!),
    engagements: sumOf((row) => engagementsOf(subject, row)),
    range: isEstimated
      ? `${prices.inWords(sumOf((row) => prices.rangeOf(row)!.low))} to ${prices.inWords(sumOf((row) => prices.rangeOf(row)!.high))}`
      : undefined,
  };
}

/** A range that was published, or that there is none because the price is a quote. */
function rangeOf(prices: Prices, row: number): string | null {
  if (prices.isQuote(row)) return 'quote';
  const range = prices.rangeOf(row);
  return range ? `${prices.inWords(range.low)}–${prices.inWords(range.high)}` : null;
}

function otherPlans(subject: Subject, candidates: Int32Array, sum: number, plan: Plan): string[] {
  return PLANS.filter((other) => other !== plan).flatMap((other) => {
    const { rows } = allocate(subject, candidates, sum, other);
    if (rows.length === 0) return [];
    const { priceInWords, followers, engagements } = totals(subject, rows);
    return [
      `For ${PLAN_WORDS[other]} instead: ${rows.length} creators for ${priceInWords}, ${formatCell(followers, 'count')} followers${engagements > 0 ? `, about ${formatCell(engagements, 'count')} engagements` : ''}.`,
    ];
  });
}

function tooLittle(subject: Subject, sum: number, candidates: Int32Array, args: BudgetArgs, creators: string): Answer {
  const prices = pricesOf(subject)!;
  const cheapest = candidates.reduce((best, row) => (best < 0 || prices.of(row) < prices.of(best) ? row : best), -1);
  if (cheapest < 0) return sayOnly(`No ${creators} here pass the checks and have a price. ${prices.basis}`);
  const name = creatorName(textReader(subject.profiles.text.handle!)(cheapest), subject.analysis.dataset.names);
  const price = prices.of(cheapest);
  return sayOnly(
    price <= sum
      ? `${prices.inWords(sum)} would all go to one creator: the cheapest, ${name}, takes about ${prices.inWords(price)}, more than a third of it.`
      : `${prices.inWords(sum)} buys no post here: the cheapest of the ${creators}, ${name}, takes about ${prices.inWords(price)}.`,
    [
      {
        label: `With ${prices.inWords(price * 4)}`,
        command: { name: 'budget', args: withoutUndefined({ ...args, amount: Math.ceil(price * 4) }) },
      },
    ],
  );
}

function platformAt({ text }: Subject['profiles'], row: number): string | undefined {
  return (text.platform && textAt(text.platform, row)) || undefined;
}

function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
