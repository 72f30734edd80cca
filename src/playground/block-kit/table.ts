import { isObject } from '../json.js';
import { anything, boolean, type Check, fail, integer, list, number, object, oneOf, string, typed } from './check.js';
import { richText } from './rich-text.js';

const maxTableCharacters = 10_000;

const rawText = object({ type: anything, text: string({ min: 1 }) });
const rawNumber = object({ type: anything, value: number, text: string({ min: 1 }) });

/** raw_number came with data_table: where that is unknown, so is it. */
const cell: Check = (value, pointer, report) =>
  typed({ raw_text: rawText, rich_text: richText, ...(report.acceptNewBlocks && { raw_number: rawNumber }) })(
    value,
    pointer,
    report,
  );

const columnSettings = object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean });

export const tableBlock: Check = object(
  { type: anything, rows: list(list(cell, { max: 20 }), { max: 100 }) },
  {
    block_id: string({ min: 1, max: 255 }),
    // an empty object or null leaves a column as it is
    column_settings: list((value, ...rest) => (value === null ? undefined : columnSettings(value, ...rest)), {
      max: 20,
    }),
  },
  (value, pointer, report) => {
    const characters = countCharacters(isObject(value) ? value.rows : []);
    if (characters > maxTableCharacters)
      fail(report, `${pointer}/rows`, `must be less than ${maxTableCharacters + 1} characters`);
  },
);

export const dataTableBlock: Check = object(
  { type: anything, caption: string({ min: 1 }), rows: list(list(cell, { max: 20 }), { min: 2, max: 201 }) },
  { block_id: string({ min: 1, max: 255 }), page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
);

function countCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countCharacters(item), 0);
  if (!isObject(value)) return 0;
  return (typeof value.text === 'string' ? value.text.length : 0) + countCharacters(value.elements);
}
