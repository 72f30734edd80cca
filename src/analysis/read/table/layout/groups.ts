import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { isCountry } from '../../headers/place-words.js';
import { platformNamed } from '../../headers/platforms.js';
import { Column } from '../column.js';
import type { Grid } from '../grid.js';
import { short } from './left-out.js';
import { isTier } from './odd-rows.js';
import { totalLabel } from './total-words.js';

const SURE_ENOUGH = 0.7;
/** Different texts of a column that tell whether it says what the headings say. */
const LOOKED_AT = 1_000;

/** The groups that titles and headings begin. */
export class Groups {
  readonly #begun: { row: number; name: string }[] = [];
  readonly #totals = new Set<number>();

  /** @param row of the table put together */
  begin(row: number, name: string): void {
    this.#begun.push({ row, name });
  }

  get areNamed(): boolean {
    return this.#begun.some(({ name }) => name !== '');
  }

  get starts(): Set<number> {
    return new Set(this.#begun.map(({ row }) => row));
  }

  /** A grand total is of no group. */
  leaveTotals(taken: readonly { block: { grid: Grid }; rows: Int32Array }[]): void {
    let to = 0;
    for (const { block, rows } of taken) {
      const totals = new Set(
        block.grid.columns.flatMap((column) =>
          column.rowsOfTexts((text) => totalLabel(text) !== undefined).map(({ row }) => row),
        ),
      );
      for (const row of rows) {
        if (totals.has(row)) this.#totals.add(to);
        to++;
      }
    }
  }

  /** What the rows' groups are: platforms, countries, topics, or just groups; undefined where no row has one. */
  column(
    table: { headers: readonly string[]; columns: readonly Column[] },
    rowCount: number,
  ): { header: string; column: Column; note: string } | undefined {
    const runs = this.#begun.map(({ row, name }, i) => ({ from: row, to: this.#begun[i + 1]?.row ?? rowCount, name }));
    const names = [...new Set(runs.filter(({ from, to, name }) => name !== '' && from < to).map(({ name }) => name))];
    if (names.length === 0) return undefined;
    const { header, inColumn } = meaningOf(names, table);
    const column = new Column();
    for (const { from, to, name } of runs)
      for (let row = from; row < to; row++) if (name !== '' && !this.#totals.has(row)) column.put(row, inColumn(name));
    const quoted = names.slice(0, 3).map((name) => `"${short(name)}"`);
    const note = `The headings in the table (${quoted.join(', ')}${names.length > 3 ? ', …' : ''}) became the column \`${header}\`.`;
    return { header, column, note };
  }
}

function meaningOf(
  names: readonly string[],
  { headers, columns }: { headers: readonly string[]; columns: readonly Column[] },
): { header: string; inColumn: (name: string) => string } {
  const has = (field: 'platform' | 'category' | 'country') =>
    headers.some((header) => (fieldsOfHeader(header).get(field) ?? 0) > SURE_ENOUGH);
  if (!has('platform') && names.every((name) => platformNamed(name) !== undefined))
    return { header: 'platform', inColumn: (name) => platformNamed(name) ?? '' };
  if (!has('country') && names.every((name) => partsOf(name).every(isCountry)))
    return { header: 'country', inColumn: (name) => name };
  // What another column says as well, such as a city, is no topic.
  const said = new Set(names.flatMap(partsOf));
  const isSaidBy = (column: Column) =>
    new Set(
      column
        .texts()
        .slice(0, LOOKED_AT)
        .map(folded)
        .filter((text) => said.has(text)),
    ).size > 1;
  const isTopic =
    !has('category') &&
    !columns.some(isSaidBy) &&
    !names.some((name) => isTier(name) || platformNamed(name) !== undefined || /\d/.test(name));
  return {
    header: isTopic ? 'category' : 'group',
    inColumn: (name) => (isTopic && name === name.toUpperCase() ? titled(name) : name),
  };
}

/** "SYDNEY & BRISBANE" names two. */
function partsOf(name: string): string[] {
  return name.split(/[&,/+|]/).map(folded);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function titled(text: string): string {
  return text.length <= 3 ? text : text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
