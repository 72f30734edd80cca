import { readTiers } from '../../../answers/tiers-text.js';
import { SETTINGS_INPUT, SETTINGS_MODAL } from '../../blocks/settings-modal.js';
import { publishHome } from '../../publish-home.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

/** The settings of the workspace were sent. */
export function registerSettingsChanged(ways: WaysIn, services: Services): void {
  const { store, log } = services;
  ways.view(SETTINGS_MODAL, {
    guard: 'person',
    tells: inPrivate,
    run: async ({ ack, view, context, body }) => {
      const entered = (block: string) => view.state.values[block]?.value?.value ?? '';
      const retentionDays = Number(entered(SETTINGS_INPUT.retention));
      const read = readTiers(entered(SETTINGS_INPUT.tiers));
      if (!Number.isInteger(retentionDays) || retentionDays < 1 || retentionDays > 365) {
        return ack({ response_action: 'errors', errors: { [SETTINGS_INPUT.retention]: 'Say 1 to 365 days.' } });
      }
      if ('wrong' in read) {
        return ack({ response_action: 'errors', errors: { [SETTINGS_INPUT.tiers]: read.wrong } });
      }
      await ack();
      const teamId = context.teamId ?? '';
      await store.settings.setWorkspace(teamId, { retentionDays, ...(read.tiers && { tiers: read.tiers }) });
      log.info({ team: teamId, user: body.user.id, retentionDays }, 'settings changed');
      await publishHome(services, teamId, body.user.id);
    },
  });
}
