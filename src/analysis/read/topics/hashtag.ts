import { type KnownWords, tagged } from './known-words.js';

/** Longer ones are sentences. */
const LONGEST = 40;
/** A shorter word is found in any other. */
const SHORTEST_PART = 3;

/**
 * The topics' words in a hashtag that is put together from nothing else than them and what stands beside them:
 * "#fitnessmotivation" has one, "#party" none.
 *
 * @returns indexes into `words`
 */
export function wordsOfTag(hashtag: string, { parts: partsOf }: Pick<KnownWords, 'parts'>): number[] {
  const parts = partsOf();
  const text = tagged(hashtag);
  const whole = parts.get(text);
  if (whole !== undefined) return whole < 0 ? [] : [whole];
  if (text.length > LONGEST) return [];
  /** For every place, the words before it in the way to it of the fewest parts. */
  const ways: ({ found: number[]; count: number } | undefined)[] = [{ found: [], count: 0 }];
  for (let end = 1; end <= text.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = ways[start];
      const meaning = before && parts.get(text.slice(start, end));
      if (before === undefined || meaning === undefined || (meaning >= 0 && end - start < SHORTEST_PART)) continue;
      const found = meaning < 0 ? before.found : [...before.found, meaning];
      const known = ways[end];
      const count = before.count + 1;
      if (known === undefined || count < known.count) ways[end] = { found, count };
    }
  }
  return ways[text.length]?.found ?? [];
}
