import type { Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { SlackProxy } from './proxy.js';

const SOCKET_TIMEOUT_MS = 30_000;

/**
 * The Web API's own client repeats nothing and waits for nothing: its defaults retry ten times over half an hour, after
 * time-outs too, and so post twice, and a limit on one method pauses all calls. What is repeated, and when, is decided
 * where it is known what was to be done (send/slack-calls.ts).
 */
export function webClientOptions(
  apiUrl: string,
  timeoutMs: number,
  logger: Logger,
  proxy?: SlackProxy,
): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    ...(proxy && { fetch: proxy.fetch }),
  };
}

/**
 * Socket Mode's client completes the options it is given, in place, with 100 retries. It gets options of its own: it
 * has to reconnect for as long as it takes.
 */
export function socketClientOptions(apiUrl: string, logger: Logger, proxy?: SlackProxy): WebClientOptions {
  const retryConfig = { retries: 100, factor: 1.3 };
  return { slackApiUrl: apiUrl, logger, timeout: SOCKET_TIMEOUT_MS, retryConfig, ...(proxy && { fetch: proxy.fetch }) };
}

/** Why a call did not get through, in the words of what failed first: `connect ECONNREFUSED 10.0.0.1:3128`. */
export function whyNotReached(error: unknown): string {
  let said = String(error);
  for (let cause: unknown = error; cause instanceof Error; cause = original(cause)) said = cause.message;
  return said;
}

function original(error: Error): unknown {
  return 'original' in error ? error.original : error.cause;
}
