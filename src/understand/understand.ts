import { MEANINGS } from './asked.js';
import type { Call, Context, Either, Understood } from './call.js';
import { namesOfHeader } from './column-names.js';
import { isComputed } from './computed-names.js';
import { readAims } from './frame/aims.js';
import { blanksAsked, cellsAsked } from './frame/cells-asked.js';
import { readColumnComparisons } from './frame/column-comparisons.js';
import { readConditions } from './frame/conditions.js';
import { deedOf } from './frame/deeds.js';
import { type Draft, emptyDraft } from './frame/draft.js';
import { editOf } from './frame/edits.js';
import { readApart, readFigures, readGroups, readNone } from './frame/figures.js';
import { followUpOf, sameForAnother, whoIn, widenedFrom } from './frame/follow-up.js';
import { realAmong, verdictAsked } from './frame/judged.js';
import { readMissing } from './frame/missing.js';
import { readOrder } from './frame/order.js';
import { find, findAll, take } from './frame/pattern.js';
import { ordersOf, queryOf } from './frame/query.js';
import { type References, readReferences } from './frame/references.js';
import { readWho } from './frame/who.js';
import { leftOver } from './guard.js';
import { type Heard, hear, type Scope } from './hear.js';
import type { Label } from './learned/labels.js';
import { type Item, tagOf } from './tag/item.js';
import { type Tagged, tagsOf } from './tag/items-of.js';
import { spelledOut, tokensOf } from './tokens.js';
import type { FileColumn, Vocabulary } from './vocabulary.js';
import { ofCells, whichColumn } from './words-of-cells.js';

const MAX_SENTENCE = 500;

/**
 * A sentence as a call: words → tags → what is asked for, and which words say nothing of it → a frame of what, who, by
 * and order → what is left over.
 *
 * Nothing is answered while a word is left that could say who is meant: it is asked about, or told that no file says it.
 */
export function understand(sentence: string, vocabulary: Vocabulary, before: Context = {}): Understood {
  const context = { ...before, rows: before.rows ?? handlesOf(before.last) };
  const text = sentence.trim().replace(/\s+/g, ' ').slice(0, MAX_SENTENCE);
  const tagged = tagsOf(tokensOf(text, vocabulary.isHandle), vocabulary);
  const read = (items: readonly Item[]) => interpreted(text, { ...tagged, items: [...items] }, vocabulary, context);
  const asked = whichColumn(text, tagged.items, read) ?? read(tagged.items);
  return { ...(ofCells(text, tagged.items, asked, read) ?? asked), corrected: tagged.corrected };
}

function interpreted(text: string, tagged: Tagged, vocabulary: Vocabulary, context: Context): Judged {
  // Each reading takes its own pieces.
  const items = tagged.items.map((item) => ({ ...item, taken: false }));
  const heard = hear({ ...tagged, items }, context);
  const isAnew = startsAnew(items);
  const isLeaning = !isAnew && (heard.isLeaning || asksWhichOne(items));
  const draft = emptyDraft(heard.said, isLeaning);
  const to = readReferences(draft, context, vocabulary);
  const reading = readingOf(draft, to, heard, vocabulary, context);
  if (to.oneOf && reading.call) return { ...asksWhich(text, to.oneOf, reading.call), unknown: [] };
  const isOfAll = items.some(({ word }) => OF_ALL.test(word));
  const either = isAnew && !isOfAll ? ofBefore(reading.call, context) : draft.either;
  const found = judged(text, reading, draft, heard, tagged, vocabulary);
  const asked = heard.context.length === 0 ? undefined : textOf(text, items, heard.context);
  return { ...found, ...(either && { either }), ...(asked !== undefined && { asked }) };
}

/** What a sentence says without some of its pieces. */
function textOf(text: string, items: readonly Item[], without: readonly Item[]): string {
  const plain = spelledOut(text);
  return items
    .flatMap((item, i) => (without.includes(item) ? [] : [plain.slice(item.start, items[i + 1]?.start)]))
    .join('')
    .trim();
}

const OF_ALL = /^(?:all|everyone|everybody|overall|alle|todos|todas|tous|toutes)$/;

