import { platformNamed } from '../headers/platforms.js';
import type { Column } from '../table/column.js';
import { endsInCount, holdsHandle } from './creator-cell.js';
import { looksLikeDate } from './dates.js';
import { isFlagWord } from './flags.js';
import { handleFromUrl, isProfileId, looksLikeHandle } from './handle.js';
import { type DecimalSeparator, isMissing, type NumberContext, parseNumber } from './parse-number.js';
import { readAmount } from './read-amount.js';

/** What the values of a column look like. Shares are of the filled cells, 0–1. */
export interface ColumnValues {
  /** Filled cells that were looked at. */
  cells: number;
  /** Share of all rows with anything but a word for "missing". */
  filled: number;
  numeric: number;
  /** Of the numbers: whole ones. */
  whole: number;
  min: number;
  median: number;
  max: number;
  percentSigns: number;
  /** Of the cells: `18-24`, `10K–50K`. */
  ranges: number;
  /** Numbers written out, not as `1.3M`. */
  exact: number;
  /** Counts 1, 2, 3 … or falls as evenly: a position, not a measure. */
  isSequence: boolean;
  distinct: number;
  /** Whether any two cells differ. */
  varies: boolean;
  flags: number;
  /** One word, not masked. */
  handles: number;
  masked: number;
  atSigns: number;
  /** A handle among other words: `Ada L. @ada`, `@ada (412k)`. */
  embedded: number;
  /** A name or a handle with a count behind it. */
  counted: number;
  emails: number;
  /** YouTube's: nobody's name. */
  channelIds: number;
  /** Written as handles are on most platforms: one word in Latin letters, with few digits, that no other cell begins with. */
  nicks: number;
  /** Without a letter beyond ASCII. */
  ascii: number;
  spaces: number;
  /** Nearly all are written in small Latin letters, digits, points and underscores, as handles are and names are not. */
  isLatinLower: boolean;
  profileUrls: number;
  /** What nearly all cells count, as they say themselves: `followers` of `2.2M Followers`. */
  counts: string | undefined;
  /** Links to somebody's post. */
  postUrls: number;
  /** Of the different cells: dates that are no plain numbers. */
  dates: number;
  /** Links to a profile by its number, which is nobody's name. */
  profileIds: number;
  /** Links to anywhere. */
  urls: number;
  /** Cells that name a platform; 0 where there are too many different ones. */
  platforms: number;
  meanLength: number;
  /** At most three different cells, as they stand. */
  samples: string[];
}

