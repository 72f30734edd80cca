import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textsOf } from '../../src/analysis/text-column.js';
import type { Dimension } from '../../src/query/dimensions.js';
import { computeFigures, type Figure } from '../../src/query/figures.js';
import { narrowed, rankedBy } from '../../src/query/order.js';
import type { Queried } from '../../src/query/queried.js';
import { rowFilters } from '../../src/query/row-filters.js';
import type { Who } from '../../src/query/who.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

/**
 * Every figure is computed a second time over the file's own cells, plainly, by code that shares nothing with the first:
 * only which rows may be ranked is taken from the analysis.
 */
type Row = Record<string, string>;

interface File {
  path: string;
  /** The column of each measure. */
  measures: Record<string, string>;
  /** Two columns by measures made of both: what is divided or taken away, and for how many. */
  computed: Record<string, { of: string; by: string; per?: number }>;
  /** The column of each dimension, and how a cell is shown. */
  groups: Record<string, { column: string; shown: (cell: string) => string }>;
  handle: string;
}

const country = new Intl.DisplayNames('en', { type: 'region' });
const language = new Intl.DisplayNames('en', { type: 'language' });
const asIs = (cell: string) => cell;
const yesNo = (cell: string) => (/^true$/i.test(cell) ? 'verified' : 'not verified');

const FILES: File[] = [
  {
    path: 'cases/15-questions.csv',
    handle: 'username',
    measures: { followers: 'followers', engagement: 'engagement_rate' },
    computed: {},
    groups: {
      country: { column: 'country', shown: asIs },
      category: { column: 'category', shown: asIs },
    },
  },
  {
    path: 'data/brightdata-profiles-1000.csv',
    handle: 'url',
    measures: {
      followers: 'followers',
      following: 'following',
      likes: 'likes',
      videos: 'videos_count',
      engagement: 'awg_engagement_rate',
    },
    computed: {
      '"likes per followers"': { of: 'likes', by: 'followers', per: 1 },
      '"following minus followers"': { of: 'following', by: 'followers' },
    },
    groups: {
      country: { column: 'region', shown: (cell) => country.of(cell)! },
      language: { column: 'predicted_lang', shown: (cell) => language.of(cell.split('-')[0]!)! },
      verified: { column: 'is_verified', shown: yesNo },
    },
  },
  {
    path: 'data/tides-profiles-5000.csv',
    handle: 'username',
    measures: {
      followers: 'followers',
      following: 'following',
      likes: 'total_likes',
      videos: 'total_videos',
      '"videos_liked"': 'videos_liked',
    },
    computed: {
      '"videos_liked per 1,000 followers"': { of: 'videos_liked', by: 'followers', per: 1000 },
      '"total_likes per total_videos"': { of: 'total_likes', by: 'total_videos', per: 1 },
      '"following minus followers"': { of: 'following', by: 'followers' },
      '"videos_liked minus total_videos"': { of: 'videos_liked', by: 'total_videos' },
    },
    groups: {
      country: { column: 'region', shown: (cell) => country.of(cell)! },
      verified: { column: 'verified', shown: yesNo },
      '"continent"': { column: 'continent', shown: asIs },
      '"tier"': { column: 'tier', shown: asIs },
    },
  },
];

/** Park and Miller's generator: the same queries every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pick = <T>(all: readonly T[], random: (below: number) => number): T => all[random(all.length)]!;
const number = (cell: string | undefined) => (cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell));

/** By the cells; nothing is for none of something. */
function plainValue(file: File, measure: string, row: Row): number {
  const made = file.computed[measure];
  if (!made) return number(row[file.measures[measure]!]);
  const [of, by] = [number(row[made.of]), number(row[made.by])];
  if (made.per === undefined) return of - by;
  return by > 0 ? (made.per * of) / by : Number.NaN;
}

/** A condition, with what it means of a row of cells. */
interface Condition {
  who: Who;
  holds: (row: Row) => boolean;
}

