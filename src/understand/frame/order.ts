import { isComputed } from '../computed-names.js';
import { type Item, tagOf } from '../tag/item.js';
import type { Draft, Order } from './draft.js';
import { find, findAll, type Match, take } from './pattern.js';

/** Most and least: "by engagement", "the fewest likes", "biggest", "sorted by price, lowest first". */
const PATTERNS = [
  "by? measure ',' extreme",
  "prep? order 'down'|'downwards'|'up'|'upwards'|'on'",
  'by extreme by measure',
  'by extreme? measure prep? extreme?',
  'by order',
  "extreme measure 'number'|'count'|'amount'|'figure'",
  'extreme figure=count measure',
  'extreme be* prep* measure',
  'best prep* measure',
  'measure be? prep? extreme',
  'measure be? best',
  'order=price measure',
  'extreme order',
  "measure 'wise'",
  'order',
];

/** A number above counts followers, or money. */
const LARGEST_LIST = 999;

export function readOrder(draft: Draft): void {
  const { items } = draft;
  readFirstEnd(items);
  const found: { from: number; order: Order }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of findAll(items, pattern)) {
      found.push({ from: match.from, order: orderOf(match) });
      take(items, match);
    }
  }
  // "cheapest ones with decent views": what is said first comes first.
  draft.orders.push(...found.sort((a, b) => a.from - b.from).map(({ order }) => order));
  readLimit(draft);
}

/** "best to worst", "from small to big", "cheapest to most expensive": what is said first leads. */
function readFirstEnd(items: readonly Item[]): void {
  for (const match of findAll(items, `prep? ${END} to|prep|deed=versus ${END}`)) {
    const first = items.findIndex((item, at) => at >= match.from && ENDS.some((name) => tagOf(item, name)));
    take(items, { from: first + 1, to: match.to });
    if (first > match.from) take(items, { from: match.from, to: first });
  }
}

const ENDS = ['best', 'extreme', 'order'];
const END = ENDS.join('|');

/** What a superlative orders by, and which end it means. */
export function orderOf({ tags }: Match): Order {
  const [, named, end] = /^(.*?)( lowest| highest)?$/.exec(tags.order?.[0]?.value ?? tags.measure![0]!.value)!;
  const isHigh = tags.extreme?.some(({ value }) => value === 'high');
  // "cheapest price per view"
  if (tags.order && tags.measure) return { by: tags.measure[0]!.value, lowest: tags.order[0]!.value === 'price' };
  const isLow = tags.extreme?.some(({ value }) => value === 'low') || tags.best?.[0]?.value === 'worst';
  // "a decent following" is followers, not whom they follow.
  const by = named === 'following' && (tags.extreme || tags.best) ? 'followers' : named;
  const isPrice = by === 'price' || (tags.order ?? tags.measure)![0]!.unit === 'price';
  const isDearest = isPrice && (end === ' highest' || isHigh === true);
  return {
    by: by!,
    lowest: end === ' lowest' || isLow === true,
    ...(isPrice && { isPrice }),
    ...(isDearest && { isDearest }),
  };
}

/** How many: "top 10", "10%", "the three best", "one per country". */
function readLimit(draft: Draft): void {
  const { items } = draft;
  readPage(draft);
  readPlace(draft);
  const patterns = [
    'number head open',
    'best number',
    'number best',
    'number head',
    'number prep head',
    'number follow=them',
    'ask number',
    'number',
  ];
  for (const pattern of patterns) {
    for (const match of findAll(items, pattern)) {
      const [number] = match.tags.number!;
      if (number!.unit !== undefined && number!.unit !== 'percent') continue;
      if (number!.unit === 'percent' && pattern !== 'best number') continue;
      if (draft.count !== undefined || draft.percent !== undefined || !Number.isInteger(number!.number)) continue;
      if (number!.number! < 1 || number!.number! > LARGEST_LIST) continue;
      // A number alone limits only what is ranked or asked for.
      if (pattern === 'number' && !isLimitAlone(draft, match)) continue;
      if (number!.unit === 'percent') draft.percent = number!.number!;
      else draft.count = number!.number!;
      draft.isOfFirst = isOfFirst(draft, match);
      noteRank(draft, match);
      take(items, match);
    }
  }
  for (const match of findAll(items, 'best')) {
    noteRank(draft, match);
    take(items, match);
  }
  readBare(draft);
}

