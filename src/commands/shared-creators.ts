import type { Subject } from './command.js';
import { handleIndex } from './find-creator.js';

/** How many creators are in both files. */
export function sharedCreators(before: Pick<Subject, 'profiles'>, after: Pick<Subject, 'profiles'>): number {
  const known = handleIndex(before.profiles);
  let shared = 0;
  for (const handle of handleIndex(after.profiles).keys()) if (known.has(handle)) shared++;
  return shared;
}
