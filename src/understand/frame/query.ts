import type { Call } from '../call.js';
import { tagOf } from '../tag/item.js';
import type { Draft, Order, Who } from './draft.js';
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
  const who = whoOf(draft);
  return figuresOf(draft, who) ?? bareFigureOf(draft, who) ?? listOf(draft, who);
}

/** "what is the engagement of micro creators": a measure of some, with nothing said of how it is summed up. */
function bareFigureOf(draft: Draft, who: Who): Call | undefined {
  const match = Object.keys(who).length > 0 && find(draft.items, 'question be* ask* focus* measure');
  if (!match || draft.orders.length > 0 || draft.isRanked) return undefined;
  take(draft.items, match);
  const measure = match.tags.measure![0]!.value;
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
    const of = figures.map((figure) => ({ ...figure }));
    const groups = groupsOf([...per, ...(asked === undefined ? [] : [asked])]);
    return { name: 'figures', args: { ...who, ...limitOf(draft, groups.per !== undefined), of, ...groups } };
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
    return { name: 'figures', args: { ...who, of: [{ figure: 'count' }], per: [asked], ...groupLimitOf(draft) } };
  const [order] = ordersOf(draft);
  const isCheapest = order?.by === 'price' && !order.isDearest;
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
  return isList && first!.name !== 'with' ? first!.name : undefined;
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

function groupLimitOf({ count, least }: Draft): object {
  return { ...(count !== undefined && { groups: count }), ...(least !== undefined && { least }) };
}

/** What is worst is lowest by what it is ordered by. */
export function ordersOf({ orders, isWorst }: Draft): Order[] {
  if (!isWorst) return orders;
  return orders.length > 0 ? orders.map(({ by }) => ({ by, lowest: true })) : [{ by: 'score', lowest: true }];
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
