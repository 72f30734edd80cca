import type { Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

const TIMEOUT_MS = 30_000;
/** The call did not reach Slack. After anything else it may have been done, and would be done twice. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * The Web API's own defaults retry ten times over half an hour, after timeouts too, and so post twice. Here a call is
 * made again only where Slack said to come back later (429), or was never reached.
 */
export function webClientOptions(apiUrl: string, logger: Logger): WebClientOptions {
  // The client hands them on to p-retry, whose options are more than its types say (web-api 8.2).
  const retryConfig = {
    retries: 5,
    factor: 2,
    minTimeout: 100, // after a 429 the client has waited for Retry-After already
    onFailedAttempt(error: Error) {
      if (!wasRateLimited(error) && !wasNeverSent(error)) throw error;
    },
  };
  return { slackApiUrl: apiUrl, logger, timeout: TIMEOUT_MS, retryConfig };
}

/**
 * Socket Mode's client completes the options it is given, in place, with 100 retries. It gets options of its own: it
 * has to reconnect for as long as it takes.
 */
export function socketClientOptions(apiUrl: string, logger: Logger): WebClientOptions {
  return { slackApiUrl: apiUrl, logger, timeout: TIMEOUT_MS, retryConfig: { retries: 100, factor: 1.3 } };
}

function wasRateLimited({ message }: Error): boolean {
  return message.includes('A rate limit was exceeded'); // no class, no code, and wrapped in a request error (web-api 8.2)
}

function wasNeverSent(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = original(cause)) {
    if ('code' in cause && NEVER_SENT.has(String(cause.code))) return true;
  }
  return false;
}

function original(error: Error): unknown {
  return 'original' in error ? error.original : error.cause;
}
