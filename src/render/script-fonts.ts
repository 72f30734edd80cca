import { createRequire } from 'node:module';
import { inRanges, parseUnicodeRanges } from './unicode-ranges.js';

const require = createRequire(import.meta.url);

/** A file of a font, and which characters of its scripts it writes. */
export interface FontFile {
  family: string;
  path: string;
  has(character: string): boolean;
}

/**
 * Which of @fontsource-variable's fonts writes which script. The first seven come with the bot; the others are used where
 * somebody has installed them. A stylesheet's ranges promise more than its font has (Noto Sans SC: Hangul), so a
 * font writes its own scripts only.
 */
const SCRIPT_FONTS: readonly [name: string, scripts: RegExp, subset?: string][] = [
  // In a PDF, its letters are read again as what they are; Noto's are put together of strokes and dots.
  [
    'vazirmatn',
    /(?![ؠػؼؾؿٲٳٵٶٷٸٺٻٽٿڀڂڃڄڇڊڋڌڍڎڏڐڒڔڗڙڛڜڝڞڟڢڣڥڦڧڨڮڰڱڲڳڴڶڷڸڹڻڿۄۅۑۮۯۺۻۼۿ])(?=\p{scx=Arabic})[\u0600-\u06ff]/u,
    'arabic',
  ],
  ['noto-sans-arabic', /(?![\u{10000}-\u{10ffff}])\p{scx=Arabic}/u],
  ['noto-sans-hebrew', /\p{scx=Hebrew}/u],
  ['noto-sans-thai', /\p{scx=Thai}/u],
  ['noto-sans-devanagari', /\p{scx=Devanagari}/u],
  ['noto-sans-kr', /\p{sc=Hangul}/u],
  ['noto-sans-sc', /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\u3000-\u303f\uff01-\uffee]/u],
  ['noto-sans-jp', /\p{sc=Han}/u], // rare Japanese forms; Noto Sans SC has the others
  ['noto-sans-armenian', /\p{sc=Armenian}/u],
  ['noto-sans-bengali', /\p{scx=Bengali}/u],
  ['noto-sans-ethiopic', /\p{sc=Ethiopic}/u],
  ['noto-sans-georgian', /\p{sc=Georgian}/u],
  ['noto-sans-gujarati', /\p{scx=Gujarati}/u],
  ['noto-sans-gurmukhi', /\p{scx=Gurmukhi}/u],
  ['noto-sans-kannada', /\p{scx=Kannada}/u],
  ['noto-sans-khmer', /\p{sc=Khmer}/u],
  ['noto-sans-lao', /\p{sc=Lao}/u],
  ['noto-sans-malayalam', /\p{scx=Malayalam}/u],
  ['noto-sans-myanmar', /\p{scx=Myanmar}/u],
  ['noto-sans-sinhala', /\p{scx=Sinhala}/u],
  ['noto-sans-tamil', /\p{scx=Tamil}/u],
  ['noto-sans-telugu', /\p{scx=Telugu}/u],
];

/** Every file of the fonts that are installed. Chinese and Korean come in a hundred files each, for as many ranges. */
export function scriptFontFiles(): FontFile[] {
  return SCRIPT_FONTS.flatMap(([name, scripts, own = name.replace('noto-sans-', '')]) => {
    const rangesOf = installedRanges(name);
    return Object.entries(rangesOf).flatMap(([subset, ranges]) => {
      // Not the Latin, Greek and Cyrillic that come along: Inter has those. Numbered ones hold parts of a script.
      if (subset !== own && !subset.startsWith('[')) return [];
      const file = `${name}-${subset.replace(/[[\]]/g, '')}`;
      const has = inRanges(parseUnicodeRanges(ranges));
      return {
        family: file,
        path: require.resolve(`@fontsource-variable/${name}/files/${file}-wght-normal.woff2`),
        has: (character: string) => scripts.test(character) && has(character),
      };
    });
  });
}

function installedRanges(name: string): Record<string, string> {
  try {
    return require(`@fontsource-variable/${name}/unicode.json`);
  } catch {
    return {}; // not installed: its letters are left out of pictures
  }
}
