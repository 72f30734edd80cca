import { settingsModal } from './blocks/settings-modal.js';
import { openForm } from './open-form.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';

/**
 * The form with what a workspace can choose.
 *
 * @throws {UserError} for whoever is no admin
 */
export async function openSettings(
  services: Services,
  work: Work,
  triggerId: string,
  { teamId, userId }: { teamId: string; userId: string },
): Promise<void> {
  await services.admins.assertAdmin(teamId, userId, 'change my settings');
  const settings = await services.store.settings.workspace(teamId);
  const about = { kind: 'settings', teamId, userId, channelId: '' } as const;
  await openForm(services, work, { triggerId, about, view: (id) => settingsModal(settings, id) });
}
