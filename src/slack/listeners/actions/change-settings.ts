import type { ButtonAction } from '@slack/bolt';
import { settingsModal } from '../../blocks/settings-modal.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';

/** "Change settings" in the Home. */
export function registerChangeSettings(ways: WaysIn, { store }: Services): void {
  ways.action<ButtonAction>('change-settings', {
    guard: 'person',
    reply: ({ client, body }, { text, blocks }) => client.chat.postMessage({ channel: body.user.id, text, blocks }),
    run: async ({ ack, body, context, client }) => {
      await ack();
      const view = settingsModal(await store.settings.workspace(context.teamId ?? ''));
      await client.views.open({ trigger_id: body.trigger_id, view });
    },
  });
}
