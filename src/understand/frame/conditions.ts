import type { Tag } from '../lexicon/lexicon.js';
import { tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';
import { find, findAll, type Match, take } from './pattern.js';
import { readMiddle } from './relative.js';
import { readParts, readSigns } from './shares.js';

/** Bounds of figures, the more particular pattern first. */
const PATTERNS = [
  'measure be* prep* between number to number',
  'between number measure? to number measure?',
  "number '-'|'–' number measure?",
  'number to number measure?',
  'measure=price? comparator prep? number apiece',
  'measure be* prep* comparator prep* number',
  'figure=mean? comparator prep? number open? prep* measure?',
  'number open measure',
  'number measure open',
  'measure number open',
  'number open',
  "number '+' measure?",
  'number measure',
];
const OPPOSITE: Record<string, string> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };
/** So near a figure has to be that it is "about" it. */
const ABOUT = 0.2;
/** A bare number from here on counts followers; below it could be anything. */
const FEWEST_FOLLOWERS = 1000;
const SMALLEST_PRICE = 10;

export function readConditions(draft: Draft): void {
  readMiddle(draft);
  readParts(draft);
  readSigns(draft);
  for (const pattern of PATTERNS) {
    for (const match of findAll(draft.items, pattern)) readCondition(draft, match, pattern);
  }
}

function readCondition(draft: Draft, match: Match, pattern: string): void {
  const { tags, from, to } = match;
  const [low, high] = magnitudesOf(draft, match);
  const measure = measureOf(draft, match, high ?? low);
  // "top 5 to 10" are places.
  if (measure === undefined || (pattern.startsWith('number to') && low.number! >= (high?.number ?? 0))) return;
  const isExact = pattern === 'number measure';
  // "10 videos" may be a limit of something else; "100k followers" is a size.
  if (isExact && low.number! < FEWEST_FOLLOWERS && low.unit === undefined) return;
  if (isExact) draft.assumed.push(`at least ${low.value} ${measure}`);
  const sign = pattern.includes("'+'") ? '>=' : (tags.comparator?.[0]?.value ?? tags.open?.[0]?.value ?? '>=');
  const isNegated = takeNegation(draft, from);
  const bounds: [string, number][] = high
    ? [
        ['>=', low.number!],
        ['<=', high.number!],
      ]
    : sign === 'about'
      ? [
          ['>=', low.number! * (1 - ABOUT)],
          ['<=', low.number! * (1 + ABOUT)],
        ]
      : [[isNegated ? OPPOSITE[sign]! : sign, low.number!]];
  if (sign === 'about') draft.assumed.push(`within 20% of ${low.value}`);
  for (const [operator, value] of bounds) {
    const text = `${measure} ${operator} ${figureText(measure, value, high ?? low)}`;
    draft.atoms.push({ from, to, name: 'with', value: text, isNegated: isNegated && bounds.length > 1 });
  }
  take(draft.items, match);
  // "weak engagement under 2%": which way is said once more.
  const before = draft.items[from - 1];
  if (before && tags.measure && DEGREE.test(before.word)) before.taken = true;
  // "growing more than 1% per month"
  const month = measure === 'growth' && find(draft.items, "per 'month'|'monat'|'mes'|'mois'");
  if (month) take(draft.items, month);
  // "over 100k views on average"
  const mean = draft.items[match.to];
  if (mean && tagOf(mean, 'figure', 'mean') && draft.figures.length === 0) mean.taken = true;
}

const DEGREE = /^(?:low|weak|poor|bad|small|high|strong|good|decent|solid|big|large|great|healthy)$/;

/** "10 to 50k" is 10k to 50k. */
function magnitudesOf({ items }: Draft, { from, to, tags }: Match): [Tag, Tag | undefined] {
  const [low, high] = tags.number! as [Tag, Tag | undefined];
  const [first, second] = items.slice(from, to).filter((item) => tagOf(item, 'number'));
  const factor = /k|mil|tsd|thousand|tausend/.test(second?.word ?? '')
    ? 1000
    : /\d ?m/.test(second?.word ?? '')
      ? 1_000_000
      : 1;
  const isShared = high && factor > 1 && /^[\d.,]+$/.test(first?.word ?? '') && low.number! * factor < high.number!;
  return [isShared ? { ...low, number: low.number! * factor, value: String(low.number! * factor) } : low, high];
}

/** What a bare number measures: money prices, percent engagement, thousands followers. */
function measureOf(draft: Draft, { tags, from, to }: Match, number: Tag): string | undefined {
  const named = tags.measure?.[0];
  const isPriced = draft.items.slice(from, to).some(({ word }) => /^(?:priced|charging|costing) /.test(word));
  if (tags.apiece || isPriced) return 'price';
  if (named)
    return number.unit !== undefined && number.unit !== 'percent' && !/price/.test(named.value) ? 'price' : named.value;
  if (number.unit === 'percent') return draft.share ?? 'engagement';
  // "from the 5 biggest" bounds nothing.
  if (number.unit === undefined && number.number! < SMALLEST_PRICE) return undefined;
  if (number.unit !== undefined || draft.items.some((item) => !item.taken && tagOf(item, 'measure', 'price')))
    return 'price';
  return number.number! >= FEWEST_FOLLOWERS ? 'followers' : undefined;
}

function figureText(measure: string, value: number, { unit }: Tag): string {
  const isRatio = /^(?:engagement|growth)/.test(measure) && (unit === 'percent' || value > 1);
  return String(isRatio ? Number((value / 100).toPrecision(12)) : Number(value.toPrecision(12)));
}

/** "not over", "nothing above": right before. */
function takeNegation({ items }: Draft, from: number): boolean {
  let at = from - 1;
  while (
    at >= 0 &&
    !items[at]!.taken &&
    !tagOf(items[at], 'not') &&
    ['prep', 'be', 'question', 'head'].some((name) => tagOf(items[at], name))
  )
    at--;
  if (at < 0 || items[at]!.taken || !tagOf(items[at], 'not')) return false;
  items[at]!.taken = true;
  return true;
}