/** "price per view, best five", "the gap between agreed and quote": a list by what is named. */
function readBare(draft: Draft): void {
  const { items, orders, figures } = draft;
  const bare = findAll(items, 'measure');
  if (figures.length > 0 || bare.length !== 1) return;
  const tag = bare[0]!.tags.measure![0]!;
  const [only, ...others] = orders;
  // "euros per thousand views, cheapest first"
  const isSame = only?.by === 'price' && others.length === 0 && tag.unit === 'price';
  const isAsked = isComputed(tag.value) && !find(items, 'question be* ask* focus* measure');
  if (isSame) draft.orders = [{ ...only, by: tag.value, lowest: !only.isDearest }];
  else if (orders.length === 0 && (draft.isRanked || isAsked)) orders.push(orderOf(bare[0]!));
  else return;
  take(items, bare[0]!);
}

/** "of the top 10", "for the ten biggest accounts": a list of creators; "top five" alone may be of groups. */
function isOfFirst({ items }: Draft, { from, to, tags }: Match): boolean {
  const before = items.slice(0, from).findLast((item) => !tagOf(item, 'article'));
  return tagOf(before, 'prep') !== undefined || tags.head !== undefined || tagOf(items[to], 'head') !== undefined;
}

/** "the 2nd best". */
function readPlace(draft: Draft): void {
  const match = find(draft.items, 'position best=best');
  const place = Number(match?.tags.position?.[0]?.value ?? 0);
  if (!match || place < 1) return;
  Object.assign(draft, { skip: place - 1, count: 1, isRanked: true });
  take(draft.items, match);
}

/** "ranks 11 to 20". */
function readPage(draft: Draft): void {
  const match = find(draft.items, "'ranks'|'rank'|'nr'|'positions'|'position'|'numbers'|'places' number to|'-' number");
  const [from, to] = match?.tags.number ?? [];
  if (!match || to!.number! < from!.number!) return;
  draft.skip = from!.number! - 1;
  draft.count = to!.number! - draft.skip;
  draft.isRanked = true;
  take(draft.items, match);
}

/** "make it 5 more then": what says nothing but a number. */
const BESIDE_LIMIT = ['follow', 'polite', 'article', 'focus', 'head', 'ask', 'per', 'be'];

function isLimitAlone(draft: Draft, { from }: Match): boolean {
  const next = draft.items[from + 1];
  // "file 3" is a name.
  const [before] = draft.items.slice(Math.max(0, from - 1), from);
  if (tagOf(before, 'head')) return false;
  if (next === undefined && (before?.taken || tagOf(before, 'ask'))) return true;
  if (draft.items.every((item, at) => at === from || BESIDE_LIMIT.some((name) => tagOf(item, name)))) return true;
  if (tagOf(next, 'deed', 'similar') || tagOf(next, 'deed', 'emerging')) return true;
  return (
    tagOf(draft.items[0], 'follow') !== undefined ||
    draft.orders.length > 0 ||
    draft.isRanked === true ||
    next?.taken === true ||
    Boolean(
      tagOf(next, 'niche') ||
        tagOf(next, 'category') ||
        tagOf(next, 'tier') ||
        tagOf(next, 'place') ||
        tagOf(next, 'topic') ||
        tagOf(next, 'verified') ||
        tagOf(next, 'language'),
    )
  );
}

function noteRank(draft: Draft, { tags }: Match): void {
  if (!tags.best) return;
  draft.isRanked = true;
  if (tags.best[0]!.value === 'worst') draft.isWorst = true;
}
