import { aspectOf } from './aspect.js';
import type { Call, Context } from './call.js';
import { MOST_COMPARED } from './frame/comparisons.js';
import { SMALLEST_SUM } from './frame/deed-words.js';
import { isAlike } from './frame/deeds.js';
import type { Draft } from './frame/draft.js';
import { nextPage, whoIn } from './frame/follow-up.js';
import { type References, spokenOf } from './frame/references.js';
import { whoOf } from './frame/who.js';
import type { Label } from './learned/labels.js';
import { tagOf } from './tag/item.js';

type Make = (draft: Draft, to: References, context: Context) => Call | undefined;

/** What a label is as a call. */
interface Meaning {
  /** Calls that the frame makes of such a message. */
  calls: readonly string[];
  /** The call where the frame has made none of these. */
  make: Make;
  /** About the whole file, the conversation or the bot: no word beside it makes another question of it. */
  isWhole?: true;
  /** It changes something: done only where it is asked for with little doubt, and never offered. */
  changes?: true;
}

const nothing: Make = () => undefined;

function whole(name: string, args: Call['args'] = {}): Meaning {
  return { calls: [name], make: () => ({ name, args }), isWhole: true };
}

function change(name: string, make: Make): Meaning {
  return { calls: [name], make, changes: true };
}

function talk(kind: string): Meaning {
  return whole('small-talk', { kind });
}

/** About the creator who is named or pointed at, else the first of those who were shown. */
function ofOne(name: string, toArgs: (handle: string, draft: Draft) => Call['args'], isTyped?: boolean): Meaning {
  return {
    calls: [name],
    make: (draft, { handles }, { last, rows = [] }) => {
      const handle = handles[0] ?? spokenOf(last, rows) ?? (draft.isLeaning ? rows[0] : undefined);
      return handle === undefined ? undefined : { name, args: toArgs(handle, draft), ...(isTyped && { isTyped }) };
    },
  };
}

const ALIKE = ofOne('similar', (handle, draft) => ({ ...whoOf(draft), handle }), true);

/** What can be gone back to. */
const READS = [
  ...['top', 'emerging', 'figures', 'budget', 'tiers', 'segments', 'segment', 'compare', 'profile', 'similar', 'why'],
  ...['relation', 'price', 'verdict', 'explain', 'actions', 'about', 'caveats', 'columns', 'charts', 'summary'],
  'glossary',
];

export const MEANINGS: Record<Label, Meaning> = {
  list: {
    calls: ['top', 'emerging', 'segment', 'similar', 'figures', 'shortlist', 'columns', 'budget', 'profile'],
    make: listed,
  },
  more: { calls: ['top', 'emerging', 'figures'], make: (_, __, { list }) => list && nextPage(list) },
  back: { calls: READS, make: (_, __, { before }) => before },
  undo: { calls: ['top', 'emerging', 'figures', 'shortlist', 'include', 'exclude'], make: undone },
  figure: {
    calls: ['figures', 'columns', 'tiers', 'segments', 'relation', 'profile', 'compare'],
    make: summedUp,
  },
  compare: { calls: ['compare', 'figures', 'relation', 'why'], make: compared },
  relation: { calls: ['relation', 'compare', 'figures'], make: nothing },
  emerging: {
    calls: ['emerging'],
    make: (draft) => ({
      name: 'emerging',
      args: { ...whoOf(draft), ...(draft.count !== undefined && { count: draft.count }) },
    }),
  },
  profile: ofOne('profile', (handle) => ({ handle })),
  why: ofOne('why', (handle) => ({ handles: [handle] })),
  verdict: { ...ofOne('verdict', (handle) => ({ handles: [handle] })), calls: ['verdict', 'why', 'compare'] },
  pick: { calls: ['top', 'compare', 'why'], make: picked },
  similar: { ...ALIKE, make: (draft, to, context) => (isAlike(draft) ? ALIKE.make(draft, to, context) : undefined) },
  price: { calls: ['price', 'figures', 'budget'], make: priced },
  budget: { calls: ['budget'], make: planned },
  'shortlist-show': whole('shortlist'),
  'shortlist-add': change('shortlist', toThem('shortlist', { do: 'add' })),
  'shortlist-remove': change('shortlist', toThem('shortlist', { do: 'remove' })),
  'shortlist-note': change('shortlist', typed('shortlist')),
  'shortlist-clear': change('shortlist', () => ({ name: 'shortlist', args: { do: 'clear' } })),
  exclude: change('exclude', toThem('exclude')),
  include: change('include', toThem('include')),
  export: { calls: ['export'], make: exported },
  report: { ...whole('report'), make: typed('report') },
  chart: {
    calls: ['charts', 'figures', 'top', 'segments', 'tiers', 'relation', 'compare'],
    make: typed('charts'),
    isWhole: true,
  },
  segments: { ...whole('segments'), calls: ['segments', 'segment', 'figures', 'top'] },
  tiers: { ...whole('tiers'), calls: ['tiers', 'figures', 'top'] },
  columns: whole('columns'),
  method: { ...whole('about'), calls: ['about', 'why'] },
  caveats: whole('caveats'),
  gaps: { ...whole('gaps'), calls: ['gaps', 'caveats', 'figures', 'top', 'columns'], make: lacking },
  reword: { ...whole('in-short'), calls: ['in-short', 'explain', 'verdict', 'compare'] },
  'about-answer': { calls: ['explain', 'why', 'columns', 'gaps'], make: explained, isWhole: true },
  advice: { ...whole('actions'), calls: ['actions', 'budget', 'top'] },
  changes: { ...whole('changes'), make: typed('changes') },
  summary: whole('summary'),
  help: { ...whole('help'), make: typed('help') },
  files: { calls: ['datasets', 'use', 'analyze'], make: opened, isWhole: true },
  settings: { ...whole('settings'), make: typed('settings') },
  watch: change('watch', typed('watch')),
  remind: change('remind', typed('remind')),
  forget: change('forget', typed('forget')),
  brief: change('brief', typed('brief')),
  platform: change('platform', typed('platform')),
  concept: { ...whole('glossary'), make: typed('glossary'), calls: ['glossary', 'tiers', 'figures'] },
  privacy: talk('privacy'),
  cannot: { calls: ['cannot-tell'], make: missing, isWhole: true },
  hello: talk('hello'),
  thanks: talk('thanks'),
  ok: talk('fine'),
  bye: talk('bye'),
  praise: talk('praise'),
  complaint: talk('complaint'),
  offtopic: talk('offtopic'),
};

