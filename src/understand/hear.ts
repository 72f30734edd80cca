import { labelOf } from './asked.js';
import type { Context } from './call.js';
import type { Label } from './learned/labels.js';
import { recognise } from './learned/recognise.js';
import { type Item, tagOf } from './tag/item.js';
import type { Tagged } from './tag/items-of.js';

/** A sentence as people would take it who have heard some thousands like it. */
export interface Heard {
  /** What it asks for, the likeliest first. */
  labels: readonly { label: Label; p: number }[];
  /** Whether it leans on what was said before it. */
  isLeaning: boolean;
  /** Its pieces without those that say nothing of what is asked. */
  said: Item[];
  /** Pieces of the clauses that only say why or for whom it is asked. */
  context: Item[];
  /** What a piece that nothing accounts for may be taken for. */
  kindOf(item: Item, scope: Scope): Kind;
}

/**
 * What was made of the sentence: of all (`whole`), or of somebody who is named, no word can narrow who is meant; in a
 * query, and in a list of which only that it is one is known, each word that queries are made of counts.
 */
export type Scope = 'whole' | 'named' | 'query' | 'list' | 'other';

/**
 * `asks`: part of how such things are asked. `aside`: it may say something, which is not used, and that is told.
 * `narrows`: it may say who is meant.
 */
export type Kind = 'asks' | 'aside' | 'narrows';

/** Probabilities: that a piece says nothing of what is asked; that it says who is meant. */
const LEFT_OUT = 0.9;
const PASSED_OVER = 0.7;
const LIKELY_NARROWS = 0.5;
const MAY_NARROW = 0.25;
const STRANGE_NARROWS = 0.1;
const STRANGE_IN_QUERY = 0.015;
/** That what is asked for is recognised. */
const SURE = 0.8;
const HARDLY_NARROWS = 0.05;
/** Of a word ahead of what is asked for, or apart from it: people say there who asks, and why. */
const AHEAD_NARROWS = 0.2;
const APART_NARROWS = 0.03;
/** From where on a word that no lexicon knows may narrow. */
const NARROWS_IN: Partial<Record<Scope, number>> = { query: HARDLY_NARROWS, list: HARDLY_NARROWS / 2 };

/** What queries are made of: one that has no use for it was not understood. */
const QUERIED = [
  ...['measure', 'order', 'extreme', 'comparator', 'figure', 'dimension', 'per', 'percent', 'open', 'between'],
];

/** What names somebody or something of the file, or turns it round, always says who is meant. */
const MEANT = [
  ...['handle', 'number', 'place', 'language', 'region', 'tier', 'category', 'topic', 'segment', 'niche', 'value'],
  ...['platform', 'verified', 'not', 'segment-part'],
];

export function hear(tagged: Tagged, { last, rows = [] }: Context): Heard {
  const heard = recognise(tagged, labelOf(last));
  const { items } = tagged;
  const { labels, leans, harmless, isContext } = heard;
  const isSure = (labels[0]?.p ?? 0) >= SURE;
  // What a query is made of is never left out unsaid, however chatty the clause around it.
  const asking = items.filter((_, i) => !isContext[i]);
  const told = items.filter((item, i) => harmless[i]! < LEFT_OUT || isMeant(item) || isQueried(item));
  const saying = asking.filter((item) => told.includes(item));
  const asked = saying.length === 0 ? asking : saying;
  const context = items.filter((_, i) => isContext[i]);
  const named = pointsAtSomebody(asked, labels) ? context.filter((item) => names(item, rows)) : [];
  const said = named.length === 0 ? asked : items.filter((item) => asked.includes(item) || named.includes(item));
  return {
    context: context.filter((item) => !named.includes(item)),
    labels,
    isLeaning: leans >= 0.5,
    said,
    kindOf(item, scope) {
      const i = items.indexOf(item);
      // Its command reads figures and negations itself.
      const isRead = scope === 'whole' && (tagOf(item, 'number') ?? tagOf(item, 'not')) !== undefined;
      // "no rush": what is denied says nothing, nor does that it is denied.
      const isOfAside = tagOf(item, 'not') && Math.min(harmless[i] ?? 0, harmless[i + 1] ?? 0) >= PASSED_OVER;
      if (isOfAside) return 'aside';
      if (i === -1 || (isMeant(item) && !isRead)) return 'narrows';
      const narrows = heard.narrows[i]!;
      if (scope === 'whole') return narrows >= LIKELY_NARROWS ? 'narrows' : 'asks';
      if (scope === 'named' && !isUntold(item)) return narrows >= LIKELY_NARROWS ? 'aside' : 'asks';
      const isOfSome = scope === 'query' || scope === 'list';
      // Where people say who asks and why, a word narrows only where it sounds more like that than like an aside.
      const place = scope === 'query' && isSure && item.tags.length === 0 ? placeOf(items, i) : 'behind';
      const isAhead = place === 'ahead' && narrows < Math.max(STRANGE_IN_QUERY, Math.min(AHEAD_NARROWS, harmless[i]!));
      if (isAhead || (place === 'apart' && narrows < APART_NARROWS)) return 'aside';
      // "top 3 with owner": a column to look at narrows nobody.
      if (isOfSome && isShown(items, i)) return 'aside';
      const isOfQuery = isOfSome && isQueried(item);
      const isStrange = item.tags.length === 0 && !heard.isSeen[i];
      if (isOfQuery || isUntold(item) || isStrange) {
        // Of a word that nobody has said yet, only where it stands can be told: in a query it may be what is looked for.
        if (harmless[i]! >= (isUntold(item) ? LEFT_OUT : PASSED_OVER)) return 'aside';
        const isDoubted = isAskedFor(items, i) || (!isSure && isAttributive(items, i));
        const least = !isOfSome ? STRANGE_NARROWS : isDoubted ? 0 : STRANGE_IN_QUERY;
        if (isOfQuery || isUntold(item) || narrows >= least) return 'narrows';
        if (isOfSome) return 'aside';
      }
      const most = item.tags.length === 0 ? (NARROWS_IN[scope] ?? MAY_NARROW) : MAY_NARROW;
      if (narrows >= most) return 'narrows';
      return narrows < HARDLY_NARROWS ? 'asks' : 'aside';
    },
  };
}

