import type { Call, Context } from '../call.js';
import { tagOf } from '../tag/item.js';
import { better, compare, relation } from './comparisons.js';
import { done, has, SMALLEST_SUM } from './deed-words.js';
import type { Draft, Figure } from './draft.js';
import { whoIn } from './follow-up.js';
import { find, findAll, take } from './pattern.js';
import { queryOf } from './query.js';
import type { References } from './references.js';
import { whoOf } from './who.js';

type Deed = (draft: Draft, to: References, context: Context) => Call | undefined;

/** Commands beside the query, the more particular first: each takes its own words, and says nothing where it is not meant. */
const DEEDS: readonly Deed[] = [
  exportThem,
  compare,
  better,
  why,
  similar,
  changeShortlist,
  hide,
  budget,
  relation,
  columns,
  emerging,
  profile,
  among,
  another,
];

/** "export everything" leans on nothing. */
const WHOLE_FILE =
  /^(?:all|everything|everyone|everybody|(?:the )?whole file|data|alle|alles|todo|todos|tudo|tout|tous)$/;

export function deedOf(draft: Draft, to: References, context: Context): Call | undefined {
  for (const deed of DEEDS) {
    const call = deed(draft, to, context);
    if (call) return call;
  }
  return undefined;
}

const NOTHING = { from: 0, to: 0 };

function exportThem(draft: Draft, { handles, isAll }: References, { rows, last }: Context): Call | undefined {
  if (!has(draft, 'export')) return undefined;
  done(draft, 'export', ['deed=export', "'file'", "'all'"]);
  const list = has(draft, 'shortlist') && !isAll && handles.length === 0;
  if (list) {
    done(draft, 'shortlist');
    return { name: 'export', args: { what: 'shortlist' } };
  }
  if (isAll && rows) return { name: 'export', args: { handles: [...rows] } };
  if (handles.length > 0) return { name: 'export', args: { handles } };
  const isWhole = draft.items.some(({ word }) => WHOLE_FILE.test(word));
  const said = queryOf(draft);
  if (!said && isWhole) return { name: 'export', args: { what: 'all' } };
  const query = said ?? last;
  const { count, by, lowest, percent, skip: _, ...who } = query?.name === 'top' ? query.args : {};
  const order = {
    ...(by !== undefined && { by }),
    ...(lowest !== undefined && { lowest }),
    ...(percent !== undefined && { percent }),
  };
  return { name: 'export', args: { ...who, ...order, ...(count !== undefined && { count }) } };
}

function why(draft: Draft, { handles }: References): Call | undefined {
  if (!has(draft, 'why') || handles.length === 0) return undefined;
  done(draft, 'why', [
    'best',
    'extreme',
    'order',
    'measure',
    'comparator',
    'position',
    "'ranked'",
    "'rank'",
    "'there'",
    'by',
    'relation',
    'number',
  ]);
  return { name: 'why', args: { handles: handles.slice(0, 2) } };
}

/** "but bigger" is more than alike; "but cheaper" can be looked for. */
export function isAlike({ orders }: Draft): boolean {
  return orders.every(({ by }) => by === 'price');
}

function similar(draft: Draft, { handles }: References): Call | undefined {
  if (!has(draft, 'similar') || handles.length !== 1 || !isAlike(draft)) return undefined;
  const isCheaper =
    draft.orders.some(({ by }) => by === 'price') || draft.items.some(({ word }) => /^budget /.test(word));
  done(draft, 'similar');
  const count = draft.count === undefined ? {} : { count: draft.count };
  return {
    name: 'similar',
    args: { ...whoOf(draft), handle: handles[0], ...(isCheaper && { cheaper: true }), ...count },
  };
}

