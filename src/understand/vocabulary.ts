import { namesOfHeader, wordsOfColumn, wordsOfState } from './column-names.js';
import { MONEY_NOUNS } from './lexicon/columns.js';
import { addPhrase, keyOfPhrase, type Phrases, type Phrasings, type Tag } from './lexicon/lexicon.js';

/** What words mean in one file; `understand` sees nothing else of it. */
export interface Words {
  isHandle(name: string): boolean;
  /** Handles of all who are so called: by a first name, a surname or both. */
  named?(name: string): readonly string[];
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
  kind: 'number' | 'label';
  /** The field that it was read as. */
  field?: string | undefined;
  /** The measure that it is, where it is one every file may have. */
  measure?: string | undefined;
  /** Of dates: the last one in it, `2026-11-01`. */
  newest?: string | undefined;
  /** Of figures: sums of money. */
  isMoney?: boolean | undefined;
  /** Of labels: each once. */
  values?: readonly string[] | undefined;
}

export interface Vocabulary extends Words {
  phrases: Phrases;
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
  return { ...words, phrases };
}

const ANDS = [' and ', ' und ', ' y ', ' e ', ' et ', ' n ', ' '];

/** "Home & Living" is "home and living" too. */
function addValue(phrases: Phrases, value: string, tag: Tag): void {
  addPhrase(phrases, value, tag);
  const parts = value.split(/\s*[&+/]\s*/);
  if (parts.length > 1) for (const and of ANDS) addPhrase(phrases, parts.join(and), tag);
}

/** By its header, with its signs and without: "fake followers" is "Fake followers %", too; its words as values of it. */
function addColumn(phrases: Phrases, { header, kind, measure, values = [] }: FileColumn): void {
  const tag = { class: kind === 'number' ? 'measure' : 'dimension', value: measure ?? `"${header}"` };
  for (const name of [header, header.replace(/[^\p{L}\p{N} ]+/gu, ' ')]) addPhrase(phrases, name, tag);
  for (const value of values) addValue(phrases, value, { class: 'value', value: `"${header}" = ${quoted(value)}` });
}

/** What else it may be called, where nothing of the file is called so by itself. */
function addOtherNames(phrases: Phrases, column: FileColumn): void {
  const { header, kind, field, measure, values = [] } = column;
  const value = measure ?? `"${header}"`;
  const tag = { class: kind === 'number' ? 'measure' : 'dimension', value };
  const add = (name: string, as: Tag) => {
    const isTaken = phrases.get(keyOfPhrase(name))?.some((one) => one.class === as.class || one.class === 'category');
    if (!isTaken) addPhrase(phrases, name, as);
  };
  const { names, most, least, parts } = wordsOfColumn(header, field) ?? {};
  for (const name of [...namesOfHeader(header), ...allOf(names)]) add(name, tag);
  // "the agreed fees", of "Agreed EUR".
  for (const name of column.isMoney && measure !== 'price' ? namesOfHeader(header) : [])
    for (const noun of allOf(MONEY_NOUNS)) for (const both of [`${name} ${noun}`, `${noun} ${name}`]) add(both, tag);
  for (const one of kind === 'label' ? values : []) {
    for (const word of wordsOfState(one)) add(word, { class: 'value', value: `"${header}" = ${quoted(one)}` });
  }
  if (kind !== 'number') return;
  for (const name of allOf(most)) add(name, { class: 'order', value: `${value} highest` });
  for (const name of allOf(least)) add(name, { class: 'order', value: `${value} lowest` });
  const ofWhom = parts === undefined ? [] : [...allOf(parts), ...allOf(names)];
  for (const name of ofWhom) add(name, { class: 'part', value });
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
