import type { Call, Context } from '../call.js';
import { tagOf } from '../tag/item.js';
import { done, has, SMALLEST_SUM } from './deed-words.js';
import type { Draft } from './draft.js';
import { leantOn } from './follow-up.js';
import { find, findAll, take } from './pattern.js';
import type { References } from './references.js';
import { whoOf } from './who.js';

/** What is edited: the last plan or list of the thread, with those who are in it. */
interface Edited {
  draft: Draft;
  to: References;
  args: Record<string, unknown>;
  rows: readonly string[];
}

/** "drop the most expensive", "replace number 3", "must include @a", "make it 8", "with 2,000 more", of a plan or a list. */
export function editOf(draft: Draft, to: References, context: Context): Call | undefined {
  const last = leantOn(context);
  const isShortlisting = has(draft, 'shortlist') || context.last?.name === 'shortlist';
  if (!last || isShortlisting) return undefined;
  const edited = { draft, to, args: withoutBoundsOfOthers(last.args), rows: context.rows ?? [] };
  const args =
    last.name === 'budget'
      ? editedPlan(edited)
      : ['top', 'emerging'].includes(last.name)
        ? editedList(edited)
        : undefined;
  return args && (isCall(args) ? args : { name: last.name, args: defined(args) });
}

/** "somebody cheaper" than one who went was said of one place, and not of the next. */
function withoutBoundsOfOthers(args: Record<string, unknown>): Record<string, unknown> {
  const gone = listOf(args.without).map((handle) => `@${handle}`);
  const bounds = listOf(args.with).filter((text) => !gone.some((handle) => text.endsWith(handle)));
  return { ...args, with: bounds.length > 0 ? bounds : undefined };
}

function isCall(made: Record<string, unknown> | Call): made is Call {
  return typeof made.name === 'string' && typeof made.args === 'object';
}

function editedPlan(edited: Edited): Record<string, unknown> | undefined {
  return (
    withOthers(edited) ??
    withSome(edited) ??
    withOneMore(edited) ??
    withSum(edited) ??
    withNumber(edited) ??
    withGoal(edited)
  );
}

/** Somebody out of it, somebody for them, somebody into it. */
function withOthers({ draft, to, args, rows }: Edited): Record<string, unknown> | undefined {
  const out = outOf(draft, to);
  const [must, without] = [listOf(args.must), listOf(args.without)];
  if (out) {
    const { gone, instead, isReplaced } = out;
    const kept = rows.filter((handle) => !gone.includes(handle));
    if (kept.length === rows.length) return undefined;
    const comparative = bounded(draft, gone[0]!);
    const isFilled = takeReplacing(draft) || isReplaced || hasSome(draft);
    return {
      ...args,
      exactly: isFilled ? rows.length : kept.length,
      mix: undefined,
      kept,
      must: [...new Set([...must.filter((handle) => !gone.includes(handle)), ...instead])],
      without: [...new Set([...without.filter((handle) => !instead.includes(handle)), ...gone])],
      ...(isFilled && hasSome(draft) && { some: [...some(args), someOf(draft)] }),
      ...(comparative && { with: [...listOf(args.with), comparative] }),
    };
  }
  const isPut = ['add', 'put'].some((deed) => has(draft, deed)) || find(draft.items, MUST) !== undefined;
  const added = to.handles.filter((handle) => !must.includes(handle) && !(to.isPointed && rows.includes(handle)));
  if (!isPut || added.length === 0) return undefined;
  takeDeeds(draft);
  return {
    ...args,
    ...roomFor(args, added.length),
    must: [...must, ...added],
    without: without.filter((handle) => !added.includes(handle)),
  };
}

const MUST = "'must'|'must_have'|'must_be'|'needs'|'has_to'|'keep'|'include'|'with'|'back'|'definitely'|follow=add";

/** A plan that is kept as it is gets so many places more; where it may not have them, the others are chosen anew. */
function roomFor({ kept, exactly, most }: Record<string, unknown>, more: number): object {
  if (kept === undefined || typeof exactly !== 'number') return {};
  const isTooMany = typeof most === 'number' && exactly + more > most;
  return isTooMany ? { exactly: undefined, kept: undefined } : { exactly: exactly + more };
}

/** "put a Swede in", "at least one from Spain". */
function withSome({ draft, args }: Edited): Record<string, unknown> | undefined {
  const isAsked =
    ['add', 'put'].some((deed) => has(draft, deed)) ||
    find(draft.items, "'must'|'needs'|'has_to'|'fill'|'include'|comparator") !== undefined;
  if (!isAsked || !hasSome(draft)) return undefined;
  const added = someOf(draft);
  takeDeeds(draft);
  return { ...args, ...roomFor(args, Number(added.count)), some: [...some(args), added] };
}

