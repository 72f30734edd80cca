import { saysPosted } from '../lexicon/dates.js';
import { type Item, tagOf } from '../tag/item.js';
import type { FileColumn } from '../vocabulary.js';
import type { Draft } from './draft.js';

const MAY_STAND_BETWEEN = ['be', 'prep', 'article', 'question', 'focus', 'head', 'conj', 'link'];
const OPPOSITE: Record<string, string> = { '>=': '<', '<': '>=', '<=': '>' };

/** "posted since October", "not posted in the last 2 months": bounds of the file's column of dates. */
export function readDates(draft: Draft, columns: readonly FileColumn[]): void {
  const column = columns.find(({ newest }) => newest !== undefined);
  if (!column) return;
  for (const [at, item] of draft.items.entries()) {
    const said = item.taken ? undefined : tagOf(item, 'dated')?.value;
    if (said === undefined) continue;
    item.taken = true;
    const about = aboutOf(draft.items, at);
    // "growth over 5% in the last 30 days": of which days growth is.
    const isGrowth = draft.items.some(
      (one) => tagOf(one, 'measure', 'growth') ?? /^growth/.test(tagOf(one, 'order')?.value ?? ''),
    );
    if (isGrowth && !about.some((one) => isPosting(one))) continue;
    const isQuiet = about.some(({ word }) => saysPosted(word) === 'no');
    const isNot = isQuiet !== about.some((one) => tagOf(one, 'not') !== undefined);
    for (const one of about) one.taken = true;
    const bounds = said.split(' & ');
    for (const bound of bounds) {
      const [, operator, date] = /^(\S+) (.+)$/.exec(bound)!;
      const isTurned = isNot && bounds.length === 1;
      const value = `${JSON.stringify(column.header)} ${isTurned ? OPPOSITE[operator!] : operator} ${date}`;
      draft.atoms.push({ from: at, to: at + 1, name: 'with', value, isNegated: isNot && bounds.length > 1 });
    }
    draft.assumed.push(
      `"${item.text}" as ${inWords(bounds)}: the newest date in "${column.header}" is ${column.newest}`,
    );
  }
}

/** The words that a date belongs to: "has not posted", "gone quiet"; none further than the next that says something else. */
function aboutOf(items: readonly Item[], at: number): Item[] {
  const found: Item[] = [];
  for (let before = at - 1; before >= 0 && isPassed(items[before]!); before--) found.push(items[before]!);
  for (let after = at + 1; after < items.length && isPassed(items[after]!); after++) found.push(items[after]!);
  return found.filter((item) => isPosting(item) || tagOf(item, 'not'));
}

function isPassed(item: Item): boolean {
  if (item.taken) return false;
  return isPosting(item) || ['not', ...MAY_STAND_BETWEEN].some((name) => tagOf(item, name));
}

function isPosting(item: Item): boolean {
  return saysPosted(item.word) !== undefined || /last|recen/i.test(tagOf(item, 'measure')?.value ?? '');
}

function inWords(bounds: readonly string[]): string {
  const words: Record<string, string> = { '>=': 'from', '<=': 'until', '<': 'before' };
  return bounds.map((bound) => bound.replace(/^\S+/, (sign) => words[sign]!)).join(' ');
}
