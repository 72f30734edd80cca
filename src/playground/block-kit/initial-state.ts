import { type Block, isObject, type Json } from '../json.js';

/** An interactive element, and the block that it is in. */
export interface Placed {
  block: Block;
  element: Block & { action_id: string };
}

/** Every element of these blocks that a person can use. */
export function interactiveElements(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) => {
    const inside = [block.accessory, block.element, ...(block.type === 'actions' ? (block.elements as unknown[]) : [])];
    return inside.flatMap((element) =>
      isObject(element) && typeof element.action_id === 'string'
        ? [{ block, element: element as Placed['element'] }]
        : [],
    );
  });
}

/** `state.values` before anybody chose anything. Buttons and overflow menus have no state. */
export function initialState(blocks: readonly Block[]): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of interactiveElements(blocks)) {
    if (element.type === 'button' || element.type === 'overflow') continue;
    const blockId = String(block.block_id);
    values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...emptyValue(element) } };
  }
  return values;
}

function emptyValue(element: Block): Json {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { value: element.initial_value ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: element.initial_options ?? [] };
    case 'multi_users_select':
      return { selected_users: element.initial_users ?? [] };
    case 'users_select':
      return { selected_user: element.initial_user ?? null };
    case 'channels_select':
      return { selected_channel: element.initial_channel ?? null };
    case 'conversations_select':
      return { selected_conversation: element.initial_conversation ?? null };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { selected_date_time: element.initial_date_time ?? null };
    case 'file_input':
      return { files: [] };
    default:
      return { selected_option: element.initial_option ?? null };
  }
}
