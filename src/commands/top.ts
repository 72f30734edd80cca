import { isSkipped, type RankedProfile } from '../analysis/analysis.js';
import { exactNumbers } from '../analysis/kept-columns.js';
import { largestFirst, rowsWhere } from '../analysis/order.js';
import { eachPersonOnce } from '../analysis/persons.js';
import type { Field } from '../analysis/profiles.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { byStanding, countStanding } from '../analysis/score/standing.js';
import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { leftOutSentence, listedLastSentence } from '../answers/left-out.js';
import { profileTable } from '../answers/profile-table.js';
import { UserError } from '../errors.js';
import { parseColumnCondition } from './arguments/column-conditions.js';
import { type Filters, filters } from './arguments/filters.js';
import { skipped, wholeNumber } from './arguments/numbers.js';
import { columnOfRanking, type KnownRanking, type Ranking, ranking } from './arguments/ranking.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand, Subject } from './command.js';
import { pageSteps } from './page-steps.js';
import { withColumns } from './select/column-cells.js';
import { unknownSentence } from './select/column-filter.js';
import {
  creatorsWords,
  excludedInWords,
  excludedRows,
  filterCaveats,
  measureOf,
  type RowFilter,
  rowFilters,
} from './select/filter-rows.js';
import { columnNamed, isKnown, type NamedColumn, type NamedNumbers } from './select/find-column.js';
import { pricesOf, requirePrices } from './select/price.js';
import { unmeasuredMatching } from './select/unmeasured-matching.js';
import { withoutFilterSteps } from './without-filters.js';

export interface TopArgs extends Filters {
  count: number;
  by: Ranking;
  skip: number;
  /** Of the brief: what it does without. */
  loosened?: string[] | undefined;
}

/** The best profiles, by any ranking, of those that every filter lets through. */
export const top: DatasetCommand<TopArgs> = {
  about: 'dataset',
  answersBrief: 'list',
  name: 'top',
  aliases: ['best', 'list'],
  isGeneral: true,
  summary: 'The best creators in the file, or those that you describe.',
  examples: [
    'top 10',
    'top 20 by engagement',
    'top 10 on Instagram',
    'top 10 in micro from Brazil with followers > 20k and engagement > 3% verified',
    'who are our best micro influencers in Brazil?',
    'who has the most followers?',
  ],
  args: {
    loosened: withoutBrief(),
    skip: skipped(), // before the count, which takes the first number that is left
    ...filters,
    count: wholeNumber('n', { min: 1, max: 100 }, 10),
    by: ranking('score'),
  },
  cues: [
    /\b(heavy hitters?|big names?|a-?list(ers)?|power ?houses?|on (my|our) radar|top ?notch)\b/i,
    /\b(who leads|(highest|best)[- ]rated|no\.? ?1|number one)\b/i,
    /\b(sort|rank|order) (\w+ ){0,3}by\b/i,
    /\b(top|best|strongest|leading|finest|greatest|goat|recommended)\b/i,
    /\b(rank|ranks|ranking|leaderboard|top ?list)\b/i,
    /\b(most|highest|biggest|largest|cheapest|strongest|loudest)\b/i,
    /\b(who|which|what) (creators?|influencers?|ones?|accounts?|people|profiles)?\s?(should|shall|do|can|could|would) (we|i|you|u) (?!not\b|never\b)(\w+ )?(start|begin|book|hire|work|go|pick|choose|contact|reach out|approach|partner|collaborate|collab|use|target|sign)( up)?( to| with| for)?( first)?\b/i,
    /\b(who|which|any|list|show|find|give|need|want|looking for|get|how many|are there)\b.*\b(influencers?|creators?|tiktokers?|youtubers?|accounts|people|profiles|ones|channels|bloggers|kols)\b/i,
    /\b(influencers?|creators?|tiktokers?|youtubers?|accounts|profiles|channels)\b/i,
    /\bhow many\b|\bshow me everyone\b|\bwho (speaks?|has|have|is|are|charges?|costs?|gets?|posts?)\b/i,
    /\bworth (booking|contacting|hiring|our (time|money))\b/i,
  ],
  also: [
    /\b(call|(tiktok|instagram|insta|ig|youtube|yt)(?= (creators?|influencers?|accounts?|profiles?|people|stars))|this file)\b/i,
    /\b(post a lot|a lot|better|call|max|names|girls?|boys?|whole)\b/i,
    /\b(leads?|overall|number one|no\.? ?1|channels?|needing|area|over there|language)\b/i,
    /\b(everyone|everybody|someone)\b/i,
    /\b(only|just|sorted|ranked|ordered|overall|in total|first|booking|book|worth|bookable|options|picks|choices|match(es|ing)?|fit(s)?|rates?|reach out|contact|hire|work with|campaign|our list|good|great|decent|nice|suitable|filter(ed)?|exist|available)\b/i,
  ],

  run(subject, args): Answer {
    const { count, by, skip } = args;
    const wanted = filtersOrUnmeasured(subject, args);
    if ('headline' in wanted) return wanted;
    const all = rankedBy(subject, by);
    const inOrderOf = rankingWords(by);
    if (all.length === 0) return nothingToRank(subject, by);
    const ranking = narrowed(subject, all, wanted);
    if (ranking.length === 0) return nobody(subject, args, wanted, all);
    const page = Array.from(ranking.subarray(skip, skip + count));
    if (page.length === 0)
      return sayOnly(
        `That was all: ${ranking.length.toLocaleString('en-US')} ${creatorsWords(wanted)} ${ranking.length === 1 ? 'is' : 'are'} ranked by ${inOrderOf}.`,
      );
    const segments = isSkipped(subject.analysis.clustering) ? [] : subject.analysis.clustering.segments;
    const ranked: RankedProfile[] = page.map((row, i) => rankedProfile(subject, segments, row, skip + i + 1));
    const bookable = `bookable ${creatorsWords(wanted)}`;
    const total = ranking.length.toLocaleString('en-US');
    return {
      headline:
        skip > 0
          ? `${skip + 1} to ${skip + page.length} of ${total} ${bookable} by ${inOrderOf}`
          : page.length === ranking.length
            ? `${total === '1' ? `One ${bookable.replace('creators', 'creator')}` : `All ${total} ${bookable}, by ${inOrderOf}`}`
            : wanted.length > 0
              ? `${total} ${bookable}; the top ${page.length} by ${inOrderOf}`
              : `Top ${page.length} of ${total} ${bookable} by ${inOrderOf}`,
      tables: [listTable(subject, ranked, page, args)],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [...caveatsOf(subject, by, wanted, ranking), ...unmeasuredMatching(subject, args)],
      next: [
        ...pageSteps('top', { ...args }, ranking.length, page.length),
        ...listSteps(ranked),
        ...(wanted.length === 0 ? [] : withoutFilterSteps('top', { ...args }, wanted).slice(-1)),
      ],
      more: moreSteps(args),
      menu: creatorMenu(ranked, subject.analysis.dataset.names),
    };
  },
};

