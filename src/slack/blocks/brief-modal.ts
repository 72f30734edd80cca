import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { fieldAsText } from '../../commands/brief/brief-words.js';
import { BRIEF_FIELDS, type BriefField, MAX_PRODUCT, MOST_CREATORS } from '../../commands/brief/fields.js';
import type { Brief } from '../../store/ports.js';
import { LIMITS } from './limits.js';
import { plain } from './plain.js';
import { shorten } from './shorten.js';
import { contexts } from './text-blocks.js';

export const BRIEF_MODAL = 'brief';
/** In the menu of goals, for none. */
const ANY = 'any';
const MAX_TEXT = 1_000;

const SIZES: readonly PlainTextOption[] = [
  option('nano', 'Nano'),
  option('micro', 'Micro'),
  option('mid', 'Mid'),
  option('macro', 'Macro'),
  option('mega', 'Mega'),
  option('under 1k', 'Under 1k'),
];
const GOALS: readonly PlainTextOption[] = [
  option(ANY, 'Not set'),
  option('engagement', 'Engagement'),
  option('reach', 'Reach'),
  option('balance', 'A balance of both'),
];
const HINTS: Partial<Record<BriefField['name'], string>> = {
  sum: 'The whole campaign, with its currency. I compare it with prices in the same currency only.',
  not: 'Handles with an @ are never shown. Of other words I can only leave out creators whose niche says them.',
};

/**
 * The brief of a conversation, a field each. Blocks are named as the fields, every element `value`.
 *
 * @param form what the form is known by when it comes back
 */
export function briefModal(brief: Brief, form: string): ModalView {
  return {
    type: 'modal',
    callback_id: BRIEF_MODAL,
    private_metadata: form,
    title: plain('Brief'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...BRIEF_FIELDS.map((field) => inputFor(field, brief)),
      ...contexts([
        'Everybody in this conversation sees the brief and can change it. Leave empty what doesn’t matter.',
      ]),
    ],
  };
}

function inputFor(field: BriefField, brief: Brief): InputBlock {
  const hint = HINTS[field.name];
  return {
    type: 'input',
    block_id: field.name,
    optional: true,
    label: plain(field.label),
    ...(hint !== undefined && { hint: plain(hint) }),
    element: elementFor(field, brief),
  };
}

function elementFor({ name, example }: BriefField, brief: Brief): InputBlock['element'] {
  const text = fieldAsText(brief, name);
  switch (name) {
    case 'size': {
      const chosen = SIZES.filter(({ value }) => (brief.size as readonly string[] | undefined)?.includes(value!));
      return {
        type: 'multi_static_select',
        action_id: 'value',
        placeholder: plain('Any size'),
        options: [...SIZES],
        ...(chosen.length > 0 && { initial_options: chosen }),
      };
    }
    case 'goal':
      return {
        type: 'static_select',
        action_id: 'value',
        options: [...GOALS],
        initial_option: GOALS.find(({ value }) => value === brief.goal) ?? GOALS[0]!,
      };
    case 'number':
      return {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: false,
        min_value: '1',
        max_value: String(MOST_CREATORS),
        ...(text !== '' && { initial_value: text }),
      };
    default:
      return {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: name === 'product' ? MAX_PRODUCT : MAX_TEXT,
        placeholder: plain(shorten(`Such as ${example}`, LIMITS.optionText)),
        ...(text !== '' && { initial_value: text }),
      };
  }
}

function option(value: string, text: string): PlainTextOption {
  return { text: plain(text), value };
}
