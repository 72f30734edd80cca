import { textAt } from '../analysis/text-column.js';
import { whole } from '../analysis/whole.js';
import type { Answer, Column, NextStep, Table } from '../answers/answer.js';
import { figuresChart } from '../answers/charts/figures.js';
import { capitalised, formatCell } from '../answers/format.js';
import { differsBeyondChance } from '../query/chance.js';
import { type Dimension, groupsOf } from '../query/dimensions.js';
import { computeFigures, FEW, type Figure, type FiguresFound, type Group, OF_FEW } from '../query/figures.js';
import { listInWords } from '../query/list-in-words.js';
import { figuresOf } from '../query/measures.js';
import { isLowestFirst, narrowed, rankedBy } from '../query/order.js';
import { type Prices, pricesOf } from '../query/price.js';
import type { RowFilter } from '../query/row-filter.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { neverTyped } from './arguments/argument.js';
import { dimensions } from './arguments/dimension.js';
import { figuresAsked } from './arguments/figures-asked.js';
import { checkedSet, filters, WHO_SCHEMA } from './arguments/filters.js';
import { ranking } from './arguments/ranking.js';
import { LOWEST, whichEnd } from './arguments/which-end.js';
import type { DatasetCommand, Subject } from './command.js';
import { creators, figureName, inWords, sentenceOf } from './figure-words.js';
import { withoutUndefined } from './page-steps.js';

export interface FiguresArgs extends Who {
  of: Figure[];
  /** At most two. */
  per?: Dimension[] | undefined;
  /** What a share is of. */
  within?: Who | undefined;
  /** The group with the lowest figure leads. */
  lowest?: boolean | undefined;
  /** Only of the first so many, by this order: "total followers of the top 10". */
  count?: number | undefined;
  by?: string | undefined;
  /** So many groups, the first ones. */
  groups?: number | undefined;
  /** Only groups of so many creators or more. */
  least?: number | undefined;
  /** Which groups have none of them. */
  none?: boolean | undefined;
}

const BY = ranking('score');
const asNumber = (description: string) =>
  neverTyped((value) => Number(value) || undefined, { type: 'integer', minimum: 1, description });

/** How many, what share, and averages, totals and extremes of any measure, of any creators, together or by group. */
export const figures: DatasetCommand<FiguresArgs> = {
  about: 'dataset',
  name: 'figures',
  aliases: ['figure', 'stats', 'calculate'],
  opens:
    /^(?:counts?|number of|(?:what |which )?(?:shares?|percentages?|proportions?)|averages?|avg|mean|median|typical|totals?|sum|combined|minimum|maximum|\d+(?:%|th) (?:quantile|percentile))\b/i,
  summary: 'How many, what share, and the average, median, total, lowest or highest of anything, by any group.',
  examples: [
    'count from Brazil',
    'median followers',
    'average engagement by country in micro',
    'share with followers < 50k',
    'total followers in Food',
  ],
  args: {
    of: figuresAsked(),
    per: dimensions('(?:in |for |of )?(?:by|per|each|every|across|grouped by|split by)(?: of the)?', 2),
    lowest: neverTyped(whichEnd().check, LOWEST),
    within: neverTyped(within, { ...WHO_SCHEMA, description: 'What a share is of; everybody if left out.' }),
    count: asNumber('Only of the first so many, ordered by `by`.'),
    groups: asNumber('Only so many groups, the first ones.'),
    least: asNumber('Only groups of so many creators or more.'),
    none: neverTyped((value) => value === true || undefined, {
      type: 'boolean',
      description: 'Which groups have none of them.',
    }),
    by: neverTyped((value) => (value ? BY.check(value) : undefined), BY.schema),
    ...filters,
  },
  isComplete: ({ of, per }) => of.length > 0 || (per?.length ?? 0) > 0,

  run(subject, args): Answer {
    if (args.count !== undefined) return ofTheFirst(subject, args, args.count);
    const { per = [] } = args;
    if (args.none && per.length > 0) return groupsWithout(subject, args, per);
    const { of, averaged } = addingUp(subject, args.of.length > 0 ? args.of : [{ figure: 'count' }]);
    const wanted = rowFilters(subject, whoOf(args));
    const asked = { ...args, of, per };
    const found = largeEnough(computeFigures(subject, { who: whoOf(args), of, per, within: args.within }), args.least);
    const doubt = per.length === 0 ? '' : chance(subject, of[0]!, inOrder(asked, found));
    return {
      headline:
        per.length === 0 ? together(subject, asked, found, wanted) : byGroup(subject, asked, found, wanted) + doubt,
      tables: per.length === 0 ? [] : [groupsTable(subject, asked, found)],
      facts: [],
      charts:
        per.length === 0
          ? []
          : figuresChart({
              ...chartOf(subject, asked, found),
              title: byGroup(subject, asked, found, wanted, 0) + doubt,
            }),
      howFound: [],
      caveats: [...averaged, ...caveatsOf(subject, asked, found, wanted)],
      next: nextSteps(args, of, found),
    };
  },
};

