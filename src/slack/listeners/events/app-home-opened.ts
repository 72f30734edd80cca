import { publishHome } from '../../publish-home.js';
import type { Services } from '../../services.js';
import { sayNothing, type WaysIn } from '../../ways-in.js';

/** Made anew whenever it is opened: what it shows changes in the conversations. */
export function registerAppHomeOpened(ways: WaysIn, services: Services): void {
  ways.event('app_home_opened', {
    guard: 'person',
    reply: sayNothing,
    run: async ({ event, context, client }) => {
      if (event.tab === 'home') await publishHome(services, client, context.teamId ?? '', event.user);
    },
  });
}
