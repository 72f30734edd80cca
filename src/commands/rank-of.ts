import { accountsOfPerson } from '../analysis/persons.js';
import type { Subject } from './command.js';

/** Place by score of a row's person, 1 the best: somebody with several accounts is ranked by the best. 0: not ranked. */
export function rankOf({ scores, profiles }: Pick<Subject, 'scores' | 'profiles'>, row: number): number {
  if (!profiles.person) return scores.ranking.indexOf(row) + 1;
  const accounts = new Set(accountsOfPerson(profiles, row));
  return scores.ranking.findIndex((ranked) => accounts.has(ranked)) + 1;
}
