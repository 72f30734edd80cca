import type { Measure, TextStyle } from './page.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** A right-to-left mark, so that the dots belong to the name, and a left-to-right mark, so that nothing else does. */
const DOTS_ON_THE_LEFT = '…\u200f\u200e';

/** Breaks a text into lines no wider than `width` points: at spaces, and inside a word only where it is wider itself. */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = pieces(word, width, style, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  return line === '' ? lines : [...lines, line];
}

/** A text on one line: cut visibly, between what a reader sees as letters, where it is wider than `width` points. */
export function cutTo(text: string, width: number, style: TextStyle, measure: Measure): string {
  if (measure(text, style) <= width) return text;
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const end = RIGHT_TO_LEFT.test(text) ? DOTS_ON_THE_LEFT : '…';
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, middle).join('').trimEnd() + end, style) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('').trimEnd() + end;
}

/** A word in as many pieces as it needs. */
function pieces(word: string, width: number, style: TextStyle, measure: Measure): string[] {
  if (measure(word, style) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment, style) > width) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...found, piece];
}
