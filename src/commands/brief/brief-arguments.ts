import type { TierName } from '../../analysis/analysis.js';
import { GOALS, type Goal } from '../../analysis/money/campaign.js';
import { PRICED_PLATFORMS } from '../../analysis/money/fee-rates.js';
import type { Brief } from '../../store/ports.js';
import { type ArgumentSpec, cut, firstMatch } from '../arguments/argument.js';
import { goal, handlesAfter } from '../arguments/campaign-wishes.js';
import { filters } from '../arguments/filters.js';
import { sumIn } from '../arguments/money.js';
import { SMALL_NUMBER, smallNumber } from '../arguments/numbers.js';
import type { Vocabulary } from '../vocabulary.js';
import { BRIEF_FIELDS, type BriefField, MAX_LISTED, MOST_CREATORS, type SaidOfBrief } from './fields.js';

type Args = { [Key in keyof Brief]-?: Brief[Key] | '' };

/** Before there is a file whose categories are known. */
const USUAL_NICHES =
  'beauty fashion fitness food travel gaming music comedy tech education parenting pets sports dance lifestyle health'.split(
    ' ',
  );
const ANY_LABEL = BRIEF_FIELDS.map(({ called }) => called).join('|');
const COUNT = String.raw`(?<![\w@.,$€£-])(?:${MOST_CREATORS}|${SMALL_NUMBER})`;
const PEOPLE = '(?:creators?|influencers?|people|accounts?|profiles?|talents?|[a-z]*tokers?|youtubers?)';
const NUMBERS = [
  new RegExp(String.raw`${COUNT}(?=\s+(?:[\p{L}-]+\s+){0,4}${PEOPLE}(?!\w))`, 'iu'),
  new RegExp(String.raw`${COUNT}(?=\s+(?:nano|micro|mid|macro|mega)(?!\w))`, 'iu'),
];
const SIZES = new RegExp(String.raw`(?<![\w@.-])(small|big|large)(?=\s+(?:¦\s+)*${PEOPLE}(?!\w))`, 'i');
const SUM_SAID =
  /(?<![\w@.-])(?:(?:total |our |a |the )?(?:budget|sum|spend)(?: (?:of|is|up to|about|around))*|(?:we have|up to)) (?=\W{0,3}\d)/i;

/** A brief's fields, as arguments: behind a label and its colon, or in the simple forms that filters have. */
export const briefArguments: { [Key in keyof Args]: ArgumentSpec<Args[Key] | undefined> } = {
  not: argument('not', 'not', (said) => {
    const { value, rest } = NOT_THEM.take(said, NOTHING);
    return { value: value?.map((handle) => `@${handle}`), rest };
  }),
  number: argument('number', 'number', takeNumber),
  // Read without being taken: the sum takes its sign along.
  currency: {
    ...argument('sum', 'currency', (said) => ({ value: sumSaid(said)?.currency, rest: said })),
    usage: '',
    takeFirst: (said) => ({ value: labelled(fieldNamed('sum'), said)?.said.currency, rest: said }),
  },
  amount: argument('sum', 'amount', (said) => {
    const sum = sumSaid(said);
    return sum ? { value: sum.amount, rest: sum.rest } : { value: undefined, rest: said };
  }),
  goal: argument('goal', 'goal', takeGoal),
  language: argument('language', 'language', filters.language.take),
  market: argument('market', 'market', filters.country.take),
  platform: argument('platform', 'platform', (said, known) =>
    filters.platform.take(said, { ...known, platforms: [...new Set([...known.platforms, ...PRICED_PLATFORMS])] }),
  ),
  size: argument('size', 'size', (said, known) => {
    const { value, rest } = filters.tier.take(said, known);
    if (value) return { value: value as TierName[], rest };
    const match = SIZES.exec(said);
    return match
      ? { value: fieldNamed('size').readOne!(match[1]!) as TierName[], rest: cut(said, match) }
      : { value, rest };
  }),
  niche: argument('niche', 'niche', (said, known) => {
    const named = known.categories.map((category) => category.toLowerCase());
    const categories = [...known.categories, ...USUAL_NICHES.filter((niche) => !named.includes(niche))];
    return filters.category.take(said, { ...known, categories });
  }),
  product: argument('product', 'product', (said) => ({ value: undefined, rest: said })),
};

