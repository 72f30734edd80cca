import { whole } from '../whole.js';

/** One number of clusters that was tried. */
export interface Candidate {
  k: number;
  /** null where it is not defined: all rows in one cluster. */
  silhouette: number | null;
  inertia: number;
  /** Rows in the smallest cluster. */
  smallest: number;
}

export interface Choice {
  k: number;
  /** Why this k, in one sentence. */
  choice: string;
}

/** k = 2 has the best silhouette on most files, and says only "bigger" and "smaller". */
const FEWEST = 3;
const MOST = 6;

/**
 * Chooses the number of clusters: the best silhouette among 3 to 6, of those whose smallest cluster holds at least
 * max(5, 1%) of the rows. Where none does, the one whose smallest cluster is largest, and of
 * those the one with the best silhouette.
 *
 * @param candidates ascending by k, at least one
 * @param nSamples rows that were clustered
 * @param wanted a number of clusters that the user has set: it is taken as it is where it is a candidate
 */
export function chooseK(candidates: readonly Candidate[], nSamples: number, wanted?: number): Choice {
  if (wanted !== undefined) return asWanted(candidates, wanted);

  const enough = Math.max(5, Math.ceil(nSamples / 100));
  const inRange = candidates.filter(({ k }) => k >= FEWEST && k <= MOST);
  const useful = inRange.filter(({ smallest, silhouette }) => smallest >= enough && silhouette !== null);
  const best = first(useful, (a, b) => b.silhouette! - a.silhouette!);
  if (best !== undefined) {
    return {
      k: best.k,
      choice:
        `${best.k} segments have the best silhouette (${best.silhouette!.toFixed(2)}) among 3 to 6, ` +
        `of those whose smallest segment holds at least ${whole(enough)} profiles.`,
    };
  }
  const fallback = first(inRange.length > 0 ? inRange : candidates, largestSmallest)!;
  return {
    k: fallback.k,
    choice:
      `No number of segments from 3 to 6 leaves at least ${whole(enough)} profiles in each: ` +
      `${fallback.k} has the largest smallest one, with ${whole(fallback.smallest)}; read the smallest as outliers.`,
  };
}

function asWanted(candidates: readonly Candidate[], wanted: number): Choice {
  if (candidates.some(({ k }) => k === wanted)) return { k: wanted, choice: `${wanted} segments, as you asked.` };
  const most = candidates.at(-1)!.k;
  return { k: most, choice: `You asked for ${wanted} segments, but the profiles differ in only ${most} ways.` };
}

function largestSmallest(a: Candidate, b: Candidate): number {
  return b.smallest - a.smallest || (b.silhouette ?? -1) - (a.silhouette ?? -1);
}

function first<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return items.toSorted(compare)[0];
}
