import type { Button } from '@slack/types';
import type { Answer } from '../answers/answer.js';
import { answerMessages, MESSAGE_FORMS } from './blocks/answer-messages.js';
import type { SlackMessage } from './blocks/slack-message.js';

/**
 * Sends one of an answer's messages in the richest form that Slack takes: some workspaces refuse newer blocks.
 *
 * @param which 0 is the answer itself, 1 how it was found
 * @param buttons beside those of the next steps
 * @returns what `send` returned; undefined where the answer has no such message
 */
export async function sendAnswer<T>(
  answer: Answer,
  which: 0 | 1,
  send: (message: SlackMessage) => Promise<T>,
  isRefused: (error: unknown) => boolean,
  buttons: readonly Button[] = [],
): Promise<T | undefined> {
  let refusal: unknown;
  for (const form of MESSAGE_FORMS) {
    const message = answerMessages(answer, form, buttons)[which];
    if (!message) return undefined;
    try {
      return await send(message);
    } catch (error) {
      if (!isRefused(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
