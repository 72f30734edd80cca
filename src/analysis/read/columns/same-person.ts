import type { RawTable } from '../table/read-table.js';
import { datesRows } from '../values/date-order.js';
import type { ColumnMapping } from './map-columns.js';

/** Whether two rows of one name have the same followers, the same link, or are of two dates. */
export function samePerson(
  table: RawTable,
  { followers, url }: ColumnMapping['fields'],
): ColumnMapping['isSamePerson'] {
  const dates = table.headers.findIndex(datesRows);
  return (first, second) => {
    const agreeIn = (at: number | undefined, isTelling = (text: string) => text !== '') => {
      const column = at === undefined ? undefined : table.columns[at]!;
      const text = column?.textAt(first) ?? '';
      return isTelling(text) && text === column!.textAt(second);
    };
    if (dates >= 0 && !agreeIn(dates)) return true;
    // Two whose followers are "TBC" agree in nothing.
    return agreeIn(followers?.column, (text) => /\p{Nd}/u.test(text)) || agreeIn(url?.column);
  };
}
