import { PLACES, placeAt, REWRITTEN, rewritten, SPACE } from './fold.js';

/**
 * Phrases, letter by letter: from state `s`, the letter at place `p` leads to `next[s × PLACES + p]`, 0 where no phrase goes
 * on. State 0 is the start of each, and `ends[kind][s]` the meaning of one of that kind that ends in `s`; −1 elsewhere.
 */
export interface PhraseTree {
  next: Uint16Array;
  ends: Record<PhraseKind, Int16Array>;
}
export type PhraseKind = 'text' | 'label' | 'name';

export interface Phrase {
  text: string;
  /** 0 or more. */
  meaning: number;
  /** Where it counts. */
  kinds: readonly PhraseKind[];
  /** Whether it does with an -s, too. */
  hasPlural: boolean;
}

const MOST_STATES = 2 ** 16;
const S = placeAt('s', 0);

/** @param phrases the first one of two that are alike counts */
export function phraseTree(phrases: Iterable<Phrase>): PhraseTree {
  const next = new Uint16Array(MOST_STATES * PLACES);
  const none = () => new Int16Array(MOST_STATES).fill(-1);
  const ends: PhraseTree['ends'] = { text: none(), label: none(), name: none() };
  let states = 1;
  const step = (state: number, place: number) => {
    const at = state * PLACES + place;
    if (next[at] === 0) next[at] = states++;
    return next[at]!;
  };
  const put = (state: number, { kinds, meaning }: Phrase) => {
    for (const kind of kinds) if (ends[kind][state] === -1) ends[kind][state] = meaning;
  };
  for (const phrase of phrases) {
    const text = mustBeRewritten(phrase.text) ? rewritten(phrase.text) : phrase.text;
    let last = 0;
    for (let at = 0; at < text.length; at++) last = step(last, placeAt(text, at) || SPACE);
    put(last, phrase);
    if (phrase.hasPlural) put(step(last, S), phrase);
    if (states > MOST_STATES - LONGEST) throw new RangeError('too many phrases');
  }
  const used = (array: Int16Array) => array.slice(0, states);
  return {
    next: next.slice(0, states * PLACES),
    ends: { text: used(ends.text), label: used(ends.label), name: used(ends.name) },
  };
}

/** No phrase has as many letters. */
const LONGEST = 64;

function mustBeRewritten(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (placeAt(text, at) === REWRITTEN) return true;
  return false;
}
