import { accountsOfPerson } from '../../analysis/persons.js';
import { hasTexts, textsOf } from '../../analysis/text-column.js';
import { topicsIn } from '../../analysis/topics.js';
import { countryOf } from '../../answers/place-names.js';
import { UserError } from '../../errors.js';
import { anyRowOfHandle } from '../../query/find-handle.js';
import { eitherInWords } from '../../query/list-in-words.js';
import { allAccounts } from '../../query/order.js';
import { pricesOf } from '../../query/price.js';
import { rowFilters } from '../../query/row-filters.js';
import type { Brief } from '../../store/ports.js';
import { filters } from '../arguments/filters.js';
import { usualShare } from '../budget.js';
import type { Subject } from '../command.js';
import { vocabularyOf } from '../vocabulary.js';
import { fieldInWords } from './brief-words.js';
import type { BriefField } from './fields.js';

/** What a brief says that narrows a list. */
export const NARROWING = ['size', 'market', 'language', 'niche', 'platform', 'sum', 'not'] as const;
export type Narrowing = (typeof NARROWING)[number];

/** A field of a brief that the file can tell, ready to be asked row by row. */
export interface BriefFilter {
  field: Narrowing;
  /** "micro", "US or Canada". */
  words: string;
  holds(row: number): boolean;
  /** Why it lets nobody through, if the file has no such value at all. */
  nobody?: string | undefined;
  /** Of the sum: what one post costs. */
  priceOf?(row: number): number;
  /** How the file tells it, if that does not go without saying. */
  told?: string | undefined;
}

/** A field that the file cannot tell: it is not treated as if it were met. */
export interface Untold {
  field: BriefField['name'];
  /** A sentence, if it is not that a column is missing. */
  why?: string | undefined;
}

type Told = BriefFilter | Untold;

/** Each field of a brief as a filter, or as what the file cannot tell. */
export function briefFilters(subject: Subject, brief: Brief): { told: BriefFilter[]; untold: Untold[] } {
  const all: Told[] = [
    ...(brief.size ? [listFilter(subject, brief, 'size', () => ({ tier: brief.size }))] : []),
    ...(brief.market ? [marketFilter(subject, brief, brief.market)] : []),
    ...(brief.language ? [listFilter(subject, brief, 'language', () => ({ language: brief.language }))] : []),
    ...(brief.niche
      ? [listFilter(subject, brief, 'niche', () => ({ category: nichesOf(subject, brief.niche!) }))]
      : []),
    ...(brief.platform ? [listFilter(subject, brief, 'platform', () => ({ platform: brief.platform }))] : []),
    ...(brief.amount === undefined ? [] : [sumFilter(subject, brief, brief.amount)]),
    ...(brief.not ? notFilters(subject, brief.not) : []),
  ];
  return {
    told: all.filter((one) => 'holds' in one),
    untold: all.filter((one): one is Untold => !('holds' in one)),
  };
}

const COLUMN_OF = { language: 'language', niche: 'category' } as const;

/** A field for which lists have a filter of their own. */
function listFilter(
  subject: Subject,
  brief: Brief,
  field: 'size' | 'market' | 'language' | 'niche' | 'platform',
  asFilters: () => Parameters<typeof rowFilters>[1],
): Told {
  const words = fieldInWords(brief, field);
  const column = field === 'language' || field === 'niche' ? subject.profiles.text[COLUMN_OF[field]] : undefined;
  if (column && !hasTexts(column)) return { field };
  try {
    const [filter] = rowFilters(subject, asFilters());
    return { field, words, holds: filter!.holds };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code !== 'no-such-value') return { field };
    return { field, words, holds: () => false, nobody: `${error.message} ${error.next}` };
  }
}

