import { LANGUAGES, type Language } from '../language.js';
import { lexicon } from '../lexicon/all.js';
import type { Tag } from '../lexicon/lexicon.js';
import { countryOfCapitals } from '../lexicon/places.js';
import { isRealWord } from '../lexicon/real-words.js';
import type { Token } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { readAsides } from './asides-of.js';
import { readCellWords } from './cell-words-of.js';
import { computedOf } from './computed-of.js';
import { dateAt } from './dates-of.js';
import { type Item, tagOf } from './item.js';
import { numbersOf } from './numbers-of.js';
import { withoutTypos } from './typos.js';

const LONGEST = 8;
/** Words that say what another language's sentence is made of: not borrowed from English by the others. */
const OWN_GRAMMAR = new Set(['article', 'prep', 'conj', 'be', 'not', 'question', 'focus', 'speaker', 'to', 'between']);

export interface Tagged {
  items: Item[];
  language: Language;
  /** What was taken for another word. */
  corrected: { from: string; to: string }[];
  /** Where a full stop stands. */
  stops: number[];
}

/** Every piece of a sentence with what it can be: the longest phrase of any lexicon first. */
export function tagsOf(tokens: readonly Token[], vocabulary: Vocabulary): Tagged {
  const language = languageOf(tokens);
  const words = tokens.filter((token, i) => !isInside(tokens, token, i));
  const items: Item[] = [];
  const newest = vocabulary.columns?.find((column) => column.newest !== undefined)?.newest;
  for (let at = 0; at < words.length; ) {
    const date = newest === undefined ? undefined : datedAt(words, at, language, newest);
    const { length, tags } = date ?? longestAt(words, at, language, vocabulary);
    const taken = words.slice(at, at + length);
    items.push({
      text: taken.map(({ text }) => text).join(' '),
      word: taken.map(({ word }) => word).join(' '),
      start: taken[0]!.start,
      end: taken.at(-1)!.end,
      tags,
      taken: false,
    });
    at += length;
  }
  readUs(items);
  readPlus(items);
  readLike(items);
  readUn(items, vocabulary);
  readCompounds(items, vocabulary);
  readDone(items);
  readParted(items, language);
  readAsides(items);
  const corrected = withoutTypos(items, language, vocabulary);
  const stops = tokens.filter(({ text }) => text === '.').map(({ start }) => start);
  return {
    items: readCellWords(
      computedOf(numbersOf(namesOf(items, vocabulary, corrected)), vocabulary.columns ?? []),
      vocabulary,
    ),
    language,
    corrected,
    stops,
  };
}

/** Of a file with dates: what bounds them. */
function datedAt(words: readonly Token[], at: number, language: Language, newest: string) {
  const date = dateAt(words, at, language, newest);
  return date && { length: date.length, tags: [{ class: 'dated', value: date.bounds.join(' & ') }] };
}

/** "us or uk", "from us": the country, where it is listed with others or stands behind "in" and "from". */
function readUs(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    if (item.word !== 'us') continue;
    const [before, after] = [items[at - 1], items[at + 1]];
    const isListed = (joint: Item | undefined, other: Item | undefined) =>
      (tagOf(joint, 'conj') ?? tagOf(joint, 'deed', 'versus')) !== undefined && tagOf(other, 'place') !== undefined;
    if (/^(?:in|from)$/.test(before?.word ?? '') || isListed(before, items[at - 2]) || isListed(after, items[at + 2])) {
      item.tags = [{ class: 'place', value: 'US' }];
    }
  }
}

/** "like 100k+", "like under 20k": about nobody. */
function readLike(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const isFigure =
      /^\d/.test(next?.word ?? '') || ['number', 'comparator', 'currency'].some((name) => tagOf(next, name));
    if (item.word === 'like' && isFigure) item.tags = [{ class: 'focus', value: 'only' }];
  }
}

/** "Spain + Nigeria": and; "5k+" is a bound. */
function readPlus(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (item.word === '+' && before && before.end < item.start) item.tags = [{ class: 'conj', value: 'and' }];
  }
}

