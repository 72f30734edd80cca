import { addPhrase, type Phrases } from './lexicon/lexicon.js';

/** What words mean in one file; `understand` sees nothing else of it. */
export interface Words {
  isHandle(name: string): boolean;
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
  /** The measure that it is, where it is one every file may have. */
  measure?: string | undefined;
  /** Other names of what it holds. */
  also?: readonly string[] | undefined;
  /** Of labels: each once. */
  values?: readonly string[] | undefined;
}

export interface Vocabulary extends Words {
  phrases: Phrases;
}

export function createVocabulary(words: Words): Vocabulary {
  const phrases: Phrases = new Map();
  for (const value of words.categories) addPhrase(phrases, value, { class: 'category', value });
  for (const value of words.topics ?? []) addPhrase(phrases, value, { class: 'topic', value });
  for (const value of words.platforms) addPhrase(phrases, value, { class: 'platform', value });
  for (const value of words.segments) addSegment(phrases, value, words.segments);
  for (const column of words.columns ?? []) addColumn(phrases, column);
  return { ...words, phrases };
}

/** By its header, with its signs and without: "fake followers" is "Fake followers %", too; its words as values of it. */
function addColumn(phrases: Phrases, { header, kind, measure, also = [], values = [] }: FileColumn): void {
  const tag = { class: kind === 'number' ? 'measure' : 'dimension', value: measure ?? `"${header}"` };
  for (const name of [header, header.replace(/[^\p{L}\p{N} ]+/gu, ' '), ...also]) addPhrase(phrases, name, tag);
  const [first, second, ...others] = header.match(/\p{L}+/gu) ?? [];
  if (second !== undefined && others.length === 0) addPhrase(phrases, `${second} ${first}`, tag);
  for (const value of values) addPhrase(phrases, value, { class: 'value', value: `"${header}" = ${value}` });
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