/** A whole question, which needs nothing from before: "list all in Germany", "who has the most followers?". */
function startsAnew(items: readonly Item[]): boolean {
  // "ok and overall who …" is of all, however it is joined on.
  if (items.some(({ word }) => word === 'overall') && !items.some((item) => tagOf(item, 'follow', 'them'))) return true;
  const [first] = items.filter((item) => !tagOf(item, 'please'));
  if (!first || !(tagOf(first, 'ask') ?? tagOf(first, 'question'))) return false;
  if (items.some((item) => tagOf(item, 'follow') || /^(?:there|here)$/.test(item.word))) return false;
  return (
    items.some((item) => OF_ALL.test(item.word)) ||
    (!/^which one/.test(first.word) && find(items, "question be? 'has'|'have'? extreme measure") !== undefined)
  );
}

/** "which one has the best engagement": of those before. */
function asksWhichOne([first]: readonly Item[]): boolean {
  return /^which ones?\b/.test(first?.word ?? '');
}

/** "who has the most followers?": maybe of those who were listed. */
function ofBefore(call: Call | undefined, { list, last }: Context): Either | undefined {
  const before = whoIn(list ?? last ?? { name: '', args: {} });
  const isNarrower = Object.keys(before).length > 0 && Object.keys(call?.args ?? {}).every((name) => !(name in before));
  return call?.name === 'top' && isNarrower
    ? { of: 'before', call: { name: 'top', args: { ...before, ...call.args } } }
    : undefined;
}

/** "lisa?" */
function isNameAlone({ items }: Draft, { handles, isPointed }: References): boolean {
  return (
    handles.length > 0 &&
    !isPointed &&
    items.every(({ tags, word }) => tags.some((tag) => tag.class === 'handle') || !/\p{L}/u.test(word))
  );
}

/** Who a call names: "both" of those who were compared. */
function handlesOf(call: Call | undefined): readonly string[] | undefined {
  const handles = call?.args.handles;
  return Array.isArray(handles) ? handles.map(String) : undefined;
}

/** The same call for each who is called so. */
function asksWhich(text: string, { name, handles }: NonNullable<References['oneOf']>, call: Call): Understood {
  const [first] = handles;
  const readings = handles.map((handle) => {
    const own = JSON.stringify(call.args, (_, value) => (value === first ? handle : value));
    return { ...call, args: JSON.parse(own) as Call['args'] };
  });
  return { outcome: 'unsure', call: { name: 'unclear', args: { sentence: text } }, readings, left: [], which: name };
}

/** What the frame makes of what was said. */
function framed(draft: Draft, to: References, vocabulary: Vocabulary, context: Context): Call | undefined {
  const edit = edited(draft, to, vocabulary, context);
  if (edit) return edit;
  readSpan(draft);
  const verdict = verdictAsked(draft, to, context) ?? cellsAsked(draft, to, context, vocabulary.columns ?? []);
  if (verdict) return verdict;
  draft.share = shareOf(context);
  const another = draft.isLeaning ? sameForAnother(draft, to, context.last) : undefined;
  const wider = another ?? widenedFrom(draft, context);
  if (wider) return wider;
  readNone(draft);
  // "any category": none is meant.
  for (const match of findAll(draft.items, "'any' dimension"))
    if (!tagOf(draft.items[match.to], 'follow', 'filter')) take(draft.items, match);
  readAims(draft);
  readMissing(draft, vocabulary);
  readApart(draft, vocabulary.columns ?? []);
  readColumnComparisons(draft, vocabulary.columns ?? []);
  readGroups(draft);
  readConditions(draft);
  readFigures(draft);
  readOrder(draft);
  readWho(draft, vocabulary);
  for (const handle of to.without) {
    draft.atoms.push({ from: -1, to: -1, name: 'handles', value: handle, isNegated: true });
  }
  const call =
    realAmong(draft, to) ??
    blanksAsked(draft, to, vocabulary.columns ?? []) ??
    deedOf(draft, to, context) ??
    followUpOf(draft, to, context) ??
    (pointsAt(to) ? undefined : queryOf(draft));
  // "chart it": what was answered last, which brings its chart.
  // "all charts": those of the file, whatever was answered last.
  const isOfAll = !to.isAll && find(draft.items, "'all'|'every'|'alle'|'todos'|'tous'") !== undefined;
  const isAgain = call === undefined && !isOfAll && find(draft.items, 'deed=chart') !== undefined;
  const again = isAgain ? chartedAgain(draft, context) : call;
  return again && charted(draft, again);
}

