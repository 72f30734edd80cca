import type { Tag } from '../lexicon/lexicon.js';
import { type Item, tagOf } from './item.js';

/** Numbers with what belongs to them as one item each: "$50k+", "1,5 million", "20 %", "3rd", "#2". */
export function numbersOf(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const read = numberAt(items, at);
    found.push(read?.item ?? items[at]!);
    at += read?.length ?? 1;
  }
  return found;
}

function numberAt(items: readonly Item[], start: number): { item: Item; length: number } | undefined {
  let at = start;
  let unit = tagOf(items[at], 'currency')?.value;
  if (unit !== undefined) at++;
  const isMarked = items[at]?.word === '#';
  if (isMarked) at++;
  let value = amountOf(items[at]);
  if (value === undefined) return partAt(items, start);
  const isDigits = /\d/.test(items[at]!.word);
  at++;
  const touches = items[at]?.start === items[at - 1]!.end;
  if (isDigits && touches && /^(?:st|nd|rd|th|er|eme|e|o|a|º|ª)$/.test(items[at]?.word ?? '')) {
    return merged(items, start, at + 1, { class: 'position', value: String(value) });
  }
  if (isMarked) return merged(items, start, at, { class: 'position', value: String(value) });
  while (/^\d{3}$/.test(items[at]?.word ?? '') && isDigits && value < 1_000_000 && value >= 1) {
    value = value * 1000 + Number(items[at++]!.word);
  }
  for (let next = factorOf(items[at]); next !== undefined; next = factorOf(items[at])) {
    value *= next;
    at++;
  }
  if (tagOf(items[at], 'percent')) {
    unit = 'percent';
    at++;
  } else if (unit === undefined && tagOf(items[at], 'currency')) unit = tagOf(items[at++], 'currency')!.value;
  return merged(items, start, at, { class: 'number', value: String(value), number: value, unit });
}

/** "half", "a third": so many percent. */
function partAt(items: readonly Item[], at: number): { item: Item; length: number } | undefined {
  // French "tiers" is English, too.
  const word = items[at]?.tags.length === 0 ? items[at]!.word : '';
  const percent = PARTS.find(([pattern]) => pattern.test(word))?.[1];
  if (percent === undefined) return undefined;
  return merged(items, at, at + 1, { class: 'number', value: String(percent), number: percent, unit: 'percent' });
}

const PARTS: readonly [RegExp, number][] = [
  [/^(?:half|halfte|mitad|metade|moitie)$/, 50],
  [/^(?:third|drittel|tercio|terco|tiers)$/, 33],
  [/^(?:quarter|quartile|viertel|cuarto|cuartil|quarto|quartil|quart)$/, 25],
  [/^(?:decile|dezil|decil|tenth)$/, 10],
];

function merged(items: readonly Item[], from: number, to: number, tag: Tag): { item: Item; length: number } {
  const parts = items.slice(from, to);
  const text = parts.map((part) => part.text).join(' ');
  return {
    item: { text, word: text.toLowerCase(), start: parts[0]!.start, end: parts.at(-1)!.end, tags: [tag], taken: false },
    length: to - from,
  };
}

/** Digits with their signs, in the way that is likelier: three digits behind a sign are thousands. */
function amountOf(item: Item | undefined): number | undefined {
  if (!item) return undefined;
  const named = tagOf(item, 'number');
  if (named) return Number(named.value);
  if (!/^\d+(?:[.,]\d+)*$/.test(item.word)) return undefined;
  const isGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(item.word);
  return Number(isGrouped ? item.word.replace(/[.,]/g, '') : item.word.replace(',', '.'));
}

function factorOf(item: Item | undefined): number | undefined {
  const magnitude = tagOf(item, 'magnitude');
  if (magnitude) return Number(magnitude.value);
  return tagOf(item, 'number', '100') ? 100 : undefined;
}
