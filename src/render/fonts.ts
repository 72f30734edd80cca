import { createRequire } from 'node:module';
import { type FontFile, scriptFontFiles } from './script-fonts.js';
import { inRanges, parseUnicodeRanges } from './unicode-ranges.js';

const require = createRequire(import.meta.url);

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const WEIGHTS = [400, 600];

/** What pictures are written with. */
export interface Fonts {
  /** Whether one of them has this character. */
  isSupported(character: string): boolean;
  /** The families that a text needs, as CSS lists them; those of other scripts than Inter's are loaded now. */
  familiesFor(text: string): string;
}

/**
 * Inter, which comes in a file a script, and a font for each of the other scripts, of which a file is loaded with the
 * first character that needs it.
 *
 * @param register makes a file known under its family; told of each file once
 */
export function createFonts(register: (path: string, family: string) => void): Fonts {
  const inter = interCoverage();
  for (const { path, family } of interFiles()) register(path, family);
  /** Hundreds of files and ranges: looked through with the first character that is not Inter's. */
  let others: FontFile[] | undefined;
  const loaded = new Set<FontFile>();
  /** Of the characters that came up: pictures name the same creators again and again. */
  const fileOf = new Map<string, FontFile | undefined>();

  function fileFor(character: string): FontFile | undefined {
    others ??= scriptFontFiles();
    if (!fileOf.has(character))
      fileOf.set(
        character,
        others.find(({ has }) => has(character)),
      );
    return fileOf.get(character);
  }

  return {
    isSupported: (character) => inter(character) || fileFor(character) !== undefined,
    familiesFor(text) {
      const needed = new Set<FontFile>();
      for (const character of new Set(text)) {
        const file = inter(character) ? undefined : fileFor(character);
        if (file) needed.add(file);
      }
      for (const file of needed) {
        if (!loaded.has(file)) register(file.path, file.family);
        loaded.add(file);
      }
      // In their own order: the same text, the same picture, whatever was drawn before.
      const families = (others ?? []).filter((file) => needed.has(file)).map(({ family }) => `"${family}"`);
      return [...SUBSETS.map((subset) => `"${interFamily(subset)}"`), ...families].join(', ');
    },
  };
}

function interFiles(): { path: string; family: string }[] {
  return SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight) => ({
      path: require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`),
      family: interFamily(subset),
    })),
  );
}

function interCoverage(): (character: string) => boolean {
  const rangesOf: Record<string, string> = require('@fontsource/inter/unicode.json');
  return inRanges(SUBSETS.flatMap((subset) => parseUnicodeRanges(rangesOf[subset]!)));
}

function interFamily(subset: string): string {
  return subset === 'latin' ? 'Inter' : `Inter ${subset}`;
}
