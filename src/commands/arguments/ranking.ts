import { UserError } from '../../errors.js';
import { MEASURES, type Measure, type MeasureName } from '../../query/measure-names.js';
import type { Order } from '../../query/order.js';
import { type ArgumentSpec, cut } from './argument.js';
import { textSchema } from './schema.js';

/** What a list can be ordered by: a column of the file too, by its header in quotes; smallest first with `ascending`. */
export type Ranking = Measure;

/** Words for each, as they follow "by". */
export const MEASURE_WORDS: Record<MeasureName, string> = {
  score: 'scores?|overall|overall score|quality',
  followers:
    'followers?|follower counts?|number of followers|subs|subscribers?|reach|audience(?: size)?|size|following size',
  engagement: 'engagements?(?: rates?)?|er|eng(?: rate)?|engagment|interaction',
  likelihood: 'likelihood|probability|the model|behaviour|behavior',
  likes: '(?:total )?likes',
  views: '(?:avg |average )?(?:views|plays)',
  price: 'prices?|costs?|fees?|rates',
  'engagement by views':
    'engagements?(?: rates?)? (?:by|per) (?:views?|plays?)|likes? (?:by|per|to|/) (?:views?|plays?)|views? (?:engagement )?rates?',
  following: 'following|accounts followed',
  videos: '(?:number of )?(?:videos|posts|uploads)',
  'likes per video': '(?:average |avg )?likes (?:per|by|/|a) (?:video|post)',
  'views per follower': '(?:average |avg )?views (?:per|by|/|a) followers?',
  'price per engagement': '(?:prices?|costs?) (?:per|by|/|an) engagement|cpe',
  growth: '(?:follower )?growth(?: rates?)?',
};

const MOST =
  'most|highest|biggest|largest|best|top|greatest|max(?:imum)?|higher|high|strong(?:est)?|good|great|better|more|lots of|huge|insane|crazy';

/** What says a ranking without "by", the more particular first. */
const SAID: [MeasureName, string][] = [
  ['score', '(?:highest|top|best)[- ](?:scor(?:ing|ed|es?)|rated|ranked)'],
  [
    'engagement',
    `(?:(?:with|has|have|having|got|by|a|the|of|for|their|really|very|in terms of) )*(?:${MOST}) (?:overall |average |avg )?(?:engag\\w*|er|eng)(?: rates?)?|most (?:engaged|engaging)|engaged audiences?|engagement (?:is|are) (?:the )?(?:best|highest|strongest|top)|highly engag\\w+|(?:audience|fans) (?:that )?engage(?:s)?(?: the)? most|engages? (?:the )?(?:most|best)`,
  ],
  [
    'followers',
    `(?:(?:with|has|have|having|got|by|a|the|of) )*(?:${MOST.replace('|best', '').replace('|top', '').replace('|good', '')}) (?:follow(?:ers?|ings?)(?: counts?| base| number)?|subs|subscribers|audiences?|reach|fan ?bases?|accounts)|most[- ](?:followed|popular)|biggest|largest|follow(?:ed)? (?:the )?most|widest reach|max reach|(?:huge|big|large) (?:accounts|audiences?|followings?|reach)|with (?:a |an )?(?:really |very )?(?:big|large|huge|massive|wide) (?:audience|following|reach|fan ?base)`,
  ],
  ['likes', `(?:(?:with|has|have|got|the) )*(?:${MOST}) (?:total |overall )?likes|most[- ]liked`],
  [
    'views',
    `(?:(?:with|has|have|got|gets?|getting|the) )*(?:${MOST}) (?:average |avg |video )?(?:views|plays|viewership)|most[- ](?:viewed|watched)`,
  ],
  [
    'price',
    '(?:the )?(?:cheapest|least expensive|most affordable|lowest (?:prices?|fees?|costs?|rates)|inexpensive|lowest[- ]priced|best value)|cheapest first|cheap ones first|low to high',
  ],
  [
    'likelihood',
    '(?:the )?(?:most likely|likeliest|highest (?:likelihood|probability))(?: to (?:be|become|behave|act)(?: like)?(?: a| the)? (?:top|influencers?|stars?|big)(?: accounts?| creators?)?)?',
  ],
];