/** "add the next one", "two more people". */
function withOneMore({ draft, args, rows }: Edited): Record<string, unknown> | undefined {
  const more = oneMoreIn(draft);
  return more === undefined ? undefined : { ...args, exactly: rows.length + more, kept: [...rows] };
}

function oneMoreIn(draft: Draft): number | undefined {
  const { items } = draft;
  const match =
    find(items, 'deed=add|deed=put follow=next number? head?') ??
    find(items, "number 'more'|'extra' head") ??
    (draft.isLeaning ? find(items, "'one'|'another' follow=next") : undefined);
  const number = match?.tags.number?.[0]?.number ?? 1;
  if (!match || number >= SMALLEST_SUM || draft.atoms.length > 0) return undefined;
  take(items, match);
  return number;
}

const LESS = /^(?:less|fewer|weniger|menos|moins)$/;
const MORE = /^(?:more|another|extra|additional|mehr|mas|mais|de plus|on top|top)$/;

/** "with 2,000 more", "500 less". */
function withSum({ draft: { items }, args }: Edited): Record<string, unknown> | undefined {
  const at = items.findIndex((item) => !item.taken && (tagOf(item, 'number')?.number ?? 0) >= SMALLEST_SUM);
  const sum = tagOf(items[at], 'number');
  const near = [items[at - 1], items[at + 1], items[at + 2]];
  const beside = near.find((item) => item && (MORE.test(item.word) || LESS.test(item.word)));
  if (!sum || !beside || typeof args.amount !== 'number') return undefined;
  const amount = args.amount + (LESS.test(beside.word) ? -sum.number! : sum.number!);
  if (amount <= 0) return undefined;
  for (const item of [items[at]!, beside]) item.taken = true;
  return { ...args, amount, ...(args.kept !== undefined && { kept: undefined, exactly: undefined }) };
}

/** "make it 8", "8 people", "max 3". */
function withNumber({ draft, args }: Edited): Record<string, unknown> | undefined {
  const { items } = draft;
  const match =
    find(items, 'comparator? number head') ??
    find(items, 'comparator number') ??
    (draft.isLeaning || items.length === 1 ? find(items, 'follow=and|focus|prep number') : undefined);
  const number = match?.tags.number?.[0];
  const next = items[match?.to ?? 0];
  if (match && next && !['head', 'polite'].some((name) => tagOf(next, name)) && /\p{L}/u.test(next.word))
    return undefined;
  if (!match || number?.unit !== undefined || !Number.isInteger(number?.number)) return undefined;
  if (number!.number! < 1 || number!.number! >= SMALLEST_SUM || draft.atoms.length > 0) return undefined;
  take(items, match);
  for (const fewer of findAll(items, 'extreme head?|comparator head?')) take(items, fewer);
  const isMost = match.tags.comparator?.some(({ value }) => value.startsWith('<')) ?? false;
  const places = isMost ? { exactly: undefined, most: number!.number } : { exactly: number!.number, most: undefined };
  const staying = listOf(args.kept).length + listOf(args.must).length <= number!.number! ? args.kept : undefined;
  return { ...args, ...places, mix: undefined, kept: staying };
}

/** "for reach instead": what the plan is to bring. */
function withGoal({ draft, args }: Edited): Record<string, unknown> | undefined {
  const { items } = draft;
  const match = find(items, "prep|'maximise'|'maximize'|'more' measure=followers|measure=engagement");
  const isBare = items.every((item) => !tagOf(item, 'number') && !tagOf(item, 'question') && !tagOf(item, 'by', 'by'));
  if (!match || !draft.isLeaning || !isBare || draft.atoms.length > 0) return undefined;
  const [measure] = match.tags.measure!;
  take(items, match);
  return { ...args, plan: measure!.value === 'followers' ? 'reach' : 'engagement' };
}

