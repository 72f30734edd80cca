import { UserError } from '../errors.js';

/** @throws {UserError} always: the file does not tell what was asked */
export function noColumn(what: string, header: string): never {
  throw new UserError(
    'no-column',
    `This file does not say ${what}.`,
    `Add a column \`${header}\` to it, or ask without that.`,
  );
}
