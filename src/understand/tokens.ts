import { fold } from './language.js';

export interface Token {
  /** As it was typed. */
  text: string;
  /** As it is looked up. */
  word: string;
  /** Characters of the sentence: from, and up to. */
  start: number;
  end: number;
  kind: 'word' | 'number' | 'handle' | 'quoted' | 'sign';
}

const PIECE =
  /(?<quoted>["“„«][^"”“»]{1,200}["”“»])|(?<handle>@[\p{L}\p{N}_][\p{L}\p{N}_.-]*)|(?<number>\d+(?:[.,]\d+)*)|(?<word>\p{L}[\p{L}\p{M}]*\d?(?![\p{L}\d]))|(?<part>\p{L}[\p{L}\p{M}]*)|(?<sign>[^\s'’\p{L}\p{N}])/gu;

/** "who's", "isn't", "d'abonnés": two words each. */
const CONTRACTIONS: [RegExp, string][] = [
  [/(?:https?:\/\/)?(?:www\.)?(?:tiktok|instagram|youtube)\.com\/@?([\p{L}\p{N}_.-]*[\p{L}\p{N}_])\S*/giu, '@$1'],
  [/^(?:no|nope|nein|non|nao|não)\s*[,:.]\s*/i, ''],
  [/\bw\/o(?:ut)?\b/gi, 'without '],
  [/\bw\/(?=\s|\p{L})/giu, 'with '],
  [/\bb\/c\b/gi, 'because '],
  [/(?<=\s)['’]em\b/gi, 'them'],
  [/\bg['’]?day\b/gi, 'hi'],
  [/\btop(?=\d)/gi, 'top '],
  [/\bwon['’]t\b/gi, 'will not'],
  [/\b(can|do|does|did|is|are|was|were|have|has|had|would|should|could)(?:n['’]t|nt)\b/gi, '$1 not'],
  [/\bcannot\b/gi, 'can not'],
  [/\b(who|what|where|how|that|it|there|he|she|whats|let)['’]s\b/gi, '$1 is'],
  [/\b(whos|whats|hows|wheres)\b/gi, '$1'],
  [/\b(i|we|you|they|who)['’](?:d|ll)\b/gi, '$1 would'],
  [/\b(i|we|you|they|who)['’](?:ve|re|m)\b/gi, '$1 have'],
  [/(\p{L}|\d)['’]s\b/giu, '$1'],
  [/s['’](?=\s|$)/gi, 's'],
  [/\b(l|d|j|m|t|s|n|c|qu)['’](?=\p{L})/giu, '$1e '],
];

/** Contractions as the words they are: what the positions of tokens are of. */
export function spelledOut(sentence: string): string {
  return CONTRACTIONS.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
}

/** @param isHandle whether a name with dots, digits or underscores is somebody in the file */
export function tokensOf(sentence: string, isHandle: (name: string) => boolean): Token[] {
  const plain = spelledOut(sentence);
  const tokens: Token[] = [];
  for (const chunk of plain.matchAll(/\S+/g)) tokens.push(...tokensOfChunk(chunk[0], chunk.index, isHandle));
  return joinQuoted(plain, tokens);
}

/** Nobody writes a word like this: khaby.lame, gigi_glow. */
const LOOKS_LIKE_ONE = /^(?=.{5,})(?=.*[a-z].*[._])[a-z0-9]{2,}(?:[._]+[a-z0-9]+)+_?$/;

function tokensOfChunk(chunk: string, at: number, isHandle: (name: string) => boolean): Token[] {
  const name = chunk.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');
  if (
    /[._\d-]/.test(name) &&
    /\p{L}/u.test(name) &&
    !/^["“„«@]/.test(chunk) &&
    (isHandle(name) || LOOKS_LIKE_ONE.test(name))
  ) {
    return [{ text: name, word: name.toLowerCase(), start: at, end: at + chunk.length, kind: 'handle' }];
  }
  return [...chunk.matchAll(PIECE)].map((piece) => {
    const kind =
      (['quoted', 'handle', 'number', 'word'] as const).find((one) => piece.groups![one]) ??
      (piece.groups!.part ? 'word' : 'sign');
    const text = kind === 'handle' ? piece[0].replace(/[.-]+$/, '') : piece[0];
    const start = at + piece.index;
    return { text, word: fold(text), start, end: start + text.length, kind };
  });
}

/** What stands in quotes is one thing, spaces and all. */
function joinQuoted(sentence: string, tokens: Token[]): Token[] {
  const quotes = [...sentence.matchAll(/["“„«]([^"”“»]{1,200})["”“»]/g)];
  return quotes.reduce((all, quote) => {
    const [from, to] = [quote.index, quote.index + quote[0].length];
    const whole: Token = { text: quote[1]!.trim(), word: fold(quote[1]!.trim()), start: from, end: to, kind: 'quoted' };
    const before = all.filter(({ end, start }) => end <= from && start < from);
    return [...before, whole, ...all.filter(({ start }) => start >= to)];
  }, tokens);
}
