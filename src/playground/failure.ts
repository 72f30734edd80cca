import type { ServerResponse } from 'node:http';
import type { Json } from './json.js';

/** How a request to Slack ends when it does not end well. */
export type Failure =
  /** HTTP 429 with Retry-After. Nothing was done. */
  | { how: 'rateLimited'; retryAfterSeconds: number }
  /** An HTTP status with a page of a proxy's. Done or not: who asked cannot know. */
  | { how: 'status'; status: number; afterWork?: boolean }
  /** `{ok: false, error: code}`. Nothing was done. */
  | { how: 'error'; code: string }
  /** It was done, and the connection breaks before the answer. */
  | { how: 'lostResponse' }
  /** Nothing was done, and no answer ever comes: who asked gives up by its own time limit. */
  | { how: 'silence' };

/** Whether what was asked is done all the same. */
export function isDoneAnyway(failure: Failure | undefined): boolean {
  return failure === undefined || failure.how === 'lostResponse' || (failure.how === 'status' && !!failure.afterWork);
}

/** What the traffic log says of it: the HTTP status, 0 where there is no answer. */
export function statusOf(failure: Failure, errorStatus: number): number {
  switch (failure.how) {
    case 'rateLimited':
      return 429;
    case 'status':
      return failure.status;
    case 'error':
      return errorStatus;
    case 'lostResponse':
      return 200;
    case 'silence':
      return 0;
  }
}

/** The body of a refusal; what a proxy answers is no JSON. */
export function refusalOf(failure: Failure): Json {
  if (failure.how === 'rateLimited') return { ok: false, error: 'ratelimited' };
  return failure.how === 'error' ? { ok: false, error: failure.code } : {};
}

/**
 * Ends a request so.
 *
 * @param errorStatus what an error code comes with: 200 from the Web API, 400 from a response_url or an upload
 */
export function sendFailure(response: ServerResponse, failure: Failure, errorStatus: number): void {
  const status = statusOf(failure, errorStatus);
  switch (failure.how) {
    case 'rateLimited':
      response.setHeader('retry-after', String(failure.retryAfterSeconds));
      break;
    case 'status':
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end(`<html><head><title>${status}</title></head><body><h1>${status}</h1>nginx</body></html>`);
      return;
    case 'lostResponse':
      response.destroy();
      return;
    case 'silence':
      return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(refusalOf(failure)));
}
