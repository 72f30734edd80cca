import { differenceName } from '../computed-names.js';
import { type Item, tagOf } from '../tag/item.js';
import type { FileColumn } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { orderOf } from './order.js';
import { find, findAll, take } from './pattern.js';

/** Groups: "per country", "by tier and language", "each segment"; "which country has …" asks for one of them. */
export function readGroups(draft: Draft): void {
  const { items } = draft;
  for (const match of findAll(items, "'break'|'split' head? 'down'|'up'")) take(items, match);
  // "in each nordic country": which of the groups, too.
  for (const { from, to, tags } of findAll(items, 'per region|tier|value|category|place dimension')) {
    draft.per.push(tags.dimension![0]!.value);
    for (const at of [from, to - 1]) items[at]!.taken = true;
  }
  // "platform by country": how many of each there are.
  const crossed = find(items, "dimension per|'x'|deed=versus dimension");
  if (crossed && !find(items, 'measure|figure|best|order')) {
    draft.per.push(...crossed.tags.dimension!.map(({ value }) => value));
    take(items, crossed);
  }
  for (const pattern of ['per dimension conj=and dimension', 'per dimension', "dimension 'wise'"]) {
    for (const match of findAll(items, pattern)) {
      draft.per.push(...match.tags.dimension!.map(({ value }) => value));
      take(items, match);
    }
  }
  // "countries by average price"
  const summed = find(items, `dimension by|per ${SUMMARY}|extreme ${SUMMARY}? measure`);
  if (summed && draft.per.length === 0 && !find(items, `dimension by|per extreme measure`)) {
    draft.asked = summed.tags.dimension![0]!.value;
    const at = items.findIndex((item, i) => i > summed.from && (tagOf(item, 'by') ?? tagOf(item, 'per')) !== undefined);
    take(items, { from: summed.from, to: at + 1 });
  }
  for (const match of findAll(items, 'figure=count focus? dimension')) {
    draft.asked = match.tags.dimension![0]!.value;
    take(items, match);
  }
  readAllOf(draft);
  readBestGroup(draft);
  for (const pattern of [
    'question be* dimension',
    'dimension prep extreme|best figure=share|figure=sum|figure=mean|figure=median|measure|verified|head',
    'ask focus? dimension',
    'deed=chart dimension',
    'dimension be* prep* head',
  ]) {
    for (const match of findAll(items, pattern)) {
      if (draft.asked !== undefined || draft.per.length > 0) return;
      if (items[match.to] && items[match.to]!.tags.some((tag) => ['number', 'place', 'segment'].includes(tag.class)))
        continue;
      draft.asked = match.tags.dimension![0]!.value;
      // "the niche with the highest share": the rest is of the figure.
      take(items, pattern.startsWith('dimension prep extreme') ? { from: match.from, to: match.from + 1 } : match);
    }
  }
}

const NOBODY = "'nobody'|'no_one'|'noone'|'none'|'niemand'|'nadie'|'ninguem'|'personne'";

/** "is there any niche where nobody is booked", "countries with no verified ones": the groups that have none of them. */
export function readNone(draft: Draft): void {
  const { items } = draft;
  const match =
    find(items, `ask* dimension question|prep|be* ${NOBODY}`) ??
    find(items, 'ask|question* dimension question|prep|be* not head?');
  const dimension = match?.tags.dimension?.[0]?.value;
  // "which country is not in Europe" asks for no group that is empty.
  const isThere =
    match &&
    items
      .slice(match.from, match.to)
      .some(({ word }) =>
        /^(?:where|with|w|have|has|having|without|in|mit|ohne|con|sin|com|sem|avec|sans|haben|hat|tienen|tem|ont)$/.test(
          word,
        ),
      );
  if (!match || dimension === undefined || !isThere || draft.per.length > 0) return;
  draft.asked = dimension;
  draft.isNone = true;
  take(items, match);
}

