import { magnitudeOf } from '../values/amount-words.js';
import { abbreviatedIn, formsOf, vowelsPutBack, writtenOut } from './abbreviations.js';
import { FACTOR } from './header-unit.js';
import type { Meaning } from './lexicon.js';
import { KNOWN_PHRASES } from './phrases.js';
import { PLATFORM_PHRASES } from './platforms.js';
import { once, remembered } from './remembered.js';
import { segment } from './segment.js';
import { spelt } from './spelling.js';
import { tokens } from './tokens.js';

/** A word, or several, with what they can mean. */
export interface Word {
  text: string;
  meanings: ReadonlySet<Meaning | 'platform-name'>;
}

const LONGEST_PHRASE = 5;
/** Brackets that audiences are counted in: "Followers 18-24" are a part of them. */
const AGES: ReadonlySet<string> = new Set(
  '13-17 13-18 18-24 18-34 19-24 25-34 25-44 35-44 35-54 45-54 45-64 55-64'.split(' '),
);
/** "Alv 0 %" is no rate of a creator's. */
const TAX_RATE =
  /(?<!\p{L})(?:vat|tax|alv|mwst|ust|moms|mva|iva|tva|kdv|ндс|пдв|ддс|dph|áfa|btw|ppn|gst|ddv|pdv|pvm|pvn|км|käibemaks|φπα)\.?\s*\d{1,2}(?:[.,]\d)?\s*%|\d{1,2}(?:[.,]\d)?\s*%\s*(?:vat|tax|alv|mwst|ust|moms|mva|iva|tva|kdv|ндс|пдв|ддс|dph|áfa|btw|ppn|gst|ddv|pdv|pvm|pvn|φπα)(?!\p{L})/giu;
/** "data.user.username": where a program keeps it, and no date. */
const CONTAINER = /^data(?:[._/]\d+)?\.(?=\p{L})/iu;
/** `aud_female` and "Aud. country" are of an audience, and in no dollars. */
const OF_AUDIENCE = /^[Aa]ud(?:\.\s*|[_-])(?=\p{L}|\d)(?!fee|price|rate|cost)/u;
/** "Name (click for Instagram)": what to do with a cell, and no word of what it is. */
const TO_CLICK =
  /(?<=[([（]\s*)(?:click|klick|klik|clic|clique|clica|cliquez|haz clic|clicca|kliknij|klikn|клик|нажм|натисн|tıkla|smell|sakatu|点击|クリック|클릭|انقر|לחץ)\p{L}*(?:\s+(?:on|for|to|open|here|auf|für|hier|para|pour|per|aquí|ici|fyrir|på|voor|op))*/iu;
/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
/** What means something only where nothing stands beside it: "TE" is the "taux d'engagement". */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['@', 'handle'],
  ['te', 'er'],
  ['área', 'category'],
  ['red', 'platform'],
  ['medium', 'platform'],
  ['relationship', 'status'],
  // Who does business with creators, and who buys media; beside another word, what is of business.
  ['商务', 'owner'],
  ['媒介', 'owner'],
  ['运营', 'owner'],
  ['bd', 'owner'],
]);
/** What says nothing without a thing that it is said of. */
const MODIFIERS: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning | 'platform-name'>([
  'average',
  'total',
  'rate',
  'percent',
  'per',
  'perBefore',
  'of',
  'count',
  'currency',
  'magnitude',
  'time',
  'platform-name',
]);
/** What something is counted or asked for: "💷 per post" says by its sign what it is. */
const OF_A_POST: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning>(['post', 'posts', 'story', 'format']);
const PHRASES = meaningsOfPhrases();
const withVowels = vowelsPutBack(PHRASES);
const formOf = formsOf(PHRASES);
/** Letters that English has not. */
const FOREIGN = /(?![ -~])\p{L}/u;
const UNSPACED_PLATFORMS = [...PLATFORM_PHRASES].filter(([name]) =>
  /^[\p{Script=Han}\p{Script=Thai}]{2,}$/u.test(name),
);
/** Every word of them, also such as mean something only beside others; few files ask for it. */
const wordsOfPhrases = once(
  (): ReadonlySet<string> => new Set([...PHRASES.keys()].flatMap((phrase) => phrase.split(' '))),
);

