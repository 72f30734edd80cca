import { type SharedCreators, sharedCreators } from '../analysis/changes/compare-snapshots.js';
import { creatorKey } from '../analysis/read/rows/rows-of-creators.js';
import { textReader } from '../analysis/text-column.js';
import type { Subject } from './command.js';
import { handleIndex } from './find-creator.js';

type Profiles = Subject['profiles'];

const matched = new WeakMap<Profiles, WeakMap<Profiles, SharedCreators>>();

/** Creators in both files, matched by handle, once a pair: 100,000 of them take some 40 ms. */
export function creatorsInBoth(before: { profiles: Profiles }, after: { profiles: Profiles }): SharedCreators {
  const ofAfter = matched.get(after.profiles) ?? new WeakMap<Profiles, SharedCreators>();
  matched.set(after.profiles, ofAfter);
  const known = ofAfter.get(before.profiles);
  if (known) return known;
  const byPlatform = [before, after].every(({ profiles }) => profiles.text.platform !== undefined);
  const index = byPlatform ? accountIndex : handleIndex;
  const made = sharedCreators(index(before.profiles), index(after.profiles));
  ofAfter.set(before.profiles, made);
  return made;
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
