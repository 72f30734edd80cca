import { differenceName, ratioName } from '../computed-names.js';
import type { Tag } from '../lexicon/lexicon.js';
import type { FileColumn } from '../vocabulary.js';
import { type Item, tagOf } from './item.js';

/** Says a ratio by itself. */
const PER =
  /^(?:per|\/|÷|pro|for each|for every|par|divided by|relative to|in relation to|in proportion to|geteilt durch|je|im verhaltnis zu|por cada|en relacion a|em relacao a|par rapport a)$/;
/** Says one of a price, or of so many at a time; else it may say how a list is ordered. */
const POR = /^por$/;
/** Says one only beside "ratio": "followers to likes" may be a range, "likes by followers" an order. */
const TO = /^(?:to|by|a|por|for one|each|zu|and|und|y|e|et|vs|versus|-|:|over|with)$/;
const RATIO =
  /^(?:ratios?|quotients?|relation|verhaltnis|quote|razon|ratio de|relacion|proporcion|razao|relacao|proporcao|rapport)$/;
const OF = /^(?:of|between|from|von|zwischen|de|entre|do|da)$/;
const MINUS = /^(?:minus|less|-|−|–|menos|moins|weniger|abzuglich)$/;
const DIFFERENCE = /^(?:differences?|gaps?|delta|differenz|unterschied|abstand|diferencia|diferenca|difference|ecart)$/;
/** Of so many at a time: a thousand, in words. */
const THOUSAND = /^(?:1 ?k|1[ .,]?000|thousand|a thousand|mille|tausend|mil)$/;
/** What the trade calls them. */
const SHORT: ReadonlyMap<string, [of: string, by: string, times: number]> = new Map([
  ['cpm', ['price', 'views', 1000]],
  ['tkp', ['price', 'views', 1000]],
  ['cpv', ['price', 'views', 1]],
  ['cpf', ['price', 'followers', 1]],
]);

/** "price per view", "likes to comments ratio", "agreed minus quote": two figures as one measure. */
export function computedOf(items: readonly Item[], columns: readonly FileColumn[]): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const read = computedAt(items, at, columns) ?? shareAt(items, at);
    found.push(read?.item ?? items[at]!);
    at += read?.length ?? 1;
  }
  return found;
}

/** "el % de mujeres": the column that says it. */
function shareAt(items: readonly Item[], at: number) {
  if (!tagOf(items[at], 'percent')) return undefined;
  const length = tagOf(items[at + 1], 'prep') ? 3 : 2;
  const part = tagOf(items[at + length - 1], 'part')?.value;
  return part === undefined ? undefined : merged(items, at, at + length, { class: 'measure', value: part });
}

function merged(items: readonly Item[], from: number, to: number, tag: Tag) {
  const parts = items.slice(from, to);
  const text = parts.map((one) => one.text).join(' ');
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  return { item: { text, word: text.toLowerCase(), start, end, tags: [tag], taken: false }, length: to - from };
}

/** Two figures, and what stands before, between and behind them. */
interface Pair {
  of: string;
  /** Of an order by price, which end: "cheapest per view". */
  order?: string | undefined;
  by: string;
  times: number;
  /** The words between. */
  joint: string;
  /** Behind the last. */
  to: number;
}

function computedAt(items: readonly Item[], at: number, columns: readonly FileColumn[]) {
  const short = SHORT.get(items[at]!.word);
  if (short) return named(items, at, at + 1, ratioName(...withColumns(short, columns)), true);
  const [, lead, of] = /^(\S+)(?: (between|of|zwischen|entre|de))?$/.exec(items[at]!.word) ?? [];
  const isNoun = lead !== undefined && (RATIO.test(lead) || DIFFERENCE.test(lead));
  const from = !isNoun ? at : of !== undefined ? at + 1 : OF.test(items[at + 1]?.word ?? '') ? at + 2 : at;
  const pair = pairAt(items, pastArticles(items, from));
  if (!pair) return undefined;
  const { by, times, joint, to, order } = pair;
  const last = items[to];
  const isDifference = from > at ? DIFFERENCE.test(lead!) : MINUS.test(joint) && !RATIO.test(last?.word ?? '');
  if (isDifference) return named(items, at, to, differenceName(pair.of, by, columns), false);
  const isTailed = RATIO.test(last?.word ?? '') || tagOf(last, 'relation') !== undefined;
  const isSaid = PER.test(joint) || from > at || (isTailed && (joint === '' || TO.test(joint))) || pair.isRatio;
  if (!isSaid) return undefined;
  const name = ratioName(pair.of, by, columns, times);
  const end = RATIO.test(last?.word ?? '') ? to + 1 : to;
  return named(items, at, end, name, pair.of === 'price', order);
}

