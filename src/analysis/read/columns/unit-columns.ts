import type { RawTable } from '../table/read-table.js';
import { magnitudeOf } from '../values/amount-words.js';

/** What the cells of a column of units multiply the numbers beside them with, by their text. */
export type Units = ReadonlyMap<string, number>;

const MOST_UNITS = 6;

/** Columns whose unit stands in a column of its own to their right: `96.7` and `k`. */
export function unitColumns(table: RawTable): Map<number, Units> {
  const found = new Map<number, Units>();
  for (let column = 0; column + 1 < table.columns.length; column++) {
    const next = table.columns[column + 1]!;
    const texts = next.texts();
    if (texts.length === 0 || next.textCells !== next.filled || texts.length > MOST_UNITS) continue;
    const units = new Map<string, number>();
    for (const text of texts) {
      const unit = magnitudeOf(text);
      if (unit !== undefined) units.set(text, unit);
    }
    if (units.size === texts.length) found.set(column, units);
  }
  return found;
}

/** The unit that most of its cells have: enough to tell what a column can be. */
export function typicalUnit(units: Units | undefined): number {
  return units ? Math.max(...units.values()) : 1;
}
