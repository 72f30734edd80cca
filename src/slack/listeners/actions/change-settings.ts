import type { ButtonAction } from '@slack/bolt';
import { openSettings } from '../../open-settings.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

/** "Change settings" in the Home. */
export function registerChangeSettings(ways: WaysIn, services: Services): void {
  ways.action<ButtonAction>('change-settings', {
    guard: 'admin',
    tells: inPrivate,
    run: (args, work) => openSettings(services, work, args.body.trigger_id, inPrivate(args)),
  });
}
