import type { Tag } from '../lexicon/lexicon.js';
import { type Item, tagOf } from '../tag/item.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Atom, Draft, Who } from './draft.js';
import { findAll, take } from './pattern.js';

/** Classes whose values narrow who is meant, by the argument they are. */
export const ARGUMENTS: Record<string, string> = {
  place: 'country',
  region: 'region',
  language: 'language',
  tier: 'tier',
  segment: 'segment',
  category: 'category',
  topic: 'topic',
  platform: 'platform',
  value: 'with',
};
/** The column that a condition is of, as dimensions are named: `"Tier" = mid` is of `tier`. */
export function headerOf(condition: string): string | undefined {
  return /^"(.+?)" [<>=]/.exec(condition)?.[1]?.toLowerCase();
}

/** What may stand between "not" and what it denies. */
const BETWEEN_NOT = ['article', 'prep', 'be', 'head', 'link', 'ask', 'focus', 'dimension', 'question', 'conj'];
/** Names of languages that are peoples too are languages only beside these. */
const TONGUES = /speak|talk|language|content|speaker|sprech|sprach|habl|idioma|fala|lingua|parl|langue|phone|native/;

export function readWho(draft: Draft, vocabulary: Vocabulary): void {
  readSegments(draft, vocabulary);
  readShortlisted(draft);
  for (const [at, item] of draft.items.entries()) {
    // "drop the verified filter" narrows nothing.
    if (item.taken || isFilter(draft.items, at + 1)) continue;
    const atom = atomOf(draft, at, vocabulary);
    if (!atom) continue;
    const isNegated = isDenied(draft, at, atom.name);
    for (const one of isNegated ? denied(atom, vocabulary) : [{ ...atom, isNegated }])
      draft.atoms.push({ ...one, from: at, to: at + 1 });
    item.taken = true;
  }
  draft.atoms.sort((a, b) => a.from - b.from);
}

/** "not exclusive" is a no; whoever was not contacted was not booked, either. */
function denied(atom: Pick<Atom, 'name' | 'value'>, { opposites, columns = [] }: Vocabulary) {
  const opposite = opposites.get(String(atom.value));
  if (opposite) return opposite.map((one) => ({ ...atom, ...one }));
  const flag = columns.find(({ header, kind }) => kind === 'flag' && atom.value === `"${header}" with`);
  if (!flag) return [{ ...atom, isNegated: true }];
  const no = flag.values?.includes('no') ? `"${flag.header}" = no` : `"${flag.header}" without`;
  return [{ ...atom, value: no, isNegated: false }];
}

/** "total followers of the shortlist": of those who are on it. */
function readShortlisted(draft: Draft): void {
  const at = draft.items.findIndex(
    (item) =>
      !item.taken &&
      tagOf(item, 'deed', 'shortlist') &&
      /short|shor|liste? corta|liste courte|selec|auswahl/.test(item.word),
  );
  if (draft.figures.length === 0 || at < 0) return;
  const isNegated = isDenied(draft, at);
  draft.atoms.push({ from: at, to: at + 1, name: 'shortlisted', value: true, isNegated });
  draft.items[at]!.taken = true;
}

/** Of a filter that is dropped; "anywhere in Europe" is none. */
function isFilter(items: readonly Item[], at: number): boolean {
  return tagOf(items[at], 'follow', 'filter') !== undefined && !tagOf(items[at + 1], 'prep');
}

/** "segment 2", "the loved segment", "the first group". */
function readSegments(draft: Draft, { segments }: Vocabulary): void {
  const patterns = [
    'dimension=segment number',
    'dimension=segment position',
    'position dimension=segment',
    'segment-part dimension=segment',
    'dimension=segment segment-part',
  ];
  for (const pattern of patterns) {
    for (const match of findAll(draft.items, pattern)) {
      const number = match.tags.number?.[0]?.number ?? Number(match.tags.position?.[0]?.value);
      const name = match.tags['segment-part']?.[0]?.value ?? segments[number - 1];
      if (name === undefined) continue;
      const isNegated = isDenied(draft, match.from);
      draft.atoms.push({ from: match.from, to: match.to, name: 'segment', value: name, isNegated });
      take(draft.items, match);
    }
  }
}

function atomOf(draft: Draft, at: number, vocabulary: Vocabulary): Pick<Atom, 'name' | 'value'> | undefined {
  const item = draft.items[at]!;
  const verified = tagOf(item, 'verified');
  if (verified) return { name: 'verified', value: verified.value === 'yes' };
  if (tagOf(item, 'language') && (isTongue(draft.items, at) || !tagOf(item, 'place'))) {
    return { name: 'language', value: tagOf(item, 'language')!.value };
  }
  const own = ['category', 'segment', 'topic', 'value'].map((name) => tagOf(item, name)).find((tag) => tag);
  const niche = tagOf(item, 'niche');
  const tag =
    own ??
    Object.keys(ARGUMENTS)
      .map((name) => tagOf(item, name))
      .find((one) => one);
  if (tag) return ownValue(tag, vocabulary) ?? { name: ARGUMENTS[tag.class]!, value: tag.value };
  return niche && nicheOf(niche.value, vocabulary);
}

