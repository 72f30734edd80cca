import { UserError } from '../../errors.js';
import type { Who } from '../../query/who.js';
import type { Vocabulary } from '../vocabulary.js';
import { type ArgumentSpec, wordsOf } from './argument.js';
import { checkedSet, FILTER_NAMES, filters, WHO_SCHEMA } from './filters.js';

const BETWEEN =
  /\s*(?:,|(?<![\p{L}\p{N}])(?:vs\.?|versus|against|compared (?:to|with)|with|and|or|to)(?![\p{L}\p{N}]))\s*/iu;
const MOST = 4;

/** "Brazil vs Italy", "micro and macro", "segment 1 and 2": sets of creators, each wholly understood. */
export function groupsCompared(): ArgumentSpec<Who[] | undefined> {
  return {
    schema: {
      type: 'array',
      maxItems: MOST,
      description: 'Two to four groups, each a set of filters as in `top`, in place of handles.',
      items: WHO_SCHEMA,
    },
    usage: '', // said with the handles that it takes the place of
    take(said, known) {
      const parts = said.split(BETWEEN).filter((part) => wordsOf(part).length > 0);
      if (parts.length < 2 || parts.length > MOST || said.includes('@')) return { value: undefined, rest: said };
      const sets = parts.map((part) => setSaid(part, known) ?? setSaid(likeTheFirst(part, parts[0]!), known));
      if (!sets.every((set) => set !== undefined)) return { value: undefined, rest: said };
      return { value: sets, rest: '' };
    },
    check(value) {
      if (value === undefined || value === '') return undefined;
      const sets = (Array.isArray(value) ? value : [value]).map(checkedSet);
      if (sets.length === 0) return undefined;
      if (sets.length >= 2 && sets.length <= MOST) return sets;
      throw new UserError('bad-number', 'I compare two to four groups.', 'Say `compare micro vs macro`.');
    },
  };
}

/** "segment 1 and 2" are two segments, "AU" is a country. */
function likeTheFirst(part: string, first: string): string {
  const word = /^\s*(segment|group|cluster)\b/i.exec(first)?.[1];
  return word ? `${word} ${part}` : `from ${part.trim()}`;
}

/** A text as a set, if every word of it says something about who is in it. */
function setSaid(text: string, known: Vocabulary): Who | undefined {
  const who: Record<string, unknown> = {};
  let rest = text;
  for (const name of FILTER_NAMES) {
    const taken = filters[name].take(rest, known);
    if (taken.value === undefined) continue;
    who[name] = taken.value;
    rest = taken.rest;
  }
  const left = wordsOf(rest).filter((word) => !/^(?:the|those|ones?|creators?|influencers?|accounts?)$/i.test(word));
  return left.length === 0 && Object.keys(who).length > 0 ? (who as Who) : undefined;
}
