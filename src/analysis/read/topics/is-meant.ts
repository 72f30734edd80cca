import { isOfWord, placeAt } from './fold.js';

const LINK =
  /@|:\/\/|www\.|\.(?:com|net|org|co|io|me|tv|ly|app|shop|store|de|es|fr|br|uk|au|link|bio|gg|info|us|ca|pt)\b/i;
/** "no politics", "keine Politik": it is said to be none of theirs. */
const DENYING: ReadonlySet<string> = new Set('no not non never anti hate kein keine nicht sin sem sans'.split(' '));
/** "Not the singer." */
const ARTICLES: ReadonlySet<string> = new Set('a an the der die das el la un una o uma le une'.split(' '));
/** "IG: fit.anna", "snap - yogagirl": a name on another platform. */
const PLATFORMS: ReadonlySet<string> = new Set(
  'ig insta instagram snap snapchat sc yt youtube twitter tt tiktok fb facebook twitch discord psn tg telegram'.split(
    ' ',
  ),
);
const POINTS_AT = /[:=>–—➡👉-]/u;
/** More than that stands between a word and what is said of it. */
const FAR = 5;

/** Whether a word at `start` is one of a sentence: no part of a handle, an address or a link, and not denied. */
export function isMeant(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && !isBlank(text, from - 1)) from--;
  while (to < text.length && !isBlank(text, to)) to++;
  if ((from < start || to > end) && LINK.test(text.slice(from, to))) return false;
  if (start === 0) return true;
  const before = wordBefore(text, start);
  const said = before && ARTICLES.has(before.word) ? wordBefore(text, before.end - before.word.length) : before;
  if (said && DENYING.has(said.word)) return false;
  const named = from === start ? before : wordBefore(text, from);
  return !named || !PLATFORMS.has(named.word) || !POINTS_AT.test(text.slice(named.end, from));
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0;
}

function wordBefore(text: string, at: number): { word: string; end: number } | undefined {
  let end = at;
  while (end > 0 && at - end < FAR && !isOfWord(placeAt(text, end - 1))) end--;
  let start = end;
  while (start > 0 && isOfWord(placeAt(text, start - 1))) start--;
  return start === end ? undefined : { word: text.slice(start, end).toLowerCase(), end };
}
