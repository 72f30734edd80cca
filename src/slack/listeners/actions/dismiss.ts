import type { App } from '@slack/bolt';

/** "Not now": the question goes away. */
export function registerDismiss(app: App): void {
  app.action('dismiss', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
}
