import { UserError } from '../../errors.js';
import { DIMENSIONS, type Dimension, type DimensionName } from '../../query/dimensions.js';
import { type ArgumentSpec, cut } from './argument.js';
import { listSchema, textSchema } from './schema.js';

const WORDS: Record<DimensionName, string> = {
  country: 'countr(?:y|ies)|nation(?:ality)?',
  region: 'regions?|continents?|markets?',
  language: 'languages?',
  category: 'categor(?:y|ies)|niches?|verticals?|industr(?:y|ies)',
  topic: 'topics?',
  tier: 'tiers?|size(?: class)?s?',
  segment: 'segments?|clusters?',
  verified: 'verified(?: status)?|verification',
  platform: 'platforms?|networks?|channels?',
};
const ONE = `(?:${DIMENSIONS.map((name) => `(?:${WORDS[name]})`).join('|')}|["“”„«»][^"“”„«»]{1,200}["“”«»])`;
const LIST = `(?<list>${ONE}(?:(?: and (?:by |per )?|, | by | per |\\s?[x×/]\\s?)${ONE})?)(?![\\w-])`;

const GROUP = `Group by ${DIMENSIONS.join(', ')}, or a column of the file, its header in double quotes inside the text.`;

/** `per country`, "in each category", and where `by` can only mean a group, `by tier and verified`. */
export function dimensions(words: string, most: 1 | 2): ArgumentSpec<Dimension[] | undefined> {
  const pattern = new RegExp(`(?<![\\w@.-])(?:${words}) (?:the )?${LIST}`, 'i');
  return {
    schema: { ...listSchema(GROUP), maxItems: most },
    usage: most === 1 ? '[per <country|category|"column"|…>]' : '[by <country|category|"column"|…> [and …]]',
    takeFirst(said) {
      const match = pattern.exec(said);
      if (!match?.[0].match(/["“”„«»]/)) return { value: undefined, rest: said };
      return { value: named(match.groups!.list!).slice(0, most), rest: cut(said, match) };
    },
    join: (first, then) => first ?? then,
    take(said) {
      const match = pattern.exec(said);
      if (!match) return { value: undefined, rest: said };
      return { value: named(match.groups!.list!).slice(0, most), rest: cut(said, match) };
    },
    check(value) {
      if (value === undefined || value === '') return undefined;
      const all = (Array.isArray(value) ? value : [value]).map((one) => checkedDimension(String(one)));
      return all.length === 0 ? undefined : all.slice(0, most);
    },
  };
}

/** The same for one alone. */
export function dimension(words: string): ArgumentSpec<Dimension | undefined> {
  const { usage, takeFirst, take, check } = dimensions(words, 1);
  const first = ({ value, rest }: { value: Dimension[] | undefined; rest: string }) => ({ value: value?.[0], rest });
  return {
    usage,
    schema: textSchema(GROUP),
    takeFirst: (said, known) => first(takeFirst!(said, known)),
    join: (before, then) => before ?? then,
    take: (said, known) => first(take(said, known)),
    check: (value) => check(value)?.[0],
  };
}

function named(list: string): Dimension[] {
  const parts = list.match(new RegExp(ONE, 'gi')) ?? [];
  return [...new Set(parts.map((part) => dimensionSaid(part)).filter((name) => name !== undefined))];
}

function dimensionSaid(word: string): Dimension | undefined {
  const header = /^["“”„«»](.+)["“”«»]$/.exec(word)?.[1];
  if (header !== undefined) return `"${header.trim()}"`;
  return DIMENSIONS.find((name) => new RegExp(`^(?:${WORDS[name]})$`, 'i').test(word));
}

/** @throws {UserError} for what is none */
export function checkedDimension(value: string): Dimension {
  const name = dimensionSaid(value);
  if (name !== undefined) return name;
  throw new UserError(
    'bad-choice',
    `I can't group by "${value.slice(0, 60)}".`,
    `Say ${DIMENSIONS.join(', ')}, or a column of the file in quotes.`,
  );
}