/** "unsigned", "non-signed": not what a column of the file says. */
function readUn(items: Item[], { phrases }: Vocabulary): void {
  for (const [at, item] of items.entries()) {
    const denied = item.tags.length > 0 ? undefined : /^(?:un|non) ?(.+)$/.exec(item.word)?.[1];
    const value = phrases.get(denied ?? '')?.find((tag) => tag.class === 'value' || tag.value.startsWith('"'));
    if (!value) continue;
    const not = { ...item, tags: [{ class: 'not', value: 'not' }] };
    items.splice(at, 1, not, { ...item, tags: [value] });
  }
}

/** "did we book anyone": what somebody did is where it stands now; "who should we book" asks for somebody. */
function readDone(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    const done = item.tags.filter((tag) => tag.class === 'done');
    if (done.length === 0) continue;
    const isDone = items.slice(Math.max(0, at - FARTHEST_DID), at).some(({ word }) => word === 'did');
    const others = item.tags.filter((tag) => tag.class !== 'done');
    item.tags = isDone ? done.map(({ value }) => ({ class: 'value', value })) : others;
  }
}

const FARTHEST_DID = 5;

/** "leave the German ones out", "wirf alle über 20% raus": a denial in two parts, around whom it is of. */
function readParted(items: readonly Item[], language: Language): void {
  const { verb, particle } = PARTED[language] ?? {};
  for (const [at, item] of items.entries()) {
    if (!verb?.test(item.word)) continue;
    const end = items.slice(at).findIndex(({ word }) => /^[.,;:?!]$/.test(word));
    const clause = items.slice(at + 1, end === -1 ? undefined : at + end);
    const last = clause.findLastIndex(({ word }) => particle!.test(word));
    const whom = clause.slice(0, Math.max(0, last));
    // Who is named or pointed at is taken out of a list or a plan.
    const isOne = whom.some(
      (one) => !tagOf(one, 'article') && ['handle', 'position', 'follow'].some((name) => tagOf(one, name)),
    );
    if (isOne || !whom.some((one) => OF_WHOM.some((name) => tagOf(one, name)))) continue;
    item.tags = [{ class: 'not', value: 'not' }];
    clause[last]!.tags = [{ class: 'focus', value: 'only' }];
  }
}

const PARTED: Partial<Record<Language, { verb: RegExp; particle: RegExp }>> = {
  en: {
    verb: /^(?:take|leave|kick|throw|cut|get|keep|rule|filter|strip|pull|knock)$/,
    particle: /^(?:out|off|away)\b/,
  },
  de: {
    verb: /^(?:nimm|nehmt|wirf|werft|schmei(?:ss|ß)t?|lass|lasst|streiche?)$/,
    particle: /^(?:raus|heraus|weg|aus)$/,
  },
};
const OF_WHOM = [
  ...['value', 'category', 'topic', 'place', 'region', 'tier', 'measure', 'language', 'platform', 'verified', 'niche'],
  ...['number', 'segment'],
];

/** "Durchschnittspreis", "Gesamtreichweite": a figure and its measure as one word. */
function readCompounds(items: Item[], vocabulary: Vocabulary): void {
  for (const [at, item] of items.entries()) {
    const [, figure, rest] =
      item.tags.length > 0 ? [] : (/^(durchschnitt|gesamt|median)s?(.{3,})$/.exec(item.word) ?? []);
    const measure = tagsOfPhrase(rest ?? '', 'de', vocabulary).find(
      ({ class: name }) => name === 'measure' || name === 'cannot',
    );
    if (figure === undefined || !measure) continue;
    const summary = { ...item, word: figure, tags: tagsOfPhrase(figure, 'de', vocabulary) };
    items.splice(at, 1, summary, { ...item, word: rest!, tags: [measure] });
  }
}

/** A hyphen or a full stop within a word: "mid-tier". */
function isInside(tokens: readonly Token[], token: Token, i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (token.text === '.') return true;
  if (token.kind !== 'sign' || !before || !after || !/[-.·]/.test(token.text)) return false;
  return before.kind === 'word' && after.kind === 'word' && before.end === token.start && token.end === after.start;
}