/** A total of what does not add up is answered with its average, and says so. */
function addingUp(subject: Subject, asked: readonly Figure[]): { of: Figure[]; averaged: string[] } {
  const isNone = ({ figure, measure }: Figure) =>
    figure === 'sum' && measure !== undefined && !figuresOf(subject, measure).addsUp;
  const of = asked.map((figure): Figure => (isNone(figure) ? { ...figure, figure: 'mean' } : figure));
  const averaged = asked
    .filter(isNone)
    .map(({ measure }) => `A total of ${measure} says nothing, so this is the average.`);
  return { of, averaged };
}

/** "is there any niche where nobody is booked": the groups that have none of them, else where they are fewest. */
function groupsWithout(subject: Subject, args: FiguresArgs, per: Dimension[]): Answer {
  const of: Figure[] = [{ figure: 'count' }, { figure: 'share' }];
  const wanted = rowFilters(subject, whoOf(args));
  const found = computeFigures(subject, { who: whoOf(args), of, per, within: args.within });
  const groups = found.groups.toSorted((a, b) => a.creators - b.creators || (nameOf(a) < nameOf(b) ? -1 : 1));
  const without = groups.filter(({ creators: own }) => own === 0);
  const words = creatorsWords(wanted);
  const label = per.map((name) => groupsOf(subject, name).label.toLowerCase()).join(' and ');
  const [fewest] = groups;
  const named = without.slice(0, MOST_NAMED).map(nameOf);
  const more = without.length > named.length ? [`${whole(without.length - named.length)} more`] : [];
  const have = without.length === 1 ? 'has' : 'have';
  return {
    headline: !fewest
      ? `The file says of nobody which ${label} they are in`
      : without.length > 0
        ? `${listInWords([...named, ...more])} ${have} no ${words}: ${whole(without.length)} of ${whole(groups.length)} by ${label}`
        : `None: each ${label} has ${words}, and ${nameOf(fewest)} the fewest, ${whole(fewest.creators)}`,
    tables: [groupsTable(subject, { ...args, of, per }, { ...found, groups })],
    facts: [],
    charts: [],
    howFound: [],
    caveats: filterCaveats(wanted),
    next: nextSteps({ ...args, per }, of, found),
  };
}

const MOST_NAMED = 8;