/** A change of who is in the last list or plan: read on a copy, as its numbers and orders are those of other questions. */
function edited(draft: Draft, to: References, vocabulary: Vocabulary, context: Context): Call | undefined {
  const items = draft.items.map((item) => ({ ...item }));
  const copy: Draft = { ...emptyDraft(items, draft.isLeaning), assumed: draft.assumed };
  readWho(copy, vocabulary);
  const call = editOf(copy, to, context);
  if (!call) return undefined;
  for (const [at, item] of draft.items.entries()) item.taken = items[at]!.taken;
  draft.isEdit = true;
  return call;
}

/** A call, or none, with the other ones that the sentence may mean. */
interface Reading {
  call: Call | undefined;
  /** Whether it is what such sentences ask for. */
  isSure: boolean;
  /** No word beside it makes another question of it. */
  isWhole: boolean;
  /** From what is asked for alone: the frame had no call. */
  isMade: boolean;
  others: Call[];
}

/** The frame's call where it is what such a sentence asks for; else what it asks for, from the same pieces. */
function readingOf(draft: Draft, to: References, { labels }: Heard, vocabulary: Vocabulary, context: Context): Reading {
  const call = framed(draft, to, vocabulary, context);
  const made = labels.flatMap(({ label, p }) => {
    const one = p >= OFFERED ? MEANINGS[label].make(draft, to, context) : undefined;
    return one ? [{ label, p, one }] : [];
  });
  const [best] = labels;
  const framedOnly = { call, isWhole: false, isMade: false };
  if (!best) return { ...framedOnly, isSure: true, others: [] };
  const meaning = MEANINGS[best.label];
  const others = made
    .filter(({ label, one }) => !MEANINGS[label].changes && one.name !== call?.name)
    .map(({ one }) => one);
  const fits =
    call !== undefined &&
    !isChartOfAnother(draft, call, best) &&
    (isBoundBySomebody(call) ||
      isNameAlone(draft, to) ||
      isOfComputed(call) ||
      labels.some(({ label, p }) => p >= ALSO_LIKELY && isAskedBy(label, call)));
  if (call && draft.isJudged) return { ...framedOnly, isSure: true, isWhole: WHOLE.has(call.name), others };
  const isMeant = call && !(isOnlyNamed(call) && made.some(({ label, p }) => label === best.label && p >= LIKELY));
  if (call && (fits || draft.isEdit || (best.p < CERTAIN && isMeant))) {
    // Whoever is named has a profile, whatever is asked of them.
    // What leans on a list says little by itself: "and in Germany?".
    const isNext =
      draft.isLeaning && (context.list !== undefined || NARROWED.has(context.last?.name ?? '')) && best.p < CERTAIN;
    const isSure =
      isNext ||
      draft.isEdit ||
      (isOfNamed(call)
        ? (fits && best.p >= DOUBTFUL) || (draft.isLeaning && call.name === context.last?.name)
        : fits || best.p < DOUBTFUL || isComplete(draft, call));
    return { ...framedOnly, isSure, others };
  }
  const own = made.find(({ label }) => label === best.label)?.one;
  if (own && best.p >= (meaning.changes ? CHANGES : LIKELY)) {
    takeSum(draft, own);
    const isWhole = meaning.isWhole === true || meaning.changes === true;
    // "what should we do in Brazil": advice is on the whole file, and would drop Brazil.
    const drops =
      isWhole && !own.isTyped && draft.atoms.length > 0 && !['small-talk', 'cannot-tell'].includes(own.name);
    return { call: own, isSure: !drops, isWhole, isMade: true, others: call ? [call] : [] };
  }
  return { ...framedOnly, isSure: false, others };
}

/** "A graph of which features matter most": a list has no use for the words that say of what. */
function isChartOfAnother({ items }: Draft, { name }: Call, { label, p }: Heard['labels'][number]): boolean {
  return label === 'chart' && p >= CERTAIN && name === 'top' && leftOver(items).some(({ tags }) => tags.length === 0);
}

