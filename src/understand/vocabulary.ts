import { addCellWords } from './cell-words.js';
import { namesOfFlag, namesOfHeader, wordsOfColumn } from './column-names.js';
import { MONEY_NOUNS } from './lexicon/columns.js';
import { addPhrase, keyOfPhrase, type Phrases, type Phrasings, type Tag } from './lexicon/lexicon.js';
import { CONTACT_WORDS, contactedValues, type StateWords, statesOf, wordsOfStates } from './state-words.js';

/** What words mean in one file; `understand` sees nothing else of it. */
export interface Words {
  isHandle(name: string): boolean;
  /** Handles of all who are so called: by a first name, a surname or both. */
  named?(name: string): readonly string[];
  /** Handles whose first word begins so, or is so where it is short. */
  begun?(name: string): readonly string[];
  /** These creators by a figure of theirs, without those that have none: "the cheapest of them". */
  ordered?(handles: readonly string[], by: string, lowest: boolean): readonly string[];
  /** The one handle that is as good as what was typed. */
  meant?(handle: string): string | undefined;
  /** As the file spells them. */
  categories: readonly string[];
  /** In the order they are numbered. */
  segments: readonly string[];
  /** That the file tells apart, or the one it is of. */
  platforms: readonly string[];
  /** Niche words that were found in names and biographies. */
  topics?: readonly string[] | undefined;
  /** Columns of the file that are none of the measures and dimensions every file has. */
  columns?: readonly FileColumn[] | undefined;
}

export interface FileColumn {
  header: string;
  /** `text`: searched by its words; `presence`: only whether there is something in it; `unused`: nothing of it is kept. */
  kind: 'number' | 'label' | 'flag' | 'text' | 'presence' | 'unused';
  /** The field that it was read as. */
  field?: string | undefined;
  /** The measure that it is, where it is one every file may have. */
  measure?: string | undefined;
  /** The dimension that it is, where it is one every file may have. */
  dimension?: string | undefined;
  /** Of dates: the last one in it, `2026-11-01`. */
  newest?: string | undefined;
  /** Of figures: sums of money. */
  isMoney?: boolean | undefined;
  /** Of labels and texts: each once. Of yes and no: which of them it has. */
  values?: readonly string[] | undefined;
  /** Why it is not used. */
  why?: string | undefined;
}

export interface Vocabulary extends Words {
  phrases: Phrases;
  /** What a word may be by the cells that it stands in among others: read only where nothing else explains it. */
  cellWords: Phrases;
  /** What says the opposite of a condition, where that is more than its denial. */
  opposites: ReadonlyMap<string, readonly Denial[]>;
}

/** A condition, denied or not. */
export interface Denial {
  value: string;
  isNegated: boolean;
}

export function createVocabulary(words: Words): Vocabulary {
  const phrases: Phrases = new Map();
  for (const value of words.categories) addValue(phrases, value, { class: 'category', value });
  for (const value of words.topics ?? []) addValue(phrases, value, { class: 'topic', value });
  for (const value of words.platforms) addPhrase(phrases, value, { class: 'platform', value });
  for (const value of words.segments) addSegment(phrases, value, words.segments);
  const columns = words.columns ?? [];
  for (const column of columns) addColumn(phrases, column);
  for (const column of columns) addOtherNames(phrases, column);
  const opposites = addStates(phrases, columns);
  const cellWords: Phrases = new Map();
  for (const column of columns) addCellWords(cellWords, column);
  return { ...words, phrases, cellWords, opposites };
}

const ANDS = [' and ', ' und ', ' y ', ' e ', ' et ', ' n ', ' '];

/** "Home & Living" is "home and living" too. */
function addValue(phrases: Phrases, value: string, tag: Tag): void {
  addPhrase(phrases, value, tag);
  const parts = value.split(/\s*[&+/]\s*/);
  if (parts.length > 1) for (const and of ANDS) addPhrase(phrases, parts.join(and), tag);
}

/** By its header, with its signs and without: "fake followers" is "Fake followers %", too; its words as values of it. */
function addColumn(phrases: Phrases, column: FileColumn): void {
  const { header, kind, values = [] } = column;
  const tag = tagOfColumn(column);
  if (!tag || kind === 'flag') return;
  for (const name of [header, header.replace(/[^\p{L}\p{N} ]+/gu, ' ')]) addPhrase(phrases, name, tag);
  if (kind !== 'label') return;
  for (const value of values) addValue(phrases, value, { class: 'value', value: equals(header, [value]) });
}

/** What its name is in a sentence; nothing where nothing can be asked of it. */
function tagOfColumn({ header, kind, measure, dimension }: FileColumn): Tag | undefined {
  if (kind === 'unused') return undefined;
  const name = `"${header}"`;
  if (kind === 'flag') return { class: 'value', value: `${name} with` };
  if (kind === 'number') return { class: 'measure', value: measure ?? name };
  return kind === 'label' ? { class: 'dimension', value: dimension ?? name } : { class: 'field', value: name };
}

