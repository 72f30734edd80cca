import { type Dimension, groupsOf } from './dimensions.js';
import type { Queried } from './queried.js';

/** Rows in their order by the group they are in, largest group first; a row of several is in each. */
export function rowsByGroup(
  subject: Queried,
  per: Dimension,
  rows: ArrayLike<number>,
): { group: number; rows: number[] }[] {
  const { codes, groupsOf: groups, names } = groupsOf(subject, per);
  const byGroup: number[][] = names.map(() => []);
  for (let i = 0; i < rows.length; i++)
    for (const group of groups[codes[rows[i]!]!] ?? []) byGroup[group]!.push(rows[i]!);
  return byGroup
    .map((own, group) => ({ group, rows: own }))
    .filter(({ rows: own }) => own.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (names[a.group]! < names[b.group]! ? -1 : 1));
}