/** "mid tier" of a file with tiers of its own: theirs, whichever way it is said. */
function ownValue({ class: name, value }: Tag, { phrases }: Vocabulary) {
  const own = phrases.get(value)?.find((tag) => tag.class === 'value' && headerOf(tag.value) === name);
  return own && { name: 'with', value: own.value };
}

/** A field as the file has it: a category, or a topic that was found in what creators say of themselves. */
function nicheOf(field: string, { categories, topics = [] }: Vocabulary) {
  // "Home & Living" is of both.
  const isField = (name: string) =>
    name
      .toLowerCase()
      .split(/\s*(?:[&+/,]|\band\b)\s*/)
      .includes(field) ||
    (field === 'tech' && /^technology$/i.test(name));
  const category = categories.find(isField);
  if (category !== undefined) return { name: 'category', value: category };
  const topic = topics.find(isField);
  return topic === undefined ? undefined : { name: 'topic', value: topic };
}

/** "Spanish speaking", "speaks Spanish", "content in Spanish". */
function isTongue(items: readonly Item[], at: number): boolean {
  const near = [...items.slice(Math.max(0, at - 3), at), ...items.slice(at + 1, at + 3)];
  return near.some(({ word }) => TONGUES.test(word)) || TONGUES.test(items[at]!.word);
}

/** Whether "not" stands before it, or before what it is listed with: "neither Food nor Beauty". */
function isDenied({ items, atoms }: Draft, at: number, name?: string): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (!item.taken && tagOf(item, 'not')) {
      item.taken = true;
      return true;
    }
    const listed = atoms.find(({ to }) => to === i + 1);
    if (listed) return listed.isNegated && isListedWith(items.slice(i + 1, at), listed.name === name);
    if (item.taken || (item.word !== ',' && !BETWEEN_NOT.some((one) => tagOf(item, one)))) return false;
    if (tagOf(item, 'conj', 'but')) return false;
  }
  return false;
}

/** "neither Food nor Beauty", "not booked or in Hair"; not "unsigned in Mexico", nor "not booked, in Hair". */
function isListedWith(between: readonly Item[], isSameKind: boolean): boolean {
  const isApart = between.some(({ tags }) =>
    tags.some(({ class: name, value }) => (name === 'conj' && value === 'but') || leans(name, value)),
  );
  const isEither = between.some((item) => tagOf(item, 'conj', 'or') || /^n(?:or|och|i|em)$/.test(item.word));
  const isListed = between.some((item) => tagOf(item, 'conj') || /^[,/]$/.test(item.word));
  return !isApart && (isEither || (isListed && isSameKind));
}

/** "only", "instead": what follows is of its own. */
function leans(name: string, value: string): boolean {
  return name === 'follow' && value !== 'and';
}

/** All atoms as one Who: values of one kind are alternatives, "or" between kinds is one of them, denied ones are not. */
export function whoOf({ items, atoms }: Draft): Who {
  const groups: Atom[][] = [];
  const isRanged = ['followers >', 'followers <'].every((start) =>
    atoms.some(({ name, value, isNegated }) => name === 'with' && !isNegated && String(value).startsWith(start)),
  );
  // "micro influencers 10k-100k": bounds that are typed take the place of a tier's own.
  const meant = atoms.filter(({ name, isNegated }) => !isNegated && !(isRanged && name === 'tier'));
  for (const atom of meant) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.name !== atom.name && takeOr(items, last.to, atom.from)) groups.at(-1)!.push(atom);
    else groups.push([atom]);
  }
  const alternatives = groups.filter((group) => group.length > 1);
  const who = together(groups.filter((group) => group.length === 1).flat());
  const denied = atoms.filter(({ isNegated }) => isNegated);
  const kinds = [...new Set(denied.map(({ name }) => name))].filter((name) => name !== 'verified');
  const no = denied.find(({ name }) => name === 'verified');
  const not = kinds.map((name) => together(denied.filter((atom) => atom.name === name)));
  return {
    ...who,
    ...(no && { verified: !no.value }),
    ...(not.length > 0 && { not }),
    ...(alternatives.length > 0 && { or: alternatives.flatMap((group) => group.map((atom) => together([atom]))) }),
  };
}

function together(atoms: readonly Atom[]): Who {
  const who: Who = {};
  for (const { name, value } of atoms) {
    if (typeof value === 'boolean') who[name] = value;
    else who[name] = withValue((who[name] as string[] | undefined) ?? [], value);
  }
  return who;
}

/** Values of one column are alternatives, as those of a country are: nobody is both booked and signed. */
function withValue(values: readonly string[], value: string): string[] {
  const [, start, said] = /^("(?:[^"\\]|\\.)*" = )(.+)$/.exec(value) ?? [];
  const at = start === undefined ? -1 : values.findIndex((one) => one.startsWith(start));
  if (at === -1 || values[at]!.slice(start!.length) === said) return [...new Set([...values, value])];
  return values.with(at, `${values[at]} or ${said}`);
}

function takeOr(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from, to);
  if (!between.every((item) => ['conj', 'article', 'prep', 'link'].some((name) => tagOf(item, name)))) return false;
  const or = between.find((item) => !item.taken && tagOf(item, 'conj', 'or'));
  if (or) or.taken = true;
  return or !== undefined;
}
