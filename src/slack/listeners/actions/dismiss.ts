import type { ButtonAction } from '@slack/bolt';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Not now": the question goes away. */
export function registerDismiss(ways: WaysIn): void {
  ways.action<ButtonAction>('dismiss', {
    guard: 'person',
    tells: clickedBy,
    run: async ({ respond }) => {
      await respond({ delete_original: true });
    },
  });
}
