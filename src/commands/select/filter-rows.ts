import { isSkipped, type TierName } from '../../analysis/analysis.js';
import { FLAG, type NumericField } from '../../analysis/profiles.js';
import { engagementByViews } from '../../analysis/score/engagement-by-views.js';
import { TIER_NAMES } from '../../analysis/score/tiers.js';
import { type TextColumn, textsOf } from '../../analysis/text-column.js';
import { topicsIn } from '../../analysis/topics.js';
import { formatCell } from '../../answers/format.js';
import { countries, countryOf, languageOf, languages } from '../../answers/place-names.js';
import { UserError } from '../../errors.js';
import { type Condition, type ConditionField, parseCondition } from '../arguments/conditions.js';
import type { Filters } from '../arguments/filters.js';
import type { Subject } from '../command.js';
import { anyRowOfHandle } from '../find-creator.js';
import { eitherInWords } from '../list-in-words.js';
import { columnFilter } from './column-filter.js';
import { requirePrices } from './price.js';

/** One filter, with what it is called in a headline. */
export interface RowFilter {
  /** Its key among the arguments, so that a button can leave it out. */
  name: keyof Filters;
  words: string;
  holds(row: number): boolean;
  /** What it cannot tell: how many creators the file says nothing of. */
  caveat?: string | undefined;
}

/**
 * Each filter of a question, ready to be asked row by row.
 *
 * @throws {UserError} where the file cannot tell
 */
export function rowFilters(subject: Subject, filters: Filters): RowFilter[] {
  return [
    ...(filters.tier ? [tierFilter(subject, filters.tier)] : []),
    ...(filters.segment ? [segmentFilter(subject, filters.segment)] : []),
    ...(filters.verified === undefined ? [] : [verifiedFilter(subject, filters.verified)]),
    ...(filters.country
      ? [textFilter(subject, 'country', filters.country, countryOf, 'from', (code) => countries().nameOf(code))]
      : []),
    ...(filters.category
      ? [
          textFilter(
            subject,
            'category',
            filters.category,
            (cell) => cell.trim().toLowerCase(),
            'in',
            (name) => name,
          ),
        ]
      : []),
    ...(filters.language
      ? [textFilter(subject, 'language', filters.language, languageOf, 'speaking', (code) => languages().nameOf(code))]
      : []),
    ...(filters.platform ? [platformFilter(subject, filters.platform)] : []),
    ...(filters.with ?? []).map((text) => {
      const condition = parseCondition(text);
      return 'column' in condition ? columnFilter(subject, condition) : conditionFilter(subject, condition);
    }),
  ];
}

/** Rows that the conversation never wants to see: all accounts of whoever is excluded. */
export function excludedRows(subject: Subject): ReadonlySet<number> {
  const { person } = subject.profiles;
  const rows = new Set(
    [...subject.excluded].map((handle) => anyRowOfHandle(subject, handle)).filter((row) => row !== undefined),
  );
  if (!person || rows.size === 0) return rows;
  const people = new Set([...rows].map((row) => person[row]!));
  for (let row = 0; row < person.length; row++) if (people.has(person[row]!)) rows.add(row);
  return rows;
}

/** How many of the file no list shows. */
export function excludedInWords(subject: Subject): string[] {
  const { size } = excludedRows(subject);
  if (size === 0) return [];
  return [
    `${size.toLocaleString('en-US')} on this conversation's exclusion list ${size === 1 ? 'is' : 'are'} not shown.`,
  ];
}

