import { packTexts, type TextColumn, textReader } from '../../text-column.js';
import type { Creators } from '../rows/rows-of-creators.js';
import { joinTopics } from './join-topics.js';
import { NO_TOPIC } from './told-topics.js';

/** Of a creator's videos: what fewer are about is no topic of theirs. */
const MOSTLY = 0.5;

/** What creators are about whose table lists videos: the topics of at least half of each one's videos that tell any text. */
export function topicsOfVideos(videos: TextColumn, { count, ofRow }: Creators): TextColumn {
  const read = textReader(videos);
  const cellsOf = Array.from({ length: count }, (): string[] => []);
  for (const [row, creator] of ofRow.entries()) if (read(row) !== '') cellsOf[creator]!.push(read(row));
  return packTexts(count, (creator) => topicsOfMost(cellsOf[creator]!));
}

function topicsOfMost(cells: readonly string[]): string {
  const times = new Map<string, { label: string; count: number }>();
  for (const label of cells.flatMap((cell) => (cell === NO_TOPIC ? [] : cell.split('|')))) {
    const topic = label.slice(0, label.indexOf(':'));
    const known = times.get(topic);
    if (known) known.count++;
    else times.set(topic, { label, count: 1 });
  }
  const most = [...times.values()].filter(({ count }) => count >= MOSTLY * cells.length);
  return most.length > 0 ? joinTopics(most.map(({ label }) => label)) : cells.length > 0 ? NO_TOPIC : '';
}