/** Looking at more rows would not change what a column is. */
const LOOKED_AT = 4_000;
/** Nobody has more ways to say yes and no in one column. */
const MOST_FLAG_WORDS = 50;
const POST_URL = /^https?:\/\/\S+\/(?:video|photo|p|reel|status|shorts)\/[\w-]+/i;
const MOST_PLATFORMS = 100;
const COUNTED = /^[\d.,]+\s?(?:k|m|b)?\s+(\p{L}{4,20})$/iu;
const NICK = /^@?[a-z_.](?:[a-z._-]|\d{1,4}(?!\d))*$/i;
/** Something between two numbers: it may be a range. */
const BETWEEN_DIGITS = /\p{Nd}.*[^\p{Nd}.,'].*\p{Nd}/u;
/** Different cells that tell whether they are dates. */
const DATES_LOOKED_AT = 30;

/** Looks at rows spread evenly over the table. */
export function describeColumn(
  column: Column,
  rowCount: number,
  context: DecimalSeparator | NumberContext,
): ColumnValues {
  const step = Math.max(1, rowCount / LOOKED_AT);
  const cells: string[] = [];
  let looked = 0;
  for (let at = 0; at < rowCount; at += step) {
    looked++;
    const cell = column.textAt(Math.floor(at));
    if (!isMissing(cell)) cells.push(cell);
  }
  const numbers = cells.map((cell) => parseNumber(cell, context)).filter((value) => !Number.isNaN(value));
  const sorted = Float64Array.from(numbers).sort();
  const different = new Set(cells);
  const flagWords = new Set(different.size > MOST_FLAG_WORDS ? [] : [...different].filter(isFlagWord));
  const platforms = new Set(
    different.size > MOST_PLATFORMS
      ? []
      : [...different].filter((cell) => !cell.startsWith('@') && platformNamed(cell) !== undefined),
  );
  const share = (holds: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  return {
    cells: cells.length,
    filled: column.isProse ? column.filled / rowCount : cells.length / Math.max(1, looked),
    numeric: cells.length === 0 ? 0 : numbers.length / cells.length,
    whole: numbers.length === 0 ? 0 : numbers.filter(Number.isInteger).length / numbers.length,
    min: sorted[0] ?? Number.NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    percentSigns: share((cell) => cell.length < 40 && /[%٪％]/.test(cell)),
    ranges: share((cell) => BETWEEN_DIGITS.test(cell) && readAmount(cell)?.figures.length === 2),
    exact: share((cell) => !/\p{L}\.?\s*$/u.test(cell)),
    isSequence: isSequence(numbers, step),
    distinct: cells.length === 0 ? 0 : different.size / cells.length,
    varies: different.size > 1,
    flags: share((cell) => flagWords.has(cell)),
    handles: share(looksLikeHandle),
    masked: share((cell) => /[\u2588*•]{2,}/.test(cell)),
    atSigns: share((cell) => /^@\S+$/.test(cell)),
    embedded: share(holdsHandle),
    counted: share((cell) => Number.isNaN(parseNumber(cell)) && endsInCount(cell)),
    emails: share((cell) => /^[^\s@/"]+@[^\s@/]+\.[^\s@/]+$/.test(cell)),
    counts: countedIn(cells),
    postUrls: share((cell) => cell.length < 200 && cell.includes('/') && POST_URL.test(cell)),
    dates: dateShare(different),
    channelIds: share((cell) => /^UC[\w-]{22}$/.test(cell)),
    isLatinLower: share((cell) => /^[a-z0-9._-]+$/.test(cell)) > 0.7,
    nicks: nickShare(cells),
    ascii: share((cell) => /^[\x20-\x7e]*$/.test(cell)),
    spaces: share((cell) => /\S\s+\S/.test(cell)),
    platforms: share((cell) => platforms.has(cell)),
    profileIds: share((cell) => isProfileId(handleFromUrl(cell) ?? '')),
    urls: share((cell) => /^https?:\/\/\S+$/i.test(cell)),
    profileUrls: share((cell) => handleFromUrl(cell) !== undefined),
    meanLength: column.isProse
      ? Number.POSITIVE_INFINITY
      : cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    samples: samplesOf(different),
  };
}

/** Whole numbers that each differ from the one before by the same step, almost throughout. */
function isSequence(numbers: readonly number[], step: number): boolean {
  if (numbers.length < 5) return false;
  const tolerance = step > 1 ? Math.ceil(step) : 0;
  let even = 0;
  for (let i = 1; i < numbers.length; i++) {
    const difference = Math.abs(numbers[i]! - numbers[i - 1]!);
    if (difference >= 1 && difference <= 1 + tolerance) even++;
  }
  return even >= 0.9 * (numbers.length - 1);
}

/** `INF-001` and `INF-002` are numbers of something, and `7f3a9c01` is one. */
function nickShare(cells: readonly string[]): number {
  const nicks = cells.filter((cell) => NICK.test(cell));
  const stems = new Set(nicks.map((cell) => cell.replace(/\d/g, '').toLowerCase()));
  return stems.size > 0.7 * nicks.length ? nicks.length / Math.max(1, cells.length) : 0;
}

/** The one word that stands behind nearly all numbers. */
function countedIn(cells: readonly string[]): string | undefined {
  const words = cells.map((cell) => COUNTED.exec(cell)?.[1]?.toLowerCase());
  const first = words.find((word) => word !== undefined);
  return first !== undefined && words.filter((word) => word === first).length > 0.8 * cells.length ? first : undefined;
}

function dateShare(different: ReadonlySet<string>): number {
  const cells: string[] = [];
  for (const cell of different) if (cells.push(cell) === DATES_LOOKED_AT) break;
  return cells.filter(looksLikeDate).length / Math.max(1, cells.length);
}

function samplesOf(different: ReadonlySet<string>): string[] {
  const samples: string[] = [];
  for (const cell of different) {
    samples.push(cell.slice(0, 60));
    if (samples.length === 3) break;
  }
  return samples;
}