/** Every word is accounted for, and one says who by a column of the file: what the sentence sounds like tells no more. */
function isComplete({ atoms, items }: Draft, { name }: Call): boolean {
  return LISTS.has(name) && atoms.some(({ name }) => name === 'with') && leftOver(items).length === 0;
}

/** The sum that a call is about is accounted for. */
function takeSum({ items }: Draft, { args: { amount, offer } }: Call): void {
  const sum = amount ?? offer;
  const item = items.find((one) => !one.taken && sum !== undefined && tagOf(one, 'number')?.number === sum);
  if (item) item.taken = true;
}

/** Probabilities that a label is what is asked for: as good as certain, likely enough to answer, to doubt another, to offer. */
const CERTAIN = 0.85;
/** What is changed can be undone, or is asked once more. */
const CHANGES = 0.7;
const LIKELY = 0.45;
const DOUBTFUL = 0.4;
const ALSO_LIKELY = 0.35;
const OFFERED = 0.08;

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
  { call, isSure, isWhole, isMade, others }: Reading,
  draft: Draft,
  { said, context, kindOf }: Heard,
  { corrected: mended }: Tagged,
  vocabulary: Vocabulary,
): Judged {
  const { assumed } = draft;
  const scope = scopeOf({ call, isWhole, isMade });
  const kinds = isChat(call) ? [] : leftOver(said).map((item) => ({ item, kind: kindOf(item, scope) }));
  const left = kinds.filter(({ kind }) => kind !== 'asks').map(({ item }) => item);
  const open = kinds.filter(({ kind }) => kind === 'narrows').map(({ item }) => item);
  const topic = call?.name === 'cannot-tell' || isWhole ? undefined : topicOf(open, vocabulary);
  const unknown = left.map(({ start }) => start);
  const readings = [...(call ? [call] : []), ...others];
  // Of what is about something else altogether, one such word tells nothing.
  const isAbout =
    call !== undefined || said.some((item) => tagOf(item, 'head')) || open.every((item) => item.tags.length > 0);
  if (topic && (isAbout || topic.why !== undefined))
    return { outcome: 'unsure', call: { name: 'cannot-tell', args: topic }, readings, left: [topic.said], unknown };
  const mayPass = call !== undefined && READS.has(call.name);
  if (!call || !isSure || open.length > 0 || (left.length > 0 && !mayPass) || contradicts(call)) {
    const words = (open.length > 0 ? open : left).map((item) => item.text);
    return {
      outcome: 'unsure',
      call: { name: 'unclear', args: { sentence: text, words } },
      readings,
      left: words,
      unknown,
    };
  }
  const also = secondsOf(call, draft);
  const aside = conditionsIn(context, draft, call);
  const unused = left.length + aside.length === 0 ? undefined : [...runsOf(said, left), ...aside];
  const corrected = mended.filter(({ from }) => !context.some((item) => item.text === from));
  const notes = [...corrected.map(({ from, to }) => `"${from}" as "${to}"`), ...assumed];
  if (notes.length === 0 && !unused) return { outcome: 'sure', call, also, readings: [], left: [], unknown };
  const told = notes.length === 0 ? undefined : notes.join(', ');
  return { outcome: 'likely', call, also, readings: others, left: [], said: told, unused, unknown };
}

/** What could narrow a list, and stands where only a reason is given: "our shops are in Germany, who is best?". */
function conditionsIn(context: readonly Item[], { atoms }: Draft, { name }: Call): string[] {
  if (!NARROWED.has(name)) return [];
  const used = new Set(atoms.map(({ value }) => String(value).toLowerCase()));
  const isUnused = ({ tags }: Item) =>
    tags.some((tag) => CONDITIONS.includes(tag.class)) && !tags.some(({ value }) => used.has(value.toLowerCase()));
  return [...new Set(context.filter(isUnused).map(({ text }) => text))];
}

const CONDITIONS = ['place', 'region', 'language', 'tier', 'category', 'platform', 'verified', 'value'];

/** With where the pieces begin that nothing accounts for. */
interface Judged extends Understood {
  unknown: readonly number[];
}

/** What a word that nothing took may still say something of. */
function scopeOf({ call, isWhole, isMade }: Pick<Reading, 'call' | 'isWhole' | 'isMade'>): Scope {
  if (isWhole) return 'whole';
  if (isOfNamed(call)) return 'named';
  if (!call || !LISTS.has(call.name)) return 'other';
  return isMade ? 'list' : 'query';
}

