import { stringify } from 'csv-stringify/sync';

type JsonObject = Record<string, unknown>;

/** Keys of keys of keys: `authorMeta.stats.fans`. */
const DEEPEST = 4;
/** Lists are looked for so deep below what stands around them: `data.items`. */
const LISTS_WITHIN = 3;
const MOST_COLUMNS = 500;

/**
 * The list of objects in a JSON text as a CSV, as scrapers and interfaces hand it out: a row per object, a column per
 * key, with dots between keys of keys (`authorMeta.fans`). Around the list may be an object that counts its pages, and a
 * text may have an object per line. Of lists in an object those of plain values are kept, and of shares the largest.
 *
 * @returns undefined where the text is no JSON, or holds no list of objects
 */
export function csvOfJson(text: string): string | undefined {
  const objects = listIn(parsed(text), LISTS_WITHIN);
  if (!objects) return undefined;
  const rows = objects.map((object) => flat(object));
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, MOST_COLUMNS);
  return stringify([headers, ...rows.map((row) => headers.map((header) => row.get(header) ?? ''))]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return linesOf(text);
  }
}

/** An object per line. */
function linesOf(text: string): unknown {
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}

/** The longest list of objects. */
function listIn(value: unknown, within: number): JsonObject[] | undefined {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    return objects.length > 0 && objects.length === value.length ? objects : undefined;
  }
  if (!isObject(value) || within === 0) return undefined;
  const lists = Object.values(value).flatMap((inner) => {
    const list = listIn(inner, within - 1);
    return list ? [list] : [];
  });
  return lists.sort((a, b) => b.length - a.length)[0];
}

function flat(object: JsonObject, before = '', depth = 1): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    if (isObject(value)) {
      if (depth < DEEPEST)
        for (const [inner, text] of flat(value, `${before}${key}.`, depth + 1)) found.set(inner, text);
    } else if (!Array.isArray(value)) found.set(`${before}${key}`, textOf(value));
    else if (!value.some((each) => typeof each === 'object'))
      found.set(`${before}${key}`, value.map(textOf).join(', '));
    else for (const [name, text] of foremost(key, value)) found.set(`${before}${name}`, text);
  }
  return found;
}

/** Of a list of what has shares, such as the countries of an audience, the one with the largest. */
function foremost(key: string, list: readonly unknown[]): [string, string][] {
  const parts = list.filter(isObject).flatMap((part) => {
    const name = NAMES.map((each) => part[each]).find((each) => typeof each === 'string');
    const share = SHARES.map((each) => part[each]).find((each) => typeof each === 'number');
    return name === undefined || share === undefined ? [] : [{ name: String(name), share: Number(share) }];
  });
  const [most] = parts.sort((a, b) => b.share - a.share);
  if (!most || parts.length < list.length) return [];
  return [
    [key, most.name],
    [`${key}.share`, String(most.share)],
  ];
}

const NAMES = ['name', 'title', 'code', 'country'];
const SHARES = ['weight', 'share', 'percent', 'percentage', 'value'];

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
