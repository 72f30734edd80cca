import { isNote } from '../table/layout/odd-rows.js';
import { totalLabel } from '../table/layout/total-words.js';
import type { RawTable } from '../table/read-table.js';
import { isPlaceholder, readCreatorCell } from '../values/creator-cell.js';
import { handleFromUrl } from '../values/handle.js';
import { isMissing, parseNumber } from '../values/parse-number.js';
import type { ColumnMapping } from './map-columns.js';

/** Which rows of a table are a creator each. */
export interface CreatorRows {
  /** Ascending: those with followers, and those without. */
  rows: Int32Array;
  /** How many have followers. */
  measured: number;
}

/** Longer ones are sentences about something. */
const NAME_CHARACTERS = 60;
/** A name with a space, where others are handles, has to have more beside it. */
const ENOUGH_BESIDE = 2;
/** A note may have a figure or a date beside it. */
const MORE_THAN_A_NOTE = 3;
/** What plans have in lines of their own, under the creators. */
const OF_A_PLAN =
  /^(?:(?:agency|production|media|paid|total|remaining|usage|zzgl\.?|plus) )?(?:(?:gesamt|rest)?budget|buffer|puffer|reserve|contingency|discount|rabatt|remise|fees?|frais|commission|provision|costs?|nebenkosten|taxes|tax|vat|mwst|ust|tva|iva|btw|remaining|rest|left|balance|travel|shipping|production|usage|whitelisting|boosting|other|others|misc|sonstiges|otros|autres)(?=[\s:/&]|$)/i;

/**
 * Who is on a list is a creator, with a follower count or without: a row without one is somebody's if it has a name, a
 * handle or a link of its own and anything else about them. Headings, notes, totals and lines of a plan that the layout
 * could not tell by their looks have nothing else, or a figure under the last creator.
 *
 * @param followers one per row of the table; NaN where there is no count
 */
export function creatorRows(table: RawTable, mapping: ColumnMapping, followers: Float64Array): CreatorRows {
  const rows = new Int32Array(followers.length);
  let isCreator: ((row: number) => boolean) | undefined;
  let count = 0;
  let measured = 0;
  for (let row = 0; row < followers.length; row++) {
    if (followers[row]! >= 0) measured++;
    else {
      isCreator ??= creatorWithoutFollowers(
        table,
        mapping,
        followers.findLastIndex((value) => value >= 0),
      );
      if (!isCreator(row)) continue;
    }
    rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), measured };
}

function creatorWithoutFollowers(
  table: RawTable,
  mapping: ColumnMapping,
  lastMeasured: number,
): (row: number) => boolean {
  const { fields, names, nameParts = [], values, counted } = mapping;
  const handleAt = names === 'row' ? undefined : fields.handle?.column;
  const links = values.flatMap(({ profileUrls }, at) => (profileUrls > 0.5 ? [at] : []));
  const namedBy = [
    ...new Set([handleAt, fields.displayName?.column, ...nameParts, fields.url?.column, ...links]),
  ].filter((at) => at !== undefined);
  const followersAt = fields.followers!.column;
  const others = table.headers
    .map((_, at) => at)
    .filter((at) => !namedBy.includes(at) && at !== table.groupColumn && !values[at]!.isSequence);
  const hasOthers = others.some((at) => at !== followersAt);
  const textAt = (at: number, row: number) => table.columns[at]!.textAt(row);

  /** How many cells say something beside the name, as far as it matters, and whether one says it in words. */
  const toldOf = (row: number) => {
    let beside = 0;
    let hasWords = false;
    for (const at of others) {
      const text = textAt(at, row);
      // Even a dash stands for somebody's followers.
      if (at === followersAt ? text === '' : isMissing(text)) continue;
      beside++;
      hasWords ||= Number.isNaN(parseNumber(text));
      if (hasWords && beside >= MORE_THAN_A_NOTE) break;
    }
    return { beside, hasWords };
  };

  return (row) => {
    const nameAt = namedBy.find((at) => !isPlaceholder(textAt(at, row)));
    const name = nameAt === undefined ? '' : textAt(nameAt, row);
    if (name === '' || name.length > NAME_CHARACTERS + (handleFromUrl(name)?.length ?? 0)) return false;
    if ([...namedBy, followersAt].some((at) => isHeader(table.headers[at]!, textAt(at, row)))) return false;
    const { beside, hasWords } = toldOf(row);
    if (hasWords && beside >= MORE_THAN_A_NOTE) return true;
    if (totalLabel(name) !== undefined || OF_A_PLAN.test(name)) return hasWords && beside >= ENOUGH_BESIDE;
    if (isNote(name) || (names !== 'id' && !Number.isNaN(parseNumber(name)))) return false;

    const isAmongHandles = names === 'handle' && nameAt === handleAt;
    const isHandle = isAmongHandles && !/\s/.test(readCreatorCell(name, counted).handle ?? ' ');
    const isSure = handleFromUrl(name) !== undefined || /^@\S+$/.test(name) || (isHandle && /[._\d]/.test(name));
    if (isSure) return true;
    if (isAmongHandles && !isHandle) return beside >= ENOUGH_BESIDE;
    // "Extras" with a sum, under the last creator.
    if (row > lastMeasured && !isHandle && beside === 1 && !hasWords) return false;
    return beside > 0 || !hasOthers;
  };
}

/** A header stands among the rows once more. */
function isHeader(header: string, cell: string): boolean {
  return cell.toLowerCase() === header.toLowerCase();
}