/** What a query asks about. */
const ASKED = [
  ...['head', 'measure', 'best', 'order', 'extreme', 'figure', 'dimension', 'value', 'category', 'place', 'niche'],
  ...['tier', 'handle', 'verified', 'field', 'topic', 'language', 'region', 'platform', 'number'],
];
const ENDS = /^[,.;:!?()–—-]+$/;

/** Where a word stands to what is asked: ahead of some of it in its clause, behind all of it, or in a clause apart. */
function placeOf(items: readonly Item[], at: number): 'ahead' | 'behind' | 'apart' {
  const isAsked = (item: Item) => ASKED.some((name) => tagOf(item, name));
  const from = beginOf(items, at);
  const next = items.slice(at + 1).findIndex(isEnd);
  const to = next === -1 ? items.length : at + 1 + next;
  if (items.slice(at + 1, to).some(isAsked)) return isAskedFor(items, at) ? 'behind' : 'ahead';
  return items.slice(from, at).some(isAsked) ? 'behind' : 'apart';
}

/** What begins a clause, or is made: "translate this", "make a presentation of the top 10". */
function isAskedFor(items: readonly Item[], at: number): boolean {
  const from = beginOf(items, at);
  return at === from || items.slice(from, at).some((item) => tagOf(item, 'deed'));
}

/** Where its clause begins. */
function beginOf(items: readonly Item[], at: number): number {
  return items.slice(0, at).findLastIndex(isEnd) + 1;
}

function isEnd({ word }: Item): boolean {
  return ENDS.test(word);
}

/** The name of a column behind "with" or "and". */
function isShown(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isBehind = /^(?:with|plus|and|including|incl|their|mit|con|com|avec)$/.test(before?.word ?? '');
  return isBehind && ['dimension', 'field'].some((name) => tagOf(items[at], name));
}

/** "Zara was my favourite, what does she charge": who is asked about is named in another clause. */
function pointsAtSomebody(asked: readonly Item[], [best]: Heard['labels']): boolean {
  if (asked.some((item) => tagOf(item, 'handle') ?? tagOf(item, 'position'))) return false;
  const isPointed = asked.some((item) => tagOf(item, 'follow', 'one') ?? tagOf(item, 'follow', 'them'));
  const isOfOthers = asked.some((item) => isMeant(item) || OF_OTHERS.some((name) => tagOf(item, name)));
  return isPointed || !isOfOthers || (best !== undefined && OF_SOMEBODY.has(best.label));
}

function names(item: Item, rows: readonly string[]): boolean {
  return tagOf(item, 'handle') !== undefined || (rows.length > 0 && tagOf(item, 'position') !== undefined);
}

const OF_OTHERS = ['head', 'question', 'best', 'order', 'extreme', 'figure'];

/** What is asked of somebody who is named or pointed at. */
const OF_SOMEBODY = new Set<Label>([
  ...(['profile', 'why', 'verdict', 'price', 'similar', 'compare', 'exclude', 'include'] as const),
  ...(['shortlist-add', 'shortlist-remove'] as const),
]);

/** Before the head noun, a figure or another such word, or behind a preposition: "finance influencers", "for mothers". */
function isAttributive(items: readonly Item[], at: number): boolean {
  const step = (i: number, by: number, passes: (item: Item) => boolean): Item | undefined =>
    items[i] && passes(items[i]) ? step(i + by, by, passes) : items[i];
  const next = step(at + 1, 1, ({ tags }) => tags.length === 0);
  const before = step(at - 1, -1, (item) => item.tags.length === 0 || tagOf(item, 'article') !== undefined);
  return ['head', 'measure', ...MEANT].some((name) => tagOf(next, name)) || tagOf(before, 'prep') !== undefined;
}

/** What no list of profiles tells. */
function isUntold(item: Item): boolean {
  return tagOf(item, 'cannot') !== undefined;
}

function isQueried(item: Item): boolean {
  if (tagOf(item, 'deed', 'why')) return true;
  return QUERIED.some((name) => tagOf(item, name)) && !tagOf(item, 'focus') && !tagOf(item, 'prep');
}

function isMeant(item: Item): boolean {
  return MEANT.some((name) => tagOf(item, name));
}
