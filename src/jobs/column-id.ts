import { createHash } from 'node:crypto';
import type { ColumnChoices } from '../analysis/analysis.js';
import type { Inspection } from '../analysis/read/inspect.js';
import { UserError } from '../errors.js';
import type { ChosenColumns } from '../store/ports.js';

/** A column's header may be longer than what a menu's option or a job should carry: this names it as well. */
export function columnId(header: string): string {
  return createHash('sha256').update(header).digest('base64url').slice(0, 12);
}

/**
 * The headers that were chosen, in the files as they are now.
 *
 * @throws {UserError} where the files have other columns by now
 */
export function choicesOf(chosen: ChosenColumns, { columns }: Inspection): ColumnChoices {
  const headers = new Map(columns.map(({ header }) => [columnId(header), header]));
  return Object.fromEntries(
    Object.entries(chosen).map(([field, id]) => {
      if (id === null) return [field, null];
      const header = headers.get(id);
      if (header === undefined) throw columnsChanged();
      return [field, header];
    }),
  );
}

function columnsChanged(): UserError {
  return new UserError(
    'columns-changed',
    'This file no longer has the columns that you chose from.',
    'Open the columns again and choose from those that it has now.',
  );
}
