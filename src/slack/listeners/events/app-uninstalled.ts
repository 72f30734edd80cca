import { removeWorkspace } from '../../remove-workspace.js';
import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

export function registerAppUninstalled(ways: WaysIn, services: Services): void {
  ways.event('app_uninstalled', {
    guard: 'uninstall',
    tells: tellsNobody,
    run: async ({ body }) => removeWorkspace(services, body.team_id),
  });
}
