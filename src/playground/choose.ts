import { interactiveElements, type Placed } from './block-kit/initial-state.js';
import { type Block, isObject, type Json } from './json.js';

/** What somebody clicks: an action id, or more where several have the same. */
export type Target =
  | string
  | {
      actionId?: string;
      blockId?: string;
      value?: string;
      /** What is written on it: a button's text, a menu's placeholder, an input's label. */
      label?: string;
      /** A part of the text that its block shows, for the menus beside many such texts. */
      beside?: string;
    };

/** @throws {Error} that lists what is there, if there is no such thing to click */
export function findElement(blocks: readonly Block[], target: Target): Placed {
  const wanted = typeof target === 'string' ? { actionId: target } : target;
  const all = interactiveElements(blocks);
  const found = all.find(
    (placed) =>
      (wanted.actionId === undefined || placed.element.action_id === wanted.actionId) &&
      (wanted.blockId === undefined || placed.block.block_id === wanted.blockId) &&
      (wanted.value === undefined || placed.element.value === wanted.value) &&
      (wanted.label === undefined || labelOf(placed) === wanted.label) &&
      (wanted.beside === undefined || textOf(placed.block.text).includes(wanted.beside)),
  );
  if (found !== undefined) return found;
  const there = all.map((placed) => `${placed.element.action_id} "${labelOf(placed)}"`).join(', ');
  throw new Error(`nothing to click like ${JSON.stringify(target)}; there is: ${there || 'nothing'}`);
}

function labelOf({ block, element }: Placed): string {
  return textOf(block.label) || textOf(element.text) || textOf(element.placeholder);
}

function textOf(value: unknown): string {
  return isObject(value) ? String(value.text) : '';
}

/** An element's state when a person has chosen these: options by their value or their text, others by their id. */
export function chosenState(element: Block, values: readonly string[]): Json {
  switch (element.type) {
    case 'users_select':
      return { selected_user: values[0] };
    case 'channels_select':
      return { selected_channel: values[0] };
    case 'conversations_select':
      return { selected_conversation: values[0] };
    case 'multi_users_select':
      return { selected_users: values };
    case 'datepicker':
      return { selected_date: values[0] };
    case 'timepicker':
      return { selected_time: values[0] };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: values.map((value) => findOption(element, value)) };
    default:
      return { selected_option: values[0] === undefined ? null : findOption(element, values[0]) };
  }
}

function findOption(element: Block, wanted: string): Json {
  const grouped = (element.option_groups as Json[] | undefined)?.flatMap((group) => group.options as Json[]);
  const options = (element.options as Json[] | undefined) ?? grouped ?? [];
  const found = options.find(({ value }) => value === wanted) ?? options.find(({ text }) => textOf(text) === wanted);
  if (found !== undefined) return found;
  const there = options.map(({ value, text }) => `${String(value)} "${textOf(text)}"`).join(', ');
  throw new Error(`no option ${wanted}; there are: ${there}`);
}
