import type { Context } from '../call.js';
import { tagOf } from '../tag/item.js';
import type { Words } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { find, findAll, take } from './pattern.js';
import { readBoth, readOther, readPicked, twoIn } from './picked.js';
import { readThan } from './relative.js';

/** Who is pointed at: names, places in the last list, and pronouns. */
export interface References {
  /** Named, or pointed at one by one. */
  handles: string[];
  /** "those": the whole last list. */
  isAll: boolean;
  /** "only those with over 5%", "the ones in Spain": of all who match, whoever that describes. */
  isDescribing?: boolean;
  /** "them", after figures of some: the same ones. */
  isLast: boolean;
  /** By place or pronoun, not by name. */
  isPointed: boolean;
  /** Denied ones: "everyone except @a". */
  without: string[];
  /** A name that several have, of whom one is meant: all of them, those who were shown first. */
  oneOf?: { name: string; handles: readonly string[] };
}

const MOST_POINTED_AT = 100;

/** What begins a description. */
const DESCRIBES = ['prep', 'comparator', 'between', 'link', 'open', 'place'];

export function readReferences(draft: Draft, context: Context, { ordered, named }: Words): References {
  const { rows = [], last, spoken = [] } = context;
  const found: References = { handles: [], isAll: false, isLast: false, isPointed: false, without: [] };
  const one = spokenOf(last, rows);
  readThan(draft, { rows, last }, one);
  readEach(draft, last);
  if (rows.length > 0) readPositions(draft, rows, found);
  const others = readOther(draft, context);
  const pointed = [...others, ...readBoth(draft, rows, spoken)];
  const picked = readPicked(
    draft,
    [found.handles, pointed, rows, spoken.slice(0, 2)].find((some) => some.length > 1) ?? [],
    found.handles.length > 1,
    ordered,
  );
  if (picked.length > 0) found.handles = picked;
  else found.handles.push(...pointed.filter((handle) => !found.handles.includes(handle)));
  // Of two, figures and lists can be asked as of two who are named.
  if (others.length > 0 || picked.length > 0) found.isPointed = true;
  for (const [at, item] of draft.items.entries()) {
    const called = item.taken ? [] : item.tags.filter((tag) => tag.class === 'handle').map(({ value }) => value);
    if (called.length === 0) continue;
    item.taken = true;
    const handles = called.length === 1 ? called : meantOf(draft, at, called, { rows, spoken });
    if (handles.length > 1 && isOneName(draft, at, named))
      found.oneOf = { name: item.text, handles: handles.splice(0) };
    if (found.oneOf && handles.length === 0) handles.push(found.oneOf.handles[0]!);
    if (isDenied(draft, at)) found.without.push(...handles);
    else found.handles.push(...handles.filter((handle) => !found.handles.includes(handle)));
  }
  // "what is their average engagement": theirs who were shown, where nobody else is spoken of.
  const isTheirs =
    draft.items.some(({ word }) => /^(?:their|sus|seus|leurs)$/.test(word)) &&
    !draft.items.some((item) => tagOf(item, 'head'));
  const isOfFigures = ['figures', 'price'].includes(last?.name ?? '') && rows.length === 0;
  // "which of those": one piece.
  const isWhichOf = draft.items.some((item) => tagOf(item, 'question') && /\b(?:those|these|them)$/.test(item.word));
  if ((isTheirs || isWhichOf) && rows.length > 0) found.isAll = true;
  found.isLast = isOfFigures && (isTheirs || find(draft.items, 'follow=them') !== undefined);
  // "best of the three", where three were shown.
  const counted =
    rows.length > 1
      ? findAll(draft.items, 'prep number').find(({ tags }) => tags.number![0]!.number === rows.length)
      : undefined;
  if (counted) {
    found.isAll = true;
    take(draft.items, counted);
  }
  // "compare the two", "add both", where two were shown.
  const both = rows.length === 2 && found.handles.length === 0 ? twoIn(draft.items) : undefined;
  if (both) {
    found.isAll = true;
    take(draft.items, both);
  }
  // "who is cheaper", "which has more followers", of two.
  if (rows.length === 2 && found.handles.length === 0 && draft.items.some(({ word }) => COMPARATIVE.test(word)))
    found.isAll = true;
  // Of a list of those who were compared, the first is the one that was asked for.
  const talkedOf = last?.name === 'top' && rows.includes(spoken[0] ?? '') ? undefined : spoken[0];
  const isOpen = found.handles.length === 0;
  const isCharted = find(draft.items, 'deed=chart') !== undefined;
  for (const match of findAll(draft.items, 'follow=them|follow=one')) {
    // "creators that are": that says which, and points at nobody.
    if (tagOf(draft.items[match.from], 'be') && tagOf(draft.items[match.from - 1], 'head')) continue;
    // "el engagement", "die besten": an article, and no pronoun.
    if (tagOf(draft.items[match.from], 'article') && NOUNS.some((name) => tagOf(draft.items[match.to], name))) continue;
    const isOne =
      match.tags.follow![0]!.value === 'one' ||
      (tagOf(draft.items[match.from], 'follow', 'one') !== undefined && rows.length < 2);
    if (isOne && !isOpen && one !== undefined && !found.handles.includes(one)) found.handles.unshift(one);
    // Of a plan, "it" is the plan; what is charted is the answer.
    else if (isOne && isOpen && one === undefined && (last?.name === 'budget' || isCharted)) continue;
    else if (isOne && isOpen && one === undefined && rows.length > 1 && isSummed(draft, match)) found.isAll = true;
    else if (isOne && isOpen && (one ?? talkedOf ?? rows[0]) !== undefined) {
      found.handles = [one ?? talkedOf ?? rows[0]!];
      found.isPointed = true;
      if (one === undefined) draft.assumed.push(`"${draft.items[match.from]!.text}" as @${found.handles[0]}`);
    } else if (match.tags.follow![0]!.value === 'them' && rows.length > 0) {
      found.isAll = true;
      found.isDescribing = DESCRIBES.some((name) => tagOf(draft.items[match.to], name));
    } else continue;
    take(draft.items, match);
  }
  return found;
}

