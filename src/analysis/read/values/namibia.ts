import type { RawTable } from '../table/read-table.js';

const CODE = /^[A-Z]{2}$/;
const NA = 'NA';

/** Whether `NA` in a column is Namibia: it is one of the codes of countries there, and no other column has it. */
export function namesNamibia({ columns }: RawTable, at: number): boolean {
  const texts = columns[at]!.texts();
  const areCodes = texts.length > 1 && texts.every((text) => text === '' || CODE.test(text));
  return areCodes && !columns.some((column, c) => c !== at && column.texts().includes(NA));
}