/** A market is where the audience is, if the file tells; else where the creators are. */
function marketFilter(subject: Subject, brief: Brief, market: readonly string[]): Told {
  const { audienceCountry, country } = subject.profiles.text;
  if (audienceCountry && hasTexts(audienceCountry)) {
    const codes = textsOf(audienceCountry).map(countryOf);
    const { audienceCountry: header = 'audience country' } = subject.profiles.headers;
    return {
      field: 'market',
      words: fieldInWords(brief, 'market'),
      holds: (row) => market.includes(codes[row]!),
      nobody: codes.some((code) => market.includes(code))
        ? undefined
        : `Nobody in this file has most of their audience in ${fieldInWords(brief, 'market')} (\`${header}\`).`,
      told: `The market is told by where most of the audience is (\`${header}\`).`,
    };
  }
  if (!country || !hasTexts(country)) return { field: 'market' };
  const told = listFilter(subject, brief, 'market', () => ({ country: [...market] }));
  const { country: header = 'country' } = subject.profiles.headers;
  return {
    ...told,
    told: `The market is told by where creators are (\`${header}\`): this file says nothing of their audience.`,
  };
}

/** As the file calls them: "makeup" is its Beauty. */
function nichesOf(subject: Subject, niches: readonly string[]): string[] {
  const known = vocabularyOf(subject);
  return niches.flatMap((niche) => filters.category.take(niche, known).value ?? [niche]);
}

/** Whoever would take more of the sum than a plan gives to one creator is out of reach. */
function sumFilter(subject: Subject, brief: Brief, amount: number): Told {
  const prices = pricesOf(subject, { currency: brief.currency });
  const sum = fieldInWords(brief, 'sum');
  if (!prices) return { field: 'sum', why: `The budget (${sum}) narrows nothing: ${noPrices(subject)}.` };
  const { currency } = prices;
  if (brief.currency !== undefined && currency !== '' && currency !== brief.currency)
    return {
      field: 'sum',
      why: `The budget (${sum}) narrows nothing: prices here are in ${currency}, and I don't convert.`,
    };
  const share = usualShare(brief.number ?? Number.POSITIVE_INFINITY);
  const most = share * amount;
  const part =
    share === 1 ? 'more than the budget' : share === 0.5 ? 'over half of the budget' : 'over a third of the budget';
  const holds = (row: number) => prices.of(row) <= most;
  const filter = {
    field: 'sum',
    words: `a post for ${prices.inWords(most)} or less`,
    holds,
    priceOf: prices.of,
  } as const;
  if (allAccounts(subject).every(holds)) return filter;
  return {
    ...filter,
    told: `Whoever has no price, or takes ${part} for one post, is left out. ${prices.basis}`,
  };
}

function noPrices({ analysis: { dataset } }: Subject): string {
  const isUnknown = dataset.platform === undefined && !dataset.platforms;
  return isUnknown ? 'there are no prices until you name the platform' : 'this file has no prices';
}

/** Handles are left out; of anything else the file knows at most the niches. */
function notFilters(subject: Subject, not: readonly string[]): Told[] {
  const named = new Set(not.filter((one) => one.startsWith('@')).map((one) => one.slice(1)));
  const words = not.filter((one) => !one.startsWith('@'));
  const rows = new Set(
    [...named]
      .flatMap((handle) => anyRowOfHandle(subject, handle) ?? [])
      .flatMap((row) => accountsOfPerson(subject.profiles, row)),
  );
  const told: Told[] = [];
  if (named.size > 0) {
    told.push({
      field: 'not',
      words: fieldInWords({ not: [...named].map((one) => `@${one}`) }, 'not'),
      holds: (row) => !rows.has(row),
    });
  }
  if (words.length === 0) return told;
  const { category } = subject.profiles.text;
  const only = {
    field: 'not',
    why: `Whether somebody has to do with ${eitherInWords(words)} is for you to check.`,
  } as const;
  if (!category || !hasTexts(category)) return [...told, only];
  const unwanted = words.map((word) => word.toLowerCase());
  const has = new Map<string, boolean>();
  const hasUnwanted = (cell: string) => {
    if (!has.has(cell))
      has.set(
        cell,
        topicsIn(cell.toLowerCase()).some((topic) => unwanted.some((word) => saysWord(topic, word))),
      );
    return has.get(cell)!;
  };
  const isUnwanted = textsOf(category).map(hasUnwanted);
  return [
    ...told,
    { field: 'not', words: fieldInWords({ not: words }, 'not'), holds: (row) => !isUnwanted[row] },
    only,
  ];
}

function saysWord(topic: string, word: string): boolean {
  return ` ${topic.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
}
