import { createRequire } from 'node:module';
import { parseUnicodeRanges } from './supported-text.js';

const require = createRequire(import.meta.url);

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const WEIGHTS = [400, 600];

/** Inter comes in a file a script; together, in this order, they are the charts' font. */
export const FONT_FAMILY = SUBSETS.map((subset) => `"${familyOf(subset)}"`).join(', ');

/** Every file of the font, with the family that it is registered as. */
export function fontFiles(): { path: string; family: string }[] {
  return SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight) => ({
      path: require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`),
      family: familyOf(subset),
    })),
  );
}

/** Which characters the font can write. */
export function fontCoverage(): (character: string) => boolean {
  const rangesOf: Record<string, string> = require('@fontsource/inter/unicode.json');
  const ranges = SUBSETS.flatMap((subset) => parseUnicodeRanges(rangesOf[subset]!));
  return (character) => {
    const code = character.codePointAt(0)!;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
}

function familyOf(subset: string): string {
  return subset === 'latin' ? 'Inter' : `Inter ${subset}`;
}
