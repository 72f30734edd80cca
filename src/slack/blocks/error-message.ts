import type { Button } from '@slack/types';
import type { UserError } from '../../errors.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';
import type { SlackMessage } from './slack-message.js';
import { sections } from './text-blocks.js';

/** What went wrong and what to do about it, in a plain section: this message must arrive. */
export function errorMessage(
  { message, next }: Pick<UserError, 'message' | 'next'>,
  buttons: Button[] = [],
): SlackMessage {
  const lines = [message, next].map((sentence) => mrkdwnWithin(sentence, LIMITS.text / 2 - 1));
  return {
    text: lines.join(' ').trim(),
    blocks: [...sections(lines), ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : [])],
  };
}
