import type { ButtonAction } from '@slack/bolt';
import { loadingModal } from '../../blocks/columns-modal.js';
import { readColumnsRequest } from '../../columns-request.js';
import type { Services } from '../../services.js';
import { showColumns } from '../../show-columns.js';
import type { WaysIn } from '../../ways-in.js';

/** "Choose columns", "Fix columns": for everyone in the conversation. */
export function registerChooseColumns(ways: WaysIn, services: Services): void {
  ways.action<ButtonAction>('choose-columns', {
    guard: 'person',
    reply: ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
    run: async ({ ack, action, body, context, client }) => {
      await ack();
      const request = readColumnsRequest(action.value, context.teamId, body.container.channel_id);
      const { view } = await client.views.open({ trigger_id: body.trigger_id, view: loadingModal() });
      await showColumns(services, client, { teamId: context.teamId ?? '', viewId: view!.id!, request });
    },
  });
}
