import type { Call, Context } from '../call.js';
import { says, takeSaid } from '../judgement.js';
import { type Item, tagOf } from '../tag/item.js';
import { SMALLEST_SUM } from './deed-words.js';
import type { Draft } from './draft.js';
import { type References, spokenOf } from './references.js';
import { whoOf } from './who.js';

/** Of whom a judgement can be asked again. */
const OF_SOMEBODY = new Set(['profile', 'price', 'verdict', 'why', 'compare', 'similar', 'explain']);
/** A question that a judgement answers begins so; "who has a good rate" is a list. */
const LISTS =
  /^(?:who|whose|which|show|list|find|give|top|best|get|only|just|how many|quien|quienes|quem|qui|wer|welche)$/;
/** Fewer followers are hardly said of a size. */
const SMALLEST_SIZE = 500;

/**
 * "Is @a above or below that", "is £2k fair for her", "what is good at 50k on TikTok", "is @a legit": a question that is
 * answered with a verdict on a person, a sum or a figure.
 */
export function verdictAsked(draft: Draft, to: References, context: Context): Call | undefined {
  const call = fairSum(draft, to, context) ?? real(draft, to, context) ?? place(draft, to, context) ?? level(draft, to);
  if (!call) return undefined;
  return asked(draft, call);
}

/** Words of doubt are what is asked, and bound nobody. */
function asked(draft: Draft, call: Call): Call {
  draft.isJudged = true;
  for (const what of ['real', 'place', 'level', 'fair'] as const) takeSaid(draft.items, what);
  for (const item of draft.items) if (tagOf(item, 'cannot') ?? tagOf(item, 'order')) item.taken = true;
  return call;
}

function asksForList({ items }: Draft): boolean {
  const first = items.find(
    ({ tags, word }) => /\p{L}/u.test(word) && !tags.some(({ class: name }) => name === 'talk' || name === 'follow'),
  );
  return first !== undefined && LISTS.test(first.word.split(' ')[0]!);
}

/** Whoever is named, else whoever was spoken of, where the sentence leans on that. */
function meant(draft: Draft, { handles }: References, { last, rows = [] }: Context): string[] {
  if (handles.length > 0) return handles;
  const isPronoun = draft.items.some(({ word }) => PRONOUN.test(word));
  if (!last || !OF_SOMEBODY.has(last.name) || !(draft.isLeaning || isPronoun)) return [];
  const one = spokenOf(last, rows);
  return one === undefined ? [...rows].slice(0, MOST) : [one];
}

const MOST = 10;
const PRONOUN = /^(?:she|he|her|him|his|they|them|their|theirs|that|it|this|ella|el|ela|ele|elle|il|sie|er)$/;

function numbersIn({ items }: Draft): { item: Item; number: number; unit?: string | undefined }[] {
  return items.flatMap((item) => {
    const tag = item.taken ? undefined : tagOf(item, 'number');
    return tag?.number === undefined ? [] : [{ item, number: tag.number, unit: tag.unit }];
  });
}

function fairSum(draft: Draft, to: References, context: Context): Call | undefined {
  if (!says(draft.items, 'fair') || asksForList(draft)) return undefined;
  const sums = numbersIn(draft).filter(({ number, unit }) => unit !== 'percent' && number >= SMALLEST_SUM);
  const handles = meant(draft, to, context);
  const [sum] = sums;
  // "is 4% worth it" is of a rate; "with 50k followers" is a size.
  const isSize = draft.items.some((item) => tagOf(item, 'measure', 'followers'));
  if (!sum || sums.length > 1 || handles.length === 0 || (isSize && sum.unit === undefined)) return undefined;
  sum.item.taken = true;
  const currency =
    sum.unit === undefined || (sum.unit === 'USD' && !/usd/i.test(sum.item.text)) ? {} : { currency: sum.unit };
  return { name: 'price', args: { handles, offer: sum.number, ...currency } };
}

function real(draft: Draft, to: References, context: Context): Call | undefined {
  if (!says(draft.items, 'real') || numbersIn(draft).length > 0) return undefined;
  const handles = meant(draft, to, context);
  if (handles.length > 0) return { name: 'verdict', args: { fakes: true, handles } };
  return undefined;
}

/** "anyone look fake on here": of all who are described. */
export function realAmong(draft: Draft, to: References): Call | undefined {
  if (!says(draft.items, 'real') || numbersIn(draft).length > 0) return undefined;
  if (to.handles.length > 0 || to.isAll || draft.isLeaning || !ANYBODY.test(draft.items[0]?.word ?? ''))
    return undefined;
  return asked(draft, { name: 'verdict', args: { ...whoOf(draft), fakes: true } });
}

const ANYBODY =
  /^(?:any|anyone|anybody|is anyone|does anyone|does anybody|do any|are any|are there|is there|who|which|hat|hay|ha|y a|tem)(?: .*)?$/;

function place(draft: Draft, to: References, context: Context): Call | undefined {
  if (!says(draft.items, 'place') || asksForList(draft) || numbersIn(draft).length > 0) return undefined;
  const handles = meant(draft, to, context);
  if (handles.length !== 1) return undefined;
  return { name: 'glossary', args: { handle: handles[0], term: termIn(draft) ?? 'engagement' } };
}

/** A share, or a rate of a size: "what is good at 50k on TikTok", "is 32% fake bad", "is 4% ok for somebody with 15k". */
function level(draft: Draft, { handles }: References): Call | undefined {
  if (!says(draft.items, 'level') || asksForList(draft) || handles.length > 0) return undefined;
  if (
    draft.items.some((item) => tagOf(item, 'head')) &&
    !draft.items.some(({ word }) => /^(?:someone|somebody|creator|account|influencer)$/.test(word))
  )
    return undefined;
  const named = termIn(draft);
  const numbers = numbersIn(draft);
  const share = numbers.find(({ unit }) => unit === 'percent');
  // "a 4.2% rate" is no price.
  const term = share !== undefined && named === 'price' ? undefined : named;
  const size = numbers.find(({ number, unit }) => unit === undefined && number >= SMALLEST_SIZE);
  if (numbers.length > Number(share !== undefined) + Number(size !== undefined)) return undefined;
  const isRate = term === undefined || term === 'engagement';
  const platforms = draft.items.flatMap((item) => tagOf(item, 'platform') ?? []);
  const isAsked = share !== undefined || (isRate && term !== undefined && (size !== undefined || platforms.length > 0));
  if (!isAsked || (term === undefined && share === undefined)) return undefined;
  for (const item of draft.items)
    if (item === share?.item || item === size?.item || tagOf(item, 'platform')) item.taken = true;
  return {
    name: 'glossary',
    args: {
      term: term ?? 'engagement',
      ...(share && { value: share.number / 100 }),
      ...(isRate && size && { followers: size.number }),
      ...(isRate && platforms.length > 0 && { platform: platforms.map(({ value }) => value) }),
    },
  };
}

/** The measure that is spoken of, as the glossary calls it. */
function termIn({ items }: Draft): string | undefined {
  const named = items.flatMap((item) => tagOf(item, 'measure') ?? []).find(({ value }) => value !== 'followers');
  return named?.value.replaceAll('"', '');
}
