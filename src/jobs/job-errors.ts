import { randomUUID } from 'node:crypto';
import { UserError, type UserErrorData } from '../errors.js';
import { JobEnded } from './job-ended.js';

/** What a person is told of an error in a job; undefined where nobody is to be told. A bug is logged by its reference. */
export function sentenceFor(error: unknown, logBug: (reference: string) => void): UserErrorData | undefined {
  if (error instanceof JobEnded) return error.says?.toData();
  if (error instanceof UserError) return error.toData();
  const reference = randomUUID().slice(0, 8);
  logBug(reference);
  return {
    code: 'internal',
    message: `Something went wrong on my side while I worked on this file (reference ${reference}).`,
    next: 'Try again; if it keeps happening, tell whoever runs this bot the reference.',
  };
}

/** The process went down under this job again and again, in the end with nothing else running. */
export function keepsFailing(): UserError {
  return new UserError(
    'keeps-failing',
    'I could not finish this file: something went wrong each time I tried.',
    'Try again with fewer rows or columns, or ask whoever runs this bot to look at its log.',
  );
}
