import type { Call } from '../call.js';
import type { Draft } from './draft.js';
import { find, take } from './pattern.js';

/** "what does engagement mean", "explain the score": how figures are made. "what is a good rate": what is usual. */
export function readConcept({ items }: Draft): Call | undefined {
  const privacy = find(items, 'privacy');
  if (privacy) {
    take(items, privacy);
    return { name: 'small-talk', args: { kind: 'privacy' } };
  }
  const meaning =
    find(items, "question be* measure focus? 'mean'|'means'") ??
    find(items, "'explain'|'define'|'bedeutet'|'significa'|'signifie' measure");
  const usual = find(items, "question be* 'good'|'normal'|'typical' measure");
  const asked = meaning ?? usual;
  if (!asked) return undefined;
  take(items, asked);
  return { name: meaning ? 'about' : 'tiers', args: {} };
}
