import type { App } from '@slack/bolt';
import { removeWorkspace } from '../../remove-workspace.js';
import type { Services } from '../../services.js';

/** Comes with an uninstall, in either order; alone, and without the bot's token, it is about a person's token. */
export function registerTokensRevoked(app: App, services: Services): void {
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await removeWorkspace(services, body.team_id);
  });
}
