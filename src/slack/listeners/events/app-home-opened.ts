import type { App } from '@slack/bolt';
import { publishHome } from '../../publish-home.js';
import type { Services } from '../../services.js';

/** Made anew whenever it is opened: what it shows changes in the conversations. */
export function registerAppHomeOpened(app: App, services: Services): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    if (event.tab !== 'home') return;
    try {
      await publishHome(services, client, context.teamId ?? '', event.user);
    } catch (error) {
      services.log.error({ err: error }, 'home not published');
    }
  });
}
