import { isSkipped, type RankedProfile } from '../analysis/analysis.js';
import { rowsWhere } from '../analysis/order.js';
import { eachPersonOnce } from '../analysis/persons.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { leftOutSentence } from '../answers/left-out.js';
import { UserError } from '../errors.js';
import { type Dimension, groupsOf } from '../query/dimensions.js';
import { rowsByGroup } from '../query/groups.js';
import { listInWords } from '../query/list-in-words.js';
import { headerIn } from '../query/measure-names.js';
import { figuresOf } from '../query/measures.js';
import { isBestFirst, isLowestFirst, narrowed, type Order, rankedBy } from '../query/order.js';
import type { RowFilter } from '../query/row-filter.js';
import { creatorsWords, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { dimension } from './arguments/dimension.js';
import { filters } from './arguments/filters.js';
import { percentOf, skipped, wholeNumber } from './arguments/numbers.js';
import { orderOf, type Ranking, ranking } from './arguments/ranking.js';
import { whichEnd } from './arguments/which-end.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand, Subject } from './command.js';
import { predicate } from './figure-words.js';
import { pageSteps, withoutUndefined } from './page-steps.js';
import { listCaveats, listTable, orderWords } from './ranked-list.js';
import { unmeasuredMatching } from './unmeasured-matching.js';
import { withoutFilterSteps } from './without-filters.js';

export interface TopArgs extends Who {
  count: number;
  by: Ranking;
  /** Which end comes first, where it is not what is best. */
  lowest?: boolean | undefined;
  /** So many percent of them, instead of a count. */
  percent?: number | undefined;
  /** The count is of each group then. */
  per?: Dimension | undefined;
  skip: number;
  /** Of the brief: what it does without. */
  loosened?: string[] | undefined;
}

const EACH = '(?:in |for |of |from |by )?(?:per|each|every)(?: of the)?';

/** The best profiles, by any ranking, of those that every filter lets through. */
export const top: DatasetCommand<TopArgs> = {
  about: 'dataset',
  answersBrief: 'list',
  name: 'top',
  aliases: ['best', 'list'],
  opens: /^(?:bottom|lowest|worst|fewest|smallest)\b/i,
  summary: 'The best creators in the file, or those that you describe.',
  examples: [
    'top 10',
    'top 20 by engagement',
    'top 10 on Instagram',
    'top 3 per country',
    'top 10% by engagement',
    'top 5 by followers not in Food',
    'bottom 3 by engagement',
    'top 10 in micro from Brazil with followers > 20k and engagement > 3% verified',
    'who are our best micro influencers in Brazil?',
    'who has the most followers?',
  ],
  args: {
    loosened: withoutBrief(),
    skip: skipped(), // before the count, which takes the first number that is left
    percent: percentOf(),
    per: dimension(EACH),
    lowest: whichEnd(), // leaves its measure to the ranking
    ...filters,
    count: wholeNumber('n', { min: 1, max: 100 }, 10),
    by: ranking('score'),
  },

  run(subject, args): Answer {
    const order = orderOf(args);
    const wanted = filtersOrUnmeasured(subject, args);
    if ('headline' in wanted) return wanted;
    const all = rankedBy(subject, order);
    if (all.length === 0) return nothingToRank(subject, order);
    const ranking = narrowed(subject, all, wanted);
    if (ranking.length === 0) return nobody(subject, args, wanted, all);
    return args.per === undefined
      ? bestOfAll(subject, args, order, wanted, ranking)
      : bestOfEach(subject, args, order, wanted, ranking, args.per);
  },
};

/** A list may show so many; the rest of a tenth of the file is on its other pages. */
const MOST_SHOWN = 100;

function bestOfAll(subject: Subject, args: TopArgs, order: Order, wanted: RowFilter[], all: Int32Array): Answer {
  const { skip, percent } = args;
  const ranking = percent === undefined ? all : all.subarray(0, Math.ceil((all.length * percent) / 100));
  const count = percent === undefined ? args.count : MOST_SHOWN;
  const page = Array.from(ranking.subarray(skip, skip + count));
  if (page.length === 0)
    return sayOnly(
      `That was all: ${ranking.length.toLocaleString('en-US')} ${creatorsWords(wanted)} ${ranking.length === 1 ? 'is' : 'are'} ranked by ${orderWords(order)}.`,
    );
  const ranked = rankedRows(subject, page, skip);
  return {
    headline: headlineOf(subject, args, order, wanted, { page, ranking, all }),
    tables: [listTable(subject, ranked, page, { by: order.by, conditions: args.with })],
    facts: [],
    charts: [],
    howFound: [],
    caveats: [
      ...tiesCutOff(subject, order, ranking, skip + page.length),
      ...listCaveats(subject, order, wanted, all),
      ...unmeasuredMatching(subject, args),
    ],
    next: [
      ...pageSteps('top', { ...args, count }, ranking.length, page.length),
      ...listSteps(ranked),
      ...(wanted.length === 0 ? [] : withoutFilterSteps('top', { ...args }, wanted).slice(-1)),
    ],
    more: moreSteps(args),
    menu: creatorMenu(ranked, subject.analysis.dataset.names),
  };
}

function rankedRows(subject: Subject, rows: readonly number[], before = 0): RankedProfile[] {
  const { clustering } = subject.analysis;
  const segments = isSkipped(clustering) ? [] : clustering.segments;
  return rows.map((row, i) => rankedProfile(subject, segments, row, before + i + 1));
}

function headlineOf(
  subject: Subject,
  { skip, percent }: TopArgs,
  order: Order,
  wanted: readonly RowFilter[],
  { page, ranking, all }: { page: readonly number[]; ranking: Int32Array; all: Int32Array },
): string {
  const listed = `ranked ${creatorsWords(wanted)}`;
  const total = ranking.length.toLocaleString('en-US');
  const by = orderWords(order);
  const isOtherEnd = !isBestFirst(order);
  const end = isOtherEnd && isLowestFirst(order) ? 'bottom' : 'top';
  if (percent !== undefined && skip === 0)
    return `The ${end} ${percent}% by ${by}: ${total} of ${all.length.toLocaleString('en-US')} ${listed}`;
  if (skip > 0) return `${skip + 1} to ${skip + page.length} of ${total} ${listed} by ${by}`;
  if (page.length === ranking.length)
    return total === '1' ? `One ${listed.replace('creators', 'creator')}` : `All ${total} ${listed}, by ${by}`;
  if (isOtherEnd) {
    const { values, inWords } = figuresOf(subject, order.by);
    const word = isLowestFirst(order) ? 'Lowest' : 'Highest';
    return `${word} ${page.length} of ${total} ${listed} by ${order.by}, from ${inWords(values[page[0]!]!)}`;
  }
  return wanted.length > 0
    ? `${total} ${listed}; the top ${page.length} by ${by}`
    : `Top ${page.length} of ${total} ${listed} by ${by}`;
}

/** Equal figures are ordered by followers: whoever is as good as the last one listed is said to be there. */
function tiesCutOff(subject: Subject, { by }: Order, ranking: Int32Array, end: number): string[] {
  if (by === 'score' || end >= ranking.length) return [];
  const { values, inWords } = figuresOf(subject, by);
  const last = values[ranking[end - 1]!]!;
  let more = 0;
  while (end + more < ranking.length && values[ranking[end + more]!] === last) more++;
  if (more === 0) return [];
  const have = more === 1 ? 'One more has' : `${more.toLocaleString('en-US')} more have`;
  return [`${have} the same ${by} as the last one listed, ${inWords(last)}: larger accounts come first.`];
}

/** The first few of each group, the largest group first. */
function bestOfEach(
  subject: Subject,
  args: TopArgs,
  order: Order,
  wanted: RowFilter[],
  ranking: Int32Array,
  per: Dimension,
): Answer {
  const { label, names } = groupsOf(subject, per);
  const groups = rowsByGroup(subject, per, ranking);
  const shown = groups.slice(0, Math.max(1, Math.floor(MOST_SHOWN / args.count)));
  const listed = shown.flatMap(({ group, rows }) =>
    rankedRows(subject, rows.slice(0, args.count)).map((profile, i) => ({
      group: names[group]!,
      profile,
      row: rows[i]!,
    })),
  );
  if (listed.length === 0) return sayOnly(`The file says of none of them which ${label.toLowerCase()} they are in.`);
  const table = listTable(
    subject,
    listed.map(({ profile }) => profile),
    listed.map(({ row }) => row),
    { by: order.by, conditions: args.with },
  );
  const people = new Set(listed.map(({ row }) => row)).size;
  const end = orderWords(order) === order.by ? 'Top' : isLowestFirst(order) ? 'Lowest' : 'Highest';
  return {
    headline: `${end} ${args.count} per ${label.toLowerCase()} by ${order.by}: ${people.toLocaleString('en-US')} of ${ranking.length.toLocaleString('en-US')} ranked ${creatorsWords(wanted)}`,
    tables: [
      {
        ...table,
        columns: [{ key: 'group', label, format: 'text' }, ...table.columns],
        rows: table.rows.map((row, i) => ({ group: listed[i]!.group, ...row })),
      },
    ],
    facts: [],
    charts: [],
    howFound: [],
    caveats: [
      ...(people < listed.length ? ['Who is in several groups is listed in each.'] : []),
      ...(shown.length < groups.length
        ? [`The ${shown.length} largest of ${groups.length.toLocaleString('en-US')} groups are shown.`]
        : []),
      ...listCaveats(subject, order, wanted, ranking),
      ...unmeasuredMatching(subject, args),
    ],
    next: [
      {
        label: `Figures per ${label.toLowerCase()}`,
        command: { name: 'figures', args: withoutUndefined({ ...whoOf(args), of: FIRST_FIGURES, per: [per] }) },
      },
      { label: 'Without groups', command: { name: 'top', args: withoutUndefined({ ...args, per: undefined }) } },
    ],
    menu: undefined,
  };
}

/** What a table of groups shows first. */
const FIRST_FIGURES = [{ figure: 'count' }, { figure: 'median', measure: 'engagement' }];

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

function moreSteps({ by, lowest: __, skip: _, ...args }: TopArgs): NextStep[] {
  const call = (changes: object) => ({ name: 'top', args: withoutUndefined({ ...args, ...changes }) });
  return [
    ...(['score', 'engagement', 'followers'] as const)
      .filter((other) => other !== by)
      .map((other) => ({ label: `By ${other}`, command: call({ by: other }) })),
    { label: 'Export as CSV', command: { name: 'export', args: withoutUndefined({ ...args, count: undefined }) } },
    { label: 'What to do', command: { name: 'actions', args: {} } },
  ];
}

/** Nobody fulfils all of it: how many each condition alone lets through, and whom the lists leave out anyway. */
function nobody(subject: Subject, args: TopArgs, wanted: readonly RowFilter[], all: Int32Array): Answer {
  const matching = rowsWhere(subject.profiles.count, (row) => wanted.every((filter) => filter.holds(row)));
  const handleOf = textReader(subject.profiles.text.handle!);
  const unranked = eachPersonOnce(subject.profiles, matching).filter(
    (row) => !subject.excluded.has(handleOf(row).toLowerCase()),
  );
  const unbookable = unranked.length;
  return {
    ...sayOnly(
      `${leftOutByName(subject, unranked, wanted)}No ranked creator here ${wanted.length === 1 ? predicate(wanted, 1) : `is all of this: ${wanted.map(({ words }) => words).join(', ')}`}.`,
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

/** "1 creator from Ireland is left out of ranked lists: @a. ", or nothing where nobody matches at all. */
function leftOutByName(
  { profiles }: Subject,
  rows: readonly number[] | Int32Array,
  wanted: readonly RowFilter[],
): string {
  if (rows.length === 0) return '';
  const named = Array.from(rows.slice(0, MOST_NAMED), (row) => `@${textAt(profiles.text.handle!, row)}`);
  const more = rows.length > named.length ? [`${(rows.length - named.length).toLocaleString('en-US')} more`] : [];
  const words = creatorsWords(wanted);
  const who =
    rows.length === 1
      ? `1 ${words.replace('creators', 'creator')} is`
      : `${rows.length.toLocaleString('en-US')} ${words} are`;
  return `${who} left out of ranked lists: ${listInWords([...named, ...more])}. `;
}

const MOST_NAMED = 5;

function nothingToRank({ analysis }: Subject, { by }: Order): Answer {
  const { behaviour } = analysis.classification;
  const why =
    headerIn(by) !== undefined
      ? `No ranked creator has a value in ${by}.`
      : by === 'engagement' && analysis.dataset.engagementFormula === undefined
        ? 'This file has no engagement, and no columns to compute it from.'
        : by === 'likelihood' && isSkipped(behaviour)
          ? `There are no likelihoods. ${behaviour.skipped}`
          : `Nobody in this file can be ranked. ${leftOutSentence(analysis.checks) ?? ''}`.trim();
  return sayOnly(why, [{ label: 'Top 10 by followers', command: { name: 'top', args: { by: 'followers' } } }]);
}
