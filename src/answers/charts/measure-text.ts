/**
 * About how wide a text is in Inter, in pixels. An estimate on purpose: charts are made without a canvas, and a
 * QuickChart server may have another font. Errs on the wide side.
 */
export function estimateWidth(text: string, fontSize: number): number {
  return emsWith(0, text) * fontSize;
}

/** Of a line that goes on with a text. */
function emsWith(before: number, text: string): number {
  let ems = before;
  for (const character of text) ems += emsOf(character);
  return ems;
}

const KNOWN = new Map<string, number>();
const MOST_KNOWN = 5_000;

function emsOf(character: string): number {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const ems = widthOf(character);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(character, ems);
  return ems;
}

function widthOf(character: string): number {
  if (/[ijl.,:;'|!·]/.test(character)) return 0.29;
  if (/[frt()[\] \-/]/.test(character)) return 0.37;
  if (/[mwMW%@—]/.test(character)) return 0.9;
  if (/[A-Z0-9_+=<>−–…]/.test(character)) return 0.67;
  if (character.codePointAt(0)! >= 0x1100) return 1.05; // East Asian and emoji: a full square
  return 0.59;
}

/** Breaks a text into as few lines as `maxWidth` allows, all about as long, so that no word is left alone. */
export function wrapBalanced(text: string, maxWidth: number, fontSize: number): string[] {
  const wanted = wrapText(text, maxWidth, fontSize).length;
  let [low, high] = [maxWidth / wanted / 2, maxWidth];
  while (wanted > 1 && high - low > fontSize) {
    const width = (low + high) / 2;
    if (wrapText(text, width, fontSize).length > wanted) low = width;
    else high = width;
  }
  return wrapText(text, high, fontSize);
}

/** Puts parts on lines with a dot between them, and breaks between them where it can. */
export function wrapParts(parts: readonly string[], maxWidth: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length > 0 ? `${lines.at(-1)} · ${part}` : part;
    if (lines.length > 0 && estimateWidth(joined, fontSize) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(...wrapBalanced(part, maxWidth, fontSize));
  }
  return lines;
}

/** Breaks a text into lines no wider than `maxWidth` pixels, at spaces; a single longer word is left whole. */
export function wrapText(text: string, maxWidth: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  let ems = 0;
  for (const word of text.split(/ (?![%·–=])/)) {
    const longer = emsWith(ems, line === '' ? word : ` ${word}`);
    if (line !== '' && longer * fontSize > maxWidth) {
      lines.push(line);
      [line, ems] = [word, emsWith(0, word)];
    } else {
      [line, ems] = [line === '' ? word : `${line} ${word}`, longer];
    }
  }
  return [...lines, line];
}
