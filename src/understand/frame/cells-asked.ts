import type { Call, Context } from '../call.js';
import { says, takeSaid } from '../judgement.js';
import { type Item, tagOf } from '../tag/item.js';
import type { FileColumn } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { type References, spokenOf } from './references.js';
import { whoOf } from './who.js';

/**
 * What is asked of the file's own cells: whether one is there, where a column is from, what is blank, who is in the file
 * twice; and the last answer in other words.
 */
export function cellsAsked(
  draft: Draft,
  to: References,
  context: Context,
  columns: readonly FileColumn[],
): Call | undefined {
  const call =
    inShort(draft, to, context) ?? sourceOf(draft, columns) ?? cellOf(draft, to, context, columns) ?? twice(draft, to);
  if (!call) return undefined;
  draft.isJudged = true;
  take(draft);
  if (call.name === 'in-short') for (const item of draft.items) item.taken = true;
  return call;
}

/** What is blank and what that does to averages, of all or of whoever is described: said once who that is has been read. */
export function blanksAsked(draft: Draft, { handles }: References, columns: readonly FileColumn[]): Call | undefined {
  const { items } = draft;
  const isBlank = says(items, 'blank') || items.some((item) => tagOf(item, 'empty'));
  const isChase = says(items, 'chase') && isBlank;
  const isAverages = says(items, 'averages');
  if (!isChase && !isAverages && !says(items, 'blank')) return undefined;
  // "rows with gaps in the campaign" are a list; "gaps in the data" are where they are.
  const at = items.findIndex((item) => tagOf(item, 'empty'));
  const isList = items.some((item, i) => tagOf(item, 'head') && (at < 0 || i < at));
  if (!isChase && !isAverages && isList) return undefined;
  const headers = headersIn(items, columns);
  // A stage that is blank is what is asked about, and bounds nobody.
  const atoms = draft.atoms.filter(({ value }) => !String(value).endsWith(' without'));
  const about = isChase ? 'chase' : isAverages ? 'averages' : undefined;
  draft.isJudged = true;
  take(draft);
  const named = handles.length > 0 ? { handles } : {};
  const asked = { ...(headers.length > 0 && { columns: headers }), ...(about && { about }) };
  return { name: 'gaps', args: { ...whoOf({ ...draft, atoms }), ...named, ...asked } };
}

/** What is asked, and not of whom. */
const ASKED = ['measure', 'dimension', 'cannot', 'not', 'empty', 'deed', 'figure', 'extreme', 'position', 'order'];

function take({ items }: Draft): void {
  for (const what of ['twice', 'blank', 'chase', 'averages', 'source', 'there'] as const) takeSaid(items, what);
  for (const item of items) if (ASKED.some((name) => tagOf(item, name))) item.taken = true;
}

/** Headers of the columns that are named, each once. */
function headersIn(items: readonly Item[], columns: readonly FileColumn[]): string[] {
  const named = items.flatMap((item) => {
    const value = (tagOf(item, 'measure') ?? tagOf(item, 'dimension'))?.value;
    const column = columns.find(
      ({ header, measure }) => value === `"${header}"` || (measure !== undefined && value === measure),
    );
    return column ? [column.header] : [];
  });
  return [...new Set(named)];
}

/** "Where does the fake number come from": the column that is named; "where do their followers come from" is of an audience. */
function sourceOf({ items }: Draft, columns: readonly FileColumn[]): Call | undefined {
  if (!says(items, 'source') || items.some((item) => tagOf(item, 'head'))) return undefined;
  const headers = headersIn(items, columns);
  const isOfAudience =
    headers.length === 1 && columns.some(({ header, measure }) => header === headers[0] && measure === 'followers');
  return headers.length === 1 && !isOfAudience ? { name: 'columns', args: { columns: headers } } : undefined;
}

/** "Do we have views for Marcus", "why isn't her rate showing". */
function cellOf(
  draft: Draft,
  to: References,
  { last, rows = [] }: Context,
  columns: readonly FileColumn[],
): Call | undefined {
  const { items } = draft;
  if (!says(items, 'there')) return undefined;
  const one = draft.isLeaning ? spokenOf(last, rows) : undefined;
  // "why isn't @a's rate showing" denies the rate, and not @a.
  const named = to.handles.length > 0 ? to.handles : to.without;
  const handles = named.length > 0 ? named : one === undefined ? [] : [one];
  const headers = headersIn(items, columns);
  if (handles.length === 0 || headers.length === 0 || items.some((item) => tagOf(item, 'number'))) return undefined;
  return { name: 'gaps', args: { handles, columns: headers } };
}

/** "Are we counting @a twice", "any duplicates". */
function twice({ items }: Draft, { handles }: References): Call | undefined {
  if (!(says(items, 'twice') || isTwice(items)) || items.some((item) => tagOf(item, 'number'))) return undefined;
  return { name: 'gaps', args: { about: 'twice', ...(handles.length > 0 && { handles }) } };
}

/** "Twice" at its end, and not "twice the average", which is a bound. */
function isTwice(items: readonly Item[]): boolean {
  const at = items.findIndex(({ word }) => /^(?:.* )?twice$/.test(word));
  const next = items.slice(at + 1).find(({ word }) => /\p{L}/u.test(word));
  return (
    at > 0 &&
    !['article', 'measure', 'figure', 'order', 'by', 'head'].some((name) => tagOf(next, name)) &&
    !BOUND.test(next?.word ?? '')
  );
}

const BOUND = /^(?:as|their|her|his|its|what|that|more|the)(?: .*)?$/;

const SUBJECT = /^(?:explain|define|method|score|scores|likelihood|segments|tiers)(?: .*)?$/;
const POINTING = /^(?:that|this|it|those|these|them|answer|chart|graph|above)$/;

/** "Can you word that for finance": of whoever is named, else of what was answered. */
function inShort({ items }: Draft, { handles }: References, { last }: Context): Call | undefined {
  if (!says(items, 'short')) return undefined;
  if (handles.length > 0)
    return {
      name: 'in-short',
      args: { call: { name: handles.length > 1 ? 'compare' : 'verdict', args: { handles } } },
    };
  // "explain the score in simple words" names what is to be explained.
  const isOfAnother = items.some(({ word }) => SUBJECT.test(word)) && !items.some(({ word }) => POINTING.test(word));
  return last && !isOfAnother ? { name: 'in-short', args: {} } : undefined;
}