/** The same of the first so many of a list. */
function ofTheFirst(subject: Subject, { count: _, by = 'score', lowest, ...args }: FiguresArgs, count: number): Answer {
  const order = { by, lowest };
  const ranked = narrowed(subject, rankedBy(subject, order), rowFilters(subject, whoOf(args)));
  const handles = Array.from(ranked.slice(0, count), (row) => textAt(subject.profiles.text.handle!, row));
  // "what share of the likes in Brazil do the ten biggest there have": of those in Brazil.
  const isShare = args.of.some(({ figure }) => figure === 'share');
  const within = args.within ?? (isShare ? whoOf(args) : undefined);
  const answer = figures.run(subject, { of: args.of, per: args.per, handles, within });
  const end = isLowestFirst(order) && by !== 'price' ? 'lowest' : 'top';
  return {
    ...answer,
    context: `Of the ${end} ${handles.length} by ${by.replaceAll('"', '')}: ${listInWords(handles.map((handle) => `@${handle}`))}.`,
  };
}

function largeEnough(found: FiguresFound, least = 0): FiguresFound {
  return { ...found, groups: found.groups.filter(({ creators: own }) => own >= least) };
}

type Asked = FiguresArgs & { per: Dimension[] };

function within(value: unknown): Who | undefined {
  return value === undefined || value === '' ? undefined : checkedSet(value);
}

/** "288 of 5,000 creators are from the US (5.8%); their median follower count is 142,000". */
function together(
  subject: Subject,
  { of, within }: Asked,
  { all, base }: FiguresFound,
  wanted: readonly RowFilter[],
): string {
  const words = creatorsWords(wanted);
  const outOf = within ? creatorsWords(rowFilters(subject, within)) : '';
  const sentences = of.map((figure, i) =>
    sentenceOf(subject, figure, all.figures[i]!, { all, wanted, base, words, outOf }),
  );
  const isCount = of[0]!.measure === undefined;
  const rest = sentences.slice(1).map((sentence, i) => {
    const own = of[i + 1]!;
    const { value } = all.figures[i + 1]!;
    return own.figure !== 'count' && own.figure !== 'share'
      ? `their ${figureName(own)} is ${inWords(subject, own, value)}`
      : sentence;
  });
  const ranked = isCount && all.rankable < all.creators ? [`${whole(all.rankable)} of them can be ranked`] : [];
  return [`${sentences[0]!}${basis(wanted, all)}`, ...rest, ...ranked].join('; ');
}

/** ", by their biography or category: gym 9, fitness 5", where that is how they are known. */
function basis(wanted: readonly RowFilter[], { rows }: Group): string {
  return wanted
    .map((filter) => filter.basis?.(rows) ?? '')
    .map((told) => (told === '' ? '' : `, ${told}`))
    .join('');
}

/** The first group with its figure, some that follow, and whether the difference says anything. */
function byGroup(
  subject: Subject,
  asked: Asked,
  found: FiguresFound,
  wanted: readonly RowFilter[],
  following = 2,
): string {
  const { of, per } = asked;
  const groups = inOrder(asked, found);
  const label = per.map((name) => groupsOf(subject, name).label.toLowerCase()).join(' and ');
  const [first, ...others] = groups;
  if (!first) return `The file says of none of these ${creators(found.all.creators)} which ${label} they are in`;
  const [asks] = of as [Figure, ...Figure[]];
  const value = (group: Group) => inWords(subject, asks, group.figures[0]!.value);
  const size = asked.least === undefined ? '' : ` with at least ${whole(asked.least)} creators`;
  const who = (wanted.length === 0 ? '' : ` among ${creatorsWords(wanted)}`) + (size && ` of those${size}`);
  // After one of many, those of a few are no runners-up.
  const isFew = (group: Group) => OF_FEW.has(asks.figure) && group.figures[0]!.known < FEW;
  const follow = (isFew(first) ? others : others.filter((group) => !isFew(group)))
    .slice(0, Math.min(following, (asked.groups ?? following + 1) - 1))
    .map((group) => `${nameOf(group)} (${value(group)}${ofHowMany(asks, group)})`);
  const then = follow.length === 0 ? '' : `, then ${listInWords(follow)}`;
  const most = asked.lowest ? 'lowest' : 'highest';
  const all =
    asks.figure === 'sum' && others.length > 0 ? `; ${inWords(subject, asks, found.all.figures[0]!.value)} in all` : '';
  if (asks.figure === 'count' && !asked.lowest)
    return `${nameOf(first)} has the most creators${who}: ${value(first)} of ${whole(found.all.creators)} (${formatCell(first.creators / found.all.creators, 'percent')})${then}`;
  if (asks.figure === 'count')
    return `${nameOf(first)} has the fewest ${creatorsWords(wanted)}${size}: ${value(first)} of ${whole(found.all.creators)}${then}`;
  // Of a share of the groups it is they who are the part.
  if (asks.figure === 'share' && asks.measure === undefined && wanted.length > 0)
    return `${nameOf(first)} has the ${most} share of ${creatorsWords(wanted)}${size}: ${value(first)}${ofHowMany(asks, first)}${then}`;
  return `${nameOf(first)} has the ${most} ${figureName(asks)}${who}: ${value(first)}${ofHowMany(asks, first)}${then}${all}`;
}

