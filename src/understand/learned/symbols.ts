import { type Item, tagOf } from '../tag/item.js';

/** Classes of names and figures: which one it is says nothing of what is asked. */
const MASKED = [
  ...['handle', 'number', 'place', 'language', 'region', 'category', 'topic', 'niche', 'value'],
  ...['segment', 'segment-part', 'platform'],
];
const LARGE = 1000;

/** A word as the models see it: names and figures by what they are, all others as they are. */
export function symbolOf(item: Item): string {
  const number = tagOf(item, 'number');
  if (number) return numberSymbol(number);
  const masked = MASKED.find((name) => tagOf(item, name));
  if (masked !== undefined) return `<${masked}>`;
  return isOwnColumn(item) ? '<column>' : item.word;
}

/** A word with letters that stands for itself. */
export function isPlain(symbol: string): boolean {
  return !symbol.startsWith('<') && /\p{L}/u.test(symbol);
}

/** "measure", and "measure=views": the classes of a piece, and which of each. */
export function tagNames({ tags }: Item): string[] {
  return tags.flatMap(({ class: name, value }) =>
    MASKED.includes(name) || value.startsWith('"') ? [name] : [name, `${name}=${value}`],
  );
}

function numberSymbol({ unit, number = 0 }: { unit?: string | undefined; number?: number }): string {
  if (unit === 'percent') return '<percent>';
  if (unit !== undefined) return '<money>';
  return number >= LARGE ? '<large>' : '<number>';
}

/** A measure or dimension that only this file has, by its header. */
function isOwnColumn({ tags }: Item): boolean {
  return tags.some(
    ({ class: name, value }) => ['measure', 'dimension', 'field'].includes(name) && value.startsWith('"'),
  );
}
