import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { settingsModal } from '../../blocks/settings-modal.js';
import type { Services } from '../../services.js';
import { withErrorReply } from '../../with-error-reply.js';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "Change settings" in the Home. */
export function registerChangeSettings(app: App, { store, log }: Services): void {
  app.action<BlockAction<ButtonAction>>(
    'change-settings',
    withErrorReply<Args>(
      log,
      ({ client, body }, { text, blocks }) => client.chat.postMessage({ channel: body.user.id, text, blocks }),
      async ({ ack, body, context, client }) => {
        await ack();
        const view = settingsModal(await store.settings.workspace(context.teamId ?? ''));
        await client.views.open({ trigger_id: body.trigger_id, view });
      },
    ),
  );
}