function changeShortlist(draft: Draft, { handles, isAll }: References, { rows = [], last }: Context): Call | undefined {
  const isNamed = has(draft, 'shortlist');
  const isPut = (isNamed || isPutBack(draft, last)) && has(draft, 'put');
  const doing = has(draft, 'remove') ? 'remove' : has(draft, 'add') || isPut ? 'add' : undefined;
  // "put them back": those who were taken off.
  const isBack = isPutBack(draft, last);
  const named = handles.length > 0 ? handles : isBack ? (last!.args.handles as string[]) : isAll ? [...rows] : [];
  if (doing === undefined || named.length === 0) return undefined;
  // "drop the third one" of a list that was shown: only of the shortlist can anything be dropped for good.
  const isTakenOff = find(draft.items, "'off'") !== undefined;
  if (doing === 'remove' && !isNamed && !isTakenOff && last?.name !== 'shortlist') return undefined;
  done(draft, doing, ['deed=shortlist', 'deed=add', 'deed=put', "'there'|'off'|'out'|'back'"]);
  return { name: 'shortlist', args: { do: doing, handles: named } };
}

function isPutBack({ items }: Draft, last: Call | undefined): boolean {
  return last?.name === 'shortlist' && last.args.do === 'remove' && find(items, "'back'|follow=back") !== undefined;
}

function hide(draft: Draft, { handles }: References): Call | undefined {
  if (!has(draft, 'exclude') || handles.length === 0) return undefined;
  done(draft, 'exclude', ["'again'"]);
  return { name: 'exclude', args: { handles } };
}

/** "got $10k for beauty in the US, who should I book": a sum that bounds nobody's price is there to be spent. */
function budget(draft: Draft, { handles, isAll }: References, { last }: Context): Call | undefined {
  const open = draft.items.find((item) => !item.taken && tagOf(item, 'number'));
  const sum = tagOf(open, 'number');
  const isSpent = has(draft, 'budget') && (sum?.number ?? 0) >= SMALLEST_SUM && sum?.unit === undefined;
  const isMoney = isSpent || (sum?.unit !== undefined && sum.unit !== 'percent');
  const isChanged = last?.name === 'budget' && (sum?.number ?? 0) >= SMALLEST_SUM;
  if (!open || !sum || handles.length > 0 || draft.figures.length > 0 || !(isMoney || isChanged)) return undefined;
  if (last?.name === 'budget')
    take(draft.items, find(draft.items, "'cut'|'cuts'|'down'|'up' 'it'|'that'|'budget'? to|prep") ?? NOTHING);
  open.taken = true;
  done(draft, 'budget', ['comparator', 'between']);
  const isOfThose = last !== undefined && (isAll || draft.isLeaning);
  const before = last?.name === 'budget' ? last.args : isOfThose ? whoIn(last) : {};
  // A dollar sign is of whatever dollars the file has.
  const currency =
    sum.unit !== undefined && isMoney && (sum.unit !== 'USD' || /usd/i.test(open.text)) ? { currency: sum.unit } : {};
  const places = draft.count === undefined ? {} : { most: draft.count };
  return { name: 'budget', args: { ...before, ...whoOf(draft), ...places, amount: sum.number, ...currency } };
}

function columns(draft: Draft): Call | undefined {
  const rows = find(draft.items, 'figure=count deed=rows') ?? find(draft.items, 'deed=columns');
  if (!rows || draft.atoms.length > 0) return undefined;
  done(draft, 'columns', ['figure=count', 'deed=rows', 'conj']);
  draft.figures = [];
  return { name: 'columns', args: {} };
}

function emerging(draft: Draft, { handles }: References, { last }: Context): Call | undefined {
  if (!has(draft, 'emerging') || handles.length > 0 || draft.figures.length > 0) return undefined;
  done(draft, 'emerging');
  const isSame = last?.name === 'top' && /\binstead\b/.test(draft.items.map(({ word }) => word).join(' '));
  const { by: _, lowest: __, skip: ___, ...before } = isSame ? last.args : {};
  return {
    name: 'emerging',
    args: { ...before, ...whoOf(draft), ...(draft.count !== undefined && { count: draft.count }) },
  };
}

