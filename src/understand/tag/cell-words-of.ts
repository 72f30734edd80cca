import { saysNothing } from '../guard.js';
import type { Tag } from '../lexicon/lexicon.js';
import type { FileColumn, Vocabulary } from '../vocabulary.js';
import { type Item, tagOf } from './item.js';

/** "notes mention events", "anyone who talks about kids": what is looked for in a text. */
const MENTIONS =
  /^(?:mention|mentions|mentioning|mentioned|say|says|saying|contain|contains|containing|include|includes|including|talk|talks|talks about|talk about|about|erwahnt|erwahnen|mencionan|menciona|mencionam|mentionne|mentionnent)$/;
/** So many words may be looked for in a text. */
const LONGEST_SEARCH = 4;
/** So many words may stand between a value and what tells it from others: "turned us down because of budget". */
const FARTHEST = 3;

/**
 * Words of cells that hold others, where the sentence says which column it is of: "campaign Q4", "kids in the notes",
 * "Anna's ones", "declined over budget".
 */
export function readCellWords(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const known = items.map((item) => ({ ...item, cell: item.cell ?? vocabulary.cellWords.get(item.word) ?? [] }));
  return [searched, ofNamedColumn, ofOwner, ofSameColumn].reduce(
    (read, step) => step(read, vocabulary.columns ?? []),
    known as Item[],
  );
}

/** "notes mention gluten free", "kids in the notes": one piece that says it all. */
function searched(items: Item[], columns: readonly FileColumn[]): Item[] {
  const texts = columns.filter(({ kind }) => kind === 'text');
  if (texts.length === 0) return items;
  for (const [at, item] of items.entries()) {
    const named = texts.find(({ header }) => tagOf(item, 'field', `"${header}"`));
    const isMention = MENTIONS.test(item.word);
    if (!named && !(isMention && texts.length === 1)) continue;
    const header = (named ?? texts[0]!).header;
    const verb = named ? mentionAfter(items, at) : at;
    const after = verb === undefined ? 0 : soughtFrom(items, verb + 1, header, named !== undefined);
    if (after > 0) return joined(items, at, verb! + 1, verb! + 1 + after, header);
    const before = named ? soughtBefore(items, at, header) : undefined;
    if (before) return joined(items, before.from, before.from, before.to, header, at + 1);
  }
  return items;
}

/** Where "mention" stands behind "notes", with nothing but grammar between them. */
function mentionAfter(items: readonly Item[], at: number): number | undefined {
  for (let i = at + 1; i < items.length && (saysNothing(items[i]!) || MENTIONS.test(items[i]!.word)); i++)
    if (MENTIONS.test(items[i]!.word)) return i;
  return undefined;
}

/** How many pieces from here on are looked for. */
function soughtFrom(items: readonly Item[], from: number, header: string, isNamed: boolean): number {
  let length = 0;
  while (length < LONGEST_SEARCH && isSought(items[from + length], header, isNamed)) length++;
  return length;
}

/** "kids in the notes" */
function soughtBefore(items: readonly Item[], at: number, header: string) {
  let to = at;
  while (to > 0 && ['prep', 'article'].some((name) => tagOf(items[to - 1], name))) to--;
  let from = to;
  while (from > 0 && isSought(items[from - 1], header, false)) from--;
  return to < at && from < to ? { from, to } : undefined;
}

function isSought(item: Item | undefined, header: string, isNamed: boolean): boolean {
  if (!item || !/[\p{L}\p{N}]/u.test(item.word)) return false;
  if (item.cell?.some(({ value }) => isOf(value, header))) return !saysNothing(item) || isNamed;
  return (
    isNamed && item.tags.every((tag) => ['cannot', 'niche', 'topic', 'category', 'aim', 'head'].includes(tag.class))
  );
}

function joined(items: Item[], start: number, from: number, to: number, header: string, end = to): Item[] {
  const said = items
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
  const value = `"${header}" contains ${/\s/.test(said) ? JSON.stringify(said) : said}`;
  return merged(items, start, end, [{ class: 'value', value }]);
}

/** "next step shoot", "gym campaign": a word of a cell beside the name of its column. */
function ofNamedColumn(items: Item[], columns: readonly FileColumn[]): Item[] {
  for (const { header } of columns.filter(({ kind }) => kind === 'label')) {
    for (const [at, item] of items.entries()) {
      if (!tagOf(item, 'dimension', `"${header}"`)) continue;
      const beside = [nextSaid(items, at, 1), nextSaid(items, at, -1)].find(
        (i) => i !== undefined && items[i]!.cell?.some(({ value }) => isOf(value, header)),
      );
      if (beside === undefined || tagOf(items[beside], 'value')) continue;
      const tag = items[beside]!.cell!.find(({ value }) => isOf(value, header))!;
      return merged(items, Math.min(at, beside), Math.max(at, beside) + 1, [tag]);
    }
  }
  return items;
}

/** The next piece that says something, either way. */
function nextSaid(items: readonly Item[], at: number, step: 1 | -1): number | undefined {
  let i = at + step;
  while (items[i] && ['prep', 'article', 'be', 'question'].some((name) => tagOf(items[i], name))) i += step;
  return items[i] ? i : undefined;
}

/** "Anna's ones", "priya's list": somebody who has creators is who looks after them, whoever else is so called. */
function ofOwner(items: Item[], columns: readonly FileColumn[]): Item[] {
  const owner = columns.find(({ field }) => field === 'owner')?.header;
  if (owner === undefined) return items;
  return items.map((item, at) => {
    const own = item.cell?.filter(({ value }) => isOf(value, owner)) ?? [];
    const isPossessor = own.length > 0 && tagOf(items[at + 1], 'head') && !tagOf(item, 'value');
    return isPossessor ? { ...item, tags: own } : item;
  });
}

/** "turned us down because of budget": which of the values that "declined" may be. */
function ofSameColumn(items: Item[]): Item[] {
  for (const [at, item] of items.entries()) {
    const value = tagOf(item, 'value')?.value;
    const several = value === undefined ? [] : valuesIn(value);
    if (several.length < 2) continue;
    for (let to = at + 1; to <= at + 1 + FARTHEST && items[to]; to++) {
      const narrower = items[to]!.cell?.find((tag) => {
        const own = valuesIn(tag.value);
        return (
          isOf(tag.value, headerOf(value!)) && own.length < several.length && own.every((one) => several.includes(one))
        );
      });
      if (narrower) return merged(items, at, to + 1, [narrower]);
    }
  }
  return items;
}

function merged(items: Item[], from: number, to: number, tags: Tag[]): Item[] {
  const parts = items.slice(from, to);
  const text = parts.map((one) => one.text).join(' ');
  const whole: Item = { ...parts[0]!, text, word: text.toLowerCase(), end: parts.at(-1)!.end, tags, cell: [] };
  return [...items.slice(0, from), whole, ...items.slice(to)];
}

function isOf(condition: string, header: string): boolean {
  return condition.startsWith(`"${header}" `);
}

function headerOf(condition: string): string {
  return /^"(.+?)" /.exec(condition)?.[1] ?? '';
}

function valuesIn(condition: string): string[] {
  const [, said = ''] = /^".+?" = (.+)$/.exec(condition) ?? [];
  return (said.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [])
    .filter((one) => one !== 'or')
    .map((one) => (one.startsWith('"') ? (JSON.parse(one) as string) : one));
}