/** "by tier, all five tiers": the same groups again. "countries with at least 100 creators": the groups that are as large. */
function readAllOf(draft: Draft): void {
  const { items } = draft;
  for (const match of findAll(items, 'number dimension')) {
    const isSame = draft.per.some((name) => name.replaceAll('"', '').toLowerCase() === match.tags.dimension![0]!.value);
    if (isSame) take(items, match);
  }
  const large =
    find(items, 'dimension prep|be* comparator|open number head') ??
    find(items, 'dimension prep|be* number open? head open?');
  const number = large?.tags.number?.[0];
  if (!large || number?.unit !== undefined || draft.asked !== undefined) return;
  draft.least = number!.number! + (large.tags.comparator?.[0]?.value === '>' ? 1 : 0);
  if (draft.per.length === 0) draft.asked = large.tags.dimension![0]!.value;
  take(items, large);
}

/** "the biggest category", "which country do most creators come from": the group with the most creators, or the best. */
function readBestGroup(draft: Draft): void {
  const { items } = draft;
  const largest = find(items, 'order=followers dimension') ?? find(items, 'extreme=high dimension');
  const ordered = largest ? undefined : find(items, 'order dimension');
  const best = find(items, 'best dimension') ?? ordered;
  const match = largest ?? best;
  if (match && draft.per.length === 0) {
    draft.asked = match.tags.dimension![0]!.value;
    if (best && !largest) draft.isRanked = true;
    if (ordered) draft.orders.push(orderOf(ordered));
    take(items, match);
  }
  const most = find(items, 'question be* dimension') && find(items, 'extreme=high head');
  if (most) take(items, most);
}

const GROUPS = 'place|region|language|tier|category|platform';

const FAIR = "talk=fine|'decent'|'healthy'|'normal'|'reasonable'|'typical'";

/** "what's a good engagement rate for a micro": what is usual for one; "creators with a good engagement rate" are some. */
function readBenchmark(draft: Draft): void {
  const { items, figures } = draft;
  const match = find(items, `question|'counts'|'count'|'considered' prep|be* 'a' ${FAIR} measure`);
  const measure = match?.tags.measure?.[0]?.value;
  if (!match || measure === undefined || tagOf(items[match.to], 'head')) return;
  figures.push({ figure: 'median', measure });
  take(items, match);
}

/** Counts, averages, sums, shares. */
export function readFigures(draft: Draft): void {
  const { items, figures } = draft;
  readBenchmark(draft);
  // "what does engagement mean" asks for words, not for a figure.
  if (find(items, "question be* measure focus? 'mean'|'means'")) return;
  readSharesOf(draft);
  readSeveral(draft);
  for (const match of findAll(items, `${SUMMARY} prep? measure conj=and measure`)) {
    for (const { value } of match.tags.measure!) figures.push({ figure: match.tags.figure![0]!.value, measure: value });
    take(items, match);
  }
  const oneOf = [
    `by? extreme|order=followers? ${SUMMARY} prep|focus* figure=count? measure`,
    `measure focus? prep? ${SUMMARY} extreme?`,
    `figure=count measure be* ask* head* link|speaker* prep* ${SUMMARY}`,
  ];
  for (const pattern of oneOf) {
    for (const match of findAll(items, pattern)) {
      const figure = match.tags.figure!.map(({ value }) => value).find((value) => value !== 'count')!;
      // "the largest combined following" is followers, not whom they follow.
      const named = match.tags.measure![0]!.value;
      const measure = named === 'following' && match.tags.extreme ? 'followers' : named;
      figures.push({ figure, measure });
      if (match.tags.extreme?.[0]?.value === 'low') draft.isLowest = true;
      take(items, match);
    }
  }
  readAveraged(draft);
  for (const match of draft.per.length > 0 || draft.asked !== undefined ? findAll(items, SUMMARY) : []) {
    figures.push({ figure: match.tags.figure![0]!.value });
    take(items, match);
  }
  for (const match of findAll(items, 'figure=count measure')) {
    // "the lowest number of likes" is an order.
    if (tagOf(items[match.from - 1], 'extreme')) continue;
    figures.push({ figure: 'sum', measure: match.tags.measure![0]!.value });
    take(items, match);
    // "how many followers do those in Spain have together"
    for (const total of findAll(items, 'figure=sum')) take(items, total);
  }
  readScattered(draft);
  readCostOfAll(draft);
  readByGroup(draft);
  // "the highest verified rate": the share that is verified.
  for (const match of findAll(items, "extreme? verified 'rate'|'ratio'|'quota'")) {
    figures.push({ figure: 'share' });
    if (match.tags.extreme) take(items, { from: match.from, to: match.from + 1 });
    if (match.tags.extreme?.[0]?.value === 'low') draft.isLowest = true;
    take(items, { from: match.to - 1, to: match.to });
  }
  for (const match of findAll(items, 'figure=count conj percent')) {
    figures.push({ figure: 'count' }, { figure: 'share' });
    take(items, match);
  }
  // "% micro"
  const share = figures.length === 0 && find(items, `percent prep* ${GROUPS}|verified|value|niche`);
  if (share) {
    figures.push({ figure: 'share' });
    take(items, { from: share.from, to: share.from + 1 });
  }
  for (const match of findAll(items, 'by? figure=count|figure=share')) {
    figures.push({ figure: match.tags.figure![0]!.value });
    take(items, match);
    // "how many in total"
    for (const total of findAll(items, 'figure=sum')) take(items, total);
  }
  takeEnd(draft);
}

