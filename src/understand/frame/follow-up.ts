import type { Call, Context } from '../call.js';
import { saysNothing } from '../guard.js';
import { tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';
import { find, take } from './pattern.js';
import { queryOf } from './query.js';
import type { References } from './references.js';
import { ARGUMENTS, headerOf } from './who.js';

/** Calls that can be narrowed, reordered and turned over. */
const LISTS = ['top', 'emerging', 'figures', 'similar', 'budget'];
const WHO = [
  'tier',
  'segment',
  'country',
  'region',
  'category',
  'topic',
  'language',
  'platform',
  'verified',
  'with',
  'handles',
  'shortlisted',
  'not',
  'or',
];
/** Questions about one creator. */
const OF_ONE = ['profile', 'why', 'price', 'verdict', 'similar'];
const USUAL_COUNT = 10;
const NARROWING = 'verified|place|region|language|tier|segment|category|topic|platform';

/** The last call, changed by what is said now: another page, another order, narrower, wider, as figures. */
export function followUpOf(
  draft: Draft,
  to: References,
  { last: asked, list, aside, before, rows = [], isCounted = false }: Context,
): Call | undefined {
  const last = leantOn({ last: asked, list });
  if (!last) return undefined;
  const isOfRows = to.isAll && !to.isDescribing && rows.length > 0;
  const edit =
    turned(draft, last, before) ?? otherThan(draft, last) ?? bothOf(draft, last, before) ?? ofEverybody(draft, last);
  const narrowed = edit === undefined && aside ? asideOf(draft, to, aside) : undefined;
  draft.isEdit = (edit ?? narrowed) !== undefined || isOnlyOrder(draft);
  return (
    edit ??
    narrowed ??
    (to.isAll && asksForFigures(draft) ? figuresOfRows(draft, rows, last) : undefined) ??
    (isOfRows && asked && !LISTS.includes(asked.name) ? listOfRows(draft, rows) : undefined) ??
    firstOnly(draft, to, last, rows) ??
    changed(draft, to, last, { rows: isOfRows ? rows : [], isCounted })
  );
}

/** "only for travel", after what is blank: what is blank for those. */
function asideOf(draft: Draft, to: References, { name, args }: Call): Call | undefined {
  const isWhoOnly =
    draft.isLeaning &&
    draft.atoms.length > 0 &&
    !asksForFigures(draft) &&
    draft.orders.length + to.handles.length === 0;
  const said = isWhoOnly && !draft.isRanked && draft.count === undefined ? queryOf(draft) : undefined;
  if (!said || !NARROWED_ASIDES.has(name)) return undefined;
  const isWider = draft.items.some((item) => tagOf(item, 'follow', 'add'));
  return { name, args: defined({ ...args, handles: undefined, ...mergedWho(args, said.args, isWider) }) };
}

const NARROWED_ASIDES = new Set(['gaps', 'verdict']);

/** "which one is the priciest": whatever was asked last, those in that order. */
function isOnlyOrder({ isLeaning, items, orders, atoms, figures, per }: Draft): boolean {
  const others = atoms.length + figures.length + per.length;
  return (
    isLeaning &&
    orders.length === 1 &&
    others === 0 &&
    items.every((item) => item.taken || saysNothing(item) || item.tags.length === 0)
  );
}

/** What a follow-up changes: the last question where that can be changed, else the last list before it. */
export function leantOn({ last, list }: Context): Call | undefined {
  const leant = last && !LISTS.includes(last.name) ? (list ?? last) : last;
  return leant && flat(leant);
}

/** The next of a list. */
export function nextPage({ name, args }: Call, wanted?: number): Call | undefined {
  if (!['top', 'emerging'].includes(name)) return undefined;
  const { count = USUAL_COUNT, skip = 0 } = args as { count?: number; skip?: number };
  return { name, args: { ...args, count: wanted ?? count, skip: skip + count } };
}

/** What a share was of narrows what follows like anything else: "and in Germany?" is not of those in Spain. */
function flat({ name, args: { within, ...args } }: Call): Call {
  return { name, args: { ...(within as object | undefined), ...args } };
}

function asksForFigures({ figures, asked, per, orders, count }: Draft): boolean {
  const isGrouped = per.length > 0 && orders.length === 0 && count === undefined;
  return figures.length > 0 || asked !== undefined || isGrouped;
}

/** More of it, back to what was before, or the other way round. */
function turned(draft: Draft, last: Call, before: Call | undefined): Call | undefined {
  const back = find(draft.items, 'follow=back');
  const { count = USUAL_COUNT, skip = 0 } = last.args as { count?: number; skip?: number };
  if (back && isBare(draft)) {
    take(draft.items, back);
    if (skip > 0) return { name: last.name, args: { ...last.args, skip: Math.max(0, skip - count) } };
    return before;
  }
  const next = find(draft.items, 'follow=next');
  const page = next && isBare(draft) && draft.orders.length === 0 ? nextPage(last, draft.count) : undefined;
  if (next && page) {
    take(draft.items, next);
    return page;
  }
  if (last.name === 'similar' && isBare(draft) && draft.orders.some(({ by }) => by === 'price')) {
    return { name: 'similar', args: { ...last.args, cheaper: true } };
  }
  const end = draft.orders.length === 0 && isBare(draft) ? find(draft.items, 'extreme') : undefined;
  if (
    end &&
    last.name === 'top' &&
    draft.items.every((item) => item.tags.length > 0 || !/[\p{L}\p{N}]/u.test(item.word))
  ) {
    take(draft.items, end);
    return { name: 'top', args: { ...last.args, skip: 0, lowest: end.tags.extreme![0]!.value === 'low' } };
  }
  if (end && last.name === 'figures' && last.args.per !== undefined && draft.isLeaning && isSaid(draft, end)) {
    take(draft.items, end);
    return { name: 'figures', args: { ...last.args, lowest: end.tags.extreme![0]!.value === 'low' } };
  }
  const reverse = find(draft.items, 'follow=reverse');
  if (reverse && isBare(draft) && last.name === 'top') {
    take(draft.items, reverse);
    const { lowest, ...args } = last.args;
    return { name: 'top', args: { ...args, skip: 0, ...(lowest !== true && { lowest: true }) } };
  }
  return undefined;
}

/** "just the first 5": the same list, shorter; "number 4 and 5": these of it. */
function firstOnly(
  draft: Draft,
  { handles, isPointed }: References,
  last: Call,
  rows: readonly string[],
): Call | undefined {
  if (!isPointed || handles.length < 2 || last.name !== 'top' || !isBare(draft) || draft.orders.length > 0)
    return undefined;
  const areFirst = handles.every((handle, i) => handle === rows[i]);
  const some = areFirst ? { count: handles.length } : { handles: [...handles], count: undefined, skip: 0 };
  return { name: 'top', args: defined({ ...last.args, ...some }) };
}

/** The last list without what narrowed it, where that is what was said. */
export function widenedFrom(draft: Draft, context: Context): Call | undefined {
  const last = leantOn(context);
  return last && widened(draft, last);
}

/** The same question of somebody else: "and @a?". */
export function sameForAnother({ items }: Draft, { handles, isPointed }: References, last: Call | undefined) {
  const isOnly = items.every((item) => item.taken || saysNothing(item) || !/[\p{L}\p{N}]/u.test(item.word));
  if (handles.length !== 1 || isPointed || !isOnly || !last || !OF_ONE.includes(last.name)) return undefined;
  const [handle] = handles;
  return {
    name: last.name,
    args: 'handle' in last.args ? { ...last.args, handle } : { ...last.args, handles: [handle] },
  };
}

/** "drop the country filter", "any tier is fine", "without filters": the last list without what narrowed it. */
function widened(draft: Draft, last: Call): Call | undefined {
  const all = find(draft.items, 'follow=without');
  const one = find(draft.items, `not|deed=remove|'any' dimension|measure|${NARROWING} follow=filter`);
  if (!LISTS.includes(last.name) || (!all && !one)) return undefined;
  take(draft.items, (all ?? one)!);
  const narrowing = NARROWING.split('|').find((name) => one?.tags[name] !== undefined);
  const named =
    one?.tags.dimension?.[0]?.value ?? one?.tags.measure?.[0]?.value ?? ARGUMENTS[narrowing ?? ''] ?? narrowing ?? '';
  const isDropped = (name: string) => (all ? WHO.includes(name) : name === named);
  const args = Object.fromEntries(Object.entries(last.args).filter(([name]) => !isDropped(name)));
  const kept = (args.with as string[] | undefined)?.filter((text) => !text.startsWith(`${named} `));
  return { name: last.name, args: defined({ ...args, with: kept?.length ? kept : undefined, skip: args.skip && 0 }) };
}

/** Nothing but this is said. */
function isSaid({ items }: Draft, { from, to }: { from: number; to: number }): boolean {
  return items.every((item, at) => (at >= from && at < to) || saysNothing(item) || !/[\p{L}\p{N}]/u.test(item.word));
}

function isBare({ atoms, figures, per }: Draft): boolean {
  return atoms.length === 0 && figures.length === 0 && per.length === 0;
}

function figuresOfRows(draft: Draft, rows: readonly string[], last: Call): Call | undefined {
  const query = queryOf(draft);
  if (!query) return undefined;
  const isBareCount = Object.keys(whoIn(query)).length === 0 && query.name === 'figures' && isCount(query);
  // "how many is that": of all that it was about, and not of those on one page.
  if (isBareCount && last.name === 'top' && last.args.handles === undefined)
    return { name: 'figures', args: { ...whoIn(last), ...query.args } };
  // "how many of them are verified": a share of those.
  const isShare = query.name === 'figures' && isCount(query) && !isBareCount;
  return {
    name: query.name,
    args: { ...query.args, ...(isShare ? { within: { handles: [...rows] } } : { handles: [...rows] }) },
  };
}

/** "best engagement of the three", of a shortlist or a comparison: those in that order. */
function listOfRows(draft: Draft, rows: readonly string[]): Call | undefined {
  const query = draft.orders.length > 0 || draft.isRanked ? queryOf(draft) : undefined;
  return query?.name === 'top' ? { name: 'top', args: { ...query.args, handles: [...rows] } } : undefined;
}

/** Those who are pointed at as a whole: "which of those are verified". */
interface Shown {
  rows: readonly string[];
  isCounted: boolean;
}

function changed(draft: Draft, to: References, last: Call, { rows, isCounted }: Shown): Call | undefined {
  if (
    !LISTS.includes(last.name) ||
    !(draft.isLeaning || to.isAll || to.isLast || (last.name === 'figures' && asksWhichOf(draft)))
  )
    return undefined;
  const summed = last.name === 'figures' && find(draft.items, 'figure=mean|figure=median|figure=sum');
  if (summed) {
    take(draft.items, summed);
    const [old] = last.args.of as { measure?: string }[];
    return { name: 'figures', args: { ...last.args, of: [{ ...old, figure: summed.tags.figure![0]!.value }] } };
  }
  const said = queryOf(draft) ?? only(draft);
  if (!said) return undefined;
  const isWider = draft.items.some((item) => tagOf(item, 'follow', 'add'));
  const merged = mergedWho(last.args, said.args, isWider);
  if (said.name === 'figures') return asFigures(draft, to, last, said, merged);
  const { skip, count, ...others } = last.args;
  const kept = { ...others, ...(count !== undefined && { count }) };
  // "which ones are under $300", "the biggest of those", after a count of some: a list of those.
  const isOfThem = draft.isLeaning && draft.atoms.length === 0 && Object.keys(whoIn(last)).length > 0;
  if (
    last.name === 'figures' &&
    said.name === 'top' &&
    !last.args.per &&
    isOfThem &&
    !find(draft.items.slice(0, 1), 'question')
  )
    return { name: 'top', args: defined({ ...whoIn(last), ...said.args }) };
  if (last.name === 'figures' && said.name === 'top' && (to.isLast || (last.name === 'figures' && asksWhichOf(draft))))
    return { name: 'top', args: defined({ ...whoIn(last), ...said.args, ...merged }) };
  // Who asks for a list asks for something else than figures.
  if (last.name === 'figures' && said.name === 'top' && find(draft.items.slice(0, 1), 'question')) return undefined;
  if (last.name === 'figures' && (draft.orders.length > 0 || draft.isRanked || draft.count !== undefined))
    return undefined;
  if (last.name === 'figures')
    return { name: 'figures', args: defined({ ...kept, ...merged, ...(draft.per.length > 0 && { per: draft.per }) }) };
  const order = (draft.orders.length > 0 || draft.isWorst) && { by: said.args.by, lowest: said.args.lowest };
  if (order && last.name !== 'top') return undefined;
  const more = { count: said.args.count, per: said.args.per, percent: said.args.percent };
  const args = defined({ ...kept, ...merged, ...order, ...defined(more), ...(skip !== undefined && { skip: 0 }) });
  if (isWider || isReplaced(last.args, said.args) || !isPage(last, rows)) return { name: last.name, args };
  const ofShown = { name: last.name, args: { ...args, handles: [...rows] } };
  const ofAll = { name: last.name, args };
  draft.either = isCounted ? { of: 'all', call: ofAll } : { of: 'shown', call: ofShown };
  return isCounted ? ofShown : ofAll;
}

/** Whether there may be more than were shown. */
function isPage({ name, args }: Call, rows: readonly string[]): boolean {
  const { count = USUAL_COUNT, skip = 0 } = args as { count?: number; skip?: number };
  return name === 'top' && rows.length > 0 && (skip > 0 || rows.length >= count);
}

/** Who is meant is said anew: "and in Spain?", of those in Germany. */
function isReplaced(before: Record<string, unknown>, now: Record<string, unknown>): boolean {
  return WHO.some(
    (name) => !['with', 'not', 'or', 'handles'].includes(name) && before[name] !== undefined && now[name] !== undefined,
  );
}

function isNarrower(before: object, now: object): boolean {
  return (
    Object.keys(before).length > 0 && Object.keys(now).length > 0 && !Object.keys(now).some((name) => name in before)
  );
}

function isCount({ args }: Call): boolean {
  const of = args.of as { figure: string; measure?: string }[];
  return (
    args.per === undefined && of.every(({ figure, measure }) => measure === undefined && /count|share/.test(figure))
  );
}

function asksWhichOf({ items }: Draft): boolean {
  return /^(?:which(?: ones?)?|lesquel(?:le)?s|welche|cuales|quais)$/.test(items[0]?.word ?? '');
}

/** Who a call was about. */
export function whoIn({ args }: Call): Record<string, unknown> {
  return defined(Object.fromEntries(Object.entries(args).filter(([name]) => WHO.includes(name))));
}

/** "and of everyone in the file?": the same figures without what narrowed them. */
function ofEverybody(draft: Draft, { name, args }: Call): Call | undefined {
  const all = find(draft.items, "'everyone'|'everybody'|'whole_file'|'the_whole_file'|'alle'|'todos'|'tous'");
  if (!all || name !== 'figures' || !draft.isLeaning || !isSaid(draft, all)) return undefined;
  take(draft.items, all);
  return { name, args: Object.fromEntries(Object.entries(args).filter(([key]) => !WHO.includes(key))) };
}

/** "both together": of the last two questions that differ in one value, those of either. */
function bothOf(draft: Draft, { name, args }: Call, before: Call | undefined): Call | undefined {
  const match =
    find(draft.items, "'both' dimension") ??
    find(draft.items, "'both' figure=sum?") ??
    find(draft.items, "'together'|'combined'");
  if (
    !match ||
    before?.name !== name ||
    draft.items.some(
      (item) =>
        !item.taken && !saysNothing(item) && item.tags.some(({ class: own }) => own !== 'focus' && own !== 'figure'),
    )
  )
    return undefined;
  const differing = WHO.filter((key) => JSON.stringify(args[key]) !== JSON.stringify(before.args[key]));
  const [key] = differing;
  const [now, then] = [args[key ?? ''], before.args[key ?? '']];
  if (differing.length !== 1 || key === 'not' || key === 'or' || !Array.isArray(now) || !Array.isArray(then))
    return undefined;
  take(draft.items, match);
  const or =
    key === 'with'
      ? { with: undefined, or: [{ with: then }, { with: now }] }
      : { [key!]: [...new Set([...then, ...now])] };
  return { name, args: defined({ ...args, ...or, ...(args.skip !== undefined && { skip: 0 }) }) };
}

const OTHER = "'other'|'others'|'another'|'anderen'|'andere'|'otras'|'otros'|'outras'|'outros'|'autres'|'remaining'";

/** "and the other platforms?": without those that it was of. */
function otherThan({ items }: Draft, { name, args }: Call): Call | undefined {
  const match = find(items, `${OTHER} dimension`);
  const of = match?.tags.dimension?.[0]?.value ?? '';
  if (!match || args[of] === undefined) return undefined;
  take(items, match);
  const { [of]: old, ...others } = args;
  return {
    name,
    args: {
      ...others,
      not: [...((args.not as object[] | undefined) ?? []), { [of]: old }],
      ...(args.skip !== undefined && { skip: 0 }),
    },
  };
}

/** A number, or groups, and nothing else. */
function only({ count, per }: Draft): Call | undefined {
  if (count !== undefined) return { name: 'top', args: { count } };
  return per.length > 0 ? { name: 'top', args: { per: per[0] } } : undefined;
}

/** Figures of those that the last call was about; a new group or a new figure takes the place of the old one. */
function asFigures(draft: Draft, to: References, last: Call, said: Call, merged: object): Call {
  const isRegrouped = draft.figures.length === 0 && last.name === 'figures';
  const within = whoIn(last);
  // "how many of those are verified": of those who were counted.
  const pointsBack = to.isLast || draft.items.some(({ word }) => word === 'davon');
  if (!pointsBack && last.name !== 'figures' && Object.keys(merged).length === 0 && Object.keys(within).length > 0)
    draft.either = { of: 'file', call: said };
  const isOfThose = pointsBack && last.name === 'figures' && !last.args.per && isNarrower(within, merged);
  if (isOfThose && isCount(said)) return { name: 'figures', args: { ...said.args, within } };
  return {
    name: 'figures',
    args: defined({ ...whoIn(last), ...said.args, ...merged, ...(isRegrouped && { of: last.args.of }) }),
  };
}

function mergedWho(
  before: Record<string, unknown>,
  now: Record<string, unknown>,
  isWider: boolean,
): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  // Of those who were shown, none is of the place that takes the old one's place.
  if (!isWider && isReplaced(before, now)) merged.handles = undefined;
  // One place takes that of another: "anywhere in Asia then", after Singapore.
  if (!isWider && now.region !== undefined) merged.country = undefined;
  if (!isWider && now.country !== undefined) merged.region = undefined;
  for (const name of WHO) {
    const [old, said] = [before[name], now[name]];
    if (said === undefined) continue;
    // The file's own tier takes the place of the usual one, and the other way round.
    if (name === 'with')
      for (const of of (said as string[]).map(headerOf)) if (of && of in before) merged[of] = undefined;
    const both = Array.isArray(old) && Array.isArray(said) ? [...new Set([...old, ...said])] : said;
    merged[name] =
      name === 'with' ? mergedConditions(old, said) : name === 'not' || (isWider && name !== 'verified') ? both : said;
  }
  dropDenied(before, merged);
  const others = (before.with as string[] | undefined)?.filter((text) => !((headerOf(text) ?? '') in now));
  if (!now.with && others && others.length < (before.with as string[]).length)
    merged.with = others.length > 0 ? others : undefined;
  return merged;
}

/** "doesn't need to be Germany", of those in Germany: of anywhere. */
function dropDenied(before: Record<string, unknown>, merged: Record<string, unknown>): void {
  const denied = (merged.not as Record<string, unknown>[] | undefined) ?? [];
  const kept = denied.filter((one) => {
    const [[name, values] = ['', []], ...others] = Object.entries(one);
    const old = before[name];
    const isOld =
      others.length === 0 && Array.isArray(old) && (values as unknown[]).every((value) => old.includes(value));
    if (isOld) {
      const rest = (old as unknown[]).filter((value) => !(values as unknown[]).includes(value));
      merged[name] = rest.length > 0 ? rest : undefined;
    }
    return !isOld;
  });
  if (kept.length < denied.length) merged.not = kept.length > 0 ? kept : undefined;
}

/** A new bound of the same figure in the same direction takes the place of the old one. */
function mergedConditions(before: unknown, now: unknown): string[] {
  const kind = (text: string) => /^(.*?) [<>=]/.exec(text)?.[0] ?? text;
  const said = now as string[];
  const kinds = new Set(said.map(kind));
  return [...((before as string[] | undefined) ?? []).filter((text) => !kinds.has(kind(text))), ...said];
}

function defined(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
