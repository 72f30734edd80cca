import type { Call } from './call.js';
import { type Item, tagOf } from './tag/item.js';

/** A sentence of nothing but greetings, thanks and the like: a word is the answer to it. */
export function smallTalkOf(items: readonly Item[]): Call | undefined {
  const said = items.filter(({ word }) => /\p{L}/u.test(word));
  if (isThanks(said)) return { name: 'small-talk', args: { kind: 'thanks' } };
  if (
    said.length === 0 ||
    !said.every((item) => tagOf(item, 'talk') || tagOf(item, 'polite') || tagOf(item, 'article'))
  )
    return undefined;
  const kinds = said.flatMap((item) => tagOf(item, 'talk')?.value ?? []);
  return kinds.length === 0
    ? undefined
    : { name: 'small-talk', args: { kind: kinds.find((kind) => kind !== 'fine') ?? 'fine' } };
}

/** What asks for something, after thanks. */
const ASKS = [
  'head',
  'measure',
  'number',
  'place',
  'tier',
  'category',
  'niche',
  'deed',
  'handle',
  'figure',
  'dimension',
  'best',
  'order',
  'ask',
  'question',
  'cannot',
  'not',
];

/** "thanks, you are a star": whatever it chats about, it asks for nothing. */
function isThanks(said: readonly Item[]): boolean {
  const [first, ...others] = said;
  return tagOf(first, 'talk', 'thanks') !== undefined && !others.some((item) => ASKS.some((name) => tagOf(item, name)));
}
