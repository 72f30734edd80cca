import type { Doubt } from '../../analysis.js';
import { NUMERIC_FIELDS } from '../../profiles.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import type { RawTable } from '../table/read-table.js';
import { isMissing, parseNumber } from '../values/parse-number.js';
import type { ColumnMapping } from './map-columns.js';
import { kindOf } from './read-numbers-of.js';

/** Headers that surely say what a column is. */
const SURE = 0.85;
const QUOTED = 3;
/** Rows that are looked at. */
const LOOKED_AT = 4_000;
const MONTH =
  '(?:jan|feb|fév|mar|mär|maa|apr|avr|abr|may|mai|maj|mei|jun|jui|jul|aug|aoû|ago|sep|set|oct|okt|out|nov|dec|dez|déc|dic|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)';
/** What Excel makes of `2.1` where a point stands between day and month. */
const DATE = new RegExp(
  String.raw`^(?:\d{1,2}[.\-/ ]+${MONTH}\p{L}*\.?(?:[.\-/ ]+\d{2,4})?|${MONTH}\p{L}*\.?[.\-/ ]+\d{1,4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}.*)$`,
  'iu',
);

/** Columns that are a field by their headers and by their cells are none: what is missed is said, with the cells. */
export function unusedColumns(table: RawTable, { fields, values }: ColumnMapping): Doubt[] {
  const used = new Set(Object.values(fields).map(({ column }) => column));
  return NUMERIC_FIELDS.flatMap((field) => {
    if (fields[field] || field === 'lastPost') return [];
    const column = table.headers.findIndex(
      (header, at) => !used.has(at) && values[at]!.cells > 0 && (fieldsOfHeader(header).get(field) ?? 0) >= SURE,
    );
    if (column < 0) return [];
    const header = table.headers[column]!;
    const notUsed = (why: string) => [{ sentence: `\`${header}\` was not used: ${why}.`, field, header }];
    const cells: string[] = [];
    for (let row = 0; row < Math.min(table.rowCount, LOOKED_AT); row++) {
      const text = table.columns[column]!.textAt(row);
      if (!isMissing(text)) cells.push(text);
    }
    const dates = cells.filter((text) => DATE.test(text));
    if (dates.length > 0.5 * cells.length)
      return notUsed(`${dates.length} of ${cells.length} cells look like dates (${quoted(dates)})`);
    const unread = cells.filter((text) => Number.isNaN(parseNumber(text)));
    if (unread.length > 0.4 * cells.length)
      return notUsed(`${unread.length} of ${cells.length} cells are no numbers (${quoted(unread)})`);
    const { median } = values[column]!;
    if (kindOf(field) === 'rate' && unread.length === 0 && median > 100)
      return notUsed(`figures like ${median.toLocaleString('en-US')} are no rates`);
    return [];
  });
}

function quoted(cells: readonly string[]): string {
  return [...new Set(cells)]
    .slice(0, QUOTED)
    .map((cell) => `"${cell.slice(0, 40)}"`)
    .join(', ');
}
