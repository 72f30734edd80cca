import { asidesOf, remarksIn } from './aside.js';
import type { Call, Context, Understood } from './call.js';
import { readAims } from './frame/aims.js';
import { readConcept } from './frame/concept.js';
import { readConditions } from './frame/conditions.js';
import { deedOf } from './frame/deeds.js';
import { type Draft, emptyDraft } from './frame/draft.js';
import { readFigures, readGroups } from './frame/figures.js';
import { followUpOf } from './frame/follow-up.js';
import { readMissing } from './frame/missing.js';
import { readOrder } from './frame/order.js';
import { find, findAll, take } from './frame/pattern.js';
import { ordersOf, queryOf } from './frame/query.js';
import { type References, readReferences } from './frame/references.js';
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
  const remarks = remarksIn(tagged.items, tagged.stops);
  const draft = emptyDraft(tagged.items.filter((item) => !remarks.includes(item)));
  const call = callOf(draft, vocabulary, context);
  return { ...judged(text, call, draft, { ...tagged, remarks }, vocabulary), about: draft.spokenOf };
}

function callOf(draft: Draft, vocabulary: Vocabulary, context: Context): Call | undefined {
  readSpan(draft);
  const to = readReferences(draft, context);
  draft.share = shareOf(context);
  draft.spokenOf = to.handles;
  const concept = to.handles.length === 0 ? readConcept(draft) : undefined;
  // "any category": none is meant.
  for (const match of findAll(draft.items, "'any' dimension"))
    if (!tagOf(draft.items[match.to], 'follow', 'filter')) take(draft.items, match);
  readAims(draft);
  readGroups(draft);
  readMissing(draft, vocabulary);
  readConditions(draft);
  readFigures(draft);
  readOrder(draft);
  readWho(draft, vocabulary);
  for (const handle of to.without) {
    draft.atoms.push({ from: -1, to: -1, name: 'handles', value: handle, isNegated: true });
  }
  // Of what is usual, the answer tells every size; of anything narrower it tells nothing.
  if (concept && draft.atoms.every(({ name }) => name === 'tier')) return concept;
  const call =
    deedOf(draft, to, context) ?? followUpOf(draft, to, context) ?? (pointsAt(to) ? undefined : queryOf(draft));
  // "chart it": what was answered last, which brings its chart.
  const again = call ?? (find(draft.items, 'deed=chart') ? chartedAgain(draft, context) : undefined);
  return again && charted(draft, again);
}

/** "chart it", "a bar chart of the engagement": of figures by group, those of that measure. */
function chartedAgain({ items }: Draft, { last }: Context): Call | undefined {
  const named = find(items, 'measure');
  const of = last?.args.of as { measure?: string }[] | undefined;
  const wanted = named?.tags.measure?.[0]?.value;
  const same = of?.filter(({ measure }) => measure !== undefined && measure === wanted) ?? [];
  if (!named || !last || same.length === 0) return last;
  take(items, named);
  return { name: last.name, args: { ...last.args, of: same } };
}

/** "growth over 5% last 30 days": growth is of some days, whichever the file has; the days bound nothing. */
function readSpan({ items }: Draft): void {
  const isGrowth = items.some(({ tags }) => tags.some((tag) => tag.class === 'measure' && /growth/i.test(tag.value)));
  const span = isGrowth && find(items, "prep* position number 'days'|'d'|'dias'|'tage'|'tagen'|'jours'");
  if (span) take(items, span);
}

/** A chart goes with groups and lists whether it is asked for or not; those of the whole file have one of their own. */
function charted(draft: Draft, call: Call): Call {
  const asked = findAll(draft.items, 'deed=chart');
  if (asked.length === 0 || !CHARTED.includes(call.name)) return call;
  for (const match of asked) take(draft.items, match);
  const isWhole = ['top', 'segments', 'tiers'].includes(call.name) && Object.keys(call.args).length === 0;
  return isWhole ? { name: 'charts', args: { name: call.name } } : call;
}

const CHARTED = ['figures', 'top', 'emerging', 'relation', 'compare', 'segments', 'tiers'];