function nameOf({ names }: Group): string {
  return names.join(' · ');
}

function ofHowMany({ figure, measure }: Figure, group: Group): string {
  return figure === 'count' || figure === 'sum' || (figure === 'share' && measure !== undefined)
    ? ''
    : ` of ${whole(group.figures[0]!.known)}`;
}

const COMPARABLE: ReadonlySet<string> = new Set(['mean', 'median']);

/** Only where it is the difference that is asked about. */
function chance(subject: Subject, { figure, measure }: Figure, groups: readonly Group[]): string {
  const judged = groups.filter(({ figures: [first] }) => first!.known >= FEW);
  if (!COMPARABLE.has(figure) || judged.length < 2 || judged[0] !== groups[0]) return '';
  const differs = differsBeyondChance(
    figuresOf(subject, measure!).values,
    judged.map(({ rows }) => rows),
  );
  if (differs === undefined) return '';
  return differs ? '. That is more than chance' : '. The difference is small enough to be chance';
}

/** Largest first, or the other way; those of a few stay behind. */
function inOrder({ lowest, of }: Asked, { groups }: FiguresFound): Group[] {
  if (!lowest) return groups;
  const judged = groups.filter(({ figures: [first] }) => of[0]!.figure === 'count' || first!.known >= FEW);
  const few = groups.filter((group) => !judged.includes(group));
  return [...judged.toReversed(), ...few.toReversed()];
}

/** A table shows so many. */
const MOST_GROUPS = 50;

function groupsTable(subject: Subject, asked: Asked, found: FiguresFound): Table {
  const { of, per } = asked;
  const crossed = isCrossed(asked) ? crossTable(subject, asked, found) : undefined;
  if (crossed) return crossed;
  const labels = per.map((name) => groupsOf(subject, name).label);
  const hasCount = of.some(({ figure }) => figure === 'count');
  const columns: Column[] = [
    ...labels.map((label, i): Column => ({ key: `group${i + 1}`, label, format: 'text' })),
    ...(hasCount ? [] : [{ key: 'creators', label: 'Creators', format: 'integer' } as const]),
    ...of.map(
      (figure, i): Column => ({
        key: keyOf(figure, i),
        label: capitalised(figureName(figure)),
        format: formatOf(subject, figure),
      }),
    ),
  ];
  const shown = inOrder(asked, found).slice(0, Math.min(asked.groups ?? MOST_GROUPS, MOST_GROUPS));
  const isDate = of.map(({ measure }) => measure !== undefined && figuresOf(subject, measure).format === 'text');
  return {
    columns,
    rows: shown.map((group) => ({
      ...Object.fromEntries(group.names.map((name, i) => [`group${i + 1}`, name])),
      creators: group.creators,
      ...Object.fromEntries(
        of.map((figure, i) => {
          const { value } = group.figures[i]!;
          return [keyOf(figure, i), Number.isNaN(value) ? null : isDate[i] ? inWords(subject, figure, value) : value];
        }),
      ),
    })),
  };
}