/** The known words of a header, and its emoji where its words do not say what is counted: "👥", "Avg ❤️". */
export function wordsIn(header: string): string[] {
  const alone = ALONE.get(header.trim().toLowerCase());
  if (alone !== undefined) return [alone];
  const abbreviated = abbreviatedIn(header);
  const said = tokens(
    header
      .replace(CONTAINER, '')
      .replace(OF_AUDIENCE, 'audience ')
      .replace(TAX_RATE, ' ')
      .replace(FACTOR, ' ')
      .replace(TO_CLICK, ' '),
  ).flatMap((word) =>
    // "Med" is "with" in one language; "méd." is none of its words.
    abbreviated.has(word) && (!isPart(word) || PHRASES.get(word)?.has('of'))
      ? (writtenOut(word, PHRASES) ?? word)
      : segment(word, isPart).map((part) =>
          isPart(part) || wordsOfPhrases().has(part) ? part : guessed(part, header),
        ),
  );
  if (!EMOJI.test(header)) return said;
  const { words } = wordsOf(said);
  const shown = [...header].filter((character) => EMOJI.test(character) && isKnownWord(character));
  const isPriced = shown.some((character) => PHRASES.get(character)?.has('price'));
  const isPerPost = isPriced || words.some(({ text, meanings }) => meanings.has('per') || text === '/');
  const isOfNothing = (meaning: Meaning | 'platform-name') =>
    MODIFIERS.has(meaning) || (isPerPost && OF_A_POST.has(meaning));
  const says = words.some(({ meanings }) => meanings.size === 0 || ![...meanings].every(isOfNothing));
  if (says) return said;
  return [...shown, ...said];
}

/** What a word that is not known stands for: one without vowels, in another case, or with a slip; else itself. */
function guessed(word: string, header: string): string {
  return withVowels(word) ?? (FOREIGN.test(header) ? formOf(word) : undefined) ?? spelt(word);
}

const wordsOfHeader = remembered((header) => wordsOf(wordsIn(header)).words);
/** Whether some word of a header has one of these meanings. */
export function headerSays(header: string, ...meanings: readonly Meaning[]): boolean {
  return wordsOfHeader(header).some((word) => meanings.some((meaning) => word.meanings.has(meaning)));
}

/** Whether no word of a header tells what its column is. */
export const saysNothing = remembered((header): boolean =>
  wordsOfHeader(header).every(({ meanings }) => [...meanings].every((meaning) => MODIFIERS.has(meaning))),
);

/** Whether a written word is one that headers are made of, alone or in a phrase. */
export const isWordOfHeaders = remembered((written): boolean => {
  const said = tokens(written).flatMap((word) => segment(word, isKnownWord));
  return said.length > 0 && said.every((word) => wordsOfPhrases().has(word));
});
/** A word, or the name of a platform: what several words as one are made of. */
function isPart(word: string): boolean {
  return PHRASES.has(word) || PLATFORM_PHRASES.has(word);
}

export function isKnownWord(word: string): boolean {
  return PHRASES.has(word);
}

export function wordsOf(said: readonly string[]): { words: Word[]; platforms: Set<string> } {
  const words: Word[] = [];
  const platforms = new Set<string>();
  for (let i = 0; i < said.length; ) {
    let length = Math.min(LONGEST_PHRASE, said.length - i);
    while (length > 1 && !isPhrase(said.slice(i, i + length).join(' '))) length--;
    const text = said.slice(i, i + length).join(' ');
    i += length;
    if (AGES.has(`${text}-${said[i]}`))
      words.push({ text: `${text}-${said[i++]}`, meanings: new Set(['demographic']) });
    if (text === '' || /^(?:\d{1,2}x?|1000s?)$/.test(text)) continue; // `category_1`, "1x video", "(in 1000)"
    const platform = PLATFORM_PHRASES.get(text);
    const within = platform ?? platformWithin(text);
    if (within !== undefined) platforms.add(within);
    const meanings = new Set<Meaning | 'platform-name'>(PHRASES.get(text) ?? []);
    if (platform !== undefined || (meanings.size === 0 && within !== undefined && !UNSPACED.test(text)))
      meanings.add('platform-name');
    // "Tusental": what cells are multiplied with.
    if (meanings.size === 0 && text.length > 2 && magnitudeOf(text) !== undefined) meanings.add('magnitude');
    words.push({ text, meanings });
  }
  return { words, platforms };
}

/** A word of a script without spaces may hold a platform's name, a phrase may, and a word may be one in some case: 抖音号, "na Instagramu". */
function platformWithin(text: string): string | undefined {
  for (const word of text.split(' ')) {
    const begun =
      /^(?:instagram|tiktok|youtube|facebook|инстаграм|тикток|ютуб)(?=\p{L}{1,4}$)/u.exec(word)?.[0] ?? word;
    const platform = begun.length > 2 && PLATFORM_PHRASES.get(begun);
    if (platform) return platform;
  }
  return UNSPACED_PLATFORMS.find(([name]) => text.includes(name))?.[1];
}

function isPhrase(text: string): boolean {
  return PHRASES.has(text) || PLATFORM_PHRASES.has(text);
}

function meaningsOfPhrases(): ReadonlyMap<string, ReadonlySet<Meaning>> {
  // Most phrases mean one thing, and share it.
  const shared = new Map<string, ReadonlySet<Meaning>>();
  return new Map(
    KNOWN_PHRASES.map(([phrase, said]) => {
      const meanings = shared.get(said) ?? new Set(said.split(' ') as Meaning[]);
      shared.set(said, meanings);
      return [phrase, meanings];
    }),
  );
}