const NOT_THEM = handlesAfter('', 'without|not|except(?: for)?|excluding|no');
const NOTHING = {} as Vocabulary;

type Take<T> = (said: string, known: Vocabulary) => { value: T | undefined; rest: string };

function argument<Key extends keyof Args>(
  name: BriefField['name'],
  key: Key,
  take: Take<Args[Key]>,
): ArgumentSpec<Args[Key] | undefined> {
  const field = fieldNamed(name);
  return {
    usage: `[${field.called.split(/[|?]/)[0]}: ${field.example}]`,
    takeFirst(said) {
      const found = labelled(field, said);
      return found ? { value: found.said[key] as Args[Key], rest: found.rest } : { value: undefined, rest: said };
    },
    take,
    join: (first, then) =>
      (Array.isArray(first) && Array.isArray(then) ? both(first, then) : (first ?? then)) as Args[Key],
    check: (value) => (value === undefined ? undefined : checked(field, key, value)),
  };
}

function both<T>(first: readonly T[], then: readonly T[]): T[] {
  return [...new Set([...first, ...then])];
}

function fieldNamed(name: BriefField['name']): BriefField {
  return BRIEF_FIELDS.find((field) => field.name === name)!;
}

/** `market: US, Canada`, up to a semicolon or the next label. */
function labelled(field: BriefField, said: string): { said: SaidOfBrief; rest: string } | undefined {
  const pattern = new RegExp(
    String.raw`(?<![^\s;,.(¦])(?:${field.called})\s?[:=](?<value>(?:(?!;|\n|¦|[\s,.](?:${ANY_LABEL})\s?[:=]).)*)[;,.]?`,
    'iu',
  );
  const match = pattern.exec(said);
  if (!match) return undefined;
  const { value = '' } = match.groups!;
  const part = field.partOf?.(value) ?? value;
  const behind = value.slice(value.indexOf(part) + part.length);
  return { said: field.read(part.trim()), rest: `${cut(said, match).trimEnd()} ${behind}`.trim() };
}

function takeNumber(said: string): { value: number | undefined; rest: string } {
  const match = firstMatch(said, NUMBERS);
  if (!match) return { value: undefined, rest: said };
  return { value: match[1] === undefined ? MOST_CREATORS : smallNumber(match[1]), rest: cut(said, match) };
}

/** "budget 5000", "$5,000": a number alone is no sum. */
function sumSaid(said: string): { amount: number; currency: string | undefined; rest: string } | undefined {
  const named = SUM_SAID.exec(said);
  const behind = named ? said.slice(named.index + named[0].length) : '';
  const next = named && sumIn(behind, true);
  if (named && next && next.match.index <= 1) {
    return {
      ...next,
      rest: `${said.slice(0, named.index)} ¦ ${behind.slice(next.match.index + next.match[0].length)}`,
    };
  }
  const sum = sumIn(said, false);
  return sum && { ...sum, rest: cut(said, sum.match).replace(/¦\s*budget\b/i, '¦') };
}

function takeGoal(said: string): { value: Goal | undefined; rest: string } {
  const named = /(?<![\w@.-])(?:goal|objective|aim)(?: is)? (engagement|reach|balance)(?!\w)/i.exec(said);
  return named ? { value: named[1]!.toLowerCase() as Goal, rest: cut(said, named) } : goal().take(said, NOTHING);
}

/** What a button or a form carries is read as if it were typed. */
function checked<Key extends keyof Args>(field: BriefField, key: Key, value: unknown): Args[Key] {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return value as Args[Key];
  if (key === 'currency')
    return /^[\p{L}¥]{1,5}$/u.test(String(value)) ? (String(value) as Args[Key]) : ('' as Args[Key]);
  if (field.readOne && Array.isArray(value)) {
    return [...new Set(value.slice(0, MAX_LISTED).flatMap((one) => field.readOne!(String(one))))] as Args[Key];
  }
  const text = String(value);
  if (key === 'goal' && !GOALS.includes(text as Goal)) return '' as Args[Key];
  return field.read(text)[key] as Args[Key];
}
