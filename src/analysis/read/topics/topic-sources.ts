import { headerSays } from '../headers/header-words.js';
import { once } from '../headers/remembered.js';
import { topicFinder } from './find-topics.js';
import { NO_TOPIC, type TopicSource } from './told-topics.js';

const finder = once(topicFinder);

/** Words of headers whose columns are of the creators' own words. What a team has noted of them is not. */
const HASHTAGS = /hash ?tags?|keywords?|\btags\b|schlagw|palabras clave|palavras.chave|mots.cl[ée]s/i;
const OWN_WORDS = /\b(?:headline|tagline|summary|about|profile text)\b/i;
const OF_OTHERS =
  /link|\burls?\b|note|noti[zc]|remark|remarque|comment|bemerk|anmerk|hinweis|observa|audience|brand|client|campaign|agency/i;

/** What a column of this header tells topics by; undefined where it tells none. */
export function topicSourceOf(header: string): TopicSource | undefined {
  const words = header.replaceAll('_', ' ');
  if (OF_OTHERS.test(words)) return undefined;
  if (HASHTAGS.test(words)) return 'hashtags';
  if (headerSays(header, 'bio') || OWN_WORDS.test(words)) return 'biography';
  return headerSays(header, 'category') ? 'category' : undefined;
}

/** Of columns that are too long to be kept, what is: the topics in each cell. By their places. */
export function topicCondensers(headers: readonly string[]): Map<number, (text: string) => string> {
  const sources = headers.map(topicSourceOf);
  return new Map(
    sources.flatMap((source, at) => (source ? [[at, (text: string) => topicsInCell(text, source)] as const] : [])),
  );
}

/** The topics in a cell, as `fitness:gym:biography|…`; NO_TOPIC where it has none. */
export function topicsInCell(text: string, source: TopicSource): string {
  return finder()(text, source) || NO_TOPIC;
}
