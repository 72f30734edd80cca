import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isClear, isFarBelow } from '../../analysis/score/standing.js';

/** With a reason each they fill a page. */
const LISTED = 8;
/** Where nobody passes every check: as many as the first answer shows. */
const WITH_CARE = 5;

interface Wanted {
  /** Who is not wanted in lists. */
  isHidden?: (row: number) => boolean;
  /** Somebody asks for a size, so nobody is too small. */
  isAnySize?: boolean;
  /** How many. */
  count?: number;
}

/** Whom a report on a file lists: the best that nothing speaks against, as in the first answer, and who comes next. */
export function rowsOfFile(
  { analysis, profiles, scores }: AnalysedDataset,
  { isHidden = () => false, isAnySize = false, count = LISTED }: Wanted = {},
): number[] {
  const followers = profiles.numeric.followers!;
  const bigEnough = Array.from(scores.ranking).filter(
    (row) => (isAnySize || followers[row]! >= analysis.bookable.minFollowers) && !isHidden(row),
  );
  const clear = bigEnough.filter((row) => isClear(scores, row));
  if (scores.shortlist.length > 0 && clear.length > 0) return clear.slice(0, count);
  return bigEnough.filter((row) => !isFarBelow(scores, row)).slice(0, WITH_CARE);
}
