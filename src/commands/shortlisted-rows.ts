import { rowOfHandle, unmeasuredRowOf } from '../query/find-handle.js';
import type { ShortlistEntry } from '../store/ports.js';
import type { Subject } from './command.js';

interface Listed {
  entry: ShortlistEntry;
  row: number;
}

/**
 * Who of a shortlist is in the file, best score first and each person once; who is there without a follower count, by
 * the row among those; and who is not.
 */
export function shortlistedRows(
  subject: Subject,
  entries: readonly ShortlistEntry[],
): { listed: Listed[]; unmeasured: Listed[]; gone: ShortlistEntry[] } {
  const here = entries.flatMap((entry) => {
    const row = rowOfHandle(subject, entry.handle);
    return row === undefined ? [] : [{ entry, row }];
  });
  const others = entries.filter((entry) => !here.some((one) => one.entry === entry));
  const unmeasured = others.flatMap((entry) => {
    const row = unmeasuredRowOf(subject, entry.handle);
    return row === undefined ? [] : [{ entry, row }];
  });
  const gone = others.filter((entry) => !unmeasured.some((one) => one.entry === entry));
  return { listed: onePerPerson(subject, here), unmeasured, gone };
}

/** Two accounts of one person are one line, with what was noted on either. */
function onePerPerson({ profiles, scores }: Subject, listed: Listed[]): Listed[] {
  const byScore = listed.toSorted((a, b) => scores.score[b.row]! - scores.score[a.row]!);
  const { person } = profiles;
  if (!person) return byScore;
  return byScore
    .filter(({ row }, i) => byScore.findIndex((other) => person[other.row] === person[row]) === i)
    .map((one) => {
      const notes = byScore.filter(({ row }) => person[row] === person[one.row]).map(({ entry }) => entry.note);
      return { ...one, entry: { ...one.entry, note: notes.filter((note) => note !== '').join('; ') } };
    });
}
