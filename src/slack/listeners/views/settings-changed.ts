import type { ViewSubmitAction } from '@slack/bolt';
import { readFees } from '../../../answers/fees-text.js';
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
    guard: 'admin',
    tells: inPrivate,
    errors: async ({ view }): Promise<Record<string, string> | undefined> => {
      const { retentionDays, read, fees } = entered(view);
      if (!Number.isInteger(retentionDays) || retentionDays < 1 || retentionDays > 365)
        return { [SETTINGS_INPUT.retention]: 'Say 1 to 365 days.' };
      if ('wrong' in read) return { [SETTINGS_INPUT.tiers]: read.wrong };
      return 'wrong' in fees ? { [SETTINGS_INPUT.fees]: fees.wrong } : undefined;
    },
    run: async ({ view }, _, { teamId, userId }) => {
      const { retentionDays, read, fees, admins, listensInThreads } = entered(view);
      if ('wrong' in read || 'wrong' in fees) return; // said already
      await store.settings.setWorkspace(teamId, {
        retentionDays,
        ...(read.tiers && { tiers: read.tiers }),
        ...(fees.fees && { fees: fees.fees }),
        admins,
        listensInThreads,
      });
      log.info({ team: teamId, user: userId, retentionDays, admins: admins.length }, 'settings changed');
      await publishHome(services, teamId, userId);
    },
  });
}

function entered({ state }: ViewSubmitAction['view']) {
  const value = (block: string) => state.values[block]?.value?.value ?? '';
  return {
    retentionDays: Number(value(SETTINGS_INPUT.retention)),
    read: readTiers(value(SETTINGS_INPUT.tiers)),
    fees: readFees(value(SETTINGS_INPUT.fees)),
    listensInThreads: state.values[SETTINGS_INPUT.threads]?.value?.selected_option?.value !== 'mentioned',
    admins: state.values[SETTINGS_INPUT.admins]?.value?.selected_users ?? [],
  };
}
