import type { Answer, CommandCall } from '../answers/answer.js';
import { commandWords } from '../answers/command-words.js';
import { capitalised } from '../answers/format.js';
import { listInWords } from '../query/list-in-words.js';
import type { LastQuestion } from '../store/ports.js';
import { FILTER_NAMES } from './arguments/filters.js';
import { withoutUndefined } from './page-steps.js';
import type { ReadSentence } from './read-sentence.js';

/** What a question may lean on: lists that can be narrowed, and creators that were spoken of. */
const REMEMBERED = new Set([
  ...['top', 'emerging', 'budget', 'profile', 'why', 'similar', 'compare'],
  ...['price', 'verdict', 'figures', 'relation', 'segments', 'segment', 'tiers', 'changes', 'exclude', 'shortlist'],
]);

/** What can be narrowed later, whatever was asked of its creators since. */
const NARROWED = new Set(['top', 'emerging', 'figures', 'budget']);

/** Whose rows "the first two" points at, until the next of them. */
const LISTS = new Set(['top', 'emerging', 'budget', 'similar', 'compare', 'shortlist', 'segment', 'changes']);

/** So many rows of an answer can be pointed at. */
const MOST_ROWS = 100;

/** What the next question of a thread may lean on; the one before it, where this one is nothing to lean on. */
export function lastQuestion(
  { call, answer }: { call: CommandCall; answer: Answer },
  before: LastQuestion | undefined,
  isCounted = false,
): LastQuestion | undefined {
  const reading = before ? undefined : readingOf(call);
  if (reading) return lastQuestion({ call: reading, answer }, before, isCounted);
  if (isAside(call)) {
    const { name, args } = call;
    return { ...(before ?? { name, args, rows: handlesIn(answer) }), aside: { name, args } };
  }
  if (!REMEMBERED.has(call.name)) return before;
  const shown = handlesIn(answer);
  const isListed = LISTS.has(call.name) && shown.length > 0;
  const rows = isListed ? shown : rowsAfter(call, before);
  const list = NARROWED.has(call.name) ? call : before?.list;
  const spoken = spokenIn(call, before);
  return {
    ...call,
    rows,
    ...(spoken.length > 0 && { spoken }),
    ...((isListed ? isCounted : before?.isCounted) && { isCounted: true }),
    ...(list && { list: { name: list.name, args: list.args } }),
    ...(before && { before: { name: before.name, args: before.args } }),
  };
}

/** What is asked in between: the list above stays the list. */
function isAside({ name, args }: CommandCall): boolean {
  return ASIDES.has(name) || (name === 'verdict' && args.fakes === true && named({ name, args }).length === 0);
}

const ASIDES = new Set(['gaps', 'glossary', 'columns']);

const SUMMARY_IN_SHORT: CommandCall = { name: 'in-short', args: { call: { name: 'summary', args: {} } } };

/**
 * A question about the answer before it, with that answer's call and whom it listed; and a complaint, with what else may
 * have been meant.
 */
export function aboutTheLast(call: CommandCall, last: LastQuestion | undefined): CommandCall {
  if (!last) return call.name === 'in-short' && call.args.call === undefined ? SUMMARY_IN_SHORT : call;
  const { name, args, rows, before, list, aside } = last;
  if (call.name === 'explain' && call.args.call === undefined)
    return { name: call.name, args: withoutUndefined({ ...call.args, call: { name, args }, rows }) };
  if (call.name === 'in-short' && call.args.call === undefined)
    return { name: call.name, args: { call: aside ? { name: aside.name, args: aside.args } : { name, args } } };
  if (call.name !== 'small-talk' || call.args.kind !== 'complaint' || call.args.readings !== undefined) return call;
  const others = [before, list].filter(
    (one) => one !== undefined && JSON.stringify(one) !== JSON.stringify({ name, args }),
  );
  const readings = [{ name: 'explain', args: { call: { name, args } } }, ...others];
  return {
    name: call.name,
    args: { ...call.args, readings: [...new Set(readings.map((one) => JSON.stringify(one)))] },
  };
}

