import { GOALS, type Goal, SPREAD_BY, type SpreadBy } from '../../analysis/money/campaign.js';
import { PUBLISHED_FEE_RATES } from '../../analysis/money/fee-rates.js';
import { normaliseHandle } from '../../analysis/read/values/handle.js';
import { UserError } from '../../errors.js';
import type { Who } from '../../query/who.js';
import { withoutUndefined } from '../page-steps.js';
import { type ArgumentSpec, cut, firstMatch, neverTyped } from './argument.js';
import { checkedSet, WHO_SCHEMA } from './filters.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';
import { listSchema, textSchema } from './schema.js';

const PEOPLE = '(?:creators?|influencers?|people|accounts?|names?|partners?|talents?|persons?)';
const AT_MOST = '(?:at (?:the )?most|up to|max(?:imum|\\.)?(?: of)?|no more than|not more than|maximum|only)';

/** "for reach", "maximise engagement", "balanced". */
export function goal(): ArgumentSpec<Goal | undefined> {
  return {
    usage: `[for ${GOALS.join('|')}]`,
    schema: textSchema('What the plan is for.', GOALS),
    take(said) {
      const match = firstMatch(said, [
        /\b(?:for|by|to|maximi[sz](?:e|ing)|max|most|maximum|with) (?:the |a )?(?:get |maximi[sz]e |most |maximum |best |more |as (?:much|many) )*(engagements?|reach|followers|interactions|likes|balance)(?: as possible)?(?! (?:over|under|above|below|at (?!(?:the )?most)|>|<|rate)|s?[<>])/i,
        /\b(balanced?)(?: plan)?\b/i,
      ]);
      if (!match) return { value: undefined, rest: said };
      return { value: goalNamed(match[1]!), rest: cut(said, match) };
    },
    check: (value) => (value === undefined ? undefined : goalNamed(String(value))),
  };
}

function goalNamed(word: string): Goal {
  if (/engag|interact|likes/i.test(word)) return 'engagement';
  return /reach|followers/i.test(word) ? 'reach' : 'balance';
}

/** "exactly 10 creators". */
export function exactNumber(): ArgumentSpec<number | undefined> {
  const pattern = new RegExp(
    String.raw`(?<![\w@.-])exactly ${SMALL_NUMBER}(?: different)?(?: ${PEOPLE})?(?![\w-])`,
    'i',
  );
  return {
    usage: '[exactly n creators]',
    schema: { type: 'integer', minimum: 1, maximum: 100, description: 'Exactly so many creators.' },
    take(said) {
      const match = pattern.exec(said);
      return match
        ? { value: usableNumber(smallNumber(match[1]!)), rest: cut(said, match) }
        : { value: undefined, rest: said };
    },
    check: (value) => (value === undefined ? undefined : usableNumber(Math.trunc(Number(value)))),
  };
}

function usableNumber(value: number): number {
  if (value >= 1 && value <= 100) return value;
  throw new UserError('bad-number', `I cannot plan with ${value} creators.`, 'Say 1 to 100.');
}

/** "at most 10 creators", "for 8 people". */
export function mostCreators(): ArgumentSpec<number | undefined> {
  return {
    usage: '[at most n creators]',
    schema: { type: 'integer', minimum: 1, maximum: 100, description: 'At most so many creators.' },
    take(said) {
      const match = firstMatch(said, [
        new RegExp(
          String.raw`(?<![\w@.-])${AT_MOST} ${SMALL_NUMBER}(?: different| of (?:them|the))? ${PEOPLE}(?![\w-])`,
          'i',
        ),
        new RegExp(
          String.raw`(?<![\w@.-])${SMALL_NUMBER} (?:different )?${PEOPLE}(?: at (?:the )?most| max(?:imum)?)?(?![\w-])`,
          'i',
        ),
      ]);
      return match
        ? { value: usableNumber(smallNumber(match[1]!)), rest: cut(said, match) }
        : { value: undefined, rest: said };
    },
    check: (value) => (value === undefined ? undefined : usableNumber(Math.trunc(Number(value)))),
  };
}

const FRACTIONS: Record<string, number> = { half: 0.5, third: 1 / 3, quarter: 0.25, fifth: 0.2, tenth: 0.1 };

