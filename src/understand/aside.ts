import type { Call } from './call.js';
import { type Item, tagOf } from './tag/item.js';

/** What a remark may be made of: nothing that says who, how much, or what to do. */
const REMARK = new Set([
  'article',
  'polite',
  'asker',
  'be',
  'speaker',
  'conj',
  'prep',
  'focus',
  'follow',
  'aim',
  'ask',
]);
const ENDS = /^[,.;:!?()–—-]$/;
/** What may stand before the verb of a bound: "creators [come out] above 5%". */
const SUBJECT = ['head', 'be', 'question', 'figure', 'measure'];
const ADVERB = /^\p{L}{2,}(?:ly|mente)$/u;
const FOR = /^(?:for|fur|para|pra|pour)$/;
const LONGEST_VERB = 2;

/**
 * Of words that nothing accounts for, those that cannot say who is meant: an adverb, a verb between what was understood.
 * A call may be made without them if it says so; whatever else is left is asked about.
 */
export function asidesOf(items: readonly Item[], left: readonly Item[], call: Call): Item[] {
  const isLeft = new Set(left);
  return left.filter((item) => {
    const at = items.indexOf(item);
    let [from, to] = [at, at + 1];
    while (from > 0 && isLeft.has(items[from - 1]!)) from--;
    while (to < items.length && isLeft.has(items[to]!)) to++;
    return isByTheWay(items, from, to, call);
  });
}

/**
 * Pieces of clauses in which whoever asks speaks of themselves: "I suspect a few outliers". They are no part of the question.
 *
 * @param stops where full stops stand in the sentence
 */
export function remarksIn(items: readonly Item[], stops: readonly number[]): Item[] {
  const clauses = clausesOf(items, stops);
  const remarks = clauses.filter(isRemark);
  return remarks.length === clauses.length ? [] : remarks.flat();
}

/** The sentence in pieces, each without what ends it. */
function clausesOf(items: readonly Item[], stops: readonly number[]): Item[][] {
  const clauses: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (before && stops.some((stop) => stop >= before.end && stop < item.start)) clauses.push([]);
    if (ENDS.test(item.word)) clauses.push([]);
    else clauses.at(-1)!.push(item);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** "I suspect a few outliers", "my boss will ask", "need it for a slide": who asks speaks of themselves. */
function isRemark(clause: readonly Item[]): boolean {
  // "a few" counts nobody.
  const isPlain = clause.every(({ word, tags }) => /few$/.test(word) || tags.every((tag) => REMARK.has(tag.class)));
  const start = clause.slice(0, 2).some((item) => ['speaker', 'asker', 'ask'].some((name) => tagOf(item, name)));
  // "we want nurses" says who is meant.
  const seeks = clause.some((item, at) => tagOf(item, 'ask') && !/^(?:it|this)$/.test(clause[at + 1]?.word ?? ''));
  return isPlain && start && !seeks && clause.some(({ tags }) => tags.length === 0);
}

function isByTheWay(items: readonly Item[], from: number, to: number, call: Call): boolean {
  const [before, next] = [items[from - 1], items[to]];
  const run = items.slice(from, to);
  if (isForOurs(items, from, to)) return true;
  const isEnd = next === undefined || (ENDS.test(next.word) && !next.taken);
  if (run.length > LONGEST_VERB || run.some(({ tags }) => tags.length > 0)) return false;
  const is = (item: Item | undefined, names: readonly string[]) => names.some((name) => tagOf(item, name));
  const leads = (item: Item | undefined) => item !== undefined && is(item, ['prep', 'not', 'best', 'extreme', 'order']);
  if (run.length === 1 && ADVERB.test(run[0]!.word) && !leads(before) && (isEnd || is(next, ['be', 'ask', 'prep'])))
    return true;
  if (next?.taken && tagOf(next, 'comparator') && is(before, SUBJECT)) return true;
  return isVerbOfMeasure(call, before, items[from - 2]) && run.length === 1 && (isEnd || is(next, ['prep']));
}

/** "for our deck": what it is for, not for whom. */
function isForOurs(items: readonly Item[], from: number, to: number): boolean {
  const [lead, ours, what] = items.slice(to - 3, to);
  if (to < 3 || from < to - 3 || !tagOf(ours, 'speaker') || what!.tags.length > 0) return false;
  const next = items[to];
  const isEnd = next === undefined || ENDS.test(next.word) || tagOf(next, 'article') !== undefined;
  return FOR.test(lead!.word) && isEnd;
}

/** "what share of all followers [sits] with mega", "how many likes do they [hold]". */
function isVerbOfMeasure({ name, args }: Call, before: Item | undefined, earlier: Item | undefined): boolean {
  const [asked] = (args.of as { figure: string; measure?: string }[] | undefined) ?? [];
  if (name !== 'figures' || asked?.measure === undefined) return false;
  const isAsked = /^(?:they|it|them)$/.test(before?.word ?? '') && tagOf(earlier, 'be') !== undefined;
  return isAsked || (before?.taken === true && tagOf(before, 'measure') !== undefined);
}
