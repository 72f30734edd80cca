import type { RespondFn } from '@slack/bolt';
import type { Answer } from '../answers/answer.js';
import { sendAnswer } from './send-answer.js';

const GONE = 404; // the response_url is used up, or older than half an hour

/**
 * Answers through a response_url, which needs no membership in the channel.
 *
 * @param how `replaces`: in place of the message with the button
 */
export async function respondWithAnswer(
  respond: RespondFn,
  answer: Answer,
  how: 'ephemeral' | 'in_channel' | 'replaces',
): Promise<void> {
  for (const which of [0, 1] as const) {
    await sendAnswer(
      answer,
      which,
      // Without this, an answer to a button would take the place of the message with the button.
      (message) =>
        respond({
          ...(how === 'replaces' && which === 0
            ? { replace_original: true }
            : { response_type: how === 'replaces' ? 'in_channel' : how, replace_original: false }),
          ...message,
          unfurl_links: false,
          unfurl_media: false,
        }),
      isRefused,
    );
  }
}

/** A response_url says no more than a status. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode !== GONE;
}
