import { type SharedCreators, sharedCreators } from '../analysis/changes/compare-snapshots.js';
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
  const made = sharedCreators(handleIndex(before.profiles), handleIndex(after.profiles));
  ofAfter.set(before.profiles, made);
  return made;
}