/** What the filters of a question cannot tell, each once. */
export function filterCaveats(filters: readonly RowFilter[]): string[] {
  return [...new Set(filters.flatMap(({ caveat }) => caveat ?? []))];
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

function tierFilter({ scores }: Subject, names: readonly string[]): RowFilter {
  const wanted = names.map((name) => TIER_NAMES.indexOf(name as TierName));
  return { name: 'tier', words: eitherInWords(names), holds: (row) => wanted.includes(scores.tier[row]!) };
}

function segmentFilter({ scores, analysis }: Subject, names: readonly string[]): RowFilter {
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

function verifiedFilter({ profiles }: Subject, wanted: boolean): RowFilter {
  const column = profiles.flags.verified ?? noColumn('whether creators are verified', 'verified');
  const value = wanted ? FLAG.yes : FLAG.no;
  return { name: 'verified', words: wanted ? 'verified' : 'unverified', holds: (row) => column[row] === value };
}

/** Every cell of a column as it is compared; decoding 100,000 texts takes some 15 ms, so once a column. */
const compared = new WeakMap<TextColumn, { codes: Int32Array; values: string[] }>();

function comparedColumn(column: TextColumn, normalise: (cell: string) => string) {
  const before = compared.get(column);
  if (before) return before;
  const codeOfCell = new Map<string, number>();
  const values: string[] = [];
  const codes = Int32Array.from(textsOf(column), (cell) => {
    let code = codeOfCell.get(cell);
    if (code === undefined) {
      const value = normalise(cell);
      code = values.indexOf(value);
      if (code < 0) code = values.push(value) - 1;
      codeOfCell.set(cell, code);
    }
    return code;
  });
  const made = { codes, values };
  compared.set(column, made);
  return made;
}

function textFilter(
  { profiles }: Subject,
  name: 'country' | 'category' | 'language',
  said: readonly string[],
  normalise: (cell: string) => string,
  before: string,
  nameOf: (value: string) => string,
): RowFilter {
  const column = profiles.text[name] ?? noColumn(`the ${name} of creators`, name);
  const { codes, values } = comparedColumn(column, normalise);
  const wanted = new Set(said.flatMap((value) => matching(values, normalise(value), name === 'category')));
  if (wanted.size === 0) return noValue(name, said, values, codes, nameOf);
  return {
    name,
    words: `${before} ${eitherInWords(said.map((value) => nameOf(value)))}`,
    holds: (row) => wanted.has(codes[row]!),
  };
}

/** Accounts on any of these platforms; a row of several is on each. */
function platformFilter({ profiles, analysis }: Subject, said: readonly string[]): RowFilter {
  const { platform: ofFile, platforms } = analysis.dataset;
  const words = `on ${eitherInWords(said)}`;
  const wanted = new Set(said.map((name) => name.toLowerCase()));
  const column = profiles.text.platform;
  if (!column) {
    if (ofFile === undefined) noColumn('which platform creators are on', 'platform');
    if (wanted.has(ofFile.toLowerCase())) return { name: 'platform', words, holds: () => true };
    throw notOn(said, `All of them are on ${ofFile}.`);
  }
  const { codes, values } = comparedColumn(column, (cell) => cell.toLowerCase());
  const isWanted = values.map((value) => value.split(', ').some((name) => wanted.has(name)));
  if (!isWanted.includes(true)) {
    const there = platforms?.map(({ name, accounts }) => `${name} (${accounts.toLocaleString('en-US')})`);
    throw notOn(said, there ? `There are: ${there.join(', ')}.` : `All of them are on ${ofFile}.`);
  }
  return { name: 'platform', words, holds: (row) => isWanted[codes[row]!]! };
}

function notOn(said: readonly string[], next: string): UserError {
  return new UserError('no-such-value', `Nobody in this file is on ${eitherInWords(said)}.`, next);
}

/** Equal, or one of the topics in a cell; where none is, those that hold it as a word: "music" finds "Music & Dance". */
function matching(values: readonly string[], wanted: string, byTopic: boolean): number[] {
  const equal = values.indexOf(wanted);
  if (!byTopic || wanted === '') return equal >= 0 ? [equal] : [];
  const topics = values.flatMap((value, code) => (topicsIn(value).includes(wanted) ? [code] : []));
  if (topics.length > 0 || equal >= 0) return [...new Set([...topics, ...(equal >= 0 ? [equal] : [])])];
  return values.flatMap((value, code) => (value.split(/[^\p{L}\p{N}]+/u).includes(wanted) ? [code] : []));
}

function noValue(
  name: string,
  said: readonly string[],
  values: readonly string[],
  codes: Int32Array,
  nameOf: (value: string) => string,
): never {
  const counts = new Array<number>(values.length).fill(0);
  for (const code of codes) counts[code]!++;
  const common = values
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count)
    .slice(0, 8)
    .map(({ value, count }) => `${nameOf(value)} (${count.toLocaleString('en-US')})`);
  throw new UserError(
    'no-such-value',
    `Nobody in this file has the ${name} ${eitherInWords(said.map(nameOf))}.`,
    common.length > 0 ? `Most common here: ${common.join(', ')}.` : `Its ${name} column is empty.`,
  );
}

const NUMERIC: Partial<Record<ConditionField, NumericField>> = {
  followers: 'followers',
  following: 'following',
  likes: 'likesTotal',
  videos: 'videos',
};

/** A figure of every creator; NaN where it is not known. */
export function measureOf(subject: Subject, field: ConditionField | 'engagement by views'): (row: number) => number {
  const { profiles, scores } = subject;
  switch (field) {
    case 'engagement by views': {
      const rates = engagementByViews(profiles) ?? noColumn('average likes and average views', 'avg views');
      return (row) => rates[row]!;
    }
    case 'engagement':
    case 'score':
    case 'likelihood':
      return (row) => scores[field][row]!;
    case 'views': {
      const column = profiles.numeric.avgViews ?? profiles.numeric.viewsTotal ?? noColumn('views', 'views');
      return (row) => column[row]!;
    }
    case 'price':
      return requirePrices(subject).of;
    default: {
      const column = profiles.numeric[NUMERIC[field]!] ?? noColumn(field, field);
      return (row) => column[row]!;
    }
  }
}

function conditionFilter(subject: Subject, { field, operator, value }: Condition): RowFilter {
  const measure = measureOf(subject, field);
  const rate = field === 'engagement' || field === 'likelihood';
  const figure =
    field === 'price' ? requirePrices(subject).inWords(value) : formatCell(value, rate ? 'percent' : 'count');
  const compare = {
    '>': (row: number) => measure(row) > value,
    '<': (row: number) => measure(row) < value,
    '>=': (row: number) => measure(row) >= value,
    '<=': (row: number) => measure(row) <= value,
  };
  const said = { '>': 'over', '<': 'under', '>=': 'at least', '<=': 'at most' };
  return { name: 'with', words: `with ${field} ${said[operator]} ${figure}`, holds: compare[operator] };
}

function noColumn(what: string, header: string): never {
  throw new UserError(
    'no-column',
    `This file does not say ${what}.`,
    `Add a column \`${header}\` to it, or ask without that.`,
  );
}
