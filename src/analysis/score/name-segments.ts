import type { Segment } from '../analysis.js';
import { rowsWhere, valuesAt } from '../order.js';
import type { NumericField, Profiles } from '../profiles.js';
import { median, quantileOfSorted } from '../quantile.js';
import { compactCount } from '../whole.js';

/** A name is true of at least this share of a segment's members. */
const TRUE_OF = 0.75;
/** Shares of members left out below and above a range; narrower ranges are tried first. */
const LEFT_OUT = [0.1, 0.05, 0.02, 0] as const;
/** Significant digits of a range's ends, as many as it takes. */
const DIGITS = [1, 2, 3] as const;
/** Fewer followers are none, as a range's lower end. */
const NOTHING = 100;
/** Times the usual engagement from which it is far above it; the inverse is far below. */
const FAR = 2;

/** [above most profiles of the file, below most] by field, where engagement does not tell. */
const TRAITS: readonly [field: NumericField, above: string, below: string][] = [
  ['avgViews', 'more views than most', 'fewer views than most'],
  ['viewsTotal', 'more views than most', 'fewer views than most'],
  ['avgLikes', 'more likes than most', 'fewer likes than most'],
  ['likesTotal', 'more likes than most', 'fewer likes than most'],
  ['avgComments', 'more comments than most', 'fewer comments than most'],
  ['avgShares', 'more shares than most', 'fewer shares than most'],
  ['videos', 'post more than most', 'post less than most'],
  ['following', 'follow more than most', 'follow fewer than most'],
];

/** What may be said of a profile, and of which rows it holds. */
interface Trait {
  words: string;
  holds(row: number): boolean;
}

/** Engagement, what is usual for the size, and the share of accounts of that size with less, one per row; NaN where unknown. */
export interface Engaged {
  rates: Float64Array;
  expected: Float64Array;
  percentile: Float64Array;
}

type NamedSegment = Pick<Segment, 'id' | 'name' | 'size' | 'share' | 'range'>;

/**
 * Names every cluster by the range of followers that four of five of its members have, and by what is true of them:
 * together true of at least three of four. No name is given twice.
 *
 * @param labels cluster per row, 0 … k−1
 * @param engaged undefined where the file tells no engagement
 */
export function nameSegments(
  profiles: Profiles,
  labels: Int32Array,
  k: number,
  engaged: Engaged | undefined,
): NamedSegment[] {
  const followers = profiles.numeric.followers!;
  const byEngagement = engaged ? engagementTraits(engaged) : [];
  const used = new Set<string>();
  return Array.from({ length: k }, (_, id) => {
    const rows = rowsWhere(labels.length, (row) => labels[row] === id);
    const found = firstUnused(candidateNames(followers, rows, byEngagement, profiles), used);
    used.add(found.name);
    return { id, ...found, size: rows.length, share: rows.length / labels.length };
  });
}

type Candidate = Pick<Segment, 'name' | 'range'>;

/** Names that are true of these rows, best first: with what engagement tells (or, without it, what else does), with the range alone. */
function* candidateNames(
  followers: Float64Array,
  rows: Int32Array,
  byEngagement: readonly Trait[],
  profiles: Profiles,
): Generator<Candidate> {
  const sorted = valuesAt(followers, rows).sort();
  const ranges = DIGITS.flatMap((digits) => LEFT_OUT.map((leftOut) => rangeOf(sorted, leftOut, digits)));
  function* withTrait(traits: readonly Trait[]) {
    for (const range of ranges) {
      for (const { words, holds } of traits) {
        const isTrue = (row: number) => followers[row]! >= range.low && followers[row]! <= range.high && holds(row);
        if (isTrueOfMost(rows, isTrue)) yield { name: `${rangeInWords(range)}, ${words}`, range };
      }
    }
  }
  const isTold = byEngagement.length > 0;
  yield* withTrait(isTold ? byEngagement : fieldTraits(profiles));
  yield* ranges.map((range) => ({ name: rangeInWords(range), range }));
  if (isTold) yield* withTrait(fieldTraits(profiles));
}

function firstUnused(candidates: Iterable<Candidate>, used: ReadonlySet<string>): Candidate {
  let first: Candidate | undefined;
  for (const candidate of candidates) {
    if (!used.has(candidate.name)) return candidate;
    first ??= candidate;
  }
  return numbered(first!, used);
}

function engagementTraits({ rates, expected, percentile }: Engaged): Trait[] {
  const times = (row: number) => rates[row]! / expected[row]!;
  // What is usual is a mean of logarithms: in files with many rates of about zero, more than half are above it.
  const isMore = (row: number) => rates[row]! >= 0 && percentile[row]! > 0.5;
  const isLess = (row: number) => rates[row]! >= 0 && percentile[row]! < 0.5;
  return [
    { words: 'liked far more than most of their size', holds: (row) => isMore(row) && times(row) >= FAR },
    { words: 'liked more than most of their size', holds: isMore },
    { words: 'liked far less than most of their size', holds: (row) => isLess(row) && times(row) <= 1 / FAR },
    { words: 'liked less than most of their size', holds: isLess },
    { words: 'liked as usual for their size', holds: (row) => times(row) < FAR && times(row) > 1 / FAR },
  ];
}

function fieldTraits({ numeric }: Profiles): Trait[] {
  return TRAITS.flatMap(([field, above, below]) => {
    const values = numeric[field];
    if (!values) return [];
    const middle = median(values);
    return [
      { words: above, holds: (row: number) => values[row]! > middle },
      { words: below, holds: (row: number) => values[row]! < middle },
    ];
  });
}

/** The range without a share of the rows at either end, its ends rounded outwards; from nothing on where hardly anything is below. */
function rangeOf(sorted: Float64Array, leftOut: number, digits: number): Segment['range'] {
  const low = quantileOfSorted(sorted, leftOut);
  return {
    low: low < NOTHING ? 0 : rounded(low, digits, Math.floor),
    high: rounded(quantileOfSorted(sorted, 1 - leftOut), digits, Math.ceil),
  };
}

function rounded(value: number, digits: number, round: (value: number) => number): number {
  if (!(value > 0)) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return Math.round(round(value / unit + (round === Math.ceil ? -1e-9 : 1e-9)) * unit);
}

function rangeInWords({ low, high }: Segment['range']): string {
  if (low === high) return compactCount(low);
  return low === 0 ? `up to ${compactCount(high)}` : `${compactCount(low)}–${compactCount(high)}`;
}

/** Most names are true of too few, which some of the rows tell. */
function isTrueOfMost(rows: Int32Array, holds: (row: number) => boolean): boolean {
  let others = 0;
  for (const row of rows) if (!holds(row) && (rows.length - ++others) / rows.length < TRUE_OF) return false;
  return true;
}

function numbered({ name, range }: Candidate, used: ReadonlySet<string>): Candidate {
  let number = 2;
  while (used.has(`${name} (${number})`)) number++;
  return { name: `${name} (${number})`, range };
}
