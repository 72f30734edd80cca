/** What tells what creators are about, in the order in which it counts. */
export const TOPIC_SOURCES = ['biography', 'hashtags', 'category', 'name'] as const;
export type TopicSource = (typeof TOPIC_SOURCES)[number];

/** Why a creator is said to be about a topic: in a cell of `Profiles.topics` as `fitness:gym:biography`, `|` between them. */
export interface ToldTopic {
  topic: string;
  word: string;
  source: TopicSource;
}

/** A creator of whom the file says something, and no topic: `-` is told apart from nothing. */
export const NO_TOPIC = '-';

export function toldTopicsIn(cell: string): ToldTopic[] {
  return cell.split('|').flatMap((one) => {
    const [topic, word, source] = one.split(':');
    return topic && word && source ? [{ topic, word, source: source as TopicSource }] : [];
  });
}
