import type { Understood } from './call.js';
import type { Tag } from './lexicon/lexicon.js';
import type { Item } from './tag/item.js';

/** A reading of the pieces of a sentence, and where those begin that nothing accounts for. */
type Read = (items: readonly Item[]) => Understood & { unknown: readonly number[] };

/** A word that two columns have: which of them is meant is asked, with a reading for each. */
export function whichColumn(text: string, items: readonly Item[], read: Read): ReturnType<Read> | undefined {
  const at = items.findIndex(({ tags }) => headersOf(valuesIn(tags)).length > 1);
  const item = items[at];
  if (!item) return undefined;
  const readings = valuesIn(item.tags).flatMap((tag) => {
    const one = read(items.with(at, { ...item, tags: [tag] }));
    return one.outcome === 'unsure' ? [] : [one];
  });
  if (readings.length < 2) return readings[0];
  const headers = headersOf(valuesIn(item.tags)).map((header) => `"${header}"`);
  const why = `"${item.text}" is in ${headers.slice(0, -1).join(', ')} and in ${headers.at(-1)}. Which one do you mean?`;
  const call = { name: 'unclear', args: { sentence: text, words: [], why } };
  return { outcome: 'unsure', call, readings: readings.map((one) => one.call), left: [], unknown: [] };
}

/**
 * Words that no lexicon knows and nothing accounts for, where cells of the file hold them among others: "Q4" of
 * "Holiday Q4". In labels wherever they stand; in texts only what may say who is meant.
 */
export function ofCells(text: string, items: readonly Item[], first: ReturnType<Read>, read: Read) {
  const isNarrowing = first.outcome === 'unsure';
  const unknown = items.filter((item) => first.unknown.includes(item.start) && isOpen(item));
  const tagsOf = (item: Item) => {
    const cell = item.cell ?? [];
    const labels = cell.filter(({ value }) => !isText(value));
    return labels.length > 0 || !isNarrowing ? labels : cell;
  };
  const found = unknown.filter((item) => tagsOf(item).length > 0);
  if (found.length === 0) return undefined;
  const promoted = phrased(
    items.map((item) => (found.includes(item) ? { ...item, tags: [...tagsOf(item)] } : item)),
    found,
  );
  const second = whichColumn(text, promoted, read) ?? read(promoted);
  if (second.outcome === 'unsure') return second.call.args.why === undefined ? undefined : second;
  const starts = found.map(({ start }) => start);
  const said = promoted
    .filter(({ start }) => starts.includes(start))
    .map(({ text: word, tags }) => `"${word}" as ${inWords(tags[0]!.value)}`)
    .join(', ');
  return { ...second, outcome: 'likely' as const, said: second.said === undefined ? said : `${said}, ${second.said}` };
}

/** Neighbours of one text are looked for as one: "gluten free". */
function phrased(items: readonly Item[], found: readonly Item[]): Item[] {
  const starts = new Set(found.map(({ start }) => start));
  const all: Item[] = [];
  for (const item of items) {
    const before = all.at(-1);
    const header = textOf(item.tags[0]?.value ?? '');
    const isNext = header !== undefined && header === textOf(before?.tags[0]?.value ?? '');
    if (!before || !isNext || !starts.has(item.start) || !starts.has(before.start)) {
      all.push(item);
      continue;
    }
    const word = `${before.word} ${item.word}`;
    const tags = [{ class: 'value', value: `"${header}" contains ${JSON.stringify(word)}` }];
    all[all.length - 1] = { ...before, text: `${before.text} ${item.text}`, word, end: item.end, tags };
  }
  return all;
}

const UNTOLD = ['cannot', 'niche', 'topic'];

/** Nothing but what the file itself says may be made of it. */
function isOpen({ tags, word }: Item): boolean {
  return /[\p{L}\p{N}]/u.test(word) && tags.every((tag) => UNTOLD.includes(tag.class));
}

function valuesIn(tags: readonly Tag[]): Tag[] {
  return tags.filter((tag) => tag.class === 'value');
}

function headersOf(tags: readonly Tag[]): string[] {
  return [...new Set(tags.flatMap(({ value }) => /^"(.+?)" /.exec(value)?.[1] ?? []))];
}

function textOf(condition: string): string | undefined {
  return /^"(.+?)" contains /.exec(condition)?.[1];
}

function isText(condition: string): boolean {
  return textOf(condition) !== undefined;
}

/** `"Campaign" = "Holiday Q4"` as "Campaign" Holiday Q4. */
function inWords(condition: string): string {
  const [, header, sign, said = ''] = /^(".+?") (\S+) ?(.*)$/.exec(condition) ?? [];
  return `${header} ${sign === '=' ? '' : 'mentions '}${said.replaceAll('"', '')}`;
}