/** "is that 19% real", "out of how many": what of the last answer is asked about. */
function explained({ items }: Draft, { handles }: References): Call {
  const about = aspectOf(items);
  return { name: 'explain', args: { ...(handles.length > 0 && { handles }), ...(about !== undefined && { about }) } };
}

/** "and her views?", "what does @a not have": of whoever is named or was spoken of, else of the file. */
function lacking({ items, isLeaning }: Draft, { handles }: References, { last, rows = [] }: Context): Call {
  const one = isLeaning && handles.length === 0 ? spokenOf(last, rows) : undefined;
  const named = one === undefined ? handles : [one];
  const columns = items.flatMap((item) => {
    const { value } = tagOf(item, 'measure') ?? tagOf(item, 'dimension') ?? { value: '' };
    return value.startsWith('"') ? [value.slice(1, -1)] : [];
  });
  return {
    name: 'gaps',
    args: { ...(named.length > 0 && { handles: [...named] }), ...(columns.length > 0 && { columns }) },
  };
}

/** Read by the command itself, which knows its own arguments. */
function typed(name: string): Make {
  return () => ({ name, args: {}, isTyped: true });
}

/** "I want to analyze a new file"; else which files there are, or another of them. */
function opened({ items }: Draft): Call {
  const isNew = items.some(({ word }) => /^(?:analy[sz]e|analysis)$/.test(word));
  return isNew ? { name: 'analyze', args: {} } : { name: 'use', args: {}, isTyped: true, otherwise: 'datasets' };
}

/** Done to those who are named or pointed at, or to all who were shown. */
function toThem(name: string, args: Call['args'] = {}): Make {
  return ({ items }, { handles, isAll }, { rows = [] }) => {
    const isBoth = rows.length === 2 && items.some(({ word }) => BOTH.test(word));
    const named = handles.length > 0 ? handles : isAll || isBoth || rows.length === 1 ? rows : [];
    return named.length > 0 ? { name, args: { ...args, handles: [...named] } } : undefined;
  };
}

const BOTH = /^(?:both|beide|ambos|ambas|os dois|les deux)$/;

/** What takes back what. */
const OPPOSITE: Record<string, string> = { add: 'remove', remove: 'add', exclude: 'include', include: 'exclude' };

/** The opposite of what was changed last; else the list as it was before. */
function undone(_: Draft, __: References, { last, before }: Context): Call | undefined {
  const { name = '', args = {} } = last ?? {};
  if (name === 'shortlist') {
    const doing = OPPOSITE[String(args.do)];
    return doing === undefined ? undefined : { name, args: { do: doing, handles: args.handles } };
  }
  const opposite = OPPOSITE[name];
  return opposite === undefined ? before : { name: opposite, args: { handles: args.handles } };
}

