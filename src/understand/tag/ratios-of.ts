import type { Tag } from '../lexicon/lexicon.js';
import type { FileColumn } from '../vocabulary.js';
import { type Item, tagOf } from './item.js';

const PER = /^(?:per|by|\/|÷|a|pro|je|por|par|for each|for every|for one|each|to)$/;
/** Of so many at a time, in the order of which nothing changes. */
const THOUSAND = /^(?:1 ?k|1[ .,]?000|thousand|a thousand|mille|tausend|mil)$/;

/** "price per view", "likes/comment": one column by another, as one measure. */
export function ratiosOf(items: readonly Item[], columns: readonly FileColumn[]): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const read = ratioAt(items, at, columns) ?? shareAt(items, at);
    found.push(read?.item ?? items[at]!);
    at += read?.length ?? 1;
  }
  return found;
}

/** "el % de mujeres": the column that says it. */
function shareAt(items: readonly Item[], at: number) {
  if (!tagOf(items[at], 'percent')) return undefined;
  const length = tagOf(items[at + 1], 'prep') ? 3 : 2;
  const part = tagOf(items[at + length - 1], 'part')?.value;
  return part === undefined ? undefined : merged(items, at, length, { class: 'measure', value: part });
}

function merged(items: readonly Item[], at: number, length: number, tag: Tag) {
  const parts = items.slice(at, at + length);
  const text = parts.map((one) => one.text).join(' ');
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  return { item: { text, word: text.toLowerCase(), start, end, tags: [tag], taken: false }, length };
}

function ratioAt(items: readonly Item[], at: number, columns: readonly FileColumn[]) {
  const cheap = /^price(?: (highest))?$/.exec(tagOf(items[at], 'order')?.value ?? '');
  const [of, per] = [headerOf(cheap ? 'price' : tagOf(items[at], 'measure')?.value, columns), items[at + 1]];
  if (of === undefined || !per || !PER.test(per.word)) return undefined;
  const isThousand = THOUSAND.test(items[at + 2]?.word ?? '');
  const length = isThousand ? 4 : 3;
  const last = items[at + length - 1];
  const by = headerOf(tagOf(last, 'measure')?.value, columns);
  if (!last || by === undefined || by === of) return undefined;
  // "followers to likes" may be a range, "likes by followers" an order.
  const isSaid = /^(?:per|\/|÷|pro|for each|for every|par)$/.test(per.word) || last.word.endsWith(' ratio');
  if (!isSaid && !tagOf(items[at + length], 'relation')) return undefined;
  const name = `"${of} per ${by}"`;
  // "cheapest per view"
  if (cheap) return merged(items, at, length, { class: 'order', value: `${name} ${cheap[1] ?? 'lowest'}` });
  return merged(items, at, length, { class: 'measure', value: name });
}

function headerOf(measure: string | undefined, columns: readonly FileColumn[]): string | undefined {
  if (measure === undefined || /^".* per /.test(measure)) return undefined;
  return measure.startsWith('"') ? measure.slice(1, -1) : columns.find((one) => one.measure === measure)?.header;
}