/** The column in percent that the last question was ordered by or asked for. */
function shareOf({ last }: Context): string | undefined {
  const [figure] = (last?.args.of as { measure?: string }[] | undefined) ?? [];
  return [last?.args.by, figure?.measure].map(String).find((name) => /^growth$|^".*%.*"$/.test(name));
}

function pointsAt({ isAll, handles }: References): boolean {
  return isAll || handles.length > 0;
}

function judged(
  text: string,
  call: Call | undefined,
  draft: Draft,
  { items: all, corrected, remarks }: Tagged & { remarks: Item[] },
  vocabulary: Vocabulary,
): Understood {
  const { items, assumed } = draft;
  const left = leftOver(items);
  const topic = topicOf(items, vocabulary);
  const readings = call ? [call] : [];
  // Of what is about something else altogether, one such word tells nothing.
  const isAbout =
    call !== undefined || items.some((item) => tagOf(item, 'head')) || left.every((item) => item.tags.length > 0);
  if (topic && isAbout)
    return { outcome: 'unsure', call: { name: 'cannot-tell', args: topic }, readings, left: [topic.said] };
  const isHarmless = call !== undefined && READS.has(call.name);
  const asides = isHarmless ? asidesOf(items, left, call) : [];
  if (!call || left.length > asides.length || (remarks.length > 0 && !isHarmless) || contradicts(call)) {
    const words = left.map((item) => item.text);
    return { outcome: 'unsure', call: { name: 'unclear', args: { sentence: text, words } }, readings, left: words };
  }
  const also = secondsOf(call, draft);
  const passedOver = [...asides, ...remarks];
  const unused = passedOver.length === 0 ? undefined : runsOf(all, passedOver);
  const notes = [...corrected.map(({ from, to }) => `"${from}" as "${to}"`), ...assumed];
  if (notes.length === 0 && !unused) return { outcome: 'sure', call, also, readings: [], left: [] };
  const said = notes.length === 0 ? undefined : notes.join(', ');
  return { outcome: 'likely', call, also, readings: [], left: [], said, unused };
}

/** What changes nothing: only that is done with a word passed over. */
const READS = new Set([
  ...['top', 'emerging', 'figures', 'tiers', 'segments', 'segment', 'compare', 'relation', 'profile', 'why', 'similar'],
  ...['budget', 'export', 'about', 'columns', 'charts'],
]);

/** Pieces that stand side by side as one: "come out". */
function runsOf(items: readonly Item[], some: readonly Item[]): string[] {
  const runs: string[][] = [];
  for (const [at, item] of items.entries()) {
    if (!some.includes(item)) continue;
    if (at > 0 && some.includes(items[at - 1]!)) runs.at(-1)!.push(item.text);
    else runs.push([item.text]);
  }
  return runs.map((run) => run.join(' '));
}

/** "who has the most followers and who the most likes": the same list in each further order. */
function secondsOf({ name, args }: Call, draft: Draft): Call[] | undefined {
  const orders = ordersOf(draft).filter(({ by }, i, all) => all.findIndex((one) => one.by === by) === i);
  if (name !== 'top' || orders.length < 2) return undefined;
  return orders.slice(1).map(({ by, lowest }) => ({ name, args: { ...args, by, ...(lowest && { lowest }) } }));
}

/** Unless a column of the file is about it: then it is only not understood what of it is asked. */
function topicOf(items: readonly Item[], { phrases }: Vocabulary): { topic: string; said: string } | undefined {
  const item = items.find((one) => !one.taken && tagOf(one, 'cannot'));
  const topic = tagOf(item, 'cannot')?.value;
  return item && topic !== undefined && !phrases.has(topic) ? { topic, said: item.text } : undefined;
}

/** More than 100k and less than 50k. */
function contradicts({ args }: Call): boolean {
  const bounds = ((args.with as string[] | undefined) ?? []).flatMap((text) => {
    const [, measure, sign, value] = /^(.*?) ([<>])=? ([\d.]+)$/.exec(text) ?? [];
    return measure === undefined ? [] : [{ measure, sign, value: Number(value) }];
  });
  return bounds.some((low) =>
    bounds.some(
      (high) => low.measure === high.measure && low.sign === '>' && high.sign === '<' && low.value >= high.value,
    ),
  );
}
