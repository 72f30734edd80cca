import { platformNamed } from '../headers/platforms.js';
import type { Column } from '../table/column.js';
import { looksLikeDate } from './dates.js';
import { isFlagWord } from './flags.js';
import { isMissing, type NumberContext, parseNumber } from './parse-number.js';
import { areTrueOfNumbers, TEXT_TRAITS, type TextTrait } from './text-traits.js';

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
  /** Of the cells: `3x / week`, "daily". */
  timesAWeek: number;
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
/** Of different texts. What share of them has a trait is known to a few points in a hundred by then. */
const TEXTS_LOOKED_AT = 1_000;
/** Nobody has more ways to say yes and no in one column. */
const MOST_FLAG_WORDS = 50;
const MOST_PLATFORMS = 100;
const COUNTED = /^[\d.,]+\s?(?:k|m|b)?\s+(\p{L}{4,20})$/iu;
const NICK = /^@?[a-z_.](?:[a-z._-]|\d{1,4}(?!\d))*$/i;
/** Different cells that tell whether they are dates. */
const DATES_LOOKED_AT = 30;
const SAMPLES = 3;

/** The cells of a column that were looked at, without words for "missing". */
interface Tally {
  looked: number;
  cells: number;
  /** Of these, plain numbers. */
  plain: number;
  characters: number;
  /** How often each text stands, in the order in which they come. */
  times: ReadonlyMap<string, number>;
  /** Those of them that are no plain numbers. */
  words: readonly string[];
  /** Of the cells that are numbers, in their order. */
  numbers: readonly number[];
}

/**
 * Looks at rows spread evenly over the table. What is asked of cells is asked of each different text once, and of plain
 * numbers, which most cells are, not at all.
 */
export function describeColumn(
  column: Column,
  rowCount: number,
  context: NumberContext = { decimal: '.' },
): ColumnValues {
  const step = Math.max(1, rowCount / LOOKED_AT);
  const tally = tallyOf(column, rowCount, step, context);
  const { cells, plain, times, words, numbers } = tally;
  const sorted = Float64Array.from(numbers).sort();
  const different = [...times.keys()];
  const ofCells = (count: number) => (cells === 0 ? 0 : count / cells);
  const texts = spread(words, TEXTS_LOOKED_AT);
  const cellsPerLookedAt = (cells - plain) / Math.max(1, timesOf(times, texts));
  const share = (trait: TextTrait) =>
    ofCells(
      cellsPerLookedAt * timesOf(times, texts.filter(TEXT_TRAITS[trait])) + (areTrueOfNumbers(trait) ? plain : 0),
    );
  // "None" under links and handles is somebody without one.
  const ofAccounts = (trait: TextTrait) => share(trait) / Math.max(1 - share('placeholders'), share(trait), 1e-9);
  return {
    cells,
    filled: column.isProse ? column.filled / rowCount : cells / Math.max(1, tally.looked),
    numeric: ofCells(numbers.length),
    whole: numbers.length === 0 ? 0 : numbers.filter(Number.isInteger).length / numbers.length,
    min: sorted[0] ?? Number.NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    percentSigns: share('percentSigns'),
    ranges: share('ranges'),
    timesAWeek: share('timesAWeek'),
    exact: share('exact'),
    isSequence: isSequence(numbers, step),
    distinct: ofCells(different.length),
    varies: different.length > 1,
    flags: different.length > MOST_FLAG_WORDS ? 0 : ofCells(timesOf(times, different.filter(isFlagWord))),
    handles: share('handles'),
    masked: share('masked'),
    atSigns: ofAccounts('atSigns'),
    embedded: share('embedded'),
    counted: share('counted'),
    emails: share('emails'),
    counts: countedIn(tally),
    postUrls: share('postUrls'),
    dates: dateShare(different.slice(0, DATES_LOOKED_AT)),
    channelIds: share('channelIds'),
    isLatinLower: share('latinLower') > 0.7,
    nicks: nickShare(tally),
    ascii: share('ascii'),
    spaces: share('spaces'),
    platforms: different.length > MOST_PLATFORMS ? 0 : ofCells(timesOf(times, words.filter(namesPlatform))),
    profileIds: share('profileIds'),
    urls: share('urls'),
    profileUrls: ofAccounts('profileUrls'),
    meanLength: column.isProse ? Number.POSITIVE_INFINITY : tally.characters / Math.max(1, cells),
    samples: different.slice(0, SAMPLES).map((text) => text.slice(0, 60)),
  };
}

function tallyOf(column: Column, rowCount: number, step: number, context: NumberContext): Tally {
  const times = new Map<string, number>();
  const valueByWord = new Map<string, number>();
  const numbers: number[] = [];
  let [looked, cells, plain, characters] = [0, 0, 0, 0];
  for (let at = 0; at < rowCount; at += step) {
    looked++;
    const row = Math.floor(at);
    const text = column.textAt(row);
    let value = column.numberAt(row);
    const isPlain = !Number.isNaN(value);
    if (!isPlain && isMissing(text)) continue;
    cells++;
    characters += text.length;
    times.set(text, (times.get(text) ?? 0) + 1);
    if (isPlain) {
      plain++;
      if (context.unit !== undefined && context.unit !== 1) value = parseNumber(text, context);
    } else {
      value = valueByWord.get(text) ?? parseNumber(text, context);
      valueByWord.set(text, value);
    }
    if (!Number.isNaN(value)) numbers.push(value);
  }
  return { looked, cells, plain, characters, times, words: [...valueByWord.keys()], numbers };
}

/** At most so many of them, at even distances. */
function spread(texts: readonly string[], most: number): readonly string[] {
  if (texts.length <= most) return texts;
  return Array.from({ length: most }, (_, i) => texts[Math.floor((i * texts.length) / most)]!);
}

function timesOf(times: Tally['times'], texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + times.get(text)!, 0);
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
function nickShare({ cells, times, words }: Tally): number {
  const texts = words.filter((text) => NICK.test(text));
  const nicks = timesOf(times, texts);
  const stems = new Set(texts.map((text) => text.replace(/\d/g, '').toLowerCase()));
  return stems.size > 0.7 * nicks ? nicks / Math.max(1, cells) : 0;
}

/** The one word that stands behind nearly all numbers. */
function countedIn({ cells, times, words }: Tally): string | undefined {
  const wordIn = (text: string) => COUNTED.exec(text)?.[1]?.toLowerCase();
  const first = words.find((text) => wordIn(text) !== undefined);
  if (first === undefined) return undefined;
  const word = wordIn(first);
  return timesOf(
    times,
    words.filter((text) => wordIn(text) === word),
  ) >
    0.8 * cells
    ? word
    : undefined;
}

function dateShare(texts: readonly string[]): number {
  return texts.filter(looksLikeDate).length / Math.max(1, texts.length);
}

function namesPlatform(text: string): boolean {
  return !text.startsWith('@') && platformNamed(text) !== undefined;
}