/** Who is meant was named: another word says at most what is asked of them. */
function isOfNamed(call: Call | undefined): boolean {
  return (
    call !== undefined &&
    OF_NAMED.has(call.name) &&
    (call.args.handle ?? call.args.handles ?? call.args.name) !== undefined
  );
}

/** A list of those who are named, and nothing else: whatever is asked of them says more. */
function isOnlyNamed({ name, args }: Call): boolean {
  return name === 'top' && args.handles !== undefined && Object.keys(args).length === 1;
}

/** Whatever stands beside what they ask of the file, or of an answer. */
const WHOLE = new Set(['glossary', 'columns', 'in-short', 'gaps']);

/** What can be narrowed, and asked of again. */
const NARROWED = new Set(['top', 'figures', 'emerging', 'budget', 'similar', 'price', 'export']);

/** Calls that are of some, whoever is described. */
const LISTS = new Set(['top', 'figures', 'export', 'relation', 'compare', 'similar']);

const OF_NAMED = new Set([
  'profile',
  'why',
  'compare',
  'price',
  'verdict',
  'explain',
  'include',
  'exclude',
  'segment',
  'gaps',
]);

/**
 * Figures are asked of whoever is described; a list is one where a bound, a group or an order describes them. Of tiers,
 * a list is one where it has some of each.
 */
function isAskedBy(label: Label, { name, args }: Call): boolean {
  if (label === 'tiers' && name === 'top') return args.per !== undefined;
  return (
    MEANINGS[label].calls.includes(name) ||
    (label === 'figure' && name === 'top' && (args.with ?? args.per ?? args.by) !== undefined)
  );
}

/** "more followers than @a": whoever is named is a bound, and not who is asked about. */
function isBoundBySomebody({ args }: Call): boolean {
  return ((args.with as string[] | undefined) ?? []).some((text) => text.includes('@'));
}

/** "the gap between agreed and quote": a figure made of two is asked for, whatever else such words may ask. */
function isOfComputed({ args }: Call): boolean {
  const of = (args.of as { measure?: string }[] | undefined) ?? [];
  const named = [args.by, ...((args.with as string[] | undefined) ?? []), ...of.map(({ measure }) => measure)];
  return named.some((name) => isComputed(String(name)));
}

function isChat(call: Call | undefined): boolean {
  return call?.name === 'small-talk';
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

/** What the file does not tell, or has a column of that nothing is kept of, or that says something else. */
function topicOf(
  items: readonly Item[],
  vocabulary: Vocabulary,
): { topic: string; said: string; why?: string } | undefined {
  const { phrases, columns = [] } = vocabulary;
  const unused = unusedColumnIn(items, columns);
  if (unused) return unused;
  const item = items.find((one) => !one.taken && tagOf(one, 'cannot'));
  const topic = tagOf(item, 'cannot')?.value;
  // Unless a column is about it: then it is only not understood what of it is asked.
  if (!item || topic === undefined || phrases.has(topic)) return undefined;
  const stages = topic === 'availability' ? columns.find(({ field }) => field === 'status') : undefined;
  return { topic, said: item.text, ...(stages && { why: noSuchStage(stages, item.text) }) };
}

function unusedColumnIn(items: readonly Item[], columns: readonly FileColumn[]) {
  for (const { text, word } of items) {
    const column = columns.find(({ header, kind }) => kind === 'unused' && namesOfHeader(header).includes(word));
    if (column)
      return { topic: '', said: text, why: `"${column.header}" is in the file, but I can’t go by it: ${column.why}.` };
  }
  return undefined;
}

/** Stages that a file has, where another is asked about. */
function noSuchStage({ header, values = [] }: FileColumn, said: string): string {
  const shown = values.slice(0, MOST_NAMED).map((value) => `"${value}"`);
  const more = values.length > shown.length ? ` and ${values.length - shown.length} more` : '';
  return `Nothing in "${header}" says "${said}": it has ${shown.join(', ')}${more}.`;
}

const MOST_NAMED = 6;

/** More than 100k and less than 50k. */
export function contradicts({ args }: Call): boolean {
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
