import type { Unmeasured } from '../../analysed-dataset.js';
import { rowsWhere } from '../../order.js';
import type { Profiles } from '../../profiles.js';
import { selectProfiles, takeProfiles } from './select-profiles.js';

/**
 * Sets the creators without a follower count apart from those who have one: nothing is computed of the former.
 *
 * @param all let go of where somebody has none
 */
export function setApart(all: Profiles): { profiles: Profiles; unmeasured?: Unmeasured } {
  const followers = all.numeric.followers!;
  const without = rowsWhere(all.count, (row) => Number.isNaN(followers[row]!));
  const { followerCells: _, ...others } = all;
  if (without.length === 0) return { profiles: others };
  const measured = rowsWhere(all.count, (row) => !Number.isNaN(followers[row]!));
  const unmeasured = { profiles: selectProfiles(all, without), knownAs: knownAs(all, measured, without) };
  return { profiles: takeProfiles(others, measured), unmeasured };
}

/** For each row without followers its person's first row among those with them, as these are numbered then. */
function knownAs({ person }: Profiles, measured: Int32Array, without: Int32Array): Int32Array {
  const firstOf = new Map<number, number>();
  for (let i = measured.length - 1; person && i >= 0; i--) firstOf.set(person[measured[i]!]!, i);
  return without.map((row) => (person && firstOf.get(person[row]!)) ?? -1);
}