/** "how much of the total reach is Spain", "what share of all followers": of a sum. */
function readSharesOf({ items, figures }: Draft): void {
  for (const match of findAll(items, `figure=share prep|focus* figure=sum? ${GROUPS}? measure`)) {
    figures.push({ figure: 'share', measure: match.tags.measure![0]!.value });
    take(items, match);
    // "of total UK followers" says who, too.
    for (const item of items.slice(match.from, match.to))
      if (GROUPS.split('|').some((name) => tagOf(item, name))) item.taken = false;
  }
}

const ENDS: Record<string, string> = { low: 'min', high: 'max' };

const SUMMARY = 'figure=mean|figure=median|figure=sum';
const ONE_OF = `extreme|${SUMMARY}`;
const JOINT = "conj=and|deed=versus|','*";
/** The longer list first. */
const SEVERAL = [
  `${ONE_OF} ${JOINT} ${ONE_OF} ${JOINT} ${ONE_OF} prep? measure`,
  `measure ':'|'-'|','|prep? ${ONE_OF} ${JOINT} ${ONE_OF} ${JOINT} ${ONE_OF}`,
  `${SUMMARY} ${JOINT} ${SUMMARY} prep? measure`,
  `extreme ${JOINT} extreme prep? measure`,
  `measure ':'|'-'|','|prep? ${SUMMARY} ${JOINT} ${SUMMARY}`,
  `measure ':'|'-'|','|prep? extreme ${JOINT} extreme`,
];
const RANGE = "'range'|'spread'|'spanne'|'bandbreite'|'rango'|'faixa'|'fourchette'";

/** "mean and median followers", "price: lowest, highest, average", "the range of prices": several figures of one measure. */
function readSeveral({ items, figures }: Draft): void {
  for (const pattern of SEVERAL) {
    for (const match of findAll(items, pattern)) {
      const measure = match.tags.measure![0]!.value;
      const ends = (match.tags.extreme ?? []).map(({ value }) => ENDS[value]!);
      const others = (match.tags.figure ?? []).map(({ value }) => value);
      figures.push(...[...ends, ...others].map((figure) => ({ figure, measure })));
      take(items, match);
      const range = find(items, `${RANGE} prep?`);
      if (range) take(items, range);
    }
  }
  for (const match of findAll(items, `${RANGE} prep measure`)) {
    const measure = match.tags.measure![0]!.value;
    figures.push(...['min', 'median', 'max'].map((figure) => ({ figure, measure })));
    take(items, match);
  }
}