function editedList({ draft, to, args, rows }: Edited): Record<string, unknown> | Call | undefined {
  const out = outOf(draft, to);
  if (out) {
    const cheaper = bounded(draft, out.gone[0]!);
    // Somebody cheaper for one of a list is somebody like them.
    if (cheaper === `price < @${out.gone[0]}` && out.gone.length === 1) {
      takeReplacing(draft);
      return { name: 'similar', args: { handle: out.gone[0], cheaper: true } };
    }
    takeReplacing(draft);
    const bounds = cheaper === undefined ? {} : { with: [...listOf(args.with), cheaper] };
    return { ...args, ...bounds, not: [...setsOf(args.not), { handles: out.gone }], skip: 0 };
  }
  const isBack = find(draft.items, "'back'|'again'|follow=back") !== undefined && to.handles.length > 0;
  const denied = setsOf(args.not);
  if (isBack && denied.some((set) => listOf(set.handles).some((handle) => to.handles.includes(handle)))) {
    takeDeeds(draft);
    return { ...args, not: withoutThem(denied, to.handles) };
  }
  const more = has(draft, 'add') && to.handles.length === 0 ? oneMoreIn(draft) : undefined;
  return more === undefined ? undefined : { ...args, skip: 0, count: rows.length + more };
}

function withoutThem(sets: readonly Record<string, unknown>[], handles: readonly string[]) {
  const kept = sets.flatMap(({ handles: own, ...set }) => {
    const rest = listOf(own).filter((handle) => !handles.includes(handle));
    const left = { ...set, ...(rest.length > 0 && { handles: rest }) };
    return Object.keys(left).length > 0 ? [left] : [];
  });
  return kept.length > 0 ? kept : undefined;
}

/** Who is to go, and who is named for them: "swap @a for @b", "without the first two". */
function outOf(
  draft: Draft,
  { handles, isPointed, without }: References,
): { gone: string[]; instead: string[]; isReplaced: boolean } | undefined {
  const { items } = draft;
  if (has(draft, 'replace') && handles.length > 0) {
    done(draft, 'replace', ["'out'|'for'|'with'|'by'"]);
    const [first, ...others] = handles;
    return isPointed && handles.length > 1 && items.every((item) => !tagOf(item, 'handle'))
      ? { gone: handles, instead: [], isReplaced: true }
      : { gone: [first!], instead: others, isReplaced: true };
  }
  if (without.length > 0 && has(draft, 'remove')) return { gone: without, instead: [], isReplaced: false };
  const not = isPointed ? items.find((item) => !item.taken && tagOf(item, 'not')) : undefined;
  // Of a list, "exclude the first two" is about this list, not for good.
  const isHere = isPointed && find(items, "'exclude'") !== undefined;
  if (handles.length === 0 || !(has(draft, 'remove') || not || isHere)) return undefined;
  done(draft, isHere ? 'exclude' : 'remove', ["'away'|'out'|'off'"]);
  if (not) not.taken = true;
  return { gone: handles, instead: [], isReplaced: false };
}

/** "and fill up with a Swede", "for somebody else": the place is not left empty. */
function takeReplacing(draft: Draft): boolean {
  const found = findAll(
    draft.items,
    "deed=replace|'fill'|'fill_up'|'refill'|'somebody'|'someone'|'someone_else'|'somebody_else'|'another_one'|'instead'|'up'|'else'|'replacement'",
  );
  for (const match of found) take(draft.items, match);
  for (const match of findAll(draft.items, 'follow=and|question|head|prep')) take(draft.items, match);
  return found.length > 0;
}

/** "for somebody cheaper", "by a bigger one": than whoever goes. */
function bounded(draft: Draft, handle: string): string | undefined {
  const match = find(draft.items, "order=price|order=followers|'cheaper'|'bigger'|'smaller'");
  if (!match || !/er$/.test(draft.items[match.from]!.word)) return undefined;
  take(draft.items, match);
  const [order] = match.tags.order ?? [];
  return order?.value === 'price'
    ? `price < @${handle}`
    : `followers ${draft.items[match.from]!.word === 'smaller' ? '<' : '>'} @${handle}`;
}

function takeDeeds({ items }: Draft): void {
  const along =
    "deed=add|deed=put|'must'|'needs'|'has_to'|'in'|'to'|'back'|'fill'|'up'|'be'|'it'|'plan'|deed=budget|follow=add|comparator|follow=back";
  for (const match of findAll(items, along)) take(items, match);
}

function hasSome({ atoms }: Draft): boolean {
  return atoms.some(({ isNegated, name }) => !isNegated && name !== 'handles');
}

/** "a Swede", "two from Spain". */
function someOf(draft: Draft): Record<string, unknown> {
  const number = find(draft.items, 'number');
  if (number && (number.tags.number![0]!.number ?? SMALLEST_SUM) < SMALLEST_SUM) take(draft.items, number);
  return { ...whoOf(draft), count: number?.tags.number?.[0]?.number ?? 1 };
}

function some(args: Record<string, unknown>): Record<string, unknown>[] {
  return setsOf(args.some);
}

function setsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function defined(args: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(args).filter(([, value]) => !isEmpty(value)));
}
