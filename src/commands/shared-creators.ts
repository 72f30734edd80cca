import { type SharedCreators, sharedCreators } from '../analysis/changes/compare-snapshots.js';
import { creatorKey } from '../analysis/read/rows/rows-of-creators.js';
import { textReader } from '../analysis/text-column.js';
import { handleIndex } from '../query/find-handle.js';
import type { Subject } from './command.js';

type Profiles = Subject['profiles'];
type Snapshot = Pick<Subject, 'profiles' | 'unmeasured'>;

const matched = new WeakMap<Profiles, WeakMap<Profiles, SharedCreators>>();

/** Creators in both files, matched by handle, once a pair: 100,000 of them take some 40 ms. */
export function creatorsInBoth(before: Snapshot, after: Snapshot): SharedCreators {
  const ofAfter = matched.get(after.profiles) ?? new WeakMap<Profiles, SharedCreators>();
  matched.set(after.profiles, ofAfter);
  const known = ofAfter.get(before.profiles);
  if (known) return known;
  const byPlatform = [before, after].every(({ profiles }) => profiles.text.platform !== undefined);
  const index = byPlatform ? accountIndex : handleIndex;
  const both = sharedCreators(index(before.profiles), index(after.profiles));
  const newcomers = notAmong(both.newcomers, after.profiles, before.unmeasured);
  const gone = notAmong(both.gone, before.profiles, after.unmeasured);
  const countedOnce = both.newcomers.length - newcomers.length + both.gone.length - gone.length;
  const made = { ...both, newcomers, gone, ...(countedOnce > 0 && { countedOnce }) };
  ofAfter.set(before.profiles, made);
  return made;
}

/** Whoever is in the other file without a follower count is neither new nor gone. */
function notAmong(rows: Int32Array, { text }: Profiles, unmeasured: Subject['unmeasured']): Int32Array {
  if (!unmeasured) return rows;
  const known = handleIndex(unmeasured.profiles);
  const handleOf = textReader(text.handle!);
  return rows.filter((row) => !known.has(handleOf(row).toLowerCase()));
}

/** Handle and platform → row: of two accounts with one handle each is compared with itself. */
function accountIndex({ text, count }: Profiles): ReadonlyMap<string, number> {
  const handleOf = textReader(text.handle!);
  const platformOf = textReader(text.platform!);
  const index = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const key = creatorKey(handleOf(row), platformOf(row));
    if (!index.has(key)) index.set(key, row);
  }
  return index;
}
