import type { Button } from '@slack/types';
import type { Answer } from '../../answers/answer.js';
import { answerMessages, MESSAGE_FORMS } from '../blocks/answer-messages.js';
import type { SlackMessage } from '../blocks/slack-message.js';

/**
 * One of an answer's messages, from the richest form to text alone, which always arrives: some workspaces refuse newer
 * blocks.
 *
 * @param which 0 is the answer itself, 1 how it was found
 * @param buttons beside those of the next steps
 * @returns nothing where the answer has no such message
 */
export function answerForms(answer: Answer, which: 0 | 1, buttons: readonly Button[] = []): SlackMessage[] {
  const forms = MESSAGE_FORMS.flatMap((form) => answerMessages(answer, form, buttons)[which] ?? []);
  // Without a table, some are the same.
  return forms.filter((form, i) => i === 0 || JSON.stringify(form) !== JSON.stringify(forms[i - 1]));
}

/** A message that is its own only form, with its text alone for where no block is taken. */
export function plainForms(message: SlackMessage): SlackMessage[] {
  return [message, { text: message.text, blocks: [] }];
}
