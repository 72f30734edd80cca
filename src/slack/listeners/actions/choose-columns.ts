import { randomUUID } from 'node:crypto';
import type { ButtonAction } from '@slack/bolt';
import { loadingModal } from '../../blocks/columns-modal.js';
import { readColumnsRequest } from '../../columns-request.js';
import { openView } from '../../send/open-view.js';
import type { Services } from '../../services.js';
import { showColumns } from '../../show-columns.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Choose columns", "Fix columns": for everyone in the conversation. */
export function registerChooseColumns(ways: WaysIn, services: Services): void {
  ways.action<ButtonAction>('choose-columns', {
    guard: 'person',
    tells: clickedBy,
    run: async ({ ack, action, body, context }, work) => {
      await ack();
      const teamId = context.teamId ?? '';
      const request = readColumnsRequest(action.value, teamId, body.container.channel_id);
      const sending = { ...services.sendingOf(teamId), signal: work.signal };
      const externalId = `columns-${randomUUID()}`;
      await openView(sending, body.trigger_id, { ...loadingModal(), external_id: externalId });
      await showColumns(services, sending, { teamId, userId: body.user.id, externalId, request });
    },
  });
}
