import type { Call } from '../call.js';
import { isComputed } from '../computed-names.js';
import { type Item, tagOf } from '../tag/item.js';
import type { Atom, Draft, Order, Who } from './draft.js';
import { find, take } from './pattern.js';
import { whoOf } from './who.js';

/** How one group is compared with another where nothing says how. */
const USUAL_MEASURE = 'engagement';
/** Commands that tell all of a dimension. */
const WHOLE: Record<string, string> = { segment: 'segments', tier: 'tiers' };
/** Of each group, where nothing says how many. */
const FEW = 3;

/** The draft as a call of the query: figures, or a list. Undefined where it asks for nothing. */
export function queryOf(draft: Draft): Call | undefined {
  const { within, atoms } = partedShare(draft);
  if (within) return figuresOf({ ...draft, within: whoOf({ ...draft, atoms: within }) }, whoOf({ ...draft, atoms }));
  const who = whoOf(draft);
  return figuresOf(draft, who) ?? bareFigureOf(draft, who) ?? listOf(draft, who);
}

/** "what is the engagement of micro creators": a measure of some, with nothing said of how it is summed up. */
function bareFigureOf(draft: Draft, who: Who): Call | undefined {
  const match = find(draft.items, 'question be* ask* focus* measure');
  if (!match || draft.orders.length > 0 || draft.isRanked) return undefined;
  const measure = match.tags.measure![0]!.value;
  if (Object.keys(who).length === 0 && !isComputed(measure)) return undefined;
  take(draft.items, match);
  draft.assumed.push(`the median ${measure}`);
  return { name: 'figures', args: { ...who, of: [{ figure: 'median', measure }] } };
}

function figuresOf(draft: Draft, who: Who): Call | undefined {
  const { figures, per, asked, orders } = draft;
  if (figures.length > 0) {
    const listed = per.length === 0 && asked === undefined ? listedTogether(draft) : undefined;
    if (listed !== undefined) per.push(listed);
    const whole = wholeOf(draft, who);
    if (whole) return whole;
    const [order] = ordersOf(draft);
    // "which city has the cheapest ones on average": what they are ordered by is what is averaged.
    const bare = order === undefined || order.by === 'score' ? USUAL_MEASURE : order.by;
    const of = figures.map((figure) =>
      /count|share/.test(figure.figure) ? { ...figure } : { measure: bare, ...figure },
    );
    const groups = groupsOf([...per, ...(asked === undefined || isSingle(asked, who) ? [] : [asked])]);
    const within = draft.within && { within: draft.within };
    const isGrouped = groups.per !== undefined;
    // "countries by average price, cheapest first": the groups are what is ordered.
    const isOfGroups =
      isGrouped && !draft.isOfFirst && order !== undefined && of.some(({ measure }) => measure === order.by);
    const isLowest = isOfGroups && (order.lowest || (order.isPrice && !order.isDearest));
    const limit = isOfGroups
      ? { ...groupLimitOf(draft), ...(isLowest && { lowest: true }) }
      : limitOf(draft, isGrouped);
    return { name: 'figures', args: { ...who, ...within, ...limit, of, ...groups } };
  }
  const isCounted = orders.length === 0 && !draft.isRanked && draft.count === undefined && !isOneEach(draft);
  if (asked === undefined && per.length > 0 && isCounted) {
    return wholeOf(draft, who) ?? { name: 'figures', args: { ...who, of: [{ figure: 'count' }], ...groupsOf(per) } };
  }
  if (asked === undefined) return undefined;
  const whole = WHOLE[asked];
  if (whole !== undefined && orders.length === 0 && Object.keys(who).length === 0 && !draft.isRanked)
    return { name: whole, args: {} };
  if (orders.length === 0 && !draft.isRanked)
    return {
      name: 'figures',
      args: {
        ...who,
        of: [{ figure: 'count' }],
        per: [asked],
        ...groupLimitOf(draft),
        ...(draft.isLowest && { lowest: true }),
      },
    };
  const [order] = ordersOf(draft);
  const isCheapest = order?.isPrice && !order.isDearest;
  const measure = order === undefined || order.by === 'score' ? USUAL_MEASURE : order.by;
  return {
    name: 'figures',
    args: {
      ...who,
      of: [{ figure: 'median', measure }],
      per: [asked],
      ...groupLimitOf(draft),
      ...((order?.lowest || isCheapest) && { lowest: true }),
    },
  };
}

/** Whose part it is: "what share of the German ones are verified", "the share of verified ones in Germany". */
function partedShare({ items, atoms, figures, per, asked }: Draft): { within?: Atom[]; atoms: Atom[] } {
  const [only, ...others] = figures;
  const isShare = only?.figure === 'share' && only.measure === undefined && others.length === 0;
  const from = items.findIndex((item) => tagOf(item, 'figure', 'share') ?? tagOf(item, 'percent'));
  if (!isShare || from < 0 || per.length > 0 || asked !== undefined || atoms.length < 2) return { atoms };
  const first = atoms.findIndex((atom) => atom.from > from);
  const told = atoms.findIndex(
    (atom) => atom.from > from && items.slice(atoms[first]!.to, atom.from).some((item) => isTelling(item)),
  );
  if (first === 0 && told > 0) return { within: atoms.slice(0, told), atoms: atoms.slice(told) };
  const place = atoms.findIndex(
    ({ name, from: at }, i) => i > 0 && WHERE.includes(name) && tagOf(items[at - 1], 'prep'),
  );
  const isRest = place > 0 && atoms.slice(place).every(({ name }) => WHERE.includes(name));
  return isRest ? { within: atoms.slice(place), atoms: atoms.slice(0, place) } : { atoms };
}

