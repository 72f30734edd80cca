import { BODY } from './lexicon/body.js';
import { CULTURE } from './lexicon/culture.js';
import { KNOWLEDGE } from './lexicon/knowledge.js';
import { LEISURE } from './lexicon/leisure.js';
import type { TopicLexicon } from './topic-words.js';

export const LEXICON: TopicLexicon = { ...BODY, ...LEISURE, ...CULTURE, ...KNOWLEDGE };

/** What a file's creators may be about, by the name that a person asks with. */
export const TOPICS: readonly string[] = Object.keys(LEXICON);

/** A topic and those that it is a part of. */
export function withinOf(topic: string): string[] {
  const within = LEXICON[topic]?.within;
  return within === undefined ? [topic] : [topic, ...withinOf(within)];
}
