import { type Item, tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';

const FOR = /^(?:for|fur|para|pour)$/;
/** So many words may say what it is for. */
const LONGEST = 3;

/** "for our serum launch", "for a tea brand launch": what is launched filters nobody, and the answer says so. */
export function readAims(draft: Draft): void {
  for (const [at, aim] of draft.items.entries()) {
    if (!tagOf(aim, 'aim')) continue;
    const before = draft.items.slice(Math.max(0, at - LONGEST - 2), at);
    const start = before.findLastIndex(({ word }) => FOR.test(word));
    const what = before.slice(start + 1).filter((item) => !tagOf(item, 'article') && !tagOf(item, 'speaker'));
    if (start < 0 || what.length > LONGEST || !what.some(isOpen) || !what.every(isOpenOrValue)) continue;
    for (const item of what) item.taken = true;
    draft.assumed.push(`"${[...what, aim].map(({ text }) => text).join(' ')}" as what it is for, not as a filter`);
  }
}

function isOpen({ tags }: Item): boolean {
  return tags.length === 0;
}

/** A word of the file's own that an open one stands before is part of what it names: "tea brand". */
function isOpenOrValue(item: Item): boolean {
  return !item.taken && (isOpen(item) || item.tags.every((tag) => ['value', 'cannot'].includes(tag.class)));
}
