import type { PlainTextElement } from '@slack/types';

/** Nothing acts in plain text. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
