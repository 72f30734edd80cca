import type { NextStep } from '../answers/answer.js';
import { namesOf } from '../answers/names-of.js';
import type { SeenTable, Store } from '../store/ports.js';

/** So many are offered. */
const MOST_OFFERED = 4;

/** Posts with tables of a conversation that were seen and are not read: the newest first. */
export async function unreadTables(
  store: Pick<Store, 'seenTables' | 'datasets'>,
  teamId: string,
  channelId: string,
): Promise<SeenTable[]> {
  const [seen, datasets] = await Promise.all([
    store.seenTables.list(teamId, channelId),
    store.datasets.list(teamId, channelId),
  ]);
  const read = new Set(datasets.flatMap(({ fileIds }) => fileIds));
  return seen.filter(({ files }) => files.some(({ id }) => !read.has(id)));
}

/** "Analyze talent.csv", for each of the newest. */
export function tableSteps(tables: readonly SeenTable[]): NextStep[] {
  return tables.slice(0, MOST_OFFERED).map(({ ts, files }) => ({
    label: `Analyze ${namesOf(files.map(({ name }) => name))}`,
    command: { name: 'analyze', args: { post: ts } },
  }));
}