const WHERE = ['country', 'region', 'platform'];

/** "are", "have": not "that are". */
function isTelling(item: Item): boolean {
  return /^(?:is|are|has|have|s|sind|ist|haben|hat|son|es|esta|estan|tienen|sao|e|tem|sont|est|ont)$/.test(item.word);
}

/** "where the status is booked" asks for one group, and compares none. */
function isSingle(dimension: string, { with: bounds }: Who): boolean {
  const own = ((bounds as string[] | undefined) ?? []).filter((bound) => bound.startsWith(`${dimension} = `));
  return own.length === 1 && !/ or /.test(own[0]!);
}

/** How many of each tier or segment: the commands that tell all of them. */
function wholeOf({ figures, per, asked }: Draft, who: Who): Call | undefined {
  const [group, ...others] = [...per, ...(asked === undefined ? [] : [asked])];
  const isCount = figures.every(({ figure }) => figure === 'count');
  const isOfAll = Object.keys(who).every((name) => name === group);
  const name = WHOLE[group ?? ''];
  return name !== undefined && others.length === 0 && isCount && isOfAll ? { name, args: {} } : undefined;
}

/** "how many from Brazil and Mexico": one figure each. */
function listedTogether({ atoms }: Draft): string | undefined {
  const [first] = atoms;
  const isList =
    new Set(atoms.map(({ value }) => value)).size > 1 &&
    atoms.every(({ name, isNegated }) => name === first!.name && !isNegated);
  if (!isList || first!.name !== 'with') return isList ? first!.name : undefined;
  // "how many booked, signed and declined"
  const headers = new Set(atoms.map(({ value }) => /^(".+?") = /.exec(String(value))?.[1]));
  return headers.size === 1 ? [...headers][0] : undefined;
}

/** "total followers of the top 10": of the first so many. "total followers by country, top five": so many groups. */
function limitOf(draft: Draft, isGrouped: boolean): object {
  const [order] = ordersOf(draft);
  if (isGrouped && !draft.isOfFirst && !order)
    return { ...groupLimitOf(draft), ...(draft.isLowest && { lowest: true }) };
  return {
    ...(draft.count !== undefined && { count: draft.count }),
    ...(draft.percent !== undefined && { percent: draft.percent }),
    ...(order && { by: order.by, ...(order.lowest && { lowest: true }) }),
    ...(draft.isLowest && { lowest: true }),
  };
}

function groupLimitOf({ count, least, isNone }: Draft): object {
  return {
    ...(count !== undefined && { groups: count }),
    ...(least !== undefined && { least }),
    ...(isNone && { none: true }),
  };
}

/** What is worst is lowest by what it is ordered by; of prices, highest. */
export function ordersOf({ orders, isWorst }: Draft): Order[] {
  if (!isWorst) return orders;
  if (orders.length === 0) return [{ by: 'score', lowest: true }];
  return orders.map(({ by, isPrice }) =>
    isPrice ? { by, lowest: false, isPrice, isDearest: true } : { by, lowest: true },
  );
}

/** "the best one in each": one. */
function isOne({ items }: Draft): boolean {
  return items.some(({ word }) => /^(?:one|creator|influencer|person|account|profile|uno|un|einen|eine)$/.test(word));
}

/** "only one per country": a list. */
function isOneEach({ items }: Draft): boolean {
  return items.some(
    ({ word }, at) => /^(?:one|einen|uno|um|un)$/.test(word) && tagOf(items[at + 1], 'per') !== undefined,
  );
}

function groupsOf(dimensions: readonly string[]): { per?: string[] } {
  return dimensions.length === 0 ? {} : { per: [...new Set(dimensions)].slice(0, 2) };
}

function listOf(draft: Draft, who: Who): Call | undefined {
  const { orders, count, percent, isRanked, per, items } = draft;
  const hasHead = items.some((item) => tagOf(item, 'head'));
  const narrows = Object.keys(who).length > 0;
  const isAsked = isRanked || isOneEach(draft);
  if (orders.length === 0 && count === undefined && percent === undefined && !isAsked && !narrows) return undefined;
  const [only] = draft.atoms;
  if (
    draft.atoms.length === 1 &&
    only!.name === 'segment' &&
    !isRanked &&
    orders.length === 0 &&
    count === undefined &&
    !only!.isNegated &&
    !draft.items.some((item) => tagOf(item, 'head'))
  ) {
    return { name: 'segment', args: { name: only!.value } };
  }
  if (!isRanked && orders.length === 0 && !narrows && !hasHead && count !== undefined) return undefined;
  const [order] = ordersOf(draft);
  const isCheap = order?.by === 'price';
  return {
    name: 'top',
    args: {
      ...who,
      ...(count !== undefined && { count }),
      ...(draft.skip !== undefined && { skip: draft.skip }),
      ...(percent !== undefined && { percent }),
      ...(order && {
        by: order.by,
        ...(order.lowest && !isCheap && { lowest: true }),
        ...(order.isDearest && { lowest: false }),
      }),
      ...(per.length > 0 && { per: per[0], count: count ?? (isOne(draft) ? 1 : FEW) }),
    },
  };
}
