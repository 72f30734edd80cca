import type { TierName } from '../../analysis/analysis.js';
import { GOALS, type Goal } from '../../analysis/money/campaign.js';
import { platformNamed } from '../../analysis/read/headers/platforms.js';
import { normaliseHandle } from '../../analysis/read/values/handle.js';
import { TIER_NAMES } from '../../analysis/score/tiers.js';
import { oneLine } from '../../answers/format.js';
import { countries, countryNamed, languages, type Names } from '../../answers/place-names.js';
import { UserError } from '../../errors.js';
import { eitherInWords } from '../../query/list-in-words.js';
import type { Brief } from '../../store/ports.js';
import { sumIn } from '../arguments/money.js';

/** Characters of the product, and of each thing in a list. */
export const MAX_PRODUCT = 200;
const MAX_WORDS = 40;
export const MAX_LISTED = 20;
export const MOST_CREATORS = 100;
const LARGEST_SUM = 1e12;

/** What somebody said of a brief. A value that is empty takes the field back. */
export type SaidOfBrief = { [Key in keyof Brief]: Brief[Key] | '' };

/** One thing that a brief can say. */
export interface BriefField {
  name: 'product' | 'market' | 'language' | 'niche' | 'size' | 'platform' | 'number' | 'sum' | 'goal' | 'not';
  /** As a form and a list of them call it. */
  label: string;
  /** What may stand before its colon. A pattern. */
  called: string;
  example: string;
  /** Of what stands behind its colon the part that it takes; undefined: all of it. */
  partOf?(text: string): string | undefined;
  /** @throws {UserError} for what cannot be used */
  read(text: string): SaidOfBrief;
  /** Of a list, one thing as it is kept. @throws {UserError} */
  readOne?(word: string): string[];
}

export const BRIEF_FIELDS: readonly BriefField[] = [
  {
    name: 'product',
    label: 'Product',
    called: 'products?|brands?|campaign',
    example: 'vegan skincare',
    read: (text) => ({
      product: isAny(text) ? '' : within(oneLine(text).replace(/[\s,.]+$/, ''), MAX_PRODUCT, 'product'),
    }),
  },
  {
    name: 'market',
    label: 'Market',
    called: 'markets?|countr(?:y|ies)|audience',
    example: 'US, Canada',
    ...listOf('market', (word) => [country(word)], isCountry),
  },
  {
    name: 'language',
    label: 'Language',
    called: 'languages?|lang',
    example: 'English',
    ...listOf('language', (word) => [language(word)]),
  },
  {
    name: 'niche',
    label: 'Niche',
    called: 'niches?|categor(?:y|ies)|topics?|verticals?',
    example: 'beauty, fitness',
    ...listOf(
      'niche',
      (word) => [within(oneLine(word), MAX_WORDS, 'niche')],
      (words) => /&/.test(words),
    ),
  },
  {
    name: 'size',
    label: 'Size',
    called: 'sizes?|tiers?',
    example: 'micro',
    ...listOf('size', tiers),
  },
  {
    name: 'platform',
    label: 'Platform',
    called: 'platforms?|network',
    example: 'Instagram',
    ...listOf('platform', (word) => [platform(word)]),
  },
  {
    name: 'number',
    label: 'Number of creators',
    called: 'numbers?(?: of creators)?|count|how many|creators',
    example: '10',
    partOf: (text) => /^\s*\d+(?: (?:creators?|influencers?|people)(?!\w))?/i.exec(text)?.[0],
    read: (text) => ({ number: isAny(text) ? '' : numberOf(text) }),
  },
  {
    name: 'sum',
    label: 'Budget',
    called: 'budgets?|sum|spend|money',
    example: '$5,000',
    partOf: (text) => sumIn(text, true)?.match[0],
    read: (text) => (isAny(text) ? { amount: '', currency: '' } : sumOf(text)),
  },
  {
    name: 'goal',
    label: 'Goal',
    called: 'goals?|objective|aim',
    example: 'engagement',
    partOf: (text) => /^\s*(?:engagements?|reach|balanced?)(?!\w)/i.exec(text)?.[0],
    read: (text) => ({ goal: isAny(text) ? '' : goalOf(text) }),
  },
  {
    name: 'not',
    label: 'Must not',
    called: 'must not|mustn.?t|not|avoid|without|exclude|no[- ]gos?|no',
    example: '@somebody, alcohol',
    ...listOf('not', (word) => [forbidden(word)]),
  },
];

