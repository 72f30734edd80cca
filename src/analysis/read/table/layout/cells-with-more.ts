import { TEXT_FIELDS } from '../../../profiles.js';
import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { headerSays } from '../../headers/header-words.js';
import { platformNamed } from '../../headers/platforms.js';
import { readHeader } from '../../headers/read-header.js';
import { parseNumber } from '../../values/parse-number.js';
import { Column } from '../column.js';
import type { CellSplitter } from '../grid.js';

const LINK = /^=\s*HYPERLINK\(\s*["“]?([^"”;,]+)["”]?\s*[,;]\s*["“]?(.*?)["”]?\s*\)$/i;
/** "As above", in words and signs. */
const DITTO =
  /^(?:["″〃]|''|-+(?:"|''|\/\/)-+|dito|ditto|dto\.?|do\.|idem|ídem|id\.|ibid\.?|u\. ?a\.|ugyanaz|j\. ?w\.|jw\.?|jak wyżej|s\. ?o\.|wie oben|same|same as above|as above|see above|come sopra|voir ci-dessus|то же|то же самое|同上|상동)$/iu;
/** Keys of an object that become columns. */
const MOST_KEYS = 20;
const LOOKED_AT = 50;
const NAME_AND_SHARE =
  /^(\p{L}[\p{L}\p{M}\s.'’&-]*?)?\s*[(:=–—-]*\s*(\d{1,3}(?:[.,]\d+)?\s*%)\s*\)?(?:\s*(?:in|from|aus|de|z|из)?\s*(\p{L}[\p{L}\p{M}\s.'’&-]*))?$/u;
const URL = 'URL';
const FOLLOWERS = ' followers';

/**
 * Cells that hold more than one thing become several columns: `=HYPERLINK("https://…","ada")` a text and a link beside
 * it, `{"followers":412000}` a column per key. What says "as above" is what stands there.
 *
 * @param rows the first below the header
 * @returns by the column
 */
export function cellSplitters(headers: readonly string[], rows: readonly string[][]): Map<number, CellSplitter> {
  const splitters = new Map<number, CellSplitter>();
  const hasFollowers = headers.some((header) => (fieldsOfHeader(header).get('followers') ?? 0) > 0.7);
  for (const c of headers.keys()) {
    const filled = rows.slice(0, LOOKED_AT).flatMap((cells) => cells[c]?.trim() || []);
    const areMostly = (is: (cell: string) => boolean) =>
      filled.length > 0 && filled.filter(is).length > 0.5 * filled.length;
    if (isText(headers[c]!) && rows.some((cells) => DITTO.test((cells[c] ?? '').trim())))
      splitters.set(c, dittoReader());
    else if (areMostly((cell) => LINK.test(cell))) splitters.set(c, linkSplitter());
    else if (
      fieldsOfHeader(headers[c]!).has('audienceCountry') &&
      areMostly((cell) => foremostShare(cell) !== undefined)
    )
      splitters.set(c, shareSplitter());
    else if (hasFollowers) continue;
    else if (areMostly((cell) => countsByPlatform(cell) !== undefined) && isOfFollowers(headers[c]!))
      splitters.set(c, platformSplitter());
    else if (areMostly((cell) => parsed(cell) !== undefined)) splitters.set(c, keySplitter());
  }
  return splitters;
}

/** The columns that cells were split into, by their names. */
export function splitColumns(
  headers: readonly string[],
  splitters: ReadonlyMap<number, CellSplitter>,
): { header: string; column: Column }[] {
  const found = [...splitters].flatMap(([c, { columns }]) =>
    [...columns].map(([key, column]) => ({
      header: key.endsWith(FOLLOWERS) ? key : `${headers[c]!.trim()}${key === URL ? ' ' : '.'}${key}`,
      isKey: key !== URL && !key.endsWith(FOLLOWERS),
      column,
    })),
  );
  const all = [...headers, ...found.map(({ header }) => header)];
  return found.map(({ header, isKey, column }) => ({ header: isKey ? shortened(header, all) : header, column }));
}

/** Whether a column holds what people do not write twice: who it is, where, in what, with whom. */
function isText(header: string): boolean {
  const means = fieldsOfHeader(header);
  return TEXT_FIELDS.some((field) => means.has(field));
}

/** A cell that says that it is as the one above it; under nothing it is what it is. */
function dittoReader(): CellSplitter {
  let above = '';
  return {
    columns: new Map(),
    split: (_, text) => {
      if (!DITTO.test(text) || above === '') above = text;
      return above;
    },
  };
}

