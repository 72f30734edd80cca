import { fold } from './language.js';
import type { Phrasings } from './lexicon/lexicon.js';
import { STATES, type State } from './lexicon/states.js';

/** A column of stages, by the state that each of its values is. */
export type StatesOfColumn = ReadonlyMap<string, readonly string[]>;

const UNTOUCHED = 'untouched';

/** Which values are of which state: "Declined – budget" is declined. Undefined for a column of other things. */
export function statesOf(values: readonly string[], isStatus: boolean): StatesOfColumn | undefined {
  const found = new Map<string, string[]>();
  for (const value of values) {
    const state = stateOf(value);
    if (state !== undefined) found.set(state, [...(found.get(state) ?? []), value]);
  }
  const known = [...found.values()].flat().length;
  return known > 0 && (isStatus || known * 2 >= values.length) ? found : undefined;
}

/** Words for each state that a column has, or that it has a near one of, with the values that they stand for. */
export function wordsOfStates(states: StatesOfColumn): (StateWords & { values: readonly string[] })[] {
  return Object.entries(STATES).flatMap(([name, state]) => {
    const near = [name, ...(state.else ?? [])].find((one) => states.has(one));
    return near === undefined ? [] : [{ ...wordsOf(state), values: states.get(near)! }];
  });
}

/** What such a state is called, and what leads to it. */
export interface StateWords {
  said: string[];
  done: string[];
}

export const CONTACT_WORDS = wordsOf(STATES.contacted!);

/** Everybody who was contacted, whatever came of it. */
export function contactedValues(values: readonly string[]): string[] {
  return values.filter((value) => stateOf(value) !== UNTOUCHED);
}

function wordsOf({ said, done }: State): StateWords {
  return { said: phrasesIn(said), done: phrasesIn(done ?? {}) };
}

function phrasesIn(phrasings: Phrasings): string[] {
  return Object.values(phrasings).flatMap((phrases) => phrases.split('|'));
}

/** By the longest phrase of any state in it. */
function stateOf(value: string): string | undefined {
  const words = ` ${fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  let best: { name: string; length: number } | undefined;
  for (const [name, { said, cells = '' }] of Object.entries(STATES)) {
    for (const phrase of [...phrasesIn(said), ...cells.split('|').filter((one) => one !== '')]) {
      if (phrase.length > (best?.length ?? 0) && words.includes(` ${phrase} `)) best = { name, length: phrase.length };
    }
  }
  return best?.name;
}
