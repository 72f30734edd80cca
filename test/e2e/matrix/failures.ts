import type { Failure } from '../../../src/playground/failure.js';

/** What a call can meet. What was done before it failed is done: only of the last one it was. */
export const FAILURES = {
  'HTTP 429': { how: 'rateLimited', retryAfterSeconds: 1 },
  'HTTP 500': { how: 'status', status: 500 },
  'HTTP 502': { how: 'status', status: 502 },
  'HTTP 503': { how: 'status', status: 503 },
  internal_error: { how: 'error', code: 'internal_error' },
  fatal_error: { how: 'error', code: 'fatal_error' },
  ratelimited: { how: 'error', code: 'ratelimited' },
  invalid_arguments: { how: 'error', code: 'invalid_arguments' },
  not_in_channel: { how: 'error', code: 'not_in_channel' },
  channel_not_found: { how: 'error', code: 'channel_not_found' },
  is_archived: { how: 'error', code: 'is_archived' },
  'time-out': { how: 'silence' },
  'response lost': { how: 'lostResponse' },
} as const satisfies Record<string, Failure>;

export type FailureName = keyof typeof FAILURES;
export type Times = 'once' | 'always';

export const FAILURE_NAMES = Object.keys(FAILURES) as FailureName[];
