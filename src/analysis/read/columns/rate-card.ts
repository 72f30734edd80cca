import { fieldsOfHeader } from '../headers/header-meaning.js';
import { headerSays, wordsIn, wordsOf } from '../headers/header-words.js';
import type { Meaning } from '../headers/lexicon.js';
import type { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import { isMissing, parseNumber } from '../values/parse-number.js';

/** What the header of a price may be made of, where it says no word of money: "IG reel", "1 static + 2 stories". */
const OF_DELIVERABLES: readonly (Meaning | 'platform-name')[] = [
  'post',
  'posts',
  'story',
  'format',
  'of',
  'platform-name',
];
/** Nobody asks for less, in any currency, for most of their posts; so many stories nobody counts. */
const LEAST = 20;
/** Prices are round. */
const ROUND = 5;
const MOSTLY = 0.8;
const LOOKED_AT = 200;

/**
 * The headers of a rate card: two kinds of posts or more side by side, each over round amounts and with no word of money.
 * Counts of what somebody has posted would not be round.
 */
export function rateCard({ headers, columns, rowCount }: Omit<RawTable, 'rates'>): ReadonlySet<string> {
  const named = headers.flatMap((header, at) => (isDeliverable(header) ? [at] : []));
  const card = named.length > 1 ? named.filter((at) => areAmounts(columns[at]!, rowCount)) : [];
  return new Set(card.length > 1 ? card.map((at) => headers[at]!) : []);
}

/** How sure its header makes of the column's being the price: of several, a plain post's is compared. */
export function priceOnCard(header: string): number {
  return fieldsOfHeader(`${header} price`).get('fee') ?? 0;
}

function isDeliverable(header: string): boolean {
  if (!headerSays(header, 'post', 'story', 'format') || fieldsOfHeader(header).has('fee')) return false;
  // "Story set (3 frames)": of what is counted by the post, no other word may make it something else.
  const isOfStories = headerSays(header, 'story', 'format');
  const { words } = wordsOf(wordsIn(header.replace(/[([（].*?[)\]）]/gu, ' ')));
  const isOneOf = ({ meanings }: (typeof words)[number]) =>
    OF_DELIVERABLES.some((meaning) => meanings.has(meaning)) || (isOfStories && meanings.size === 0);
  return words.every(isOneOf);
}

function areAmounts(column: Column, rowCount: number): boolean {
  const numbers: number[] = [];
  let words = 0;
  for (let row = 0; row < Math.min(rowCount, LOOKED_AT); row++) {
    const text = column.textAt(row);
    const value = parseNumber(text);
    if (Number.isNaN(value)) words += isMissing(text) ? 0 : 1;
    else numbers.push(value);
  }
  const isMost = (count: number) => count >= MOSTLY * numbers.length;
  return (
    numbers.length > words &&
    isMost(numbers.filter((value) => value >= LEAST || value === 0).length) &&
    isMost(numbers.filter((value) => value % ROUND === 0).length)
  );
}
