import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut, firstMatch } from './argument.js';

/** Digits with separators, and what multiplies them: `50k`, `1.5 million`, `20,000`. Two groups. */
export const FIGURE = String.raw`(\d[\d,_]*(?:\.\d+)*)\s?(k|thousand|grand|lakhs?|lacs?|crores?|mio|mil|mn|m|millions?|bn|b|billion)?(?![\w.]*\w)`;

const IN_WORDS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  dozen: 12,
};
const MULTIPLES: [RegExp, number][] = [
  [/^(k|thousand|grand)$/i, 1e3],
  [/^(lakhs?|lacs?)$/i, 1e5],
  [/^crores?$/i, 1e7],
  [/^(m|mio|mil|mn|millions?)$/i, 1e6],
  [/^(b|bn|billion)$/i, 1e9],
];

/** The number that FIGURE's two groups say. */
export function figure(digits: string, multiple: string | undefined): number {
  const times = multiple === undefined ? 1 : (MULTIPLES.find(([pattern]) => pattern.test(multiple))?.[1] ?? 1);
  // 15.000 is fifteen thousand to half of Europe; nobody gives three decimals of a count.
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(digits) && multiple === undefined ? digits.replaceAll('.', '') : digits;
  return Number(plain.replace(/[,_]/g, '')) * times;
}

/** One to 99, in figures or in words, as one group of a pattern; `smallNumber` reads it. */
export const SMALL_NUMBER = `(\\d{1,2}|one|${Object.keys(IN_WORDS).slice(0, -2).join('|')})`;

export function smallNumber(said: string): number {
  const word = said.toLowerCase();
  return word === 'one' ? 1 : (IN_WORDS[word] ?? Number(word));
}

/** How many: `10`, `ten`, anywhere. */
export function wholeNumber(name: string, range: { min: number; max: number }, fallback: number): ArgumentSpec<number> {
  const inRange = (value: number) => {
    if (value >= range.min && value <= range.max) return value;
    const next = `Ask for ${range.min} to ${range.max}.`;
    throw new UserError('bad-number', `${value} is not a number that I can use for [${name}].`, next);
  };
  const patterns = [
    /(?<![\w@.,$€£-]|\bat )(?:n=)?-?\d+(?![\w%]|[.,]\d| ?%)/i,
    new RegExp(`(?<![\\w@.-])(?:a |one )?(${Object.keys(IN_WORDS).join('|')})(?![\\w-])`, 'i'),
  ];
  return {
    usage: `[${name}]`,
    schema: {
      type: 'integer',
      minimum: range.min,
      maximum: range.max,
      description: `How many; ${fallback} if left out.`,
    },
    take(said) {
      const match = firstMatch(said, patterns);
      if (!match) return { value: fallback, rest: said };
      const value = match[1] === undefined ? Number(match[0].replace(/^n=/i, '')) : IN_WORDS[match[1].toLowerCase()]!;
      return { value: inRange(value), rest: cut(said, match) };
    },
    check: (value) => (value === undefined ? fallback : inRange(Math.trunc(Number(value)))),
  };
}

/** "top 10% by engagement": a share of them, in percent. */
export function percentOf(): ArgumentSpec<number | undefined> {
  const pattern =
    /(?:(?<=^\s*)|(?<![\w@.-])(?<end>top|best|bottom|lowest|highest|first|worst) )(?<n>\d{1,2}(?:\.\d+)?) ?(?:%|percent|per cent)(?! ?(?:engagement|er\b|or (?:more|higher)|\+|and (?:up|more)))/i;
  return {
    usage: '[n%]',
    schema: { type: 'number', minimum: 0, maximum: 100, description: 'The first so many percent, instead of a count.' },
    take(said) {
      const match = pattern.exec(said);
      if (!match) return { value: undefined, rest: said };
      const rest = cut(said, match);
      return { value: Number(match.groups!.n), rest: match.groups!.end === 'bottom' ? `bottom ${rest}` : rest };
    },
    check(value) {
      if (value === undefined || value === '') return undefined;
      const number = Number(value);
      if (number > 0 && number <= 100) return number;
      throw new UserError('bad-number', `${String(value)} is no share that I can use.`, 'Ask for 1% to 100%.');
    },
  };
}

/** Where a page starts: buttons carry it, and `skip 10` can be typed. */
export function skipped(): ArgumentSpec<number> {
  return {
    usage: '',
    schema: { type: 'integer', minimum: 0, description: 'Leaves out the first so many: the next page.' },
    take(said) {
      // "ranks 11 to 20": the first ten are skipped, and ten are counted.
      const from =
        /(?<![\w@.,$€£-])(?:ranks?|nr\.?|no\.?|numbers?|places?|positions?|#) ?#?(\d{1,3}) ?(?:to|-|–|through|until) ?#?(\d{1,3})(?![\w%]|[.,]\d)/i.exec(
          said,
        );
      if (from && Number(from[2]) > Number(from[1])) {
        const [first, last] = [Number(from[1]), Number(from[2])];
        return { value: first - 1, rest: `${cut(said, from)} ${last - first + 1}` };
      }
      const match = /(?<![\w@.-])skip (\d+)(?!\w)/i.exec(said);
      return match ? { value: Number(match[1]), rest: cut(said, match) } : { value: 0, rest: said };
    },
    check: (value) => (Number.isFinite(Number(value)) ? Math.max(0, Math.trunc(Number(value))) : 0),
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The number of a file: `2`, `file #2`, "the second one"; 0 where none is said. */
export function fileNumber(name: string): ArgumentSpec<number> {
  const patterns = [
    /(?<![\w@.-])(?:the )?(?:(?:file|dataset|data ?set|list|csv|number|no\.?|upload) ?)*#?(\d{1,4})(?:st|nd|rd|th)?(?: (?:file|dataset|list|csv|one))?(?![\w%])/i,
    new RegExp(
      `(?<![\\w@.-])(?:the )?(${ORDINALS.join('|')})(?: (?:file|dataset|list|csv|one|upload))?(?![\\w-])`,
      'i',
    ),
    new RegExp(
      `(?<![\\w@.-])(?:file|dataset|list|number) (one|${Object.keys(IN_WORDS).slice(0, 9).join('|')})(?![\\w-])`,
      'i',
    ),
  ];
  return {
    usage: `<${name}>`,
    take(said) {
      const match = firstMatch(said, patterns);
      if (!match) return { value: 0, rest: said };
      const word = match[1]!.toLowerCase();
      const value = /^\d/.test(word)
        ? Number(word)
        : word === 'one'
          ? 1
          : (IN_WORDS[word] ?? ORDINALS.indexOf(word) + 1);
      return { value, rest: cut(said, match) };
    },
    check: (value) => (Number.isFinite(Number(value)) ? Math.max(0, Math.trunc(Number(value))) : 0),
  };
}
