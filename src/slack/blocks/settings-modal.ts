import type { ModalView, PlainTextElement } from '@slack/types';
import { feesAsText } from '../../answers/fees-text.js';
import { tiersAsText } from '../../answers/tiers-text.js';
import type { WorkspaceSettings } from '../../store/ports.js';
import { contexts } from './text-blocks.js';

export const SETTINGS_MODAL = 'settings';
/** Block ids; every element's action id is `value`. */
export const SETTINGS_INPUT = {
  retention: 'retention',
  tiers: 'tiers',
  fees: 'fees',
  admins: 'admins',
  threads: 'threads',
} as const;

const LISTENS = { text: plain('Answer what is surely asked of me, without a mention, too'), value: 'listens' };
const ONLY_MENTIONED = { text: plain('Answer only when I’m mentioned'), value: 'mentioned' };

/**
 * What a workspace can choose for all its conversations.
 *
 * @param form what the form is known by when it comes back
 */
export function settingsModal(settings: WorkspaceSettings, form: string): ModalView {
  return {
    type: 'modal',
    callback_id: SETTINGS_MODAL,
    private_metadata: form,
    title: plain('Settings'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: SETTINGS_INPUT.retention,
        label: plain('Days that data is kept'),
        element: {
          type: 'number_input',
          action_id: 'value',
          is_decimal_allowed: false,
          min_value: '1',
          max_value: '365',
          initial_value: String(settings.retentionDays),
        },
      },
      {
        type: 'input',
        block_id: SETTINGS_INPUT.tiers,
        label: plain('Tiers: name, followers from'),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          initial_value: tiersAsText(settings.tiers),
        },
        hint: plain(
          'One per line, smallest first: "micro 10k". If you know what a TikTok post costs you there (USD), add it: "micro 10k 75-350".',
        ),
      },
      {
        type: 'input',
        block_id: SETTINGS_INPUT.fees,
        label: plain('Fees: post, price per 1,000 views, followers who see it'),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          initial_value: feesAsText(settings.fees),
        },
        hint: plain(
          'One per line, such as "Instagram Reel 8 40%"; the first of a platform is the one I plan with. For another currency, begin with a line such as "EUR".',
        ),
      },
      {
        type: 'input',
        block_id: SETTINGS_INPUT.admins,
        optional: true,
        label: plain('Admins beside those of the ADMINS setting'),
        element: {
          type: 'multi_users_select',
          action_id: 'value',
          placeholder: plain('Choose people'),
          ...(settings.admins && settings.admins.length > 0 && { initial_users: [...settings.admins] }),
        },
        hint: plain('They may change these settings, watch channels, and forget everything of a conversation.'),
      },
      {
        type: 'input',
        block_id: SETTINGS_INPUT.threads,
        label: plain('In threads that I have answered in'),
        element: {
          type: 'radio_buttons',
          action_id: 'value',
          options: [LISTENS, ONLY_MENTIONED],
          initial_option: settings.listensInThreads === false ? ONLY_MENTIONED : LISTENS,
        },
        hint: plain('A conversation can have it otherwise: /influencer settings threads on, or off.'),
      },
      ...contexts(['These hold for the whole workspace, from the next file on.']),
    ],
  };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