const APART = "'how_far'|'how_much'|'far'|'cuanto'|'quanto'|'combien'";
const FROM = "'from'|'to'|'von'|'vom'|'zum'|'de'|'del'|'do'|'da'|'du'";

/** "how far is the agreed price from the quote", "how much above the quote is it on average": their difference, on average. */
export function readApart({ items, figures, assumed }: Draft, columns: readonly FileColumn[]): void {
  const match = find(items, `measure be* ${FROM}|comparator|deed=versus* measure`);
  const summed = find(items, SUMMARY);
  const apart = find(items, APART);
  const [of, by] = match?.tags.measure?.map(({ value }) => value) ?? [];
  const measure = of !== undefined && by !== undefined ? differenceName(of, by, columns) : undefined;
  // "price from followers over 10k"
  const isBound = match && ['number', 'comparator', 'open'].some((name) => tagOf(items[match.to], name));
  if (!match || measure === undefined || isBound || !(summed || apart)) return;
  for (const one of [match, summed, apart]) if (one) take(items, one);
  if (!summed) assumed.push('the average difference');
  figures.push({ figure: summed?.tags.figure?.[0]?.value ?? 'mean', measure });
}

/** "the reach of the booked ones added up", "views in Spain on average": who is meant stands between. */
function readScattered({ items, figures }: Draft): void {
  const [[measure, ...measures], [figure, ...others]] = [findAll(items, 'measure'), findAll(items, SUMMARY)];
  const isOther = items.some(
    (item) => !item.taken && (isRankedBy(item) || tagOf(item, 'comparator', '>') || tagOf(item, 'relation')),
  );
  if (!measure || !figure || measures.length + others.length + figures.length > 0 || isOther) return;
  figures.push({ figure: figure.tags.figure![0]!.value, measure: measure.tags.measure![0]!.value });
  for (const one of [measure, figure]) take(items, one);
}

const EVERYBODY =
  /^(?:all|for all|for all the|across all|each|every single|all of|whole|entire|everyone|everybody|every|lot|the lot|total|overall|alle|ganze|gesamte|komplette|todos|todas|todo|tudo|tous|toutes|tout le monde|toute)$/;

/** "what would all the booked ones cost", "the price of the whole list": of everybody together, which is a sum. */
function readCostOfAll(draft: Draft): void {
  const { items, figures, per, asked } = draft;
  if (figures.length > 0 || per.length > 0 || asked !== undefined) return;
  const price = find(items, 'measure=price');
  const isCharged = price !== undefined && CHARGING.test(items[price.from]!.word);
  if (!price && (find(items, 'measure') || !find(items, HOW_MUCH))) return;
  // "what does it cost to book the top 3"
  const isOfFirst = price !== undefined && find(items, 'question') && find(items, 'best=best number');
  const all = items.find((item) => !item.taken && EVERYBODY.test(item.word));
  if (!isOfFirst && (!all || items.some((item) => !item.taken && isRankedBy(item)))) return;
  // "what do all of them charge" is what is usual.
  figures.push({ figure: isCharged ? 'median' : 'sum', measure: 'price' });
  if (all) all.taken = true;
  take(items, price ?? find(items, HOW_MUCH)!);
}

const CHARGING = /^(?:charg|ask|verlang|cobr|pide|pede|demand|factur)/;
const HOW_MUCH = "'how_much'|'wie_viel'|'wieviel'|'cuanto'|'quanto'|'combien'";

/** Says which of them lead; "in" is no such "by". */
function isRankedBy(item: Item): boolean {
  if (tagOf(item, 'by')) return !tagOf(item, 'prep');
  return ['extreme', 'best', 'order', 'handle'].some((name) => tagOf(item, name));
}

/** What adds up to something that is asked for by itself: "reach by country". */
const TOTALLED = new Set(['followers', 'views', 'likes', 'videos']);