/** Whose name was said, or who was pointed at one by one; the last one first. */
function spokenIn({ name, args }: CommandCall, before: LastQuestion | undefined): string[] {
  const handles = typeof args.handle === 'string' ? [args.handle] : named({ name, args });
  const own = OF_NAMED.has(name) && handles.length <= MOST_SPOKEN ? handles.toReversed() : [];
  return [...new Set([...own, ...(before?.spoken ?? [])])].slice(0, MOST_SPOKEN);
}

/** Questions about somebody; what is done to a whole list speaks of nobody. */
const OF_NAMED = new Set(['profile', 'why', 'price', 'verdict', 'similar', 'compare']);
const MOST_SPOKEN = 5;

/**
 * Where nothing was asked before, what no file can tell leaves the rest of it to lean on: "only the verified ones" is of
 * those. What was asked back leaves nothing: nobody chose any of its readings.
 */
function readingOf({ name, args }: CommandCall): CommandCall | undefined {
  if (name !== 'cannot-tell' || !Array.isArray(args.readings)) return undefined;
  const [first] = args.readings.map((json) => JSON.parse(String(json)) as CommandCall);
  return first && REMEMBERED.has(first.name) ? first : undefined;
}

/** Of figures and comparisons those who were named; of all that lists nobody those that were shown before. */
function rowsAfter({ name, args }: CommandCall, before: LastQuestion | undefined): string[] | undefined {
  if (name !== 'compare' && name !== 'figures') return before?.rows;
  const within = args.within as CommandCall['args'] | undefined;
  const isOfList = name === 'figures' && before?.list !== undefined && hasSameWho({ name, args }, before.list);
  return isOfList ? before.rows : named({ name, args: within?.handles ? within : args });
}

/** "average price?", after a list: of those who are in it. */
function hasSameWho(one: CommandCall, other: CommandCall): boolean {
  const who = ({ args }: CommandCall) => JSON.stringify(FILTER_NAMES.map((name) => args[name] ?? null));
  return who(one) === who(other);
}

function named({ args }: CommandCall): string[] {
  return Array.isArray(args.handles) ? args.handles.map(String) : [];
}

/** An answer with the second question's beside it, and how the sentence was read where that was not sure. */
export function asRead(
  answer: Answer,
  others: readonly Answer[],
  { call, said, unused, instead }: ReadSentence,
): Answer {
  const all = others.reduce(together, answer);
  const step = instead && {
    label: instead.label ?? capitalised(commandWords(instead.call)),
    command: { name: instead.call.name, args: withoutUndefined(instead.call.args) },
  };
  const next = step ? [step, ...all.next] : all.next;
  if (said === undefined && !unused) return { ...all, next };
  const read = unused
    ? [commandWords({ name: call.name, args: withoutUndefined(call.args) }), said].filter(Boolean).join(', ')
    : said;
  const passedOver = unused && `I did not use ${listInWords(unused.map((words) => `"${words}"`))}.`;
  return {
    ...all,
    context: [`I read this as: ${read}.`, passedOver, all.context].filter(Boolean).join(' '),
    next,
  };
}

/** The handles that an answer lists, in its order. */
function handlesIn({ tables }: Answer): string[] {
  const handles = tables.flatMap(({ rows }) =>
    rows.flatMap(({ handle }) => (typeof handle === 'string' ? [handle] : [])),
  );
  return [...new Set(handles)].slice(0, MOST_ROWS);
}

/** Two answers as one: what was asked first stands first. */
export function together(first: Answer, second: Answer): Answer {
  return {
    ...first,
    headline: `${ended(first.headline)} ${second.headline}`,
    tables: [...first.tables, ...second.tables],
    facts: [...first.facts, ...second.facts],
    charts: [...first.charts, ...second.charts],
    caveats: [...new Set([...first.caveats, ...second.caveats])],
  };
}

function ended(sentence: string): string {
  return /[.?!:]$/.test(sentence) ? sentence : `${sentence}.`;
}
