import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { CommandCall, NextStep } from '../../answers/answer.js';
import { oneLine } from '../../answers/format.js';
import { nextStepText } from '../../answers/plain-text.js';
import { UserError } from '../../errors.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';
import { shorten } from './shorten.js';
import { contexts } from './text-blocks.js';

const commandCall = z.object({
  name: z.string().min(1),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

/** Next steps as buttons, then other buttons; steps that no button can carry are said in words. */
export function nextStepBlocks(steps: readonly NextStep[], others: readonly Button[] = []): KnownBlock[] {
  const carried = steps.filter((step) => writeButton(step.command).length <= LIMITS.buttonValue);
  const shown = carried.slice(0, LIMITS.buttonsInActions - others.length);
  const inWords = steps.filter((step) => !shown.includes(step));
  const buttons = [...shown.map(stepButton), ...others];
  return [
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ...contexts(inWords.length > 0 ? [mrkdwnWithin(`Also: ${inWords.map(wordsOfStep).join(' · ')}`, LIMITS.text)] : []),
  ];
}

/**
 * The call that a button carries.
 *
 * @throws {UserError} for what no button of ours carries: one of another version, or of another app
 */
export function readButton(value: string | undefined): CommandCall {
  let json: unknown;
  try {
    json = JSON.parse(value ?? '');
  } catch {
    json = undefined;
  }
  const call = commandCall.safeParse(json);
  if (call.success) return call.data;
  throw new UserError(
    'unknown-button',
    'I no longer know what this button does.',
    'Ask me in words, or ask the question above again.',
  );
}

/** A button with a plain label: in plain text nothing acts, and `emoji: false` leaves `:name:` as it is. */
export function button(label: string, actionId: string, value: string, style?: 'primary'): Button {
  const text = shorten(oneLine(label) || '…', LIMITS.buttonText);
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

/** The listener matches /^ask:/; the number makes it unique in the message. */
function stepButton({ label, command }: NextStep, index: number): Button {
  return button(label, `ask:${index}`, writeButton(command));
}

/** Slack may hand `&`, `<` and `>` back escaped (slackapi/bolt-python#513): in a value there are none. */
function writeButton({ name, args }: CommandCall): string {
  return JSON.stringify({ name, args }).replace(
    /[&<>]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function wordsOfStep(step: NextStep): string {
  return shorten(nextStepText(step), 300);
}