/** "is 1050 fair for X", "what would those cost", "what do micro creators charge": of whoever is named, shown or described. */
function priced(draft: Draft, { handles, isAll, isLast }: References, { last, rows = [] }: Context): Call | undefined {
  const one = spokenOf(last, rows);
  const shown = isAll ? rows : one !== undefined ? [one] : draft.isLeaning ? rows : [];
  const named = handles.length > 0 ? handles : draft.atoms.length > 0 ? [] : shown;
  // "what do they cost", of those who were counted.
  const counted = isLast && last && named.length === 0 && draft.atoms.length === 0 ? whoIn(last) : {};
  if (named.length === 0 && draft.atoms.length === 0 && Object.keys(counted).length === 0) return undefined;
  const open = draft.items.find(
    (item) => !item.taken && tagOf(item, 'number')?.unit !== 'percent' && tagOf(item, 'number'),
  );
  const offer = open ? { offer: tagOf(open, 'number')!.number } : {};
  return {
    name: 'price',
    args: named.length > 0 ? { handles: [...named], ...offer } : { ...counted, ...whoOf(draft), ...offer },
  };
}

/** "client has 12k": what is left open is the sum; without one, the plan of before. */
function planned(draft: Draft, _: References, { last }: Context): Call | undefined {
  const open = draft.items.find((item) => !item.taken && (tagOf(item, 'number')?.number ?? 0) >= SMALLEST_SUM);
  const before = last?.name === 'budget' ? last.args : draft.isLeaning && last ? whoIn(last) : {};
  if (!open) return { name: 'budget', args: { ...before, ...whoOf(draft) } };
  return { name: 'budget', args: { ...before, ...whoOf(draft), amount: tagOf(open, 'number')!.number } };
}

/** "who's good here"; "list those", of those who were counted or shown. */
function listed({ isLeaning, atoms }: Draft, _: References, { last, rows = [] }: Context): Call | undefined {
  if (atoms.length > 0) return undefined;
  if (!isLeaning) return { name: 'top', args: {} };
  if (last && ['figures', 'price'].includes(last.name) && last.args.per === undefined && rows.length === 0)
    return { name: 'top', args: whoIn(last) };
  return rows.length > 0 && last?.name !== 'top' ? { name: 'top', args: { handles: [...rows] } } : undefined;
}

/** "and the worst?", of groups: the same figures from the other end. */
function summedUp({ items }: Draft, _: References, { last }: Context): Call | undefined {
  const end = items.flatMap((item) => tagOf(item, 'extreme') ?? tagOf(item, 'best') ?? [])[0];
  if (!end || last?.name !== 'figures' || last.args.per === undefined) return undefined;
  return { name: 'figures', args: { ...last.args, lowest: ['low', 'worst'].includes(end.value) } };
}

function compared({ atoms }: Draft, { handles }: References, { last, rows = [] }: Context): Call | undefined {
  if (handles.length >= 2) return { name: 'compare', args: { handles: [...handles] } };
  const [first] = atoms;
  const groups = atoms.filter(({ name, isNegated }) => name === first?.name && !isNegated);
  if (groups.length >= 2) {
    return { name: 'compare', args: { groups: groups.map(({ name, value }) => ({ [name]: [value] })) } };
  }
  if (atoms.length > 0) return undefined;
  const one = spokenOf(last, rows);
  const both = handles.length === 1 && one !== undefined && one !== handles[0] ? [one, ...handles] : handles;
  const named = both.length >= 2 ? both : handles.length === 1 ? [] : rows.slice(0, MOST_COMPARED);
  return named.length >= 2 ? { name: 'compare', args: { handles: [...named] } } : undefined;
}

/** "which would you go for": of those who were shown, the best. */
function picked({ count }: Draft, { handles }: References, { rows = [] }: Context): Call | undefined {
  const named = handles.length >= 2 ? handles : rows;
  if (named.length < 2) return undefined;
  return { name: 'top', args: { handles: [...named], count: count ?? 1 } };
}

function exported(_: Draft, __: References, { rows = [], last }: Context): Call | undefined {
  if (last?.name === 'shortlist') return { name: 'export', args: { what: 'shortlist' } };
  return rows.length > 0 ? { name: 'export', args: { handles: [...rows] } } : { name: 'export', args: { what: 'all' } };
}

/** What no list of profiles tells: by its topic where it has one. */
function missing({ items }: Draft): Call | undefined {
  const item = items.find((one) => tagOf(one, 'cannot'));
  if (item) return { name: 'cannot-tell', args: { topic: tagOf(item, 'cannot')!.value, said: item.text } };
  const open = items.filter(({ tags, taken, word }) => !taken && tags.length === 0 && /\p{L}/u.test(word));
  return open.length === 0
    ? undefined
    : { name: 'cannot-tell', args: { topic: '', said: open.map(({ text }) => text).join(' ') } };
}

/** The label of a call: what was asked before tells what a follow-up is about. */
export function labelOf(call: Call | undefined): Label | undefined {
  if (!call) return undefined;
  const own = OWN_LABEL[call.name] ?? (call.name as Label);
  return own in MEANINGS ? own : undefined;
}

const OWN_LABEL: Record<string, Label> = {
  top: 'list',
  figures: 'figure',
  segment: 'segments',
  about: 'method',
  actions: 'advice',
  datasets: 'files',
  shortlist: 'shortlist-show',
  charts: 'chart',
};
