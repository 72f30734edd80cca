import { AT, GAP, HASH, isOfWord, OTHER, PLACES, placeAt, REWRITTEN, rewritten, SPACE } from './fold.js';
import { wordsOfTag } from './hashtag.js';
import { isMeant } from './is-meant.js';
import { joinTopics } from './join-topics.js';
import { knownWords, NOT } from './known-words.js';
import { withinOf } from './lexicon.js';
import type { PhraseKind } from './phrase-tree.js';
import type { TopicSource } from './told-topics.js';

/** As many different hashtags are remembered. */
const MOST_REMEMBERED = 20_000;
/** What a phrase may have between its words. */
const IN_PHRASE = /^[ \-‐‑'’&+]{1,3}$/;
const BLANK = /\s/;

const NONE = -1;
/** The text has to be written otherwise before it can be read. */
const UNREAD = -2;
const NOTHING: readonly number[] = [];

/** Which words count in each. */
const KINDS: Record<TopicSource, PhraseKind> = {
  biography: 'text',
  hashtags: 'label',
  category: 'label',
  name: 'name',
};

export type FindTopics = (text: string, source: TopicSource) => string;

/**
 * Makes what finds the topics that a text names, as `fitness:gym:biography|…`: of each topic the first word of the
 * lexicon that says it; '' where it names none. Handles and links are not searched, and hashtags are taken apart.
 */
export function topicFinder(): FindTopics {
  const known = knownWords();
  const { words, tree, signs } = known;
  const { next } = tree;
  const ofTags = new Map<string, readonly number[]>();
  /** Where the phrase that was found last ends. */
  let phraseEnd = 0;

  function inTag(hashtag: string): readonly number[] {
    const found = ofTags.get(hashtag) ?? wordsOfTag(hashtag, known);
    if (ofTags.size < MOST_REMEMBERED) ofTags.set(hashtag, found);
    return found;
  }

  /** The meaning of the longest phrase that begins with the word at `from`. */
  function phraseAt(text: string, from: number, ends: Int16Array): number {
    let state = 0;
    let meaning = NONE;
    for (let at = from; ; ) {
      const place = at < text.length ? placeAt(text, at) : GAP;
      if (place < PLACES && place !== GAP) {
        state = next[state * PLACES + place]!;
        if (state === 0) return meaning;
        at++;
      } else if (place === REWRITTEN) return UNREAD;
      else if (place === OTHER) return meaning;
      else {
        if (ends[state]! >= 0) {
          meaning = ends[state]!;
          phraseEnd = at;
        }
        state = next[state * PLACES + SPACE]!;
        at = state === 0 ? NONE : nextWord(text, at);
        if (at === NONE) return meaning;
      }
    }
  }

  /** @returns what was found; undefined where the text has to be written otherwise first */
  function scan(text: string, source: TopicSource): readonly number[] | undefined {
    const ends = tree.ends[KINDS[source]];
    let found: number[] | undefined;
    const add = (meaning: number) => {
      found ??= [];
      found.push(meaning);
    };
    for (let at = 0; at < text.length; ) {
      const unit = placeAt(text, at);
      if (unit === GAP) at++;
      else if (isOfWord(unit)) {
        const meaning = phraseAt(text, at, ends);
        if (meaning === UNREAD) return undefined;
        if (meaning > NOT && isMeant(text, at, phraseEnd)) add(meaning);
        at = meaning >= 0 ? phraseEnd : endOfWord(text, at);
      } else if (unit === AT) at = endOfRun(text, at);
      else if (unit === HASH) {
        const end = endOfWord(text, at + 1);
        if (source !== 'name') inTag(text.slice(at + 1, end)).forEach(add);
        at = end;
      } else {
        const sign = source === 'name' ? undefined : signs.get(text.codePointAt(at)!);
        if (sign !== undefined) add(sign);
        at++;
      }
    }
    return found ?? NOTHING;
  }

  return (text, source) => {
    let found = scan(text, source) ?? scan(rewritten(text), source) ?? NOTHING;
    // A column of hashtags may do without their sign: `fitnessmotivation, gymlife`.
    if (source === 'hashtags' && !text.includes('#'))
      found = [...found, ...text.split(/[^\p{L}\p{N}_]+/u).flatMap(inTag)];
    if (found.length === 0) return '';
    const cells = found.map((meaning) => cellOf(words[meaning]!, source));
    return cells.length === 1 ? cells[0]! : joinTopics(cells);
  };
}

function cellOf({ topic, word }: { topic: string; word: string }, source: TopicSource): string {
  return withinOf(topic)
    .map((one) => `${one}:${word}:${source}`)
    .join('|');
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfWord(placeAt(text, at))) at++;
  return at;
}

function endOfRun(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !BLANK.test(text[at]!)) at++;
  return at;
}

/** Where a phrase goes on after the gap at `at`; NONE where that is a stop. */
function nextWord(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at <= 3 && !isOfWord(placeAt(text, to))) to++;
  return to < text.length && IN_PHRASE.test(text.slice(at, to)) ? to : NONE;
}
