import { rowsWhere } from '../analysis/order.js';
import { UserError } from '../errors.js';
import { type Dimension, type Groups, groupsOf } from './dimensions.js';
import { type Figures, figuresOf } from './measures.js';
import { once } from './once.js';
import { pricesOf } from './price.js';
import type { Queried } from './queried.js';
import { rowFilters } from './row-filters.js';
import { selectQuantile } from './select-quantile.js';
import { unmeasuredSide } from './unmeasured-side.js';
import type { Who } from './who.js';

export const FIGURE_NAMES = ['count', 'share', 'sum', 'mean', 'median', 'min', 'max', 'quantile'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** A figure of some creators: how many they are, or one of their measure. Plain JSON. */
export interface Figure {
  figure: FigureName;
  /** Of all but count, which has none, and of share, which may be one of followers: of MEASURES, or a header in quotes. */
  measure?: string | undefined;
  /** Of a quantile, 0–1. */
  q?: number | undefined;
}

export interface FigureValue {
  /** NaN where nothing is known; shares and rates are fractions. */
  value: number;
  /** Of how many creators' figures it is made. */
  known: number;
}

export interface Group {
  /** One name for each dimension; none of everybody. */
  names: string[];
  /** People of the file, those without a follower count among them. */
  creators: number;
  /** How many of the rows may be in a ranked list. */
  rankable: number;
  /** Of the profiles, ascending. */
  rows: Int32Array;
  figures: FigureValue[];
}

export interface Asked {
  who: Who;
  of: readonly Figure[];
  per?: readonly Dimension[] | undefined;
  /** What a share is of; everybody in the file where it is not said. */
  within?: Who | undefined;
}

export interface FiguresFound {
  /** Everybody who was asked about, as one group. */
  all: Group;
  /** By the first figure, largest first; only with `per`. */
  groups: Group[];
  /** How many creators are in no group: the file does not tell. */
  untold: number;
  /** What shares are of, where they are of a set as a whole: people. */
  base: number;
}

/** A figure of fewer creators says little, and leads no table. */
export const FEW = 10;

/** Rows of the profiles, and of those without a follower count. */
interface Rows {
  measured: Int32Array;
  unmeasured: Int32Array;
}

/**
 * Figures of some creators, together and by group.
 *
 * A share is of everybody, or of `within`; by group and of a narrower set it is of the group: verified ones per country.
 *
 * @throws {UserError} where the file cannot tell
 */
export function computeFigures(subject: Queried, { who, of, per = [], within = {} }: Asked): FiguresFound {
  const measures = of.map(({ measure }) => (measure === undefined ? undefined : summedUp(subject, measure)));
  for (const [i, { figure }] of of.entries()) checkAddsUp(figure, measures[i]);
  const whole = isEverybody(within)
    ? once(subject.profiles, 'everybody', () => rowsOf(subject, []))
    : rowsOf(subject, [within]);
  const wanted = isEverybody(who) ? whole : rowsOf(subject, [within, who]);
  const base = people(subject, whole);
  const group = (names: string[], rows: Rows, outOf: Rows): Group => ({
    names,
    creators: people(subject, rows),
    rankable: people(subject, {
      measured: rows.measured.filter((row) => subject.scores.bookable[row] === 1),
      unmeasured: NOBODY.unmeasured,
    }),
    rows: rows.measured,
    figures: of.map((figure, i) => figureOf(subject, figure, measures[i], rows, outOf)),
  });
  const all = group([], wanted, whole);
  if (per.length === 0) return { all, groups: [], untold: 0, base };
  const wholeGroups = isEverybody(who) ? undefined : byGroup(subject, per, whole);
  const found = byGroup(subject, per, wanted);
  // Of a share the groups where it is nothing are an answer, too.
  const listed = wholeGroups && of.some(({ figure }) => figure === 'share') ? wholeGroups.groups : found.groups;
  const groups = [...listed].map(([key, { names }]) => {
    const own = wholeGroups?.groups.get(key)?.rows;
    return group(names, found.groups.get(key)?.rows ?? NOBODY, own ?? whole);
  });
  return { all, groups: groups.sort(byFirstFigure(of[0]!)), untold: found.untold, base };
}

/** An average of quotes and guesses together is neither: of a file with prices only those are summed up. */
function summedUp(subject: Queried, measure: string): Figures {
  const figures = figuresOf(subject, measure);
  const prices = measure === 'price' ? pricesOf(subject) : undefined;
  if (!prices?.quotes || !prices.hasEstimates) return figures;
  const values = figures.values.map((value, row) => (prices.isQuote(row) ? value : Number.NaN));
  return { ...figures, values };
}

function isEverybody(who: Who): boolean {
  return Object.keys(who).length === 0;
}

function rowsOf(subject: Queried, sets: readonly Who[]): Rows {
  const holding = (table: Queried) => {
    const filters = sets.flatMap((set) => rowFilters(table, set));
    return (row: number) => filters.every(({ holds }) => holds(row));
  };
  const measured = rowsWhere(subject.profiles.count, holding(subject));
  const side = unmeasuredSide(subject);
  return {
    measured,
    unmeasured: side ? side.rows.filter(holdingOrNobody(() => holding(side.among))) : new Int32Array(0),
  };
}

/** What nobody among those without a follower count has, holds for none of them. */
function holdingOrNobody(make: () => (row: number) => boolean): (row: number) => boolean {
  try {
    return make();
  } catch (error) {
    if (error instanceof UserError) return () => false;
    throw error;
  }
}

/** Each once, by however many accounts. */
function people({ profiles: { person } }: Queried, { measured, unmeasured }: Rows): number {
  if (!person) return measured.length + unmeasured.length;
  const seen = new Set<number>();
  for (const row of measured) seen.add(person[row]!);
  return seen.size + unmeasured.length;
}

/** Rows by the group that they are in, by its names; a row of several is in each. */
function byGroup(subject: Queried, per: readonly Dimension[], rows: Rows) {
  const groups = new Map<string, { names: string[]; rows: Rows }>();
  let untold = 0;
  const put = (table: Queried, which: keyof Rows) => {
    const dimensions = per.map((name) => groupsOf(table, name));
    const lists = listsByGroup(dimensions, rows[which]);
    untold += lists.untold;
    for (const { names, rows: own } of lists.groups) {
      const key = names.join('\n');
      const group = groups.get(key) ?? { names, rows: NOBODY };
      groups.set(key, { names, rows: { ...group.rows, [which]: own } });
    }
  };
  put(subject, 'measured');
  const side = unmeasuredSide(subject);
  if (side && rows.unmeasured.length > 0) put(side.among, 'unmeasured');
  return { groups, untold };
}

const NOBODY: Rows = { measured: new Int32Array(0), unmeasured: new Int32Array(0) };
const UNTOLD: readonly number[] = [];
const ALL: readonly number[] = [0];

/** A group is numbered by its place in each dimension: rows are counted, then put, and nothing is made for each. */
function listsByGroup([first, second]: readonly Groups[], rows: Int32Array) {
  const width = second?.names.length ?? 1;
  const counts = new Int32Array(first!.names.length * width);
  let untold = 0;
  const each = (put: (group: number, row: number) => void) => {
    for (const row of rows) {
      const ofFirst = first!.groupsOf[first!.codes[row]!] ?? UNTOLD;
      const ofSecond = second ? (second.groupsOf[second.codes[row]!] ?? UNTOLD) : ALL;
      for (const a of ofFirst) for (const b of ofSecond) put(a * width + b, row);
      if (ofFirst.length === 0 || ofSecond.length === 0) untold++;
    }
  };
  each((group) => counts[group]!++);
  const lists = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(counts.length);
  untold = 0;
  each((group, row) => {
    lists[group]![filled[group]!++] = row;
  });
  const groups = lists.flatMap((own, group) => {
    const names = [first!.names[Math.floor(group / width)]!, ...(second ? [second.names[group % width]!] : [])];
    return own.length === 0 ? [] : [{ names, rows: own }];
  });
  return { groups, untold };
}

function figureOf(
  subject: Queried,
  { figure, q }: Figure,
  measure: Figures | undefined,
  rows: Rows,
  outOf: Rows,
): FigureValue {
  if (figure === 'count' || !measure) {
    const count = people(subject, rows);
    if (figure !== 'share') return { value: count, known: count };
    const base = people(subject, outOf);
    return { value: count / base, known: base };
  }
  const known = knownAt(measure.values, rows.measured);
  if (figure === 'share') {
    const base = knownAt(measure.values, outOf.measured);
    return { value: sum(known) / sum(base), known: base.length };
  }
  return { value: statistic(figure, known, q), known: known.length };
}

/** The values that a figure of some accounts is made of. */
export function measuredAt(subject: Queried, { measure = 'followers' }: Figure, rows: Int32Array): Float64Array {
  return knownAt(summedUp(subject, measure).values, rows);
}

/** A figure of the measure of some accounts; how many people they are is counted elsewhere. */
export function figureAmong(subject: Queried, figure: Figure, rows: Int32Array): FigureValue {
  const known = measuredAt(subject, figure, rows);
  return { value: statistic(figure.figure, known, figure.q), known: known.length };
}

/** @param known without NaN, in any order */
function statistic(figure: FigureName, known: Float64Array, q = 0.5): number {
  if (known.length === 0) return Number.NaN;
  switch (figure) {
    case 'sum':
      return sum(known);
    case 'mean':
      return sum(known) / known.length;
    case 'min':
      return known.reduce((least, value) => Math.min(least, value));
    case 'max':
      return known.reduce((most, value) => Math.max(most, value));
    default:
      return selectQuantile(known, figure === 'median' ? 0.5 : q);
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The values of some rows that are known: a copy. */
function knownAt(values: Float64Array, rows: Int32Array): Float64Array {
  const known = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) if (!Number.isNaN(values[row]!)) known[count++] = values[row]!;
  return known.slice(0, count);
}

/** Figures that one creator can decide. */
export const OF_FEW: ReadonlySet<FigureName> = new Set(['share', 'mean', 'median', 'quantile', 'min', 'max']);

/** Largest first; of figures that one creator can decide, groups of a few come behind those of many. */
function byFirstFigure({ figure }: Figure): (a: Group, b: Group) => number {
  const isFew = (group: Group) => Number(OF_FEW.has(figure) && group.figures[0]!.known < FEW);
  const value = (group: Group) =>
    Number.isNaN(group.figures[0]!.value) ? Number.NEGATIVE_INFINITY : group.figures[0]!.value;
  return (a, b) =>
    isFew(a) - isFew(b) ||
    Math.sign(value(b) - value(a)) ||
    b.creators - a.creators ||
    (a.names.join() < b.names.join() ? -1 : 1);
}

function checkAddsUp(figure: FigureName, measure: Figures | undefined): void {
  if (figure === 'count' || (figure === 'share' && !measure)) return;
  if (!measure) throw new UserError('no-measure', `The ${figure} of what?`, 'Say it like `median engagement`.');
  if ((figure === 'sum' || figure === 'share') && !measure.addsUp)
    throw new UserError('no-sum', `A total of ${measure.words} says nothing.`, `Ask for \`average ${measure.words}\`.`);
}
