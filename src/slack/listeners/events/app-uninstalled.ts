import type { App } from '@slack/bolt';
import { removeWorkspace } from '../../remove-workspace.js';
import type { Services } from '../../services.js';

export function registerAppUninstalled(app: App, services: Services): void {
  app.event('app_uninstalled', async ({ body }) => removeWorkspace(services, body.team_id));
}