const START = String.raw`(?<![\w@.-])`;
const END = String.raw`(?![\w@-])`;
/** "engagement by views" is tried before "engagement". */
export const LAST_FIRST = MEASURES.toReversed();
const BY = new RegExp(
  `${START}(?:(?:sort(?:ed)?|rank(?:ed)?|order(?:ed)?|list(?:ed)?|arrange[d]?) )?(?:(?:them|it|these|those|this|that|the list) )?(?:by|on|in terms of|based on|according to)(?: the| their)?(?: highest| most| best| lowest)? (?:${LAST_FIRST.map((name) => `(${MEASURE_WORDS[name]})`).join('|')})${END}`,
  'i',
);
const SAID_PATTERNS = SAID.map(([name, words]) => ({ name, pattern: new RegExp(`${START}(?:${words})${END}`, 'i') }));
const UNKNOWN = new RegExp(`${START}by (?<word>[a-z]+)(?=[\\s¦?!.]*$)`, 'i');

const BY_COLUMN =
  /(?<![\w@.-])(?:(?:sort(?:ed)?|rank(?:ed)?|order(?:ed)?|list(?:ed)?) )?(?:by|on|in terms of|based on)(?: the| their)?(?<most> highest| most| lowest| smallest| least)? ["“”„«»](?<column>[^"“”„«»]{1,200})["“”«»](?:,? ?\(?(?<order>ascending|asc|descending|desc|(?:lowest|smallest|cheapest|oldest|earliest|highest|largest|newest|latest) first|low to high|high to low)\)?)?/i;

/** @returns undefined where no column is named */
function takeColumn(said: string): { value: Measure; rest: string } | undefined {
  const match = BY_COLUMN.exec(said);
  if (!match) return undefined;
  const { column, order = '', most = '' } = match.groups!;
  const isAscending = /asc|(?:lowest|smallest|cheapest|oldest|earliest) first|low to high/i.test(order);
  const isLeast = isAscending && !/desc/i.test(order);
  return {
    value: columnRanking(column!.trim(), isLeast || /lowest|smallest|least/i.test(most)),
    rest: cut(said, match),
  };
}

function columnRanking(header: string, isAscending: boolean): Measure {
  return `"${header}"${isAscending ? ' ascending' : ''}`;
}

/** The column that a list is ordered by; undefined for any other ranking. */
export function columnOfRanking(by: string): { header: string; isAscending: boolean } | undefined {
  const match = /^"([^"]+)"( ascending)?$/.exec(by);
  return match ? { header: match[1]!, isAscending: match[2] !== undefined } : undefined;
}

/** What was said of a list's order, as a query takes it. */
export function orderOf({ by, lowest }: { by: string; lowest?: boolean | undefined }): Order {
  const column = columnOfRanking(by);
  return column ? { by: `"${column.header}"`, lowest: lowest ?? (column.isAscending || undefined) } : { by, lowest };
}

/** What another program is told of a measure. */
export const MEASURE_SAID = `One of ${MEASURES.join(', ')}, or a column of the file, its header in double quotes inside the text; or two of these as one, in double quotes: "A per B", "A per 1,000 B", "A minus B".`;

/** What `help` names; `help top` is long enough. */
const SHOWN = [
  'score',
  'followers',
  'engagement',
  'likelihood',
  'likes',
  'views',
  'videos',
  'growth',
  'price',
  'engagement by views',
];

/** `by engagement`, "most followed", "cheapest". */
export function ranking(fallback: Ranking): ArgumentSpec<Ranking> {
  const refuse = (word: string): never => {
    throw new UserError(
      'bad-choice',
      `I cannot do this by "${word}".`,
      `Say \`by\` and one of ${MEASURES.join(', ')}, or a column of the file in quotes.`,
    );
  };
  return {
    schema: textSchema(`What they are ordered by; ${fallback} if left out. ${MEASURE_SAID}`),
    usage: `[by ${SHOWN.join('|')}|"column"]`,
    takeFirst: (said) => takeColumn(said) ?? { value: fallback, rest: said },
    join: (first, then) => (first !== undefined && columnOfRanking(first) ? first : then),
    take(said) {
      const column = takeColumn(said);
      if (column) return column;
      const by = BY.exec(said);
      if (by) {
        const name = LAST_FIRST.find((_, i) => by[i + 1] !== undefined)!;
        return { value: name, rest: cut(said, by) };
      }
      for (const { name, pattern } of SAID_PATTERNS) {
        const match = pattern.exec(said);
        if (match) return { value: name, rest: cut(said, match) };
      }
      const unknown = UNKNOWN.exec(said);
      return unknown ? refuse(unknown.groups!.word!) : { value: fallback, rest: said };
    },
    check: (value) =>
      value === undefined
        ? fallback
        : columnOfRanking(String(value))
          ? (String(value) as Measure)
          : (MEASURES.find((name) => name === String(value).toLowerCase()) ?? refuse(String(value))),
  };
}
