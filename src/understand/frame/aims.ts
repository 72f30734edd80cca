import { tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';

/** "for our serum launch": the one word that says what is launched filters nobody, and the answer says so. */
export function readAims(draft: Draft): void {
  for (const [at, aim] of draft.items.entries()) {
    const what = draft.items[at - 1];
    if (!tagOf(aim, 'aim') || !what || what.taken || what.tags.length > 0) continue;
    const lead = draft.items.slice(Math.max(0, at - 3), at - 1);
    if (!lead.some((item) => tagOf(item, 'prep') && /^(?:for|fur|para|pour)$/.test(item.word))) continue;
    what.taken = true;
    draft.assumed.push(`"${what.text} ${aim.text}" as what it is for, not as a filter`);
  }
}