/** Letters and signs that English does without. */
const LETTERS: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/i,
  es: /[áíóúñ¿¡]/i,
  pt: /[ãõçáâêóéíú]/i,
  fr: /[çèêàùœéâîô]/i,
};

/** The language most of its words are of; English where that is open. */
function languageOf(tokens: readonly Token[]): Language {
  const known = LANGUAGES.map((language) => {
    const phrases = lexicon()[language];
    const own = LETTERS[language];
    const marks = tokens.filter(({ text }) => own?.test(text)).length;
    const its = tokens.filter(({ kind, word }) => kind === 'word' && phrases.has(word));
    // "wenig Fake Follower": what English has not tells more than what both have.
    const alone = language === 'en' ? [] : its.filter(({ word }) => !lexicon().en.has(word));
    return marks + its.length + Math.max(0, alone.length - 1) / 2;
  });
  return LANGUAGES[known.indexOf(Math.max(...known))]!;
}

function longestAt(words: readonly Token[], at: number, language: Language, vocabulary: Vocabulary) {
  const first = words[at]!;
  const hasSmall = words.some(({ text }) => /^\p{Ll}{2}/u.test(text));
  if (first.kind === 'handle') {
    return { length: 1, tags: [{ class: 'handle', value: first.text.replace(/^@/, '') }] };
  }
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const key = keyOf(words.slice(at, at + length));
    const tags =
      length === 1
        ? byCase(first, tagsOfPhrase(key, language, vocabulary), hasSmall)
        : tagsOfPhrase(key, language, vocabulary);
    const code = length === 1 && hasSmall ? countryOfCapitals(first.text) : undefined;
    if (code !== undefined && !tags.some((tag) => OF_HEADERS.has(tag.class))) {
      return { length, tags: [{ class: 'place', value: code }] };
    }
    // "for US creators" is not "for us".
    const hidesPlace =
      hasSmall && words.slice(at, at + length).some(({ text }) => countryOfCapitals(text) !== undefined);
    // "and more than half": more than.
    const isCut =
      tags.every((tag) => tag.class === 'open') && /^(?:than|de|als|que|of)$/.test(words[at + length]?.word ?? '');
    // "followers from small to big", "from 10k to 50k": not of whom.
    const isRange =
      length > 1 &&
      words[at + length - 1]!.word === 'from' &&
      (/^\d/.test(words[at + length]?.word ?? '') ||
        tagsOfPhrase(words[at + length]?.word ?? '', language, vocabulary).some((tag) => RANGED.has(tag.class)));
    if (isCut || isRange || (length > 1 && isOfFile(words.slice(at, at + length), tags, vocabulary))) continue;
    if (hidesPlace && !tags.some((tag) => tag.class === 'place' || OF_HEADERS.has(tag.class))) continue;
    if (tags.length > 0) return { length, tags };
  }
  return { length: 1, tags: [] };
}

/** "on" is no province "ON", and "ON" among small letters is nothing else: of a cell that reads as a plain word, case tells. */
function byCase({ text, word }: Token, tags: Tag[], hasSmall: boolean): Tag[] {
  const isOfCell = (tag: Tag) => OF_CELLS.has(tag.class);
  const isPlain = (tag: Tag) => OWN_GRAMMAR.has(tag.class) || (word.length <= LONGEST_CODE && !isOfCell(tag));
  if (!tags.some(isOfCell) || !tags.some(isPlain)) return tags;
  const isCode = hasSmall && /^\p{Lu}{2,}$/u.test(text);
  return tags.filter((tag) => isOfCell(tag) === isCode);
}

/** "AM" at the head of a column is no Armenia. */
const OF_HEADERS = new Set(['measure', 'dimension', 'field']);
const OF_CELLS = new Set(['value', 'category', 'topic']);
/** Letters of "ON", "OK", "HI": provinces and states. */
const LONGEST_CODE = 3;

const RANGED = new Set(['extreme', 'best', 'order', 'number', 'tier']);

