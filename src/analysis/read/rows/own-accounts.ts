import { packTexts } from '../../text-column.js';
import type { AccountProfiles } from './accounts.js';
import { selectProfiles } from './select-profiles.js';

/**
 * The accounts that stand side by side, without those that nobody has: a platform's empty cells are no account of it.
 * Somebody without any account that the table tells of is still a creator, on no platform.
 */
export function ownAccounts(parts: readonly AccountProfiles[]): AccountProfiles[] {
  if (parts.every(({ profiles }) => !profiles.followerCells && !profiles.numeric.followers!.includes(0)))
    return [...parts];
  const known = new Set<number>();
  const kept = parts.map(({ profiles, sourceRows, isOwn }) => {
    const followers = profiles.numeric.followers!;
    return Array.from(sourceRows.keys()).filter((i) => followers[i]! > 0 || isOwn?.[i] === 1);
  });
  for (const [p, rows] of kept.entries()) for (const i of rows) known.add(parts[p]!.sourceRows[i]!);
  const [first, ...others] = parts.map((part, p) => only(part, kept[p]!));
  const nowhere = parts.map((part) => {
    const rows = Array.from(part.sourceRows.keys()).filter((i) => !known.has(part.sourceRows[i]!));
    for (const i of rows) known.add(part.sourceRows[i]!);
    return rows;
  });
  const none = parts.flatMap((part, p) => {
    if (nowhere[p]!.length === 0) return [];
    const left = only(part, nowhere[p]!);
    left.profiles.text.platform = packTexts(left.profiles.count, () => '');
    return [{ ...left, platform: undefined }];
  });
  return [first!, ...others, ...none];
}

function only(part: AccountProfiles, rows: readonly number[]): AccountProfiles {
  const { profiles, sourceRows, order, posted } = part;
  return {
    ...part,
    profiles: selectProfiles(profiles, rows),
    sourceRows: Int32Array.from(rows, (i) => sourceRows[i]!),
    order: order && { ...order, values: Float64Array.from(rows, (i) => order.values[i]!) },
    posted: posted && { ...posted, days: Float64Array.from(rows, (i) => posted.days[i]!) },
  };
}