/** `"Status" = Booked or signed` */
function equals(header: string, values: readonly string[]): string {
  return `"${header}" = ${values.map(quoted).join(' or ')}`;
}

/** What else it may be called, where nothing of the file is called so by itself. */
function addOtherNames(phrases: Phrases, column: FileColumn): void {
  const { header, kind, field } = column;
  const tag = tagOfColumn(column);
  if (!tag) return;
  const { value } = tag;
  const add = (name: string, as: Tag) => {
    const isTaken = phrases.get(keyOfPhrase(name))?.some((one) => one.class === as.class || one.class === 'category');
    if (!isTaken) addPhrase(phrases, name, as);
  };
  const { names, most, least, parts } = wordsOfColumn(header, field) ?? {};
  const own = kind === 'flag' ? namesOfFlag(header) : namesOfHeader(header);
  for (const name of [...own, ...allOf(names)]) add(name, tag);
  // "the agreed fees", of "Agreed EUR".
  for (const name of column.isMoney && column.measure !== 'price' ? namesOfHeader(header) : [])
    for (const noun of allOf(MONEY_NOUNS)) for (const both of [`${name} ${noun}`, `${noun} ${name}`]) add(both, tag);
  if (kind !== 'number') return;
  for (const name of allOf(most)) add(name, { class: 'order', value: `${value} highest` });
  for (const name of allOf(least)) add(name, { class: 'order', value: `${value} lowest` });
  const ofWhom = parts === undefined ? [] : [...allOf(parts), ...allOf(names)];
  for (const name of ofWhom) add(name, { class: 'part', value });
}

/** Words of where a booking stands, "rejected" for "declined", "did we book" for "booked"; and what denies them. */
function addStates(phrases: Phrases, columns: readonly FileColumn[]): ReadonlyMap<string, readonly Denial[]> {
  const opposites = new Map<string, readonly Denial[]>();
  const dated = columns.filter(({ header, newest }) => newest !== undefined && OF_CONTACT.test(header));
  for (const { header, kind, field, values = [] } of columns) {
    const states = kind === 'label' ? statesOf(values, field === 'status') : undefined;
    if (!states) continue;
    for (const { values: some, ...words } of wordsOfStates(states)) addState(phrases, words, equals(header, some));
    const touched = contactedValues(values);
    const contacted = equals(header, states.get('contacted') ?? touched);
    if (!states.has('contacted')) addState(phrases, CONTACT_WORDS, contacted);
    // Whoever was booked was contacted before, too.
    opposites.set(contacted, [
      { value: equals(header, touched), isNegated: true },
      ...dated.map((date) => ({ value: `"${date.header}" without`, isNegated: false })),
    ]);
  }
  const [date] = dated;
  if (date && opposites.size === 0) {
    addState(phrases, CONTACT_WORDS, `"${date.header}" with`);
    opposites.set(`"${date.header}" with`, [{ value: `"${date.header}" without`, isNegated: false }]);
  }
  return opposites;
}

/** Headers of dates on which somebody was written to. */
const OF_CONTACT = /contact|reach|mailed|messaged|pitched|kontakt/i;

function addState(phrases: Phrases, { said, done }: StateWords, value: string): void {
  for (const name of said) {
    const isTaken = phrases.get(keyOfPhrase(name))?.some((tag) => tag.class === 'value');
    if (!isTaken) addPhrase(phrases, name, { class: 'value', value });
  }
  for (const name of done) addPhrase(phrases, name, { class: 'done', value });
}

function allOf(phrasings: Phrasings | undefined): string[] {
  return Object.values(phrasings ?? {}).flatMap((phrases) => phrases.split('|'));
}

/** Of several words, or with signs of its own: as a condition is written. */
function quoted(value: string): string {
  return /^(?!or$)[\p{L}\p{N}.,%$€£-]+$/u.test(value) ? value : JSON.stringify(value);
}

/** By its whole name, and by what only its name says: "the loved segment". */
function addSegment(phrases: Phrases, name: string, all: readonly string[]): void {
  addPhrase(phrases, name, { class: 'segment', value: name });
  for (const part of new Set([...name.split(/\s?[,·]\s?/), ...name.split(/[\s,·]+/)])) {
    const isOwn = all.every((other) => other === name || !other.toLowerCase().includes(part.toLowerCase()));
    if (part.length > 2 && isOwn) addPhrase(phrases, part, { class: 'segment-part', value: name });
  }
}

/** Where there is no file yet. */
export const NO_WORDS: Vocabulary = createVocabulary({
  isHandle: () => false,
  categories: [],
  segments: [],
  platforms: [],
});
