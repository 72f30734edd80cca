import type { ButtonAction } from '@slack/bolt';
import type { WaysIn } from '../../ways-in.js';

/** "Not now": the question goes away. */
export function registerDismiss(ways: WaysIn): void {
  ways.action<ButtonAction>('dismiss', {
    guard: 'person',
    reply: ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
    run: async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    },
  });
}
