import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

export function registerAppUninstalled(ways: WaysIn, { forgetting }: Services): void {
  ways.event('app_uninstalled', {
    guard: 'uninstall',
    tells: tellsNobody,
    run: ({ body }) => forgetting.workspace(body.team_id),
  });
}
