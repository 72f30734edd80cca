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
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Cuts visibly, between what a reader sees as characters. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const characters = [...new Intl.Segmenter('en').segment(text)];
  if (characters.length <= maxCharacters) return text;
  const kept = characters.slice(0, maxCharacters - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}

/** "@handle" (or a name, where the file has names), short enough for a label. */
export function handleLabel(handle: string, maxCharacters = 24, names: DatasetSummary['names'] = 'handle'): string {
  // Line breaks and controls would tear a label apart, direction marks would turn the rest of it round.
  const clean = handle.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return shorten(creatorName(clean, names), maxCharacters);
}
