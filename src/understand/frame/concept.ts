import type { Call } from '../call.js';
import type { Draft } from './draft.js';
import { find, take } from './pattern.js';

/** "what does engagement mean", "explain the score": how figures are made. "what is a good rate": what is usual. */
export function readConcept(draft: Draft): Call | undefined {
  const { items } = draft;
  const privacy = find(items, 'privacy');
  if (privacy) {
    take(items, privacy);
    return { name: 'small-talk', args: { kind: 'privacy' } };
  }
  const meaning =
    find(items, "question be* measure focus? 'mean'|'means'") ??
    find(items, "'explain'|'define'|'bedeutet'|'significa'|'signifie' measure");
  const worked =
    find(items, `'how'|'how_are_you'|'how_do_you' be* ${WORKED_OUT} 'out'? measure`) ??
    find(items, `'how' be* measure be* ${WORKED_OUT} 'out'?`);
  judge(draft);
  const usual = find(items, "question be* 'good'|'normal'|'typical' measure");
  const asked = meaning ?? worked ?? usual;
  if (!asked) return undefined;
  take(items, asked);
  return { name: asked === usual ? 'tiers' : 'about', args: {} };
}

const WORKED_OUT = ['work', 'calculat', 'comput', 'measur', 'figur', 'defin', 'deriv']
  .flatMap((verb) => [`'${verb}ing'`, `'${verb}ed'`])
  .join('|');

/** "is 1.7% engagement good for a macro account": the median of such accounts tells. */
function judge(draft: Draft): void {
  const match = find(draft.items, "be number prep? measure 'good'|'bad'|'ok'|'okay'|'normal'|'decent'|'high'|'low'");
  if (!match) return;
  const measure = match.tags.measure![0]!.value;
  draft.figures.push({ figure: 'median', measure });
  draft.assumed.push(`the median ${measure}, to compare ${draft.items[match.from + 1]!.text.replace(' ', '')} with`);
  take(draft.items, match);
}