/** "top three in each": of the groups that were asked about last. */
function readEach({ items, per, atoms }: Draft, last: Context['last']): void {
  const group = groupOf(last?.args ?? {});
  const each = group === undefined ? [] : findAll(items, EACH);
  for (const match of each) {
    if (tagOf(items[match.to], 'dimension') ?? tagOf(items[match.to], 'number')) continue;
    per.push(group!);
    take(items, match);
    const of = last!.name === 'figures' ? last!.args[group!] : undefined;
    for (const value of Array.isArray(of) ? of.map(String) : [])
      atoms.push({ from: -1, to: -1, name: group!, value, isNegated: false });
  }
}

const EACH =
  "'in_each'|'from_each'|'of_each'|'for_each'|'each'|'per_each'|'jeweils'|'cada_uno'|'de_cada_uno'|'cada_um'|'de_cada'|'chacun'|'de_chacun'";
const GROUPED = ['country', 'category', 'tier', 'platform', 'language', 'segment', 'region'];

function groupOf({ per, ...args }: Record<string, unknown>): string | undefined {
  const [said] = [per].flat();
  return said === undefined ? GROUPED.find((name) => Array.isArray(args[name]) && args[name].length > 1) : String(said);
}

const COMPARATIVE = /^(?:cheaper|bigger|smaller|larger|better|stronger|higher|lower|more|fewer|less)$/;

const OTHER = /^(?:other|another|andere|anderen|otra|otro|outra|outro|autre)$/;

/** Several of one name: "both Beatrizes", "every Camila". Else one is meant. */
function isOneName({ items }: Draft, at: number, named: Words['named']): boolean {
  const before = items[at - 1];
  const isMany =
    before !== undefined && (/^(?:both|all|every|each|any|called|named)$/.test(before.word) || tagOf(before, 'number'));
  return !isMany && (named?.(items[at]!.text) ?? []).length > 0;
}

/**
 * Of several who are called so, those who were spoken of or shown, or with "the other" those who were not; else all of
 * them.
 */
