import { NAME_PHRASES, OWN_PHRASES, SUBSCRIBER_PHRASES } from './platform-phrases.js';
import { remembered } from './remembered.js';
import { tokens } from './tokens.js';

/** Platform by what it is called: words joined by a space. */
export const PLATFORM_PHRASES: ReadonlyMap<string, string> = new Map(NAME_PHRASES);
const OWN_WORDS: ReadonlyMap<string, string> = new Map(OWN_PHRASES);
const SUBSCRIBERS: ReadonlyMap<string, string> = new Map(SUBSCRIBER_PHRASES);
/** In a sentence, these are more often something else: "SunnyBrew x TikTok". */
const OFTEN_OTHERWISE: ReadonlySet<string> = new Set(['x', 'tk', 'snap', 'threads']);
/** A word that begins with so long a name is one of it: "Instagramliste", "тиктокеры". */
const BEGINS_WORDS = 6;
const LONGEST_NAME = 2;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The platform that texts around a table speak of: its titles, the name of its file. Undefined where they name several. */
export function platformSpokenOf(texts: readonly string[]): string | undefined {
  return theOnly(texts.flatMap((text) => spokenOf(tokens(text), PLATFORM_PHRASES)));
}

/** The platform whose own words headers use, such as "Reels"; undefined where they are of several. */
export function platformByWords(headers: readonly string[]): string | undefined {
  return theOnly(headers.flatMap((header) => spokenOf(tokens(header), OWN_WORDS)));
}

/** Whether a header's word for a platform is one for who follows: "Subs". */
export function saysSubscribers(header: string): boolean {
  return spokenOf(tokens(header), SUBSCRIBERS).length > 0;
}

function spokenOf(said: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return said.flatMap((word, at) => {
    for (let length = LONGEST_NAME; length > 0; length--) {
      const phrase = said.slice(at, at + length).join(' ');
      const platform = OFTEN_OTHERWISE.has(phrase) ? undefined : names.get(phrase);
      if (platform !== undefined) return [platform];
    }
    for (const [name, platform] of names) {
      const isIn = UNSPACED.test(name) ? word.includes(name) : name.length >= BEGINS_WORDS && word.startsWith(name);
      if (isIn) return [platform];
    }
    return [];
  });
}

function theOnly(platforms: readonly string[]): string | undefined {
  return new Set(platforms).size === 1 ? platforms[0] : undefined;
}

/** The platform that a short text names, such as a cell or the name of a sheet; undefined where it names none, or two. */
export const platformNamed = remembered((text): string | undefined => {
  const said = tokens(text);
  if (said.length === 0 || said.length > 6) return undefined;
  const found = new Set<string>();
  // "ada.x" is a handle, as "x.com" is not.
  const isOneWord = said.length > 1 && !/\s/.test(text.trim()) && said.at(-1) !== 'com';
  for (let i = 0; i < said.length; i++) {
    if (isOneWord && OFTEN_OTHERWISE.has(said[i]!)) continue;
    const platform = PLATFORM_PHRASES.get(said.slice(i, i + 2).join(' ')) ?? PLATFORM_PHRASES.get(said[i]!);
    if (platform !== undefined) found.add(platform);
  }
  return found.size === 1 ? [...found][0] : undefined;
});