/** "mostly female audience" is no topic that no file tells where a column is of women. */
function isOfFile(words: readonly Token[], tags: readonly Tag[], { phrases }: Vocabulary): boolean {
  const isTopic = tags.length > 0 && tags.every((tag) => tag.class === 'cannot');
  return isTopic && words.some(({ word }) => phrases.get(word)?.some((tag) => tag.class === 'part'));
}

/** Words with spaces between, signs that touch without: ">=". */
function keyOf(words: readonly Token[]): string {
  return words.reduce((key, { word, kind, start }, i) => {
    const before = words[i - 1];
    const touches = before?.kind === 'sign' && kind === 'sign' && before.end === start;
    return key === '' || touches ? key + word : `${key} ${word}`;
  }, '');
}

export function tagsOfPhrase(key: string, language: Language, { phrases }: Vocabulary): Tag[] {
  const own = lexicon()[language].get(key) ?? [];
  const english = language === 'en' ? [] : (lexicon().en.get(key) ?? []);
  return [...(phrases.get(key) ?? []), ...own, ...english.filter((tag) => !OWN_GRAMMAR.has(tag.class))];
}

/** So many words a name may have. */
const LONGEST_NAME = 3;

/** Names that no lexicon knows, of up to three words: "lunabakes", "selena gomez"; all who are called "camila". */
function namesOf(items: readonly Item[], vocabulary: Vocabulary, corrected: Tagged['corrected']): Item[] {
  const named: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const read = nameAt(items, at, vocabulary, corrected);
    named.push(read?.item ?? items[at]!);
    at += read?.length ?? 1;
  }
  for (const item of named) {
    const typed = item.tags.length === 1 ? tagOf(item, 'handle')?.value : undefined;
    const meant = typed === undefined || vocabulary.isHandle(typed) ? undefined : vocabulary.meant?.(typed);
    if (meant === undefined) continue;
    item.tags = [{ class: 'handle', value: meant }];
    corrected.push({ from: item.text, to: `@${meant}` });
  }
  return named;
}

function nameAt(
  items: readonly Item[],
  at: number,
  vocabulary: Vocabulary,
  corrected: Tagged['corrected'],
): { item: Item; length: number } | undefined {
  for (let length = LONGEST_NAME; length > 0; length--) {
    const words = items.slice(at, at + length);
    if (words.length < length || !words.every(isOpen)) continue;
    const text = words.map((word) => word.text).join(' ');
    const called = calledSo(text, vocabulary);
    const handles = called.length > 0 || length > 1 ? called : begunBy(words[0]!.word, vocabulary);
    if (handles.length === 0) continue;
    if (called.length === 0 && handles.length === 1) corrected.push({ from: text, to: `@${handles[0]}` });
    const tags = handles.map((value) => ({ class: 'handle', value }));
    const word = length === 1 ? words[0]!.word : text.toLowerCase();
    return { item: { ...words[0]!, text, end: words.at(-1)!.end, word, tags, taken: false }, length };
  }
  return undefined;
}

/** "ravi" is @ravi.on.wheels, where no word is so spelled. Of many nobody is meant. */
export function begunBy(word: string, { begun }: Vocabulary): readonly string[] {
  const name = word.replace(/['’]?s$/, '');
  if (name.length < SHORTEST_BEGINNING || !/^\p{L}+$/u.test(name) || isRealWord(word)) return [];
  const handles = begun?.(name) ?? [];
  return handles.length > MOST_BEGUN ? [] : handles;
}

const SHORTEST_BEGINNING = 4;
const MOST_BEGUN = 3;

function isOpen(item: Item): boolean {
  return item.tags.length === 0 && /\p{L}/u.test(item.word);
}

/** As it stands, and several of one name: "both Beatrizes". */
function calledSo(name: string, { isHandle, named }: Vocabulary): readonly string[] {
  if (isHandle(name)) return [name];
  for (const one of [name, name.replace(/s$/, ''), name.replace(/es$/, '')]) {
    const handles = named?.(one) ?? [];
    if (handles.length > 0) return handles;
  }
  return [];
}
