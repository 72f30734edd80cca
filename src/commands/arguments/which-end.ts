import { type ArgumentSpec, cut } from './argument.js';
import { LAST_FIRST, MEASURE_WORDS } from './ranking.js';
import type { JsonSchema } from './schema.js';

const WORD = '(?:lowest|fewest|least|smallest|worst|weakest|bottom)';
const MEASURE = LAST_FIRST.filter((name) => name !== 'price')
  .map((name) => MEASURE_WORDS[name])
  .join('|');
const START = String.raw`(?<![\w@.-])`;
const END = String.raw`(?![\w@-])`;
/** "fewest followers", "by lowest engagement": the measure stays for the ranking. */
const OF_MEASURE = new RegExp(`${START}(?:by |with |has |have )?(?:the )?${WORD} (?<measure>${MEASURE})${END}`, 'i');
const OF_SIZE = new RegExp(`${START}(?:the )?smallest(?: (?:creators?|influencers?|accounts?|ones?))?${END}`, 'i');
const ALONE = new RegExp(
  `${START}(?:bottom|worst|weakest|lowest(?: ones)?(?: first)?|ascending|in ascending order)(?= \\d| by|[\\s¦?!.]*$| (?:creators?|influencers?|accounts?|ones))${END}`,
  'i',
);
const HIGHEST = new RegExp(
  `${START}(?:most expensive|highest(?:[- ]priced| prices?| fees?)|descending|highest first)${END}`,
  'i',
);

export const LOWEST: JsonSchema = { type: 'boolean', description: 'true: the lowest first.' };

/** Which end of an order comes first, where it is said: "bottom 3 by engagement", "most expensive". */
export function whichEnd(): ArgumentSpec<boolean | undefined> {
  return {
    usage: '[lowest first]',
    schema: LOWEST,
    take(said) {
      const measure = OF_MEASURE.exec(said);
      if (measure) return { value: true, rest: replaced(said, measure, `by ${measure.groups!.measure}`) };
      const size = OF_SIZE.exec(said);
      if (size) return { value: true, rest: replaced(said, size, 'by followers') };
      const alone = ALONE.exec(said);
      if (alone) return { value: true, rest: cut(said, alone) };
      const highest = HIGHEST.exec(said);
      if (!highest) return { value: undefined, rest: said };
      return { value: false, rest: replaced(said, highest, /expensive|price|fee/i.test(highest[0]) ? 'by price' : '') };
    },
    check: (value) => (value === undefined || value === '' ? undefined : value === true || value === 'true'),
  };
}

function replaced(said: string, { index, 0: whole }: RegExpExecArray, by: string): string {
  return `${said.slice(0, index)}${by}${said.slice(index + whole.length)}`;
}
