import type { Call, Context } from '../call.js';
import { tagOf } from '../tag/item.js';
import { done, has } from './deed-words.js';
import type { Atom, Draft, Figure } from './draft.js';
import { find, findAll, take } from './pattern.js';
import type { References } from './references.js';
import { whoOf } from './who.js';

export const MOST_COMPARED = 10;

/** "compare @a and @b", "who is better, @a or @b", "AU vs NZ". */
export function compare(draft: Draft, { handles, isAll }: References, { rows = [], last }: Context): Call | undefined {
  const isAsked = has(draft, 'compare');
  const isChoice = handles.length >= 2 && find(draft.items, 'conj=or') !== undefined;
  if (!isAsked && !isChoice && !has(draft, 'versus')) return undefined;
  const one = last?.args.handle;
  const isPair = handles.length === 1 && typeof one === 'string' && one !== handles[0];
  const said = isPair ? [one, ...handles] : handles;
  const named = said.length >= 2 ? said : isAsked && isAll ? rows.slice(0, MOST_COMPARED) : [];
  if (named.length >= 2) {
    done(draft, 'compare', ['deed=versus', 'deed=better', 'best', 'extreme', 'order', 'measure', 'conj', 'prep']);
    return { name: 'compare', args: { handles: [...named] } };
  }
  const [first] = draft.atoms;
  const groups = draft.atoms.filter(({ name, isNegated }) => name === first?.name && !isNegated);
  if (groups.length === 1 && has(draft, 'versus')) groups.unshift(...before(last, groups[0]!));
  if (groups.length < 2) return undefined;
  const of = draft.figures.length > 0 ? draft.figures : mediansOf(draft);
  done(draft, 'compare', ['deed=versus', 'deed=better', 'best', 'measure', 'conj', 'prep']);
  const others = whoOf({ ...draft, atoms: draft.atoms.filter((atom) => !groups.includes(atom)) });
  if (of.length > 0 && first!.name !== 'verified') {
    const values = groups.map(({ value }) => String(value));
    return { name: 'figures', args: { ...others, [first!.name]: values, of, per: [first!.name] } };
  }
  const asGroup = ({ name, value }: (typeof groups)[number]) => ({ ...others, [name]: [value] });
  return { name: 'compare', args: { groups: groups.map(asGroup) } };
}

/** "Mexico vs Spain on price and comments": of what is named, the median of each group. */
function mediansOf({ items, orders }: Draft): Figure[] {
  const named = findAll(items, 'measure').map(({ tags }) => tags.measure![0]!.value);
  const measures = new Set([...named, ...orders.map(({ by }) => by)]);
  return [...measures].map((measure) => ({ figure: 'median', measure }));
}

/** "vs lifestyle?": of those who were asked about last. */
function before(last: Call | undefined, { name, value }: Atom): Atom[] {
  const old = last?.args[name];
  const values = Array.isArray(old) && old.length === 1 ? old.map(String).filter((one) => one !== value) : [];
  return values.map((one) => ({ from: -1, to: -1, name, value: one, isNegated: false }));
}

/** "do verified ones perform better": than the others. */
export function better(draft: Draft): Call | undefined {
  const [atom, ...others] = draft.atoms;
  if (!atom) return orderedBetter(draft);
  if (!has(draft, 'better') || atom.isNegated) return undefined;
  const measured = find(draft.items, 'measure')?.tags.measure?.[0]?.value;
  done(draft, 'better', ['best', 'measure', 'conj=or']);
  const isPair = others.length === 1 && others[0]!.name === atom.name && atom.name !== 'verified';
  const who = { [atom.name]: typeof atom.value === 'boolean' ? atom.value : [atom.value] };
  if (isPair && measured) {
    const of = [{ figure: 'median', measure: measured }];
    return { name: 'figures', args: { [atom.name]: [atom.value, others[0]!.value], of, per: [atom.name] } };
  }
  if (isPair) return { name: 'compare', args: { groups: [who, { [atom.name]: [others[0]!.value] }] } };
  const rest = typeof atom.value === 'boolean' ? { verified: !atom.value } : { not: [who] };
  return others.length > 0 ? undefined : { name: 'compare', args: { groups: [who, rest] } };
}

/** "do expensive ones get better engagement": whether two figures go together. */
function orderedBetter(draft: Draft): Call | undefined {
  const [order, another] = draft.orders;
  // "do bigger accounts have lower engagement"
  const isAsked = /^(?:do|does|are|is)$/.test(draft.items[0]?.word ?? '') && draft.count === undefined;
  if (order && another && draft.orders.length === 2 && isAsked && order.by !== another.by) {
    done(draft, 'better', []);
    return { name: 'relation', args: { measures: [order.by, another.by] } };
  }
  const measure = find(draft.items, 'deed=better|best measure')?.tags.measure?.[0]?.value;
  if (!order || another || measure === undefined || order.by === measure) return undefined;
  done(draft, 'better', ['best', 'measure', 'extreme']);
  return { name: 'relation', args: { measures: [order.by, measure] } };
}

/** "does paying more get us better engagement": whether more of one figure goes with more of another. */
function asksWhether({ items, atoms }: Draft): boolean {
  const words = items.map(({ word }) => word).filter((word) => /\p{L}/u.test(word));
  const isWhether = words.slice(0, 3).some((word) => WHETHER.test(word));
  return atoms.length === 0 && isWhether && words.some((word) => MORE.test(word));
}

const WHETHER = /^(?:does|do|will|would|if i|if we)(?: .*)?$/;
const LESS = /^(?:less|lower|fewer|worse|smaller|drop|drops|fall|falls)(?: .*)?$/;
const MORE =
  /^(?:more|better|higher|less|lower|fewer|bigger|worse|mean|means|buy|buys|bring|brings|get|gets|give|gives|help|helps|lead|leads|affect|affects|matter|matters)(?: .*)?$/;

/** "do fakes and growth go together", "views vs price", "do more followers mean more fakes". */
export function relation(draft: Draft): Call | undefined {
  const isWhether = asksWhether(draft);
  const isAsked = isWhether || find(draft.items, 'relation|deed=versus') !== undefined;
  const match = isAsked ? findAll(draft.items, 'measure') : [];
  const measures = isWhether ? measuresIn(draft) : match.map(({ tags }) => tags.measure![0]!.value);
  if (measures.length !== 2) return undefined;
  for (const one of [...match, ...findAll(draft.items, 'relation|between|to|extreme|deed=versus|deed=chart|conj|prep')])
    take(draft.items, one);
  if (!isWhether) return { name: 'relation', args: { ...whoOf(draft), measures } };
  for (const item of draft.items)
    if (tagOf(item, 'measure') ?? tagOf(item, 'not') ?? tagOf(item, 'order')) item.taken = true;
  const isMore = !draft.items.some(({ word }) => LESS.test(word));
  return { name: 'relation', args: { ...whoOf(draft), measures, ...(isMore && { more: true }) } };
}

/** Each figure that is named, whatever a rule has made of it: "more followers" is no order here, nor "pricier people". */
function measuresIn({ items }: Draft): string[] {
  const named = items.flatMap((item) => {
    const order = tagOf(item, 'order')?.value.replace(/ (?:highest|lowest)$/, '');
    return tagOf(item, 'measure')?.value ?? order ?? [];
  });
  return [...new Set(named)];
}
