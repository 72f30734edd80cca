import { numbersOf } from '../column-names.js';
import type { Language } from '../language.js';
import { lexicon } from '../lexicon/all.js';
import type { Tag } from '../lexicon/lexicon.js';
import { isRealWord } from '../lexicon/real-words.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Item } from './item.js';

/** What a sentence can be about. Verbs of commands are not among it: a slip must never become a deed. */
const ABOUT = new Set([
  ...['measure', 'head', 'place', 'language', 'category', 'topic', 'niche', 'tier', 'verified', 'dimension'],
  ...['figure', 'platform', 'region', 'segment', 'segment-part', 'value', 'order'],
]);
/** Deeds that change nothing. */
const READS = new Set(['similar', 'emerging', 'compare', 'export']);
const SHORTEST = 5;

/** Takes unknown words for the one known word that is nearly theirs; leaves alone what is a word itself: "short" is no "sport", one candidate is of the candidates. */
export function withoutTypos(items: Item[], language: Language, vocabulary: Vocabulary) {
  const corrected: { from: string; to: string }[] = [];
  for (const item of items) {
    if (item.tags.length > 0 || item.word.length < SHORTEST || !/^\p{L}+$/u.test(item.word)) continue;
    if (vocabulary.isHandle(item.text) || vocabulary.named?.(item.text).length || vocabulary.begun?.(item.word).length)
      continue;
    const near = nearest(item.word, [vocabulary.phrases, lexicon()[language]]);
    if (!near || (isRealWord(item.word) && !numbersOf([item.word]).includes(near.word))) continue;
    item.tags = near.tags;
    corrected.push({ from: item.text, to: near.word });
  }
  return corrected;
}

function nearest(word: string, maps: readonly ReadonlyMap<string, Tag[]>[]) {
  let best: { word: string; tags: Tag[]; distance: number } | undefined;
  for (const phrases of maps) {
    for (const [known, all] of phrases) {
      if (Math.abs(known.length - word.length) > 2 || known[0] !== word[0] || known.length < SHORTEST) continue;
      const tags = all.filter((tag) => ABOUT.has(tag.class) || (tag.class === 'deed' && READS.has(tag.value)));
      if (tags.length === 0) continue;
      const distance = slips(word, known);
      if (
        distance > (word.length >= 8 ? 2 : 1) ||
        (best && (best.distance < distance || (best.distance === distance && best.word.length >= known.length)))
      )
        continue;
      best = { word: known, tags, distance };
    }
  }
  return best;
}

/** Letters left out, put in, taken for another, or swapped with the next: the restricted Damerau-Levenshtein distance. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
