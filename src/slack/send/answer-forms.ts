import type { Button } from '@slack/types';
import type { Answer } from '../../answers/answer.js';
import { answerMessages, MESSAGE_FORMS } from '../blocks/answer-messages.js';
import type { SlackMessage } from '../blocks/slack-message.js';

/** One message, from its richest form to one that always arrives. An array is one, too. */
export interface MessageForms {
  readonly length: number;
  at(form: number): SlackMessage | undefined;
}

/**
 * One of an answer's messages, from the richest form to text alone, which always arrives: some workspaces refuse newer
 * blocks. A form is made when it is asked for: hardly ever more than the first.
 *
 * @param which 0 is the answer itself, 1 how it was found
 * @param buttons beside those of the next steps
 * @returns none where the answer has no such message
 */
export function answerForms(answer: Answer, which: 0 | 1, buttons: readonly Button[] = []): MessageForms {
  if (which === 1 && answer.howFound.length === 0) return [];
  // The forms between the first and the last differ in the answer's table.
  const hasTable = which === 0 && answer.tables.some(({ columns }) => columns.length > 0);
  const forms = hasTable ? MESSAGE_FORMS : ([MESSAGE_FORMS[0], MESSAGE_FORMS.at(-1)!] as const);
  return {
    length: forms.length,
    at: (i) => {
      const form = forms.at(i);
      return form && answerMessages(answer, form, buttons)[which];
    },
  };
}

/** A message that is its own only form, with its text alone for where no block is taken. */
export function plainForms(message: SlackMessage): MessageForms {
  return [message, { text: message.text, blocks: [] }];
}