/** "average price of @a and @b", "both Beatrizes": figures of several who are named, or a list of them. */
function among(draft: Draft, { handles, isPointed }: References): Call | undefined {
  if (handles.length < 2 || isPointed) return undefined;
  const { name, args } = queryOf(draft) ?? { name: 'top', args: {} };
  return name === 'top' || name === 'figures' ? { name, args: { ...args, handles } } : undefined;
}

/** What may stand beside what is asked anew. */
const BESIDE = [
  'follow',
  'prep',
  'conj',
  'by',
  'be',
  'question',
  'article',
  'polite',
  'ask',
  'focus',
  'head',
  'figure',
  'not',
];

/** "and comments?", "I meant views": the same list in that order, the same figures of that measure; "who?": a list of those. */
function another(
  { items, atoms, figures, orders, per, count }: Draft,
  _: References,
  { last }: Context,
): Call | undefined {
  if (atoms.length + figures.length + orders.length + per.length > 0 || count !== undefined || !last) return undefined;
  const open = items.filter((item) => !item.taken);
  const named = open.filter((item) => tagOf(item, 'measure'));
  const isBare = open.every(
    (item) => named.includes(item) || BESIDE.some((name) => tagOf(item, name)) || /^[?!.,]+$/.test(item.word),
  );
  if (!isBare || named.length !== 1) return undefined;
  const measure = tagOf(named[0], 'measure')!.value;
  const starts = items.some((item) => tagOf(item, 'follow') ?? tagOf(item, 'by'));
  if (!starts) return undefined;
  for (const item of open) item.taken = true;
  if (last.name === 'top') return { name: 'top', args: { ...last.args, by: measure, lowest: undefined, skip: 0 } };
  const of = last.name === 'figures' && (last.args.of as Figure[]).filter((one) => one.measure !== undefined);
  if (!of || of.length === 0) return undefined;
  return { name: 'figures', args: { ...last.args, of: [{ ...of[0], measure }] } };
}

/** "is somebody in there": a name that nobody here has. */
function soughtAfter({ items }: Draft): string | undefined {
  const [first, ...others] = items;
  const open = others.filter((item) => item.tags.length === 0 && /\p{L}/u.test(item.word));
  const isPlace = others.some((item) => /^in (?:there|here|the list|this list|the file|this file)$/.test(item.word));
  if (!first || !tagOf(first, 'be') || !isPlace || open.length !== 1) return undefined;
  open[0]!.taken = true;
  return open[0]!.text;
}

/** "what would a post cost us", of the one who was spoken of: the profile has the price. */
function pricedOne({ items, atoms, figures, orders }: Draft, { last }: Context): string | undefined {
  const handle = last?.name === 'profile' ? last.args.handle : undefined;
  const others = atoms.length + figures.length + orders.length;
  if (typeof handle !== 'string' || others > 0 || !find(items, 'measure=price')) return undefined;
  for (const match of findAll(items, "'post'|'video'|'reel'|'story'|comparator|number|head|apiece")) take(items, match);
  return handle;
}

/** "@a", "tell me about her", "how many followers does number 3 have". */
function profile(draft: Draft, { handles }: References, context: Context): Call | undefined {
  const [handle = soughtAfter(draft) ?? pricedOne(draft, context)] = handles;
  if (
    handle === undefined ||
    handles.length > 1 ||
    draft.items.some((item) => /^(?:again|back)$/.test(item.word)) ||
    (draft.atoms.length > 0 && !tagOf(draft.items[0], 'be')) ||
    draft.orders.length > 0
  )
    return undefined;
  const others = ['chart', 'why', 'similar', 'compare', 'add', 'remove', 'exclude', 'export'];
  if (others.some((deed) => has(draft, deed) && !draft.items.some((item) => tagOf(item, 'deed', 'profile'))))
    return undefined;
  done(draft, 'profile', ['measure', 'figure', 'apiece']);
  draft.figures = [];
  return { name: 'profile', args: { handle } };
}
