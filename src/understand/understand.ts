import type { Call, Context, Understood } from './call.js';
import { readConditions } from './frame/conditions.js';
import { deedOf } from './frame/deeds.js';
import { type Draft, emptyDraft } from './frame/draft.js';
import { readFigures, readGroups } from './frame/figures.js';
import { followUpOf } from './frame/follow-up.js';
import { readOrder } from './frame/order.js';
import { queryOf } from './frame/query.js';
import { readReferences } from './frame/references.js';
import { readWho } from './frame/who.js';
import { leftOver } from './guard.js';
import { smallTalkOf } from './small-talk.js';
import { type Item, tagOf } from './tag/item.js';
import { type Tagged, tagsOf } from './tag/items-of.js';
import { tokensOf } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

const MAX_SENTENCE = 500;

/**
 * A sentence as a call: words → tags → a frame of what, who, by and order → what is left over.
 *
 * Nothing is answered while a word is left that could say who is meant: it is asked about, or told that no file says it.
 */
export function understand(sentence: string, vocabulary: Vocabulary, context: Context = {}): Understood {
  const text = sentence.trim().replace(/\s+/g, ' ').slice(0, MAX_SENTENCE);
  const tagged = tagsOf(tokensOf(text, vocabulary.isHandle), vocabulary);
  const talk = smallTalkOf(tagged.items);
  if (talk) return { outcome: 'sure', call: talk, readings: [], left: [] };
  const draft = emptyDraft(tagged.items);
  const call = callOf(draft, vocabulary, context);
  return judged(text, call, draft, tagged);
}

function callOf(draft: Draft, vocabulary: Vocabulary, context: Context): Call | undefined {
  const to = readReferences(draft, context);
  readGroups(draft);
  readConditions(draft);
  readFigures(draft);
  readOrder(draft);
  readWho(draft, vocabulary);
  for (const handle of to.without) {
    draft.atoms.push({ from: -1, to: -1, name: 'handles', value: handle, isNegated: true });
  }
  const deed = deedOf(draft, to, context);
  if (deed) return deed;
  return followUpOf(draft, to, context) ?? (to.isAll || to.handles.length > 0 ? undefined : queryOf(draft));
}

function judged(text: string, call: Call | undefined, { items, assumed }: Draft, { corrected }: Tagged): Understood {
  const left = leftOver(items);
  const topic = topicOf(items);
  const readings = call ? [call] : [];
  if (topic) return { outcome: 'unsure', call: { name: 'cannot-tell', args: topic }, readings, left: [topic.said] };
  if (!call || left.length > 0 || contradicts(call)) {
    const words = left.map((item) => item.text);
    return { outcome: 'unsure', call: { name: 'unclear', args: { sentence: text, words } }, readings, left: words };
  }
  const notes = [...corrected.map(({ from, to }) => `"${from}" as "${to}"`), ...assumed];
  return notes.length === 0
    ? { outcome: 'sure', call, readings: [], left: [] }
    : { outcome: 'likely', call, readings: [], left: [], said: notes.join(', ') };
}

function topicOf(items: readonly Item[]): { topic: string; said: string } | undefined {
  const item = items.find((one) => !one.taken && tagOf(one, 'cannot'));
  return item && { topic: tagOf(item, 'cannot')!.value, said: item.text };
}

/** More than 100k and less than 50k. */
function contradicts({ args }: Call): boolean {
  const bounds = ((args.with as string[] | undefined) ?? []).flatMap((text) => {
    const [, measure, sign, value] = /^(.*?) ([<>])=? ([\d.]+)$/.exec(text) ?? [];
    return measure === undefined ? [] : [{ measure, sign, value: Number(value) }];
  });
  return bounds.some((low) =>
    bounds.some((high) => low.measure === high.measure && low.sign === '>' && high.sign === '<' && low.value >= high.value),
  );
}
