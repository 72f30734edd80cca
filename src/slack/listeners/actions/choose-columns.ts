import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { loadingModal } from '../../blocks/columns-modal.js';
import { readColumnsRequest } from '../../columns-request.js';
import type { Services } from '../../services.js';
import { showColumns } from '../../show-columns.js';
import { withErrorReply } from '../../with-error-reply.js';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "Choose columns", "Fix columns": for everyone in the conversation. */
export function registerChooseColumns(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    'choose-columns',
    withErrorReply<Args>(
      services.log,
      ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
      async ({ ack, action, body, context, client }) => {
        await ack();
        const request = readColumnsRequest(action.value, context.teamId, body.container.channel_id);
        const { view } = await client.views.open({ trigger_id: body.trigger_id, view: loadingModal() });
        await showColumns(services, client, { teamId: context.teamId ?? '', viewId: view!.id!, request });
      },
    ),
  );
}