/** What is asked for only those without a follower count have: then they are the answer. */
function filtersOrUnmeasured(subject: Subject, args: TopArgs): RowFilter[] | Answer {
  try {
    return rowFilters(subject, args);
  } catch (error) {
    const [only] =
      error instanceof UserError && error.code === 'no-such-value' ? unmeasuredMatching(subject, args) : [];
    if (only === undefined) throw error;
    return sayOnly(`${only} Nobody else in this file matches.`);
  }
}

/** The columns of every list, and the one that it is ordered or narrowed by. */
function listTable(
  subject: Subject,
  ranked: RankedProfile[],
  page: readonly number[],
  { by, with: conditions }: TopArgs,
) {
  const { dataset } = subject.analysis;
  const table = withColumns(profileTable(ranked, { dataset }), columnsAsked(subject, by, conditions), page);
  const shown = new Set(table.columns.map(({ key }) => key));
  const asked = [by, ...(conditions ?? []).map((text) => text.split(' ')[0]!)];
  const extra = (['likes', 'views', 'videos', 'following', 'price', 'engagement by views'] as const).filter(
    (field) => asked.includes(field) && !shown.has(field),
  );
  if (extra.length === 0) return table;
  const measures = extra.map((field) => ({ field, of: measureOf(subject, field) }));
  return {
    ...table,
    columns: [
      ...table.columns,
      ...extra.map((field) => ({
        key: field,
        label: `${field.charAt(0).toUpperCase()}${field.slice(1)}`,
        format:
          field === 'price'
            ? requirePrices(subject).format
            : field === 'engagement by views'
              ? ('percent' as const)
              : ('count' as const),
      })),
    ],
    rows: table.rows.map((row, i) => ({
      ...row,
      ...Object.fromEntries(measures.map(({ field, of }) => [field, known(of(page[i]!))])),
    })),
  };
}