/** Counts and sums: of an average it has to be said beside it how few it is of. */
function isCrossed({ of, per, groups, least }: Asked): boolean {
  return per.length === 2 && of.length === 1 && !OF_FEW.has(of[0]!.figure) && (groups ?? least) === undefined;
}

/** So many groups fit beside each other. */
const MOST_ACROSS = 6;

/** One figure by two dimensions, the one with fewer groups across; undefined where neither fits. */
function crossTable(subject: Subject, { of, per }: Asked, { groups }: FiguresFound): Table | undefined {
  const [figure] = of as [Figure];
  const namesOf = (at: number) => [...new Set(groups.map(({ names }) => names[at]!))];
  const across = namesOf(1).length <= namesOf(0).length ? 1 : 0;
  const down = 1 - across;
  const [rows, columns] = [namesOf(down), namesOf(across)];
  if (columns.length > MOST_ACROSS || rows.length > MOST_GROUPS) return undefined;
  const isDate = figure.measure !== undefined && figuresOf(subject, figure.measure).format === 'text';
  const cell = (row: string, column: string) => {
    const value = groups.find(({ names }) => names[down] === row && names[across] === column)?.figures[0]?.value;
    if (value === undefined) return figure.figure === 'count' ? 0 : null;
    return Number.isNaN(value) ? null : isDate ? inWords(subject, figure, value) : value;
  };
  return {
    title: `${capitalised(figureName(figure))} by ${per.map((name) => groupsOf(subject, name).label.toLowerCase()).join(' and ')}`,
    columns: [
      { key: 'group', label: groupsOf(subject, per[down]!).label, format: 'text' },
      ...columns.map((name): Column => ({ key: `of ${name}`, label: name, format: formatOf(subject, figure) })),
    ],
    rows: rows.map((row) => ({
      group: row,
      ...Object.fromEntries(columns.map((column) => [`of ${column}`, cell(row, column)])),
    })),
  };
}

function keyOf({ figure, measure, q }: Figure, i: number): string {
  if (figure === 'count') return 'creators';
  return [figure, q === undefined ? '' : String(q), measure ?? (i > 0 ? String(i) : '')].filter(Boolean).join(' ');
}

function formatOf(subject: Subject, { figure, measure }: Figure): Column['format'] {
  if (figure === 'count') return 'integer';
  if (figure === 'share') return 'percent';
  const { format } = figuresOf(subject, measure!);
  return format === 'score' ? 'number' : format;
}

function chartOf(subject: Subject, asked: Asked, found: FiguresFound) {
  const at = Math.max(
    0,
    asked.of.findIndex(({ figure }) => figure !== 'count'),
  );
  const figure = asked.of[at]!;
  return {
    figureName: capitalised(figureName(figure)),
    kind: figure.figure,
    groups: inOrder(asked, found)
      .slice(0, asked.groups)
      .map((group) => ({
        name: nameOf(group),
        creators: group.creators,
        value: group.figures[at]!.value,
        words: inWords(subject, figure, group.figures[at]!.value),
        known: group.figures[at]!.known,
      })),
  };
}

