/** Of one creator. */
const MOST_TOPICS = 8;

/** Topics with their words, of several cells, as those of one creator: of each topic the first word. */
export function joinTopics(cells: readonly string[]): string {
  const [only = ''] = cells;
  if (cells.length <= 1 && !only.includes('|')) return only;
  const byTopic = new Map<string, string>();
  for (const cell of cells) {
    for (const one of cell.split('|')) {
      const end = one.indexOf(':');
      const topic = one.slice(0, end);
      if (end > 0 && !byTopic.has(topic)) byTopic.set(topic, one);
    }
  }
  return byTopic.size === 0 ? only : [...byTopic.values()].slice(0, MOST_TOPICS).join('|');
}
