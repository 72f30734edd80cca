import {
  type Condition,
  checkedCondition,
  columnConditionText,
  conditionText,
  type Operator,
} from '../../query/conditions.js';
import { type ArgumentSpec, cut } from './argument.js';
import { takeColumnConditions } from './column-conditions.js';
import { FIGURE, figure } from './numbers.js';
import { listSchema } from './schema.js';

/** What a condition can be about, in the order they are tried, with what people call it. */
const FIELDS = {
  engagement: '(?:engagement|eng|er)(?: rates?)?',
  followers: '(?:followers?|subs|subscribers?|fans|follower counts?)',
  following: '(?:following|follows|accounts followed)',
  likes: '(?:total )?likes',
  videos: '(?:videos?|posts|uploads)',
  views: String.raw`(?:(?:avg|average)\.? )?(?:views|plays)`,
  score: '(?:scores?|points)',
  likelihood: '(?:likelihood|probability)',
  price: '(?:prices?|fees?|costs?|rates|price tag)',
} as const;
type ConditionField = keyof typeof FIELDS;
const CONDITION_FIELDS = Object.keys(FIELDS) as ConditionField[];

const SAID_AS: [Operator, string][] = [
  ['>=', '>=|≥|at least|min(?:imum)?(?: of)?|no(?:t)? (?:less|fewer) than|starting (?:at|from)|from'],
  [
    '<=',
    '<=|≤|at most|max(?:imum|imal)?(?: of)?|up to|no(?:t)? more than|no(?:t)? (?:over|above)|within|not exceeding',
  ],
  ['>', '>|more than|(?:greater|higher|bigger|larger) than|over|above|exceeding|north of|beyond'],
  ['<', '<|less than|(?:fewer|lower|smaller|cheaper) than|under|below|beneath|south of'],
];
const OPERATOR = SAID_AS.map(([, words]) => `(${words})`).join('|');
const FIELD = CONDITION_FIELDS.map((field) => `(${FIELDS[field]})`).join('|');
const VALUE = String.raw`(?:us)?([$€£])?\s?${FIGURE}\s?(%|percent|per cent|pct)?\s?(dollars?|usd|bucks|euros?|pounds?|[$€£])?(\s?\+)?`;
const START = String.raw`(?<![\w@.-])`;
/** What may stand before a condition, and is taken with it. */
const LEAD = String.raw`(?:(?:and |but |,\s?)?(?:no one|nobody|none|with|having|who(?:se)?|that|have|has|where|an?|of|charg\w+|cost\w*|ask\w*|pay\w*|spend\w*|for|averag\w+|(?:is|are|still|get|gets)) )*`;
const LINK = String.raw`(?:\s?(?:is|are|of|be|counts?|rate|:|=))*\s?`;

const OPERATORS_SAID = SAID_AS.map(([operator, words]) => ({ operator, pattern: new RegExp(`^(?:${words})$`, 'i') }));
const FIELDS_SAID = CONDITION_FIELDS.map((field) => ({ field, pattern: new RegExp(`^(?:${FIELDS[field]})$`, 'i') }));

const BETWEEN_SAID = String.raw`(?:between|from)\s?${VALUE}\s?(?:and|to|-|–)\s?${VALUE}|${VALUE}\s?(?:to|-|–)\s?${VALUE}`;

/** In the order they are tried: two bounds before one, a named field before one that has to be told. */
const FORMS: { pattern: RegExp; read: (groups: Groups) => Condition[] | undefined }[] = [
  { pattern: form(`(?<f>${FIELD})${LINK}(?<between>${BETWEEN_SAID})`), read: readBetween },
  { pattern: form(String.raw`(?<between>${BETWEEN_SAID})\s?(?:in )?(?<f>${FIELD})`), read: readBetween },
  { pattern: form(`(?<f>${FIELD})${LINK}(?<o>${OPERATOR})\\s?(?<v>${VALUE})`), read: readOne },
  {
    pattern: form(
      String.raw`(?<o>${OPERATOR})\s?(?:an? )?(?<v>${VALUE})\s?(?:of |in )?(?:average )?(?<f>${FIELD})(?: (?:per|a) (?:post|video))?`,
    ),
    read: readOne,
  },
  {
    pattern: form(
      String.raw`(?<v>${VALUE})(?<o>\+| plus| or (?:more|above|higher|over)| and (?:up|above|more|over))?\s?(?<f>${FIELD})(?: (?:per|a) (?:post|video))?(?<after> or (?:more|above|higher)| and (?:up|above)| minimum| min\b| at least)?`,
    ),
    read: (groups) => readOne({ ...groups, o: '>=' }),
  },
  { pattern: form(`(?<between>between\\s?${VALUE}\\s?(?:and|to|-|–)\\s?${VALUE})`), read: readBetween },
  {
    pattern: form(
      `(?<o>${OPERATOR})\\s?(?<v>${VALUE})(?:\\s?(?:each|apiece|a ?piece|per (?:post|video|head)|a (?:post|video|pop)))?`,
    ),
    read: readOne,
  },
  {
    pattern: form(String.raw`(?<v>${VALUE})(?<o>\+| plus| or (?:more|above|higher)| and (?:up|above))`),
    read: (groups) => readOne({ ...groups, o: '>=' }),
  },
];

type Groups = Record<string, string | undefined>;

