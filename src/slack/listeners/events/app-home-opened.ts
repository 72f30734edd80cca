import { publishHome } from '../../publish-home.js';
import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

/** Made anew whenever it is opened: what it shows changes in the conversations. */
export function registerAppHomeOpened(ways: WaysIn, services: Services): void {
  ways.event('app_home_opened', {
    guard: 'person',
    tells: tellsNobody,
    run: async ({ event, context }) => {
      if (event.tab === 'home') await publishHome(services, context.teamId ?? '', event.user);
    },
  });
}
