import { isSkipped, type TierName } from '../analysis/analysis.js';
import { rowsWhere } from '../analysis/order.js';
import { FLAG } from '../analysis/profiles.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { whole } from '../analysis/whole.js';
import { asEstimate, capitalised, formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { columnFilter } from './column-filter.js';
import { type Condition, parseCondition } from './conditions.js';
import { rowOfHandle } from './find-handle.js';
import { eitherInWords } from './list-in-words.js';
import { isCheapestFirst } from './measure-names.js';
import { measureOf } from './measure-of.js';
import { figuresOf } from './measures.js';
import { noColumn } from './no-column.js';
import { platformFilter } from './platform-filter.js';
import { requirePrices } from './price.js';
import type { Queried } from './queried.js';
import { regionFilter } from './region-filter.js';
import { boundOf } from './relative-bound.js';
import type { RowFilter } from './row-filter.js';
import { textFilter } from './text-filter.js';
import { topicFilter } from './topic-filter.js';
import type { Who } from './who.js';

/**
 * Each filter of a question, ready to be asked row by row.
 *
 * @throws {UserError} where the file cannot tell
 */
export function rowFilters(subject: Queried, who: Who): RowFilter[] {
  const found: (RowFilter | undefined)[] = [
    who.tier && tierFilter(subject, who.tier),
    who.segment && segmentFilter(subject, who.segment),
    who.verified === undefined ? undefined : verifiedFilter(subject, who.verified),
    who.country && textFilter(subject, 'country', who.country),
    who.region && regionFilter(subject, who.region),
    who.category && textFilter(subject, 'category', who.category),
    who.topic && topicFilter(subject, who.topic),
    who.language && textFilter(subject, 'language', who.language),
    who.platform && platformFilter(subject, who.platform),
    ...(who.with ?? []).map((text, at) => {
      const condition = parseCondition(text);
      return {
        ...('column' in condition ? columnFilter(subject, condition) : conditionFilter(subject, condition)),
        at,
      };
    }),
    who.handles && handlesFilter(subject, who.handles),
    who.shortlisted === undefined ? undefined : shortlistFilter(subject, who.shortlisted),
    who.or && who.or.length > 0 ? orFilter(subject, who.or) : undefined,
    ...(who.not ?? []).map((not, at) => ({ ...notFilter(subject, not), at })),
  ];
  return found.filter((filter) => filter !== undefined);
}

/** What the filters of a question cannot tell, each once; of the rows that they hold for, how that is known. */
export function filterCaveats(filters: readonly RowFilter[], rows: ArrayLike<number> = []): string[] {
  const known = filters.flatMap(({ words, basis }) => {
    const told = basis?.(rows);
    return told ? `${capitalised(words)} ${told}.` : [];
  });
  return [...known, ...new Set(filters.flatMap(({ caveat }) => caveat ?? []))];
}

/** What a question's filters say, as they stand in a headline: "micro creators from Brazil". */
export function creatorsWords(filters: readonly RowFilter[]): string {
  const before = (['verified', 'tier'] as const).flatMap((kind) =>
    filters.filter(({ name }) => name === kind).map(({ words }) => words),
  );
  const after = filters.filter(({ name }) => name !== 'verified' && name !== 'tier').map(({ words }) => words);
  // "with A under 3 with B over 5" are two conditions.
  const joined = after.map((words, i) =>
    words.startsWith('with ') && after[i - 1]?.startsWith('with ') ? `and ${words.slice('with '.length)}` : words,
  );
  return [...before, 'creators', ...joined].join(' ');
}

function tierFilter({ scores }: Queried, names: readonly string[]): RowFilter {
  const wanted = names.map((name) => TIER_NAMES.indexOf(name as TierName));
  return { name: 'tier', words: eitherInWords(names), holds: (row) => wanted.includes(scores.tier[row]!) };
}

function segmentFilter({ scores, analysis }: Queried, names: readonly string[]): RowFilter {
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const wanted = names.map((name) => segmentNamed(segments, name)?.id ?? noSegment(segments, name));
  return {
    name: 'segment',
    words: `in the ${eitherInWords(wanted.map((id) => `"${segments[id]!.name}"`))} ${wanted.length === 1 ? 'segment' : 'segments'}`,
    holds: (row) => wanted.includes(scores.segment[row]!),
  };
}

/** By its name whatever its case, or its number. */
export function segmentNamed<T extends { name: string }>(segments: readonly T[], name: string): T | undefined {
  const wanted = name.trim().toLowerCase();
  return segments.find((segment) => segment.name.toLowerCase() === wanted) ?? segments[Number(wanted) - 1];
}

function noSegment(segments: readonly { name: string }[], name: string): never {
  const there = segments.map((segment, i) => `${i + 1} ${segment.name}`).join(', ');
  throw new UserError(
    'no-segment',
    `This file has no segment "${name.slice(0, 60)}".`,
    segments.length > 0 ? `There are: ${there}.` : 'It was not clustered.',
  );
}

function verifiedFilter({ profiles }: Queried, wanted: boolean): RowFilter {
  const column = profiles.flags.verified ?? noColumn('whether creators are verified', 'verified');
  const value = wanted ? FLAG.yes : FLAG.no;
  return { name: 'verified', words: wanted ? 'verified' : 'unverified', holds: (row) => column[row] === value };
}

const RATES: ReadonlySet<string> = new Set(['engagement', 'likelihood', 'engagement by views', 'growth']);

function conditionFilter(subject: Queried, { field, operator, value: said }: Condition): RowFilter {
  const measure = measureOf(subject, field);
  const isEstimate = isCheapestFirst(field) ? figuresOf(subject, field).isEstimate : undefined;
  const bound =
    typeof said === 'number'
      ? { value: said, words: '', isEstimate: false }
      : boundOf(subject, said, measure, isEstimate);
  const { value } = bound;
  const figure =
    field === 'price'
      ? requirePrices(subject).inWords(value)
      : formatCell(value, RATES.has(field) ? 'percent' : 'count');
  const than = `${bound.words}${bound.isEstimate ? asEstimate(figure) : figure}`;
  const compare = {
    '>': (row: number) => measure(row) > value,
    '<': (row: number) => measure(row) < value,
    '>=': (row: number) => measure(row) >= value,
    '<=': (row: number) => measure(row) <= value,
  };
  const side = { '>': 'over', '<': 'under', '>=': 'at least', '<=': 'at most' };
  const inWords = `with ${field} ${side[operator]} ${than}`;
  const holds = compare[operator];
  return { name: 'with', words: inWords, holds, caveat: byEstimateAlone(subject, isEstimate, inWords, holds) };
}

/** Of a condition on prices: whom it lets through without a quote. */
function byEstimateAlone(
  subject: Queried,
  isEstimate: ((row: number) => boolean) | undefined,
  words: string,
  holds: RowFilter['holds'],
): string | undefined {
  if (!isEstimate) return undefined;
  const estimated = rowsWhere(subject.profiles.count, (row) => holds(row) && isEstimate(row)).length;
  if (estimated === 0) return undefined;
  return `${whole(estimated)} of all creators ${words} ${estimated === 1 ? 'has no quote: theirs is an estimate' : 'have no quote: theirs are estimates'}.`;
}

/** Who was named, each by the account that a profile would show. */
function handlesFilter(subject: Queried, handles: readonly string[]): RowFilter {
  const found = handles.map((handle) => rowOfHandle(subject, handle));
  const rows = new Set(found.filter((row) => row !== undefined));
  const missing = handles.filter((_, i) => found[i] === undefined);
  const words =
    handles.length <= 3 ? eitherInWords(handles.map((handle) => `@${handle}`)) : `the ${handles.length} named`;
  return {
    name: 'handles',
    words: `among ${words.replace(' or ', ' and ')}`,
    holds: (row) => rows.has(row),
    caveat: missing.length > 0 ? `Not in this file: ${missing.map((handle) => `@${handle}`).join(', ')}.` : undefined,
  };
}

function shortlistFilter(subject: Queried, wanted: boolean): RowFilter {
  const rows = new Set((subject.shortlisted ?? []).map((handle) => rowOfHandle(subject, handle)));
  return {
    name: 'shortlisted',
    words: wanted ? 'on the shortlist' : 'not on the shortlist',
    holds: (row) => rows.has(row) === wanted,
  };
}

/** What nobody in the file has holds for nobody; it is an error only where it is all that was asked for. */
function filtersOrNobody(subject: Queried, who: Who): RowFilter[] | UserError {
  try {
    return rowFilters(subject, who);
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-such-value') return error;
    throw error;
  }
}

function orFilter(subject: Queried, alternatives: readonly Who[]): RowFilter {
  const read = alternatives.map((who) => filtersOrNobody(subject, who));
  const any = read.filter((one): one is RowFilter[] => !(one instanceof UserError));
  const [missing] = read.filter((one) => one instanceof UserError);
  if (any.length === 0 && missing) throw missing;
  return {
    name: 'or',
    words: `either ${any.map((filters) => wordsOfAll(filters)).join(' or ')}`,
    holds: (row) => any.some((filters) => filters.every(({ holds }) => holds(row))),
    caveat:
      [missing?.message, ...any.flatMap((filters) => filterCaveats(filters))].filter(Boolean).join(' ') || undefined,
  };
}

/** Whoever the file says nothing of stays: nothing is known against them. */
function notFilter(subject: Queried, who: Who): RowFilter {
  const read = filtersOrNobody(subject, who);
  if (read instanceof UserError) return { name: 'not', words: '', holds: () => true, caveat: read.message };
  return {
    name: 'not',
    words: read.length === 1 ? `not ${read[0]!.words}` : `not both ${wordsOfAll(read)}`,
    holds: (row) => !read.every(({ holds }) => holds(row)),
  };
}

function wordsOfAll(filters: readonly RowFilter[]): string {
  return filters.map(({ words }) => words).join(' and ');
}
