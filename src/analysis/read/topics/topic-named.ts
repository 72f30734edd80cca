import { once } from '../headers/remembered.js';
import { tagged } from './known-words.js';
import { LEXICON, TOPICS } from './lexicon.js';

/** Every name and word of the lexicon with its topic, as `tagged` writes them; a topic's own name is never another's word. */
const topicOfWord = once(() => {
  const known = new Map(TOPICS.map((topic) => [tagged(topic), topic]));
  for (const [topic, { en, de, es, pt, fr, labels }] of Object.entries(LEXICON)) {
    for (const word of [en, de, es, pt, fr, labels].flatMap((list) => list?.split('|') ?? [])) {
      const key = tagged(word);
      if (!known.has(key)) known.set(key, topic);
    }
  }
  return known;
});

/** The topic that a word asks for, in any of the lexicon's languages: "gym" is fitness, "Kaffee" is coffee. */
export function topicNamed(said: string): string | undefined {
  return topicOfWord().get(tagged(said));
}