/** "cost per view by country", "reach by niche": a measure of each group, with nothing said of how it is summed up. */
function readByGroup(draft: Draft): void {
  const { items, figures, per, assumed } = draft;
  const bare = findAll(items, 'measure');
  const others = ['number', 'comparator', 'relation', 'deed'];
  // "a chart of engagement by platform": a chart goes with figures.
  const isOther = (item: Item) =>
    !tagOf(item, 'deed', 'chart') && !tagOf(item, 'head') && others.some((name) => tagOf(item, name));
  const isOrdered = items.some((item) => !item.taken && (isRankedBy(item) || (isOther(item) && !tagOf(item, 'prep'))));
  if (per.length === 0 || figures.length > 0 || bare.length !== 1 || isOrdered) return;
  const measure = bare[0]!.tags.measure![0]!.value;
  const figure = TOTALLED.has(measure) ? 'sum' : 'median';
  figures.push({ figure, measure });
  assumed.push(`the ${figure === 'sum' ? 'total' : 'median'} ${measure.replaceAll('"', '')}`);
  take(items, bare[0]!);
}

/** "which country has the biggest share of verified ones": which end of the groups. */
function takeEnd(draft: Draft): void {
  const { items, figures, per, asked } = draft;
  if (per.length === 0 && asked === undefined) return;
  // "the fewest verified ones" are counted; "the lowest price" is an order.
  const isOrdered = ['measure', 'order', 'best'].some((name) => find(items, name));
  if (figures.length === 0 && (asked === undefined || isOrdered)) return;
  for (const match of findAll(items, 'extreme')) {
    const beside = [items[match.from - 1], items[match.to]];
    if (beside.some((item) => item && !item.taken && tagOf(item, 'measure'))) continue;
    if (match.tags.extreme![0]!.value === 'low') draft.isLowest = true;
    take(items, match);
  }
}

const AVERAGED = /^(?:avg|average|mean|durchschnittliche?|promedio|media|moyenne) /;
/** What may stand before a measure whose name says that it is an average of each one's posts. */
const ORDERED = ['comparator', 'number', 'deed', 'relation'];

/** "avg comments per category", "average views?": nobody asks for one creator's average so. */
function readAveraged(draft: Draft): void {
  const { items, figures, per, asked } = draft;
  for (const [at, item] of items.entries()) {
    const measure = item.taken || !AVERAGED.test(item.word) ? undefined : tagOf(item, 'measure')?.value;
    const beside = [items[at - 1], items[at + 1]];
    const end = per.length > 0 || asked !== undefined ? tagOf(items[at - 1], 'extreme')?.value : undefined;
    if (measure !== undefined && end !== undefined && !items[at - 1]!.taken) {
      figures.push({ figure: 'mean', measure });
      if (end === 'low') draft.isLowest = true;
      take(items, { from: at - 1, to: at + 1 });
      continue;
    }
    const isOrdered = beside.some((one) => one && (isRankedBy(one) || ORDERED.some((name) => tagOf(one, name))));
    if (measure === undefined || isOrdered) continue;
    // "median and average views"
    const [first, joint] = items.slice(Math.max(0, at - 2), at);
    const before =
      tagOf(joint, 'conj', 'and') || tagOf(joint, 'deed', 'versus') ? tagOf(first, 'figure')?.value : undefined;
    if (before !== undefined && SUMMARY.includes(before) && !first!.taken) {
      figures.push({ figure: before, measure });
      for (const one of [first, joint]) one!.taken = true;
    }
    figures.push({ figure: 'mean', measure });
    item.taken = true;
    const [and, other] = items.slice(at + 1, at + 3);
    const also = tagOf(and, 'conj', 'and') && tagOf(other, 'measure')?.value;
    if (also === undefined || [and, other].some((one) => one!.taken)) continue;
    figures.push({ figure: 'mean', measure: also });
    for (const one of [and, other]) one!.taken = true;
  }
}