function meantOf(
  { items, assumed }: Draft,
  at: number,
  called: readonly string[],
  { rows, spoken }: { rows: readonly string[]; spoken: readonly string[] },
): string[] {
  const before = items[at - 1];
  const isOther = OTHER.test(before?.word ?? '');
  if (isOther) before!.taken = true;
  const known = [spoken, rows].find((seen) => called.some((handle) => seen.includes(handle))) ?? [];
  const some = called.filter((handle) => known.includes(handle) !== isOther);
  const handles = (some.length > 0 ? some : called).slice(0, MOST_POINTED_AT);
  const [first, second] = handles;
  const others =
    handles.length > 2 ? ` and ${handles.length - 1} others` : second === undefined ? '' : ` and @${second}`;
  assumed.push(`"${items[at]!.text}" as @${first}${others}`);
  return handles;
}

/** "how much is it in total": of all who were shown. */
function isSummed({ items }: Draft, { from }: { from: number }): boolean {
  return (
    /^(?:it|ca|das|isso|eso)$/.test(items[from]!.word) &&
    find(items, 'figure=sum|figure=mean|figure=median') !== undefined
  );
}

/** What has an article. */
const NOUNS = [
  'measure',
  'dimension',
  'head',
  'best',
  'extreme',
  'order',
  'figure',
  'tier',
  'category',
  'niche',
  'place',
];

/** "add the top 3", "compare the top two": those of the list that was shown. */
function isDoneTo({ items }: Draft): boolean {
  return items.some((item) => ['add', 'remove', 'compare'].some((deed) => tagOf(item, 'deed', deed)));
}

/** "the first two", "number 3", "the last one". */
function readPositions(draft: Draft, rows: readonly string[], found: References): void {
  readPlaces(draft, rows, found);
  for (const pattern of [
    'position number',
    'number position',
    "'number' number",
    "'no' number",
    'position',
    ...(isDoneTo(draft) ? ['best number'] : []),
  ]) {
    for (const match of findAll(draft.items, pattern)) {
      const number = match.tags.number?.[0]?.number;
      const position = match.tags.best ? 1 : Number(match.tags.position?.[0]?.value ?? number);
      const several =
        (match.tags.position || match.tags.best) && number !== undefined ? Math.min(number, MOST_POINTED_AT) : 1;
      const from = position < 0 ? rows.length - several : several > 1 ? 0 : position - 1;
      const pointedAt = rows.slice(Math.max(0, from), from + several);
      if (pointedAt.length === 0) continue;
      found.handles.push(...pointedAt);
      found.isPointed = true;
      take(draft.items, match);
    }
  }
}

/** "add number 1 and 3", "compare 1 and 2", "the first and the third". */
function readPlaces(draft: Draft, rows: readonly string[], found: References): void {
  const numbered = "'number'|'numbers'|'nr'|'no' number conj=and 'number'? number";
  for (const pattern of [
    ...(isDoneTo(draft) ? [numbered, 'number conj=and number'] : []),
    'position conj=and position',
  ]) {
    const match = find(draft.items, pattern);
    if (!match) continue;
    const places = (match.tags.number ?? match.tags.position)!.map(({ value }) => Number(value));
    const pointedAt = places.map((place) => rows.at(place > 0 ? place - 1 : place));
    if (pointedAt.length < 2 || pointedAt.includes(undefined)) continue;
    found.handles.push(...(pointedAt as string[]));
    found.isPointed = true;
    take(draft.items, match);
    return;
  }
}

/** The one creator that was spoken of last. */
export function spokenOf(last: Context['last'], rows: readonly string[]): string | undefined {
  const { handle, handles } = last?.args ?? {};
  if (typeof handle === 'string') return handle;
  if (Array.isArray(handles) && handles.length === 1) return String(handles[0]);
  return rows.length === 1 ? rows[0] : undefined;
}

function isDenied({ items }: Draft, at: number): boolean {
  let before = at - 1;
  while (
    items[before] &&
    !items[before]!.taken &&
    (tagOf(items[before], 'conj') || items[before]!.word === ',' || tagOf(items[before], 'prep'))
  )
    before--;
  const item = items[before];
  if (!item || item.taken || !tagOf(item, 'not') || tagOf(item, 'deed')) return false;
  item.taken = true;
  return true;
}