function linkSplitter(): CellSplitter {
  const links = new Column();
  return {
    columns: new Map([[URL, links]]),
    split: (row, text) => {
      const link = LINK.exec(text);
      if (!link) return text;
      links.put(row, link[1]!);
      return link[2]!;
    },
  };
}

/** `Germany (77%)`, `77% Germany`, `US 45%, UK 20%`: a place, and the share of it; of several the largest. */
function shareSplitter(): CellSplitter {
  const shares = new Column();
  return {
    columns: new Map([['share', shares]]),
    split: (row, text) => {
      const most = foremostShare(text);
      if (!most) return text;
      shares.put(row, most.share);
      return most.name;
    },
  };
}

function foremostShare(cell: string): { name: string; share: string } | undefined {
  if (!cell.includes('%') || cell.length > 200) return undefined;
  const parts = cell.split(/\s*(?:[/|;·•+\n]|,(?!\d))\s*/u).flatMap((part) => {
    const [, before, share, behind] = NAME_AND_SHARE.exec(part.trim()) ?? [];
    const name = (before || behind || '').trim();
    return share === undefined || name === '' ? [] : [{ name, share: share.replace(/\s/g, '') }];
  });
  return parts.sort((a, b) => parseNumber(b.share) - parseNumber(a.share))[0];
}

/** `YT 212K / IG 31K`: a column of followers per platform. */
function platformSplitter(): CellSplitter {
  const columns = new Map<string, Column>();
  return {
    columns,
    split: (row, text) => {
      for (const [platform, count] of countsByPlatform(text) ?? []) {
        const key = `${platform}${FOLLOWERS}`;
        if (!columns.has(key)) columns.set(key, new Column());
        columns.get(key)!.put(row, count);
      }
      return text;
    },
  };
}

function isOfFollowers(header: string): boolean {
  return headerSays(header, 'followers', 'audience', 'reach', 'platform') || readHeader(header).unknown > 0;
}

/** @returns undefined where a part of the cell is anything else */
function countsByPlatform(cell: string): [platform: string, count: string][] | undefined {
  if (!/^\p{L}.*\d/su.test(cell) || cell.length > 120) return undefined;
  const found: [string, string][] = [];
  for (const part of cell.split(/\s*(?:[/|;·•+]|,(?!\d)|\n)\s*/u)) {
    const [, name, count] = /^([\p{L} ]+?)\s*[:=–-]?\s*(\d.*)$/u.exec(part) ?? [];
    const platform = name && platformNamed(name);
    if (!platform || Number.isNaN(parseNumber(count!))) return undefined;
    found.push([platform, count!]);
  }
  return found;
}

function keySplitter(): CellSplitter {
  const columns = new Map<string, Column>();
  return {
    columns,
    split: (row, text) => {
      for (const [key, value] of flat(parsed(text))) {
        if (!columns.has(key) && columns.size < MOST_KEYS) columns.set(key, new Column());
        columns.get(key)?.put(row, value);
      }
      return text;
    },
  };
}

/** A formula that its own comma has cut in two, put together again. */
export function mendFormulas(cells: string[]): string[] {
  const at = cells.findIndex((cell) => /^\s*=\s*HYPERLINK\([^)]*$/i.test(cell));
  if (at < 0 || !/\)"?$/.test(cells[at + 1]?.trim() ?? '')) return cells;
  const mended = [
    ...cells.slice(0, at),
    `${cells[at]},${cells[at + 1]!.trim().replace(/\)"$/, ')')}`,
    ...cells.slice(at + 2),
  ];
  return mendFormulas(mended);
}

/** The name of a key says enough where it is a column of nobody else. */
function shortened(header: string, all: readonly string[]): string {
  const key = header.slice(header.lastIndexOf('.') + 1);
  const isOthers = all.some((each) => each !== header && each.endsWith(`.${key}`));
  return fieldsOfHeader(header).size > 0 || isOthers ? header : key;
}

function parsed(cell: string): Record<string, unknown> | undefined {
  if (!cell.startsWith('{')) return undefined;
  try {
    return JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Keys of an object and of those in it, with a dot between. */
function flat(object: Record<string, unknown> | undefined, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(object ?? {})) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && before === '')
      for (const [inner, text] of flat(value as Record<string, unknown>, `${key}.`)) found.set(inner, text);
    else if (value !== null && typeof value !== 'object') found.set(`${before}${key}`, String(value));
  }
  return found;
}