/** "at most 20% each", "nobody over a quarter": a share of the sum, 0–1. */
export function largestShare(): ArgumentSpec<number | undefined> {
  const usable = (value: number) => {
    if (value > 0 && value <= 1) return value;
    throw new UserError('bad-number', 'A share of the sum is over 0% and up to 100%.', 'Say `at most 20% each`.');
  };
  const share = String.raw`(?:(\d+(?:\.\d+)?) ?%|(?:a |one )?(half|third|quarter|fifth|tenth))`;
  const of = '(?: of (?:it|the (?:sum|budget|money|total)))?';
  const each = `(?:each|per ${PEOPLE}|for (?:each|any)(?: one)?|(?:to|on|for) (?:any )?one(?: ${PEOPLE})?)`;
  const nobody = '(?:nobody|no one|no ?body|none|no single (?:one|creator)|no creator)';
  const patterns = [
    new RegExp(String.raw`(?<![\w@.-])${AT_MOST} ${share}${of} ${each}(?![\w-])`, 'i'),
    new RegExp(
      String.raw`(?<![\w@.-])${nobody} (?:(?:takes?|gets?|over|above|more than|with) )+${share}${of}(?![\w-])`,
      'i',
    ),
    new RegExp(String.raw`(?<![\w@.-])${share}${of} ${each}(?: at (?:the )?most| max(?:imum)?)(?![\w-])`, 'i'),
  ];
  return {
    usage: '[at most x% each]',
    schema: { type: 'number', minimum: 0, maximum: 1, description: 'The largest share of the sum for one creator.' },
    take(said) {
      const match = firstMatch(said, patterns);
      if (!match) return { value: undefined, rest: said };
      const value = match[1] === undefined ? FRACTIONS[match[2]!.toLowerCase()]! : Number(match[1]) / 100;
      return { value: usable(value), rest: cut(said, match) };
    },
    check: (value) => (value === undefined ? undefined : usable(Number(value))),
  };
}

const SIZES = 'nano|micro|mid|macro|mega|big|large|small';
const SIZE = new RegExp(
  String.raw`(?<![\w@.,$€£-])${SMALL_NUMBER} (${SIZES})s?(?:[- ](?:sized?|tier))?(?: (?:ones?|${PEOPLE}))?(?![\w-])`,
  'i',
);

/** "2 big, 8 small": as 'n size'. */
export function mix(): ArgumentSpec<string[] | undefined> {
  return {
    usage: '[2 big, 8 small]',
    schema: listSchema('How many of which size: `2 macro`, `8 micro`, `3 big`, `5 small`.'),
    take(said) {
      const found: string[] = [];
      let rest = said;
      for (let match = SIZE.exec(rest); match; match = SIZE.exec(rest)) {
        found.push(`${smallNumber(match[1]!)} ${match[2]!.toLowerCase().replace('large', 'big')}`);
        rest = cut(rest, match);
      }
      return { value: someOf(found), rest };
    },
    check: (value) => checkedList(value, new RegExp(String.raw`^[1-9]\d? (?:${SIZES})$`)),
  };
}

const BY = `(${SPREAD_BY.join('|')}|countries|categories|niche|market|size)`;
const LIMIT = new RegExp(
  String.raw`(?<![\w@.-])(?:${AT_MOST} )?${SMALL_NUMBER}(?: of (?:them|the creators))?(?: ${PEOPLE})? (?:per|a|each|for (?:each|every)|(?:of|in|from|on) (?:each|any|every|any one|one|the same|a single)) ${BY}s?(?![\w-])`,
  'i',
);
const ALSO_CALLED: Record<string, SpreadBy> = {
  countries: 'country',
  market: 'country',
  categories: 'category',
  niche: 'category',
  size: 'tier',
};

/** "at most 2 per country": as 'n by'. */
export function spreadLimits(): ArgumentSpec<string[] | undefined> {
  return {
    usage: '[at most m per country|segment]',
    schema: listSchema(`At most so many of each: \`2 country\`; of ${SPREAD_BY.join(', ')}.`),
    take(said) {
      const found: string[] = [];
      let rest = said;
      for (let match = LIMIT.exec(rest); match; match = LIMIT.exec(rest)) {
        const by = match[2]!.toLowerCase();
        found.push(`${smallNumber(match[1]!)} ${ALSO_CALLED[by] ?? by}`);
        rest = cut(rest, match);
      }
      return { value: someOf(found), rest };
    },
    check: (value) => checkedList(value, new RegExp(String.raw`^[1-9]\d? (?:${SPREAD_BY.join('|')})$`)),
  };
}

