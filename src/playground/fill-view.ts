import { interactiveElements, type Placed } from './block-kit/initial-state.js';
import { chosenState } from './choose.js';
import { fileInMessage } from './file-object.js';
import { isObject, type Json } from './json.js';
import type { User } from './people.js';
import { type Attached, attachFile } from './person-files.js';
import type { View, Workspace } from './workspace.js';
import type { World } from './world.js';

/** What a person enters, by block id or action id: text, an option's value, several of them, or files. */
export type Entries = Record<string, string | readonly string[] | readonly Attached[]>;

/** Enters the values into the view's state. Returns what it entered. @throws {Error} if the view has no such input */
export function fillView(
  world: World,
  workspace: Workspace,
  user: User,
  view: View,
  entries: Entries,
): { placed: Placed; entered: Json }[] {
  const all = interactiveElements(view.blocks);
  const filled: { placed: Placed; entered: Json }[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    const placed = all.find(({ block, element }) => block.block_id === name || element.action_id === name);
    if (placed === undefined) {
      throw new Error(`no input ${name}; there is: ${all.map(({ block }) => block.block_id).join(', ') || 'nothing'}`);
    }
    const { block, element } = placed;
    const blockId = String(block.block_id);
    const entered = enteredValue(world, workspace, user, placed, entry);
    const state = { type: element.type, ...entered };
    view.state.values[blockId] = { ...view.state.values[blockId], [element.action_id]: state };
    filled.push({ placed, entered });
  }
  return filled;
}

function enteredValue(
  world: World,
  workspace: Workspace,
  user: User,
  { element }: Placed,
  entry: Entries[string],
): Json {
  const values = (typeof entry === 'string' ? [entry] : entry) as readonly (string | Attached)[];
  switch (element.type) {
    case 'file_input': {
      const max = Number(element.max_files ?? 10);
      if (values.length > max) throw new Error(`${element.action_id} takes at most ${max} files`);
      const files = (values as readonly Attached[]).map((file) => attachFile(world, workspace, user, file));
      return { files: files.map((file) => fileInMessage(world, workspace, file)) };
    }
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { value: values[0] };
    default:
      return chosenState(element, values as readonly string[]);
  }
}

/** What Slack itself says before it submits: required inputs, and lengths. By block id. */
export function incompleteInputs(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input' || !isObject(block.element)) continue;
    const blockId = String(block.block_id);
    const { type: _type, ...state } = view.state.values[blockId]?.[String(block.element.action_id)] ?? {};
    const [value] = Object.values(state);
    const isEmpty =
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty && block.optional !== true) errors[blockId] = 'Please complete this required field.';
    if (typeof value !== 'string') continue;
    const { min_length: min, max_length: max } = block.element;
    if (typeof min === 'number' && value.length < min && !isEmpty)
      errors[blockId] = `Must be at least ${min} characters.`;
    if (typeof max === 'number' && value.length > max) errors[blockId] = `Must be at most ${max} characters.`;
  }
  return errors;
}
