import type { Button, KnownBlock, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import { z } from 'zod';
import type { Answer, Argument, CommandCall, NextStep, StepMenu } from '../../answers/answer.js';
import { nextStepText } from '../../answers/command-words.js';
import { oneLine } from '../../answers/format.js';
import { UserError } from '../../errors.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';
import { shorten } from './shorten.js';
import { contexts } from './text-blocks.js';

const argument: z.ZodType<Argument> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(argument), z.record(z.string(), argument)]),
);
const commandCall = z.object({
  name: z.string().min(1),
  args: z.record(z.string(), argument),
  of: z.string().optional(),
});

/** What a button stands for. */
export interface ButtonCall {
  call: CommandCall;
  /** The post whose dataset it is about, by its ts; undefined: the conversation's current one. */
  post: string | undefined;
}

/**
 * Next steps as buttons, then other buttons, then a menu of what can be done with each thing that is listed, and one of
 * less usual steps. Steps that no button can carry are said in words.
 */
export function nextStepBlocks(
  { next, more = [], menu, datasetId }: Pick<Answer, 'next' | 'more' | 'menu' | 'datasetId'>,
  others: readonly Button[] = [],
): KnownBlock[] {
  const post = postOf(datasetId);
  const carried = next.filter((step) => writeButton(step.command, post).length <= LIMITS.buttonValue);
  const shown = carried.slice(0, LIMITS.buttonsInActions - others.length - 2);
  const inWords = next.filter((step) => !shown.includes(step));
  const elements = [
    ...shown.map((step, i) => stepButton(step, i, post)),
    ...others,
    ...stepMenu(menu, post),
    ...overflow(more, post),
  ];
  return [
    ...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : []),
    ...contexts(inWords.length > 0 ? [mrkdwnWithin(`Also: ${inWords.map(wordsOfStep).join(' · ')}`, LIMITS.text)] : []),
  ];
}

/**
 * The call that a button carries.
 *
 * @throws {UserError} for what no button of ours carries: one of another version, or of another app
 */
export function readButton(value: string | undefined): ButtonCall {
  let json: unknown;
  try {
    json = JSON.parse(value ?? '');
  } catch {
    json = undefined;
  }
  const call = commandCall.safeParse(json);
  if (call.success) return { call: { name: call.data.name, args: call.data.args }, post: call.data.of };
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

/** The listener matches /^(ask|page):/; the number makes it unique in the message. */
function stepButton({ label, command, replaces }: NextStep, index: number, post: string | undefined): Button {
  return button(label, `${replaces ? 'page' : 'ask'}:${index}`, writeButton(command, post));
}

function stepMenu(menu: StepMenu | undefined, post: string | undefined): StaticSelect[] {
  const groups = (menu?.groups ?? []).flatMap(({ label, steps }) => {
    const options = steps.flatMap((step) => stepOption(step, post));
    return options.length > 0 ? [{ label: plainText(label), options }] : [];
  });
  if (!menu || groups.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: 'ask:menu',
      placeholder: plainText(menu.label),
      option_groups: groups.slice(0, LIMITS.optionsInMenu),
    },
  ];
}

function overflow(steps: readonly NextStep[], post: string | undefined): Overflow[] {
  const options = steps.flatMap((step) => stepOption(step, post)).slice(0, LIMITS.optionsInOverflow);
  return options.length > 0 ? [{ type: 'overflow', action_id: 'ask:more', options }] : [];
}

/** None where its value is longer than an option carries: then it has to be said in words. */
function stepOption({ label, command }: NextStep, post: string | undefined): PlainTextOption[] {
  const value = writeButton(command, post);
  return value.length <= LIMITS.optionValue ? [{ text: plainText(label), value }] : [];
}

function plainText(label: string) {
  return { type: 'plain_text' as const, text: shorten(oneLine(label) || '…', LIMITS.buttonText), emoji: false };
}

/** Team and channel are those of the click, whatever a value says. */
function postOf(datasetId: string | undefined): string | undefined {
  return datasetId === undefined ? undefined : datasetId.split('-').slice(2).join('-');
}

/** Slack may hand `&`, `<` and `>` back escaped (slackapi/bolt-python#513): in a value there are none. */
function writeButton({ name, args }: CommandCall, post: string | undefined): string {
  return JSON.stringify({ name, args, ...(post !== undefined && { of: post }) }).replace(
    /[&<>]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function wordsOfStep(step: NextStep): string {
  return shorten(nextStepText(step), 300);
}
