import type { ModalView } from '@slack/types';
import type { SlackMessage } from './slack-message.js';

/** In place of a form that was sent, and may not be. */
export function refusedModal({ blocks }: SlackMessage): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Sorry', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks,
  };
}
