import type { UserError } from '../errors.js';
import type { JobRecord } from '../store/ports.js';
import { tooManyWaiting } from './waiting-limits.js';

/**
 * Whether a queue takes on one more job: asked before the job is stored, and before its person hears that it's on.
 *
 * @param open the jobs that wait or run
 * @returns why not, or undefined
 */
export function admit(job: JobRecord, open: Iterable<JobRecord>): UserError | undefined {
  return tooManyWaiting('uploads', job, open);
}
