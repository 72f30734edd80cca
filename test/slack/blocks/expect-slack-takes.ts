import { expect } from 'vitest';
import { validateBlocks } from '../../../src/playground/block-kit/validate.js';
import { LIMITS } from '../../../src/slack/blocks/limits.js';
import type { SlackMessage } from '../../../src/slack/blocks/slack-message.js';

/** What a workspace without the newer blocks would refuse, and what would act although it came from a file. */
export function expectSlackTakes(message: SlackMessage): void {
  expect(validateBlocks(message.blocks, { surface: 'message', acceptNewBlocks: false, hasFile: () => false })).toEqual(
    [],
  );
  expect(message.text.length).toBeLessThanOrEqual(LIMITS.messageText);
  expect(message.text).not.toBe('');
  for (const text of [message.text, ...mrkdwnIn(message.blocks)]) expect(text).not.toMatch(/[<>]/);
}

/** Every text in which Slack would act on what it finds. */
export function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}
