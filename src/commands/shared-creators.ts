import { type SharedCreators, sharedCreators } from '../analysis/changes/compare-snapshots.js';
import type { Subject } from './command.js';
import { handleIndex } from './find-creator.js';

/** Creators in both files, matched by handle. */
export function creatorsInBoth(before: Pick<Subject, 'profiles'>, after: Pick<Subject, 'profiles'>): SharedCreators {
  return sharedCreators(handleIndex(before.profiles), handleIndex(after.profiles));
}