function condition(file: File, rows: Row[], random: (below: number) => number): Condition {
  const measures = Object.keys({ ...file.measures, ...file.computed }).filter((name) => name !== 'engagement');
  if (random(2) === 0) {
    const name = pick(measures, random);
    // Nothing at all: whose one column is above the other.
    const isCompared = file.computed[name] !== undefined && file.computed[name].per === undefined;
    const bound = isCompared ? 0 : Math.round(plainValue(file, name, pick(rows, random))) || 100;
    const operator = pick(['>', '<', '>=', '<='] as const, random);
    const compare = {
      '>': (x: number) => x > bound,
      '<': (x: number) => x < bound,
      '>=': (x: number) => x >= bound,
      '<=': (x: number) => x <= bound,
    };
    return {
      who: { with: [`${name} ${operator} ${bound}`] },
      holds: (row) => compare[operator](plainValue(file, name, row)),
    };
  }
  const name = pick(Object.keys(file.groups), random);
  const { column } = file.groups[name]!;
  const cells = [pick(rows, random)[column]!, pick(rows, random)[column]!].filter((cell) => cell !== '');
  if (cells.length === 0) return { who: {}, holds: () => true };
  if (name === 'verified') {
    const wanted = yesNo(cells[0]!) === 'verified';
    return { who: { verified: wanted }, holds: (row) => (yesNo(row[column]!) === 'verified') === wanted };
  }
  if (name.startsWith('"'))
    return {
      who: { with: [`${name} = ${cells.map((cell) => JSON.stringify(cell)).join(' or ')}`] },
      holds: (row) => cells.includes(row[column]!),
    };
  const shown = (cell: string) => (cell === '' ? '' : file.groups[name]!.shown(cell));
  return { who: { [name]: cells }, holds: (row) => cells.map(shown).includes(shown(row[column]!)) };
}

function set(file: File, rows: Row[], random: (below: number) => number): Condition {
  const kind = random(5);
  const one = condition(file, rows, random);
  if (kind === 0) return { who: {}, holds: () => true };
  if (kind === 1) return { who: { not: [one.who] }, holds: (row) => !one.holds(row) };
  const other = condition(file, rows, random);
  if (kind === 2) return { who: { or: [one.who, other.who] }, holds: (row) => one.holds(row) || other.holds(row) };
  if (kind === 3) return { who: { ...one.who, not: [other.who] }, holds: (row) => one.holds(row) && !other.holds(row) };
  return one;
}

/** Sorted, halfway between the neighbours where a place is between two. */
function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low * (1 - (at % 1)) + high * (at % 1);
}

function plainFigure({ figure, measure, q }: Figure, file: File, rows: Row[], outOf: number): number {
  if (figure === 'count') return rows.length;
  if (figure === 'share') return rows.length / outOf;
  const values = rows.map((row) => plainValue(file, measure!, row)).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return Number.NaN;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (figure === 'sum') return total;
  if (figure === 'mean') return total / values.length;
  if (figure === 'min') return Math.min(...values);
  if (figure === 'max') return Math.max(...values);
  return quantile(values, figure === 'median' ? 0.5 : q!);
}

function figure(file: File, random: (below: number) => number): Figure {
  const name = pick(['count', 'share', 'sum', 'mean', 'median', 'min', 'max', 'quantile'] as const, random);
  if (name === 'count' || name === 'share') return { figure: name };
  const isRate = (measure: string) => measure === 'engagement' || file.computed[measure]?.per !== undefined;
  const adding = Object.keys({ ...file.measures, ...file.computed }).filter(
    (measure) => name !== 'sum' || !isRate(measure),
  );
  return { figure: name, measure: pick(adding, random), ...(name === 'quantile' && { q: (1 + random(99)) / 100 }) };
}

/** As the file's cells say: an engagement of 4.5 is 4.5%. */
function scaleOf(file: File, measure: string | undefined): number {
  return measure === 'engagement' && file.path.includes('15-questions') ? 0.01 : 1;
}