/** @param isOne whether words with "and" between them are one thing: "Trinidad & Tobago" */
function listOf(
  key: 'market' | 'language' | 'niche' | 'size' | 'platform' | 'not',
  readOne: (word: string) => string[],
  isOne: (words: string) => boolean = () => false,
): Required<Pick<BriefField, 'read' | 'readOne'>> {
  return { read: (text) => ({ [key]: [...new Set(listed(text, isOne).flatMap(readOne))] }), readOne };
}

/** "any", "no matter": whoever says it takes back what was said. */
function isAny(text: string): boolean {
  return /^[\s–—-]*(?:(?:any|all|none|nothing|no matter|whatever|worldwide|global|everywhere|no limit)\b.*)?$/i.test(
    text,
  );
}

function listed(text: string, isOne: (words: string) => boolean): string[] {
  if (isAny(text)) return [];
  const words = oneLine(text)
    .split(/\s*[,/;]\s*(?:and |or )?/i)
    .flatMap((part) => (isOne(part) ? [part] : part.split(/\s+(?:and|or|&)\s+/i)))
    .map((word) => word.trim().replace(/(?<!\b\w)[.!]+$/, ''))
    .filter((word) => word !== '');
  if (words.length > MAX_LISTED) throw cannotUse(`${words.length} are too many at once.`, `Name up to ${MAX_LISTED}.`);
  return [...new Set(words)];
}

function within(text: string, most: number, what: string): string {
  if (text.length <= most) return text;
  throw cannotUse(`That ${what} is too long.`, `Say it in up to ${most} characters.`);
}

function isCountry(name: string): boolean {
  const code = countryNamed(name);
  return code !== undefined && isNamed(countries(), code);
}

function country(word: string): string {
  if (isCountry(word)) return countryNamed(word)!;
  throw cannotUse(`I don't know the country "${quoted(word)}".`, 'Name countries, such as US, Canada.');
}

function language(word: string): string {
  const said = word.toLowerCase();
  const code = languages().codes.get(said) ?? said;
  if (isNamed(languages(), code)) return code;
  throw cannotUse(`I don't know the language "${quoted(word)}".`, 'Name languages, such as English, Spanish.');
}

function isNamed({ nameOf }: Names, code: string): boolean {
  return nameOf(code) !== code;
}

function tiers(word: string): TierName[] {
  const said = word.toLowerCase().replace(/[- ]?(?:tiers?|sized?|influencers?|creators?|ones?)$/, '');
  if (/^(?:big|large)$/.test(said)) return ['macro', 'mega'];
  if (said === 'small') return ['nano', 'micro'];
  const named = TIER_NAMES.find((name) => name === said.replace(/^(?:sub|under)[- ]/, 'under '));
  if (named) return [named];
  throw cannotUse(`There is no size "${quoted(word)}".`, `Sizes: ${TIER_NAMES.join(', ')}.`);
}

function platform(word: string): string {
  const named = platformNamed(word);
  if (named !== undefined) return named;
  throw cannotUse(`I don't know the platform "${quoted(word)}".`, 'Name TikTok, Instagram or YouTube.');
}

function numberOf(text: string): number {
  const number = Number(/^\D*(\d+)\b[^\d.,]*$/.exec(text)?.[1] ?? Number.NaN);
  if (number >= 1 && number <= MOST_CREATORS) return number;
  throw cannotUse(`"${quoted(text)}" is not a number of creators.`, `Say 1 to ${MOST_CREATORS}.`);
}

function sumOf(text: string): Pick<SaidOfBrief, 'amount' | 'currency'> {
  const sum = sumIn(text, true);
  if (sum && sum.amount > 0 && sum.amount <= LARGEST_SUM) return { amount: sum.amount, currency: sum.currency ?? '' };
  throw cannotUse(`I can't plan with "${quoted(text)}".`, 'Say a sum such as $5,000 or 20k EUR.');
}

function goalOf(text: string): Goal {
  if (/engag|interact|likes/i.test(text)) return 'engagement';
  if (/reach|followers|awareness/i.test(text)) return 'reach';
  if (/balance|both/i.test(text)) return 'balance';
  throw cannotUse(`I can't plan for "${quoted(text)}".`, `Say ${eitherInWords(GOALS)}.`);
}

function forbidden(word: string): string {
  const said = within(oneLine(word), MAX_WORDS, 'word');
  return said.startsWith('@') ? `@${normaliseHandle(said)}` : said.replace(/^(?:no|any) /i, '');
}

function quoted(text: string): string {
  return oneLine(text).slice(0, 60);
}

function cannotUse(message: string, next: string): UserError {
  return new UserError('bad-brief', message, next);
}
