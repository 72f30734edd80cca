import type { Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

const SOCKET_TIMEOUT_MS = 30_000;

/**
 * The Web API's own client repeats nothing and waits for nothing: its defaults retry ten times over half an hour, after
 * time-outs too, and so post twice, and a limit on one method pauses all calls. What is repeated, and when, is decided
 * where it is known what was to be done (send/slack-calls.ts).
 */
export function webClientOptions(apiUrl: string, timeoutMs: number, logger: Logger): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  };
}

/**
 * Socket Mode's client completes the options it is given, in place, with 100 retries. It gets options of its own: it
 * has to reconnect for as long as it takes.
 */
export function socketClientOptions(apiUrl: string, logger: Logger): WebClientOptions {
  return { slackApiUrl: apiUrl, logger, timeout: SOCKET_TIMEOUT_MS, retryConfig: { retries: 100, factor: 1.3 } };
}
