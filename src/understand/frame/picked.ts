import type { Context } from '../call.js';
import { type Item, tagOf } from '../tag/item.js';
import type { Draft, Order } from './draft.js';
import { orderOf } from './order.js';
import { find, type Match, take } from './pattern.js';

/** These creators by a figure of theirs, the first ones first. */
export type Ordered = (handles: readonly string[], by: string, lowest: boolean) => readonly string[];

/** "the cheapest one", "the two biggest", "the one with the lowest engagement": the more particular pattern first. */
const PATTERNS = [
  "'one'|'ones'|'person'|'creator'|'guy'|'account' prep extreme|best measure",
  "'whoever'|question be? extreme measure",
  'number order head?',
  'order number head?',
  'order head?',
  'extreme|best measure head?',
  'best head',
];

/** What is done to somebody: whoever it names is meant, and no new list. */
const DONE_TO = ['remove', 'add', 'exclude', 'compare', 'replace', 'put', 'similar', 'profile', 'why'];
/** Who is described by these is described anew. */
const DESCRIBING = [
  'place',
  'region',
  'language',
  'tier',
  'category',
  'niche',
  'topic',
  'platform',
  'value',
  'verified',
];

/**
 * Those of some that are first by a figure, where something is done to them: "drop the most expensive one", "add the two
 * cheapest"; and of those who were pointed at, "the cheaper one of the first two".
 *
 * @param among those who were pointed at, else all that were shown
 */
export function readPicked(draft: Draft, among: readonly string[], isPointed: boolean, ordered: Ordered | undefined) {
  const { items } = draft;
  if (!ordered || among.length < 2 || items.some((item) => DESCRIBING.some((name) => tagOf(item, name)))) return [];
  if (!isPointed && !isDone(items)) return [];
  for (const pattern of PATTERNS) {
    const match = find(items, pattern);
    if (!match || (isComparative(items, match) && !isPointed && among.length > 2)) continue;
    const { by, lowest, isDearest } = isOfScore(match) ? byScore(match) : orderOf(match);
    const first = ordered(among, by, by === 'price' ? !isDearest : lowest).slice(
      0,
      match.tags.number?.[0]?.number ?? 1,
    );
    if (first.length === 0) continue;
    take(items, match);
    return [...first];
  }
  return [];
}

/** "the best one" */
function isOfScore({ tags }: Match): boolean {
  return !tags.order && !tags.measure;
}

function byScore({ tags }: Match): Order {
  return { by: 'score', lowest: tags.best?.[0]?.value === 'worst' };
}

function isDone(items: readonly Item[]): boolean {
  return items.some(
    (item) => DONE_TO.some((deed) => tagOf(item, 'deed', deed)) || (tagOf(item, 'not') && !tagOf(item, 'order')),
  );
}

/** "somebody cheaper" is nobody who was shown. */
function isComparative(items: readonly Item[], { from }: Match): boolean {
  return /er$/.test(items[from]!.word) && !/^the /.test(items[from]!.text) && items[from - 1]?.word !== 'the';
}

/** "both", "the two", "the pair", where not two were shown: the two who were spoken of last. */
export function readBoth({ items }: Draft, rows: readonly string[], spoken: readonly string[]): string[] {
  const two = spoken.slice(0, 2).toReversed();
  if (two.length < 2 || rows.length === 2) return [];
  const match = twoIn(items);
  if (!match) return [];
  take(items, match);
  return two;
}

const BOTH = "'both'|'beide'|'ambos'|'ambas'|'os_dois'|'les_deux'|'the_pair'|'the_two_of_them'";

/** Where it says "both" or "the two", not "the two cheapest". */
export function twoIn(items: readonly Item[]): Match | undefined {
  const both = find(items, BOTH);
  // "both countries" are no two creators.
  if (both) return tagOf(items[both.to], 'dimension') ? undefined : both;
  const at = items.findIndex(
    (item, i) =>
      !item.taken && tagOf(item, 'number')?.number === 2 && /^(?:the|those|these)$/.test(items[i - 1]?.word ?? ''),
  );
  const next = items[at + 1];
  const isAlone =
    at >= 0 &&
    (next === undefined || next.tags.length === 0 || ['prep', 'conj', 'be'].some((name) => tagOf(next, name)));
  return isAlone ? { from: at, to: at + 1, tags: {} } : undefined;
}

const OTHER = /^(?:other|another|andere|anderen|otra|otro|outra|outro|autre|remaining)$/;

/** "the other one", "the other four": those of some who were not spoken of last. */
export function readOther({ items }: Draft, { rows = [], spoken = [], last }: Context): string[] {
  const at = items.findIndex((item) => !item.taken && OTHER.test(item.word));
  const next = items[at + 1];
  if (at < 0 || !next || next.taken) return [];
  const number = tagOf(next, 'number')?.number ?? (tagOf(next, 'head') ? 1 : 0);
  const among = rows.length === number + 1 ? rows : number === 1 ? spoken.slice(0, 2) : [];
  if (number === 0 || among.length !== number + 1) return [];
  // Of a list, the first is the one that was asked for: "who is cheaper", "and the other one?".
  const isListed = last?.name === 'top' && among === rows;
  const known = (isListed ? undefined : spoken.find((handle) => among.includes(handle))) ?? among[0]!;
  take(items, { from: at, to: at + 2 });
  return among.filter((handle) => handle !== known);
}
