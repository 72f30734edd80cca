import { excludedRows } from '../query/excluded-rows.js';
import type { Queried } from '../query/queried.js';

/** How many of the file no list shows. */
export function excludedInWords(subject: Queried): string[] {
  const { size } = excludedRows(subject);
  if (size === 0) return [];
  return [
    `${size.toLocaleString('en-US')} on this conversation's exclusion list ${size === 1 ? 'is' : 'are'} not shown.`,
  ];
}