/** Shown in every list under these keys already. */
const SHOWN: ReadonlySet<Field> = new Set(['handle', 'followers', 'platform', 'growth']);

/** The columns of the file that a list is ordered or narrowed by, each once. */
function columnsAsked(subject: Subject, by: Ranking, conditions: readonly string[] = []): NamedColumn[] {
  const headers = [columnOfRanking(by)?.header, ...conditions.map((text) => parseColumnCondition(text)?.column)];
  const columns = headers.flatMap((header) => (header === undefined ? [] : [columnNamed(subject, header)]));
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  return [...byHeader.values()].filter(({ field }) => field === undefined || !SHOWN.has(field));
}

/** "engagement", or a header in quotes with how it is ordered. */
export function rankingWords(by: Ranking): string {
  const column = columnOfRanking(by);
  if (!column) return by;
  return `"${column.header}"${column.isAscending ? ', lowest first' : ''}`;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function caveatsOf(subject: Subject, by: Ranking, wanted: readonly RowFilter[], listed: Int32Array): string[] {
  const left = leftOutSentence(subject.analysis.checks);
  const usesPrice = by === 'price' || wanted.some(({ words }) => words.startsWith('with price'));
  const prices = usesPrice ? pricesOf(subject) : undefined;
  return [
    ...(by === 'followers' ? [] : listedLastSentence(countStanding(subject.scores, listed))),
    ...filterCaveats(wanted),
    ...rankingCaveat(subject, by, wanted),
    ...(prices ? [prices.basis] : []),
    ...excludedInWords(subject),
    ...(left === undefined ? [] : [left]),
  ];
}

/** Whoever has no value is not ranked, and counted, unless a filter has said so. */
function rankingCaveat(subject: Subject, by: Ranking, wanted: readonly RowFilter[]): string[] {
  const asked = columnOfRanking(by);
  if (!asked) return [];
  const column = columnNamed(subject, asked.header);
  const { count } = subject.profiles;
  const unknown = rowsWhere(count, (row) => !isKnown(column, row)).length;
  const sentence = unknownSentence(column.header, unknown, count);
  return unknown === 0 || filterCaveats(wanted).includes(sentence) ? [] : [sentence];
}

function listSteps(ranked: readonly RankedProfile[]): NextStep[] {
  const handles = ranked.map(({ handle }) => handle);
  const first = handles.slice(0, 10);
  return [
    ...(handles.length > 1
      ? [
          {
            label: `Compare the first ${Math.min(5, handles.length)}`,
            command: { name: 'compare', args: { handles: handles.slice(0, 5) } },
          },
        ]
      : []),
    {
      label: first.length === 1 ? 'Shortlist this one' : `Shortlist these ${first.length}`,
      command: { name: 'shortlist', args: { do: 'add', handles: first } },
    },
  ];
}

function moreSteps({ by, skip: _, ...args }: TopArgs): NextStep[] {
  const call = (changes: object) => ({ name: 'top', args: compact({ ...args, ...changes }) });
  return [
    ...(['score', 'engagement', 'followers'] as const)
      .filter((other) => other !== by)
      .map((other) => ({ label: `By ${other}`, command: call({ by: other }) })),
    { label: 'Export as CSV', command: { name: 'export', args: compact({ ...args, count: undefined }) } },
    { label: 'What to do', command: { name: 'actions', args: {} } },
  ];
}

function compact(args: object) {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}

type Holds = Pick<RowFilter, 'holds'> & Partial<RowFilter>;

/** The people of a ranking, each by the best account that every filter lets through and nobody wants left out. */
export function narrowed(subject: Subject, ranking: Int32Array, wanted: readonly Holds[]): Int32Array {
  return eachPersonOnce(subject.profiles, narrowedAccounts(subject, ranking, wanted));
}

/** The same with all accounts of everybody. */
export function narrowedAccounts(subject: Subject, ranking: Int32Array, wanted: readonly Holds[]): Int32Array {
  const excluded = excludedRows(subject);
  if (wanted.length === 0 && excluded.size === 0) return ranking;
  const isExcluded = new Uint8Array(subject.profiles.count);
  for (const row of excluded) isExcluded[row] = 1;
  const kept = new Int32Array(ranking.length);
  let count = 0;
  for (let i = 0; i < ranking.length; i++) {
    const row = ranking[i]!;
    let holds = isExcluded[row] === 0;
    for (let f = 0; holds && f < wanted.length; f++) holds = wanted[f]!.holds(row);
    if (holds) kept[count++] = row;
  }
  return kept.slice(0, count);
}

/**
 * Bookable rows, best first; rows without a value for this ranking are not in it. Those with a warning and those held
 * back are listed last, but by followers: an odd engagement must not lead a list, a large account is large.
 */
export function rankedBy(subject: Subject, by: Ranking): Int32Array {
  if (by === 'score') return allAccounts(subject);
  const known = orders.get(subject.scores) ?? new Map<Ranking, Int32Array>();
  orders.set(subject.scores, known);
  const ranked = known.get(by) ?? orderedBy(subject, by);
  known.set(by, ranked);
  return ranked;
}

/** Bookable accounts, best score first. */
export function allAccounts({ scores }: Pick<Subject, 'scores'>): Int32Array {
  return scores.accounts ?? scores.ranking;
}

/** Made once a dataset: ordering 100,000 rows takes some 20 ms. */
const orders = new WeakMap<Subject['scores'], Map<Ranking, Int32Array>>();

function orderedBy(subject: Subject, by: Exclude<Ranking, 'score'>): Int32Array {
  const { scores, profiles } = subject;
  const accounts = allAccounts(subject);
  if (by === 'followers') return largestFirst(accounts, profiles.numeric.followers!);
  const values = valuesFor(subject, by as Exclude<Ranking, 'score' | 'followers'>);
  const known = accounts.filter((row) => !Number.isNaN(values[row]!));
  return byStanding(scores, known, (rows) => largestFirst(rows, values));
}

/** One value per row, the largest of which leads. */
function valuesFor(subject: Subject, by: Exclude<Ranking, 'score' | 'followers'>): Float64Array {
  if (by === 'engagement' || by === 'likelihood') return subject.scores[by];
  const asked = columnOfRanking(by);
  if (asked) {
    const values = exactNumbers(figuresNamed(subject, asked.header).values);
    return asked.isAscending ? values.map((value) => -value) : values;
  }
  const measure = measureOf(subject, by as KnownRanking as Exclude<KnownRanking, 'score'>);
  const sign = by === 'price' ? -1 : 1;
  return Float64Array.from({ length: subject.profiles.count }, (_, row) => sign * measure(row));
}

/** @throws {UserError} for a column of words */
function figuresNamed(subject: Subject, header: string): NamedNumbers {
  const column = columnNamed(subject, header);
  if (!('labels' in column)) return column;
  throw new UserError(
    'bad-choice',
    `I can't order creators by "${column.header}": it holds words.`,
    `Narrow the list by it: \`top with "${column.header}" = …\`.`,
  );
}

/** Nobody fulfils all of it: how many each condition alone lets through, and whom the lists leave out anyway. */
function nobody(subject: Subject, args: TopArgs, wanted: readonly RowFilter[], all: Int32Array): Answer {
  const matching = rowsWhere(subject.profiles.count, (row) => wanted.every((filter) => filter.holds(row)));
  const unbookable = eachPersonOnce(subject.profiles, matching).length;
  return {
    ...sayOnly(
      `No bookable creator here is ${wanted.length === 1 ? '' : 'all of this: '}${wanted.map(({ words }) => words).join(', ')}.`,
      withoutFilterSteps('top', { ...args, skip: 0 }, wanted),
    ),
    facts: [
      {
        title: 'Each alone',
        lines: wanted.map(
          (filter) => `${filter.words}: ${narrowed(subject, all, [filter]).length.toLocaleString('en-US')}`,
        ),
      },
    ],
    caveats: [
      ...unmeasuredMatching(subject, args),
      ...(unbookable > 0
        ? [
            `${unbookable.toLocaleString('en-US')} who match are left out of ranked lists. ${leftOutSentence(subject.analysis.checks) ?? ''}`.trim(),
          ]
        : []),
    ],
  };
}

function nothingToRank({ analysis }: Subject, by: Ranking): Answer {
  const { behaviour } = analysis.classification;
  const column = columnOfRanking(by);
  const why = column
    ? `No bookable creator has a value in "${column.header}".`
    : by === 'engagement' && analysis.dataset.engagementFormula === undefined
      ? 'This file has no engagement, and no columns to compute it from.'
      : by === 'likelihood' && isSkipped(behaviour)
        ? `There are no likelihoods. ${behaviour.skipped}`
        : `Nobody in this file can be ranked. ${leftOutSentence(analysis.checks) ?? ''}`.trim();
  return sayOnly(why, [{ label: 'Top 10 by followers', command: { name: 'top', args: { by: 'followers' } } }]);
}