describe.skipIf(!hasShared).each(FILES)(`random queries of $path${unlessShared}`, (file) => {
  const bytes = hasShared ? sharedFile(file.path) : Buffer.from('');
  const all: Row[] = hasShared ? parse(bytes, { columns: true, bom: true }) : [];
  const subject = (
    hasShared ? { ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS), excluded: new Set() } : {}
  ) as Queried;
  const byHandle = new Map(
    all.map((row) => [
      row[file.handle]!.replace(/^.*@/, '')
        .replace(/[/?].*$/, '')
        .toLowerCase(),
      row,
    ]),
  );
  const handles = hasShared ? textsOf(subject.profiles.text.handle!).map((handle) => handle.toLowerCase()) : [];
  const rows = handles.map((handle) => byHandle.get(handle)!);

  it('has a row of cells for every creator', () => {
    expect(rows.filter((row) => row === undefined)).toEqual([]);
    expect(rows.length).toBe(new Set(handles).size);
  });

  it('170 figures, with groups, negation and alternatives, are those of the cells', () => {
    const random = randomFrom(20_261_128);
    for (let i = 0; i < 170; i++) {
      const { who, holds } = set(file, rows, random);
      const of = Array.from({ length: 1 + random(3) }, () => figure(file, random));
      const dimensions = Object.keys(file.groups) as Dimension[];
      const per = [[], [pick(dimensions, random)], [dimensions[0]!, dimensions[1]!]][random(3)]!;
      const asked = JSON.stringify({ who, of, per });
      const found = computeFigures(subject, { who, of, per });
      const wanted = rows.filter(holds);
      const expectFigures = (values: { value: number }[], own: Row[], outOf: number) =>
        of.forEach((one, at) => {
          const plain = plainFigure(one, file, own, outOf) * scaleOf(file, one.measure);
          expect(values[at]!.value, asked).toSatisfy((value: number) =>
            Number.isNaN(plain) ? Number.isNaN(value) : Math.abs(value - plain) <= 1e-9 * Math.max(1, Math.abs(plain)),
          );
        });
      expectFigures(found.all.figures, wanted, rows.length);
      if (per.length === 0) continue;
      const columns = per.map((name) => file.groups[name]!);
      const named = (row: Row) =>
        columns.some(({ column }) => row[column] === '')
          ? ''
          : columns.map(({ column, shown }) => shown(row[column]!)).join('\n');
      const nameOfRow = new Map(rows.map((row) => [row, named(row)]));
      const nameOf = (row: Row) => nameOfRow.get(row)!;
      const isNarrower = Object.keys(who).length > 0;
      const withShares = isNarrower && of.some((one) => one.figure === 'share') ? rows : wanted;
      const names = [...new Set(withShares.map(nameOf))].filter((name) => name !== '');
      expect(found.groups.map((group) => group.names.join('\n')).sort(), asked).toEqual(names.sort());
      for (const group of found.groups) {
        const name = group.names.join('\n');
        const isIn = (row: Row) => nameOf(row) === name;
        const own = wanted.filter(isIn);
        expect(group.creators, asked).toBe(own.length);
        expectFigures(group.figures, own, isNarrower ? rows.filter(isIn).length : rows.length);
      }
    }
  });

  it('every list of 60 is in the order of the cells, either end, ties by followers, then handle', () => {
    const random = randomFrom(1_128);
    const measures = Object.keys({ ...file.measures, ...file.computed });
    for (let i = 0; i < 60; i++) {
      const { who, holds } = set(file, rows, random);
      const by = pick(measures, random);
      const lowest = random(2) === 0;
      const listed = narrowed(subject, rankedBy(subject, { by, lowest }), rowFilters(subject, who));
      const value = (at: number) => plainValue(file, by, rows[at]!);
      const followers = (at: number) => number(rows[at]!.followers);
      const isLast = (at: number) => by === 'engagement' && !lowest && subject.scores.flags[at] !== 0;
      const plain = rows
        .map((_, at) => at)
        .filter((at) => subject.scores.bookable[at] === 1 && holds(rows[at]!) && !Number.isNaN(value(at)))
        .sort(
          (a, b) =>
            Number(isLast(a)) - Number(isLast(b)) ||
            (lowest ? value(a) - value(b) : value(b) - value(a)) ||
            followers(b) - followers(a) ||
            (handles[a]! < handles[b]! ? -1 : 1),
        );
      expect(
        [...listed].map((at) => handles[at]),
        JSON.stringify({ who, by, lowest }),
      ).toEqual(plain.map((at) => handles[at]));
    }
  });
});
