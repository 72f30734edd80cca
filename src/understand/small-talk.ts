import type { Call } from './call.js';
import { type Item, tagOf } from './tag/item.js';

/** A sentence of nothing but greetings, thanks and the like: a word is the answer to it. */
export function smallTalkOf(items: readonly Item[]): Call | undefined {
  const said = items.filter(({ word }) => /\p{L}/u.test(word));
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
