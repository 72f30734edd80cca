import type { Unmeasured } from './analysed-dataset.js';
import type { DatasetSummary } from './analysis.js';
import { rowsWhere } from './order.js';
import { eachPersonOnce, peopleIn } from './persons.js';
import type { Profiles } from './profiles.js';
import { textReader } from './text-column.js';

/** So many different cells are quoted. */
const QUOTED = 3;

/** The rows of whoever is known by no follower count at all, each person once. */
export function unmeasuredPeople({ profiles, knownAs }: Unmeasured): Int32Array {
  return eachPersonOnce(
    profiles,
    rowsWhere(profiles.count, (row) => knownAs[row] === -1),
  );
}

/** What a report says of how many creators there are. */
export function countCreators(
  profiles: Pick<Profiles, 'person' | 'count'>,
  unmeasured: Unmeasured | undefined,
): Pick<DatasetSummary, 'creators' | 'unmeasured'> {
  const measured = peopleIn(profiles);
  const rows = unmeasured ? unmeasuredPeople(unmeasured) : [];
  if (rows.length === 0) return { creators: measured };
  const cellOf = textReader(unmeasured!.profiles.followerCells!);
  const cells = new Set(Array.from(rows, cellOf).filter((text) => text !== ''));
  return {
    creators: measured + rows.length,
    unmeasured: { creators: rows.length, cells: [...cells].slice(0, QUOTED) },
  };
}