/** Conditions such as `followers > 50k and "Fake followers %" < 20`, anywhere in what is said. */
export function conditions(): ArgumentSpec<string[] | undefined> {
  return {
    usage: '[with <field or "column"> > <n> and …]',
    schema: listSchema(
      'Conditions that all hold: `followers > 50000`, `engagement >= 0.03` (rates are fractions), or of a column of the file, its header in double quotes: `"Growth 30d %" > 5`, `"Agency" = Bright`, `"Last post" >= 2026-01-01`. Operators: >, >=, <, <=, and of columns =, !=, with, without.',
    ),
    takeFirst(said, known) {
      const { value, rest } = takeColumnConditions(said, known.labelsOf);
      return { value: value.length === 0 ? undefined : value.map(columnConditionText), rest };
    },
    join: (first, others) => (first ? [...first, ...(others ?? [])] : others),
    take(said, known) {
      const columns = takeColumnConditions(said, known.labelsOf);
      const found: Condition[] = [];
      let rest = columns.rest;
      // A text holds few conditions, and every match takes some of it away.
      for (const { pattern, read } of FORMS) {
        let from = 0;
        for (;;) {
          const match = searchFrom(pattern, rest, from);
          if (!match) break;
          const conditionsSaid = read({ ...match.groups, whole: match[0] });
          if (conditionsSaid === undefined) {
            from = match.index + 1;
            continue;
          }
          found.push(...conditionsSaid);
          rest = cut(rest, match);
          from = match.index;
        }
      }
      const texts = [...columns.value.map(columnConditionText), ...found.map(conditionText)];
      return { value: texts.length === 0 ? undefined : texts, rest };
    },
    check(value) {
      if (value === undefined) return undefined;
      const list = Array.isArray(value) ? value : [value];
      return list.length === 0 ? undefined : list.map((item) => checkedCondition(String(item)));
    },
  };
}

function form(body: string): RegExp {
  return new RegExp(`${START}${LEAD}(?:${body})`, 'dgi');
}

function searchFrom(pattern: RegExp, said: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(said) ?? undefined;
}

const OPPOSITE: Record<Operator, Operator> = { '>': '<=', '<': '>=', '>=': '<', '<=': '>' };

/** What only a price is said of. */
const PRICE_WORDS = /charg|cost|pay|each|apiece|a ?piece|per (?:post|video|head)|a (?:post|video|pop)|fee/i;

function readOne({ f, o, v, whole }: Groups): Condition[] | undefined {
  const value = readValue(v ?? '');
  const said = OPERATORS_SAID.find(({ pattern }) => pattern.test((o ?? '').trim()))?.operator;
  // "nobody charging more than 800"
  const operator = said && /\b(?:nobody|no one|none|no-one)\b/i.test(whole ?? '') ? OPPOSITE[said] : said;
  if (!value || !operator) return undefined;
  const isPrice = PRICE_WORDS.test(whole ?? '');
  const field = f === undefined && isPrice && !value.isPercent ? 'price' : fieldSaid(f, value);
  if (field === undefined || !fits(field, value)) return undefined;
  return [{ field, operator: value.isOpen && operator === '>' ? '>=' : operator, value: inUnits(field, value) }];
}

function readBetween({ f, between, whole }: Groups): Condition[] | undefined {
  const [low, high] = [...(between ?? '').matchAll(new RegExp(VALUE, 'gi'))].map(([text]) => readValue(text));
  if (!low || !high) return undefined;
  // "10 to 50k" is 10k to 50k; "2 to 5%" is 2% to 5%.
  if (low.multiple === undefined && high.multiple !== undefined && low.value < high.value / 100) {
    low.value = figure(String(low.value), high.multiple);
  }
  low.isPercent ||= high.isPercent;
  low.isMoney ||= high.isMoney;
  high.isMoney ||= low.isMoney;
  const isPrice = f === undefined && PRICE_WORDS.test(whole ?? '') && !high.isPercent;
  const field = isPrice ? 'price' : fieldSaid(f, high);
  if (!field || !fits(field, low) || !fits(field, high)) return undefined;
  return [
    { field, operator: '>=', value: inUnits(field, low) },
    { field, operator: '<=', value: inUnits(field, high) },
  ];
}

interface Value {
  value: number;
  multiple: string | undefined;
  isPercent: boolean;
  isMoney: boolean;
  isOpen: boolean;
}

function readValue(text: string): Value | undefined {
  const match = new RegExp(VALUE, 'i').exec(text);
  if (!match) return undefined;
  const [, sign, digits, multiple, percent, currency, plus] = match;
  return {
    value: figure(digits!, multiple),
    multiple,
    isPercent: percent !== undefined,
    isMoney: sign !== undefined || currency !== undefined,
    isOpen: plus !== undefined,
  };
}

/** What a number without a name is about: money, a rate, or an audience. Undefined where nothing tells. */
function fieldSaid(said: string | undefined, value: Value): ConditionField | undefined {
  if (said !== undefined) return FIELDS_SAID.find(({ pattern }) => pattern.test(said.trim()))?.field;
  if (value.isMoney) return 'price';
  if (value.isPercent) return 'engagement';
  return value.value >= 1_000 ? 'followers' : undefined;
}

/** Whether a figure can be meant: "followers under $500" is not, though it may stand so in a sentence. */
function fits(field: ConditionField, { value, isMoney, isPercent }: Value): boolean {
  const isRate = field === 'engagement' || field === 'likelihood';
  if (isMoney) return field === 'price';
  return isRate ? isPercent || value <= 100 : !isPercent;
}

/** Rates as fractions: 3%, and 3, are 0.03. */
function inUnits(field: ConditionField, { value, isPercent }: Value): number {
  const isRate = field === 'engagement' || field === 'likelihood';
  const inPercent = isPercent || (isRate && value > 1);
  return isRate && inPercent ? Number((value / 100).toPrecision(12)) : value;
}