function withColumns([of, by, times]: [string, string, number], columns: readonly FileColumn[]) {
  return [of, by, columns, times] as const;
}

function named(
  items: readonly Item[],
  from: number,
  to: number,
  name: string | undefined,
  isPrice: boolean,
  order?: string,
) {
  if (name === undefined) return undefined;
  const tag = order === undefined ? { class: 'measure', value: name } : { class: 'order', value: `${name} ${order}` };
  return merged(items, from, to, { ...tag, ...(isPrice && { unit: 'price' }) });
}

function pairAt(items: readonly Item[], at: number): (Pair & { isRatio: boolean }) | undefined {
  const ofOrder = /^price(?: (highest))?$/.exec(tagOf(items[at], 'order')?.value ?? '');
  const of = ofOrder ? 'price' : moneyOr(items[at]);
  if (of === undefined) return undefined;
  // "charges most per follower"
  const end = tagOf(items[at + 1], 'extreme')?.value;
  // "followers now minus last year"
  const isNow = /^(?:now|today|currently|heute|jetzt|ahora|agora|aujourd hui)$/.test(items[at + 1]?.word ?? '');
  const between = at + (end !== undefined || isNow ? 2 : 1);
  const joint = jointAt(items, between);
  if (end !== undefined && !PER.test(joint.words)) return undefined;
  const next = pastArticles(items, between + joint.length);
  const times = joint.length > 0 ? timesOf(items[next]) : undefined;
  const last = items[times === undefined ? next : next + 1];
  const by = moneyOr(last);
  const isMoney = [items[at], last].some((item) => tagOf(item, 'currency'));
  if (!last || by === undefined || by === of || (isMoney && !PER.test(joint.words) && !POR.test(joint.words)))
    return undefined;
  return {
    of,
    by,
    order: ofOrder ? (ofOrder[1] ?? 'lowest') : end && (end === 'low' ? 'lowest' : 'highest'),
    times: times ?? 1,
    joint: joint.words,
    to: (times === undefined ? next : next + 1) + 1,
    isRatio:
      (joint.length > 0 && last.word.endsWith(' ratio')) ||
      (POR.test(joint.words) && (of === 'price' || times !== undefined || isMoney)),
  };
}

/** "per 100 followers", "per thousand". */
function timesOf(item: Item | undefined): number | undefined {
  if (THOUSAND.test(item?.word ?? '')) return 1000;
  const number = tagOf(item, 'number');
  const isWhole = number?.unit === undefined && Number.isInteger(number?.number);
  return isWhole && number!.number! > 1 ? number!.number : undefined;
}

/** A measure; a currency alone is what is paid: "views per euro". */
function moneyOr(item: Item | undefined): string | undefined {
  return tagOf(item, 'measure')?.value ?? (tagOf(item, 'currency') ? 'price' : undefined);
}

/** What stands between two figures, of up to three pieces: "per", "in relation to". */
function jointAt(items: readonly Item[], at: number): { words: string; length: number } {
  for (let length = 3; length > 0; length--) {
    const words = items
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    if ([PER, POR, TO, MINUS].some((joints) => joints.test(words))) return { words, length };
  }
  return { words: '', length: 0 };
}

function pastArticles(items: readonly Item[], at: number): number {
  let here = at;
  while (items[here] && tagOf(items[here], 'article') && !tagOf(items[here], 'measure')) here++;
  return here;
}
