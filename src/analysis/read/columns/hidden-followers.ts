import { FLAG } from '../../profiles.js';
import { headerSays } from '../headers/header-words.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import { flagReader } from '../values/flags.js';

/**
 * Follower counts that their creators hide are not known: programs write 0 for them, and `hiddenSubscriberCount` beside.
 *
 * @param followers one per row of the table; changed
 */
export function dropHidden(followers: Float64Array, { headers, columns }: RawTable): string[] {
  const at = headers.findIndex((header) => tokens(header).includes('hidden') && headerSays(header, 'followers'));
  if (at < 0) return [];
  const read = flagReader('isPrivate', columns[at]!);
  let count = 0;
  for (const row of followers.keys()) {
    if (followers[row] !== 0 || read(columns[at]!.textAt(row)) !== FLAG.yes) continue;
    followers[row] = Number.NaN;
    count++;
  }
  if (count === 0) return [];
  return [
    `${count.toLocaleString('en-US')} ${count === 1 ? 'creator hides' : 'creators hide'} the follower count (\`${headers[at]}\`): it is not known, and not 0.`,
  ];
}