function caveatsOf(subject: Subject, asked: Asked, found: FiguresFound, wanted: readonly RowFilter[]): string[] {
  const { of, per } = asked;
  const { all, groups } = found;
  const shown = Math.min(asked.groups ?? MOST_GROUPS, MOST_GROUPS);
  const inSeveral = groups.reduce((sum, { creators: own }) => sum + own, 0) > all.creators - found.untold;
  const few = groups.filter(({ figures: [first] }) => of[0]!.figure !== 'count' && first!.known < FEW).length;
  const prices = pricesIfAsked(subject, of);
  const unknown = of.flatMap((figure, i) => {
    const { known } = all.figures[i]!;
    // Of prices it is said below where those are from.
    if (figure.measure === 'price' && prices?.quotes) return [];
    if (figure.figure === 'count' || figure.figure === 'share' || known >= all.rows.length) return [];
    return [`${capitalised(figure.measure!)} is not known for ${whole(all.rows.length - known)} of them.`];
  });
  const unmeasured = all.creators - (subject.profiles.person ? all.creators : all.rows.length);
  return [
    ...(groups.length > shown && !isCrossed(asked) ? [`${shown} of ${whole(groups.length)} groups are shown.`] : []),
    ...(found.untold > 0
      ? [`The file does not say which group ${whole(found.untold)} of them ${found.untold === 1 ? 'is' : 'are'} in.`]
      : []),
    ...(per.length > 0 && inSeveral ? ['Who is in several groups counts in each.'] : []),
    ...(few > 0 && few < groups.length
      ? [`Groups of fewer than ${FEW} are listed last: a few creators decide their figures.`]
      : []),
    ...new Set(unknown),
    ...(unmeasured > 0
      ? [`${whole(unmeasured)} of them ${unmeasured === 1 ? 'has' : 'have'} no follower count, and no figures.`]
      : []),
    ...(of.some(({ figure, measure }) => figure === 'sum' && measure === 'followers')
      ? ['Followers are added up: who follows several of them counts several times.']
      : []),
    ...(of.some(({ figure, measure }) => figure === 'sum' && PER_POST.has(measure ?? '')) &&
    (subject.profiles.numeric.avgViews ?? subject.profiles.numeric.avgLikes)
      ? ['Views and likes are averages per post: the total is of one post by each.']
      : []),
    ...pricesCaveat(prices, of, all),
    ...(subject.profiles.person ? ['Creators are people; their figures are of accounts.'] : []),
    ...(of.some(({ measure }) => measure === 'engagement') && subject.analysis.dataset.engagementFormula
      ? [`Engagement = ${subject.analysis.dataset.engagementFormula}.`]
      : []),
    ...filterCaveats(wanted),
  ];
}

const PER_POST: ReadonlySet<string> = new Set(['views', 'likes per video']);

function pricesIfAsked(subject: Subject, of: readonly Figure[]): Prices | undefined {
  return of.some(({ measure }) => measure?.startsWith('price')) ? pricesOf(subject) : undefined;
}

/** Where the prices are from; of a file with prices, how many have none. */
function pricesCaveat(prices: Prices | undefined, of: readonly Figure[], { rows }: Group): string[] {
  if (!prices) return [];
  if (!prices.quotes || !of.some(({ measure }) => measure === 'price')) return [prices.basis];
  const quoted = rows.filter(prices.isQuote).length;
  const without = rows.length - quoted;
  const inIt = rows.some(prices.isInOtherCurrency) ? ` in ${prices.currency}` : '';
  const rest =
    without === 0
      ? ''
      : ` ${whole(without)} of ${whole(rows.length)} have none${inIt} there and are not in these figures.`;
  return [`Prices are quotes: \`${prices.quotes.header}\` of the file.${rest}`];
}

function nextSteps(args: FiguresArgs, of: readonly Figure[], { all, groups }: FiguresFound): NextStep[] {
  const who = { ...args.within, ...whoOf(args) };
  const measure = of.find((figure) => figure.measure !== undefined)?.measure;
  const call = (name: string, own: object) => ({ name, args: withoutUndefined({ ...who, ...own }) });
  const list = { by: measure?.startsWith('"') || measure === undefined ? undefined : measure };
  if (groups.length > 0)
    return [
      {
        label: `Top 3 per ${groups.length > 12 ? 'group' : args.per![0]!.replaceAll('"', '')}`,
        command: call('top', { count: 3, per: args.per![0], ...list }),
      },
      { label: 'Without groups', command: call('figures', { of }) },
    ];
  if (all.rankable === 0) return [];
  return [{ label: `Top ${Math.min(10, all.rankable)} of them`, command: call('top', { count: 10, ...list }) }];
}
