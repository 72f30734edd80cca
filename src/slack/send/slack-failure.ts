import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a failed call means for what was to be sent.
 *
 * `later`: Slack asks to wait; nothing was done.
 * `unsent`: Slack was not reached; nothing was done.
 * `unclear`: it may have been done, and the answer was lost or Slack stumbled.
 * `stumbled`: the same, and the message itself may be the reason.
 * `message`: Slack does not take the message as it is; in a plainer form it may.
 * `target`: the message that was to be changed is not there, or can no longer be.
 * `place`: nothing can be posted there, whatever it is.
 * `refused`: anything else that Slack says no to.
 */
export type Failure =
  | { kind: 'later'; waitMs: number }
  | { kind: 'unsent' | 'unclear' }
  | { kind: 'stumbled' | 'message' | 'target' | 'place' | 'refused'; code: string };

/** The call did not reach Slack. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Slack's words for an error of its own: "some aspect of the operation may have succeeded before the error". */
const STUMBLED = new Set(['internal_error', 'fatal_error']);
const UNCLEAR = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org', 'external_channel_migrating']);

const ABOUT_THE_MESSAGE = new Set([
  ...['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'no_text'],
  ...['invalid_arguments', 'invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large'],
  ...['markdown_text_conflict', 'block_mismatch', 'too_many_attachments', 'metadata_must_be_sent_from_app'],
]);
const ABOUT_THE_TARGET = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
const ABOUT_THE_PLACE = new Set([
  ...['not_in_channel', 'channel_not_found', 'is_archived', 'is_inactive', 'user_not_in_channel'],
  ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
  ...['restricted_action_non_threadable_channel', 'restricted_action_thread_locked', 'cannot_reply_to_message'],
  ...['thread_not_found', 'no_permission', 'messages_tab_disabled', 'team_not_found', 'cant_broadcast_message'],
]);

/** Slack's default where it names no time. */
const RETRY_AFTER_MS = 1_000;

/** @returns undefined for what is no failure of a call: a bug, or the signal's reason */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'later', waitMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return failureByCode(error.data.error);
  if (error instanceof WebAPIHTTPError) return failureByStatus(error.statusCode);
  if (error instanceof WebAPIRequestError) return { kind: wasNeverSent(error) ? 'unsent' : 'unclear' };
  return undefined;
}

export function failureByStatus(status: number): Failure {
  if (status === 429) return { kind: 'later', waitMs: RETRY_AFTER_MS };
  return status >= 500 || status === 408 ? { kind: 'unclear' } : { kind: 'refused', code: `http_${status}` };
}

function failureByCode(code: string): Failure {
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'later', waitMs: RETRY_AFTER_MS };
  if (STUMBLED.has(code)) return { kind: 'stumbled', code };
  if (UNCLEAR.has(code)) return { kind: 'unclear' };
  if (ABOUT_THE_MESSAGE.has(code)) return { kind: 'message', code };
  if (ABOUT_THE_TARGET.has(code)) return { kind: 'target', code };
  if (ABOUT_THE_PLACE.has(code)) return { kind: 'place', code };
  return { kind: 'refused', code };
}

/** Looks through what clients wrap a network error in. */
export function wasNeverSent(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = original(cause)) {
    if ('code' in cause && NEVER_SENT.has(String(cause.code))) return true;
  }
  return false;
}

function original(error: Error): unknown {
  return 'original' in error ? error.original : error.cause;
}
