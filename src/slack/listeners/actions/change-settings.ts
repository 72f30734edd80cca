import type { ButtonAction } from '@slack/bolt';
import { settingsModal } from '../../blocks/settings-modal.js';
import { openView } from '../../send/open-view.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

/** "Change settings" in the Home. */
export function registerChangeSettings(ways: WaysIn, { store, sendingOf }: Services): void {
  ways.action<ButtonAction>('change-settings', {
    guard: 'person',
    tells: inPrivate,
    run: async ({ ack, body, context }, work) => {
      await ack();
      const teamId = context.teamId ?? '';
      const sending = { ...sendingOf(teamId), signal: work.signal };
      await openView(sending, body.trigger_id, settingsModal(await store.settings.workspace(teamId)));
    },
  });
}
