import type { AnalysedDataset } from '../analysed-dataset.js';
import { largestFew } from '../order.js';
import type { NumericField } from '../profiles.js';

type Snapshot = Pick<AnalysedDataset, 'profiles' | 'scores'>;

/** By what growth is told. `percent` is of followers; `rank` is by score, among the bookable. */
export const CHANGE_MEASURES = ['followers', 'percent', 'likes', 'engagement', 'views', 'rank'] as const;
export type ChangeMeasure = (typeof CHANGE_MEASURES)[number];

/** Creators in both of two files, and those in only one. */
export interface SharedCreators {
  /** Rows in the earlier and in the later file, pair by pair, in the later file's order. */
  before: Int32Array;
  after: Int32Array;
  /** Rows of the later file that the earlier one does not have. */
  newcomers: Int32Array;
  /** Rows of the earlier file that the later one does not have. */
  gone: Int32Array;
  /** How many are in both, with a follower count in only one of them: neither new nor gone. */
  countedOnce?: number | undefined;
}

export interface Change {
  before: number;
  after: number;
  /** In the measure's own unit: followers, a share, places gained. */
  change: number;
}

/**
 * Matches two files by lower-case handle.
 *
 * @param indexBefore, indexAfter lower-case handle → row
 */
export function sharedCreators(
  indexBefore: ReadonlyMap<string, number>,
  indexAfter: ReadonlyMap<string, number>,
): SharedCreators {
  const before: number[] = [];
  const after: number[] = [];
  const newcomers: number[] = [];
  for (const [handle, row] of indexAfter) {
    const earlier = indexBefore.get(handle);
    if (earlier === undefined) newcomers.push(row);
    else {
      before.push(earlier);
      after.push(row);
    }
  }
  const gone: number[] = [];
  for (const [handle, row] of indexBefore) if (!indexAfter.has(handle)) gone.push(row);
  return {
    before: Int32Array.from(before),
    after: Int32Array.from(after),
    newcomers: Int32Array.from(newcomers),
    gone: Int32Array.from(gone),
  };
}

const COLUMNS = { followers: 'followers', likes: 'likesTotal' } as const satisfies Record<string, NumericField>;

/**
 * How much each shared creator has changed, pair by pair.
 *
 * @returns undefined where one of the files lacks the figure; NaN for a creator of whom it is not known
 */
export function changesOf(
  before: Snapshot,
  after: Snapshot,
  shared: SharedCreators,
  measure: ChangeMeasure,
): Float64Array | undefined {
  const count = shared.after.length;
  const difference = (earlier: ArrayLike<number> | undefined, later: ArrayLike<number> | undefined) =>
    earlier &&
    later &&
    Float64Array.from({ length: count }, (_, i) => later[shared.after[i]!]! - earlier[shared.before[i]!]!);
  switch (measure) {
    case 'followers':
    case 'likes':
      return difference(before.profiles.numeric[COLUMNS[measure]], after.profiles.numeric[COLUMNS[measure]]);
    case 'views':
      return (
        difference(before.profiles.numeric.avgViews, after.profiles.numeric.avgViews) ??
        difference(before.profiles.numeric.viewsTotal, after.profiles.numeric.viewsTotal)
      );
    case 'engagement':
      return difference(before.scores.engagement, after.scores.engagement);
    case 'percent': {
      const earlier = before.profiles.numeric.followers!;
      const later = after.profiles.numeric.followers!;
      return Float64Array.from({ length: count }, (_, i) => {
        const from = earlier[shared.before[i]!]!;
        return from > 0 ? later[shared.after[i]!]! / from - 1 : Number.NaN;
      });
    }
    case 'rank': {
      const [earlier, later] = [placesOf(before), placesOf(after)];
      // A smaller number is the better place.
      return difference(earlier, later)!.map((places) => -places);
    }
  }
}

const known = new WeakMap<Snapshot['scores'], Float64Array>();

/** Place by score, 1 the best; NaN for those that are not ranked. */
export function placesOf({ scores, profiles }: Snapshot): Float64Array {
  const before = known.get(scores);
  if (before) return before;
  const places = new Float64Array(profiles.count).fill(Number.NaN);
  for (let i = 0; i < scores.ranking.length; i++) places[scores.ranking[i]!] = i + 1;
  known.set(scores, places);
  return places;
}

/**
 * Who gained most and who lost most; those without a change are neither. Equal changes are in the later file's order.
 *
 * @param changes pair by pair
 */
export function risersAndFallers(
  shared: SharedCreators,
  changes: Float64Array,
  most: number,
): { risers: Change[]; fallers: Change[]; rose: number; fell: number } {
  const pairs = Int32Array.from({ length: changes.length }, (_, i) => i);
  let rose = 0;
  let fell = 0;
  for (const change of changes) {
    if (change > 0) rose++;
    else if (change < 0) fell++;
  }
  const asChange = (i: number): Change => ({ before: shared.before[i]!, after: shared.after[i]!, change: changes[i]! });
  return {
    risers: largestFew(pairs, (i) => (changes[i]! > 0 ? changes[i]! : Number.NaN), most).map(asChange),
    fallers: largestFew(pairs, (i) => (changes[i]! < 0 ? -changes[i]! : Number.NaN), most).map(asChange),
    rose,
    fell,
  };
}