/** At least so many of some: "with a Swede in it". */
export interface SomeOf extends Who {
  count: number;
}

/** Only sentences and buttons carry it. */
export function atLeastSome(): ArgumentSpec<SomeOf[] | undefined> {
  const checked = (value: unknown): SomeOf => {
    const { count = 1, ...who } = typeof value === 'object' && value !== null ? (value as Partial<SomeOf>) : {};
    return { ...withoutUndefined(checkedSet(who)), count: usableNumber(Math.trunc(Number(count))) };
  };
  return neverTyped((value) => (Array.isArray(value) && value.length > 0 ? value.map(checked) : undefined), {
    type: 'array',
    items: {
      ...WHO_SCHEMA,
      description: 'At least `count` of them are in the plan, whoever else is.',
      properties: { count: { type: 'integer', minimum: 1, maximum: 100 }, ...WHO_SCHEMA.properties },
    },
  });
}

const NAMED = String.raw`(@[\p{L}\p{N}_.-]+(?:(?:,? and |, ?|,? or | & | )@[\p{L}\p{N}_.-]+)*)`;

/** "with @a and @b", "without @c". @param words what stands before them */
export function handlesAfter(usage: string, words: string): ArgumentSpec<string[] | undefined> {
  const pattern = new RegExp(String.raw`(?<![\w@.-])(?:${words}) ${NAMED}`, 'iu');
  return {
    usage,
    schema: listSchema(`Creators who must ${usage.includes('without') ? 'not ' : ''}be in the plan, by handle.`),
    take(said) {
      const found: string[] = [];
      let rest = said;
      for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
        found.push(...match[1]!.split(/[^\p{L}\p{N}_.@-]+/u).filter((word) => word.startsWith('@')));
        rest = cut(rest, match);
      }
      return { value: someOf(found.map((word) => normaliseHandle(word.replace(/[.-]+$/, '')))), rest };
    },
    check: (value) => someOf(listOf(value).map(normaliseHandle)),
  };
}

const FORMATS: [RegExp, string][] = [
  [
    /(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |instagram |insta |ig )*(?:stor(?:y|ies))(?: posts?| each)?(?![\w-])/i,
    'story',
  ],
  [/(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |instagram |insta |ig )*reels?(?: each)?(?![\w-])/i, 'Reel'],
  [
    /(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |instagram |insta |ig )*feed posts?(?: each)?(?![\w-])/i,
    'feed post',
  ],
  [/(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |youtube |yt )*shorts?(?: each)?(?![\w-])/i, 'Short'],
  [
    /(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |youtube |yt )*dedicated videos?(?: each)?(?![\w-])/i,
    'dedicated video',
  ],
  [
    /(?<![\w@.-])(?:as |in |on |with |for )?(?:an? |one |youtube |yt )*integrations?(?: each)?(?![\w-])/i,
    'integration',
  ],
];

/** "in stories": which kind of post is booked; undefined where none is named. */
export function postFormat(): ArgumentSpec<string | undefined> {
  return {
    usage: '[stories|reels|feed posts|shorts|…]',
    schema: textSchema(
      'Which kind of post is booked.',
      FORMATS.map(([, format]) => format),
    ),
    take(said) {
      for (const [pattern, format] of FORMATS) {
        const match = pattern.exec(said);
        if (match) return { value: format, rest: cut(said, match) };
      }
      return { value: undefined, rest: said };
    },
    check: (value) => PUBLISHED_FEE_RATES.rates.find(({ format }) => format === value)?.format,
  };
}

function checkedList(value: unknown, pattern: RegExp): string[] | undefined {
  const list = listOf(value);
  const odd = list.find((one) => !pattern.test(one));
  if (odd === undefined) return someOf(list);
  throw new UserError(
    'bad-choice',
    `I cannot plan with "${odd.slice(0, 40)}".`,
    'Say it like `budget 20k 2 big, 8 small`.',
  );
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]).map(String);
}

/** What was not said is not carried. */
function someOf(list: string[]): string[] | undefined {
  return list.length > 0 ? list : undefined;
}
