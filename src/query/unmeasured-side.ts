import { noScores } from '../analysis/score/no-scores.js';
import { unmeasuredPeople } from '../analysis/unmeasured.js';
import { once } from './once.js';
import type { Queried } from './queried.js';

/**
 * Those without a follower count as a table of their own, to be asked the same questions: they count among the creators of
 * a file, and have no figure that is computed.
 */
export function unmeasuredSide(subject: Queried): { among: Queried; rows: Int32Array } | undefined {
  const { unmeasured } = subject;
  if (!unmeasured) return undefined;
  const { scores, rows } = once(unmeasured, 'as a table', () => {
    return { scores: noScores(unmeasured.profiles.count), rows: unmeasuredPeople(unmeasured) };
  });
  return { among: { ...subject, profiles: unmeasured.profiles, scores, unmeasured: undefined }, rows };
}
