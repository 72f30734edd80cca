import { MEANT_AS_WORDS } from '../arguments/handles.js';

/** A sentence without its creators, and what brings them back into what is made of it. */
export interface Hidden {
  sentence: string;
  reveal(value: unknown): unknown;
}

/** A name has up to so many words. */
const LONGEST_NAME = 4;
const ADDRESSED = /^(?:@|https?:|www\.)/i;
const AROUND = /^([^\p{L}\p{N}@_]*)(.*?)((?:['’]s)?[^\p{L}\p{N}_]*)$/su;

/** Writes `@creator1`, `@creator2`, … for each creator of the file that a sentence names, and for every other handle. */
export function hideCreators(sentence: string, isCreator: (name: string) => boolean): Hidden {
  const names: string[] = [];
  const words = sentence.trim().split(/\s+/);
  const isNamed = (name: string) => ADDRESSED.test(name) || (!MEANT_AS_WORDS.test(name) && isCreator(name));
  const written: string[] = [];
  for (let from = 0; from < words.length; ) {
    const length = nameAt(words, from, isNamed);
    const [, before = '', name = '', after = ''] = AROUND.exec(
      words.slice(from, from + Math.max(1, length)).join(' '),
    )!;
    written.push(length === 0 ? words[from]! : `${before}@creator${numberOf(name, names)}${after}`);
    from += Math.max(1, length);
  }
  const reveal = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/^@?creator(\d+)$/i, (whole, number) => names[Number(number) - 1] ?? whole);
    if (Array.isArray(value)) return value.map(reveal);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, reveal(one)]));
  };
  return { sentence: written.join(' '), reveal };
}

/** How many words the name takes that begins there; 0 where none does. */
function nameAt(words: readonly string[], from: number, isNamed: (name: string) => boolean): number {
  for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length--) {
    const name = AROUND.exec(words.slice(from, from + length).join(' '))![2]!;
    if (name !== '' && (length === 1 || !ADDRESSED.test(name)) && isNamed(name)) return length;
  }
  return 0;
}

function numberOf(name: string, names: string[]): number {
  const known = names.indexOf(name);
  return known < 0 ? names.push(name) : known + 1;
}
