import type { DatasetSummary } from '../../analysis/analysis.js';
import { creatorName } from '../format.js';

const compactFormat = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const wholeFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 166K, 1.24M; whole below a thousand. */
export function compact(count: number): string {
  return Math.abs(count) < 999.5 ? wholeFormat.format(count) : compactFormat.format(count);
}

/** 66,880. */
export function whole(count: number): string {
  return wholeFormat.format(count);
}

/** Two digits, with a real minus sign. */
export function decimal(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace('-', '−');
}

/** "1 profile", "2 profiles". */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${whole(count)} ${count === 1 ? noun : many}`;
}

/** Cuts visibly, between what a reader sees as characters. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const characters = [...new Intl.Segmenter('en').segment(text)];
  if (characters.length <= maxCharacters) return text;
  const kept = characters.slice(0, maxCharacters - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}

/** "5.2–7.9%", "12K–1.4M"; one figure where both are written the same. */
export function rangeOf(values: readonly number[], write: (value: number) => string): string {
  const low = write(Math.min(...values));
  const high = write(Math.max(...values));
  return low === high ? low : `${low.replace(/%$/, '')}–${high}`;
}

/** A multiple: 0.08, 0.8, 3.4, 12. */
export function timesInWords(times: number): string {
  if (times >= 9.95) return whole(times);
  return decimal(times, times < 0.095 ? 2 : 1);
}

/** No platform's handles are longer, and their "@". */
const MAX_NAME = 31;
/** An axis would take half of the picture for more. */
const MAX_LINE = 27;

/** "@handle" (or a name, where the file has names), short enough for a label. */
export function handleLabel(handle: string, names: DatasetSummary['names'] = 'handle'): string {
  // Line breaks and controls would tear a label apart, direction marks would turn the rest of it round.
  const clean = handle.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return shorten(creatorName(clean, names), MAX_NAME);
}

/** The same on lines for an axis. */
export function nameLines(label: string): string[] {
  if (label.length <= MAX_LINE) return [label];
  const characters = [...new Intl.Segmenter('en').segment(label)].map(({ segment }) => segment);
  // After a separator of its first line, if that has one in its second half.
  const cut = characters.slice(0, MAX_LINE).findLastIndex((character) => /[ ._-]/.test(character)) + 1;
  const at = cut > MAX_LINE / 2 ? cut : Math.min(MAX_LINE, Math.ceil(characters.length / 2));
  return [characters.slice(0, at).join('').trimEnd(), characters.slice(at).join('').trimStart()];
}
