import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { UserError } from '../errors.js';

/** What a person is told of an error; a bug is logged whole, under the reference that they are given. */
export function sentenceOf(error: unknown, log: Logger): Pick<UserError, 'message' | 'next'> {
  if (error instanceof UserError) return error;
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, err: error }, 'listener failed');
  return {
    message: `Something went wrong on my side (reference ${reference}).`,
    next: 'Try again; if it keeps happening, tell whoever runs this bot the reference.',
  };
}
