import { type Item, tagOf } from './tag/item.js';

/** A stretch of a sentence that says one thing: pieces from, and up to. */
export interface Clause {
  from: number;
  to: number;
}

const ENDS = /^[,;:!?()–—-]+$/;
/** What begins a clause of its own where somebody or a request stands behind it. */
const JOINTS =
  /^(?:and|but|or|so|as|since|because|although|though|whereas|while|if|when|where|und|aber|weil|denn|da|y|pero|porque|e|mas|et|mais|car|parce que|puisque)$/;
/** What makes a clause of what stands behind a joint: who does something, or what is asked. */
const STARTS = ['speaker', 'question', 'ask', 'deed', 'polite'];
const SUBJECTS =
  /^(?:i|we|you|they|he|she|it|there|that|this|ich|wir|sie|er|es|man|yo|nosotros|ellos|eu|je|nous|on|ils|elles|il|elle)$/;

/**
 * The clauses of a sentence, each with the sign that ends it: cut at signs and full stops, and before what joins clauses.
 * Rather too many than too few: what is said in pieces that belong together is judged together by the model.
 *
 * @param stops where full stops stand, which are no pieces
 */
export function clausesOf(items: readonly Item[], stops: readonly number[]): Clause[] {
  const starts = items.flatMap((_, at) => (at === 0 || isStart(items, stops, at) ? [at] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? items.length }));
}

function isStart(items: readonly Item[], stops: readonly number[], at: number): boolean {
  const [before, item, next] = [items[at - 1]!, items[at]!, items[at + 1]];
  if (ENDS.test(item.word)) return false;
  if (ENDS.test(before.word) || isStopped(before, item, stops)) return true;
  return (
    JOINTS.test(item.word) &&
    next !== undefined &&
    (SUBJECTS.test(next.word) || STARTS.some((name) => tagOf(next, name)))
  );
}

/** Whether a full stop stands between two pieces. */
export function isStopped(before: Item, after: Item, stops: readonly number[]): boolean {
  return stops.some((stop) => stop >= before.end && stop < after.start);
}
