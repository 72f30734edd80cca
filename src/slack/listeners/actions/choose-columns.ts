import type { ButtonAction } from '@slack/bolt';
import { loadingModal } from '../../blocks/columns-modal.js';
import { columnsRequest } from '../../columns-request.js';
import { openForm } from '../../open-form.js';
import type { Services } from '../../services.js';
import { showColumns } from '../../show-columns.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Choose columns", "Fix columns": for everyone in the conversation. */
export function registerChooseColumns(ways: WaysIn, services: Services): void {
  ways.action<ButtonAction>('choose-columns', {
    guard: 'person',
    tells: clickedBy,
    run: async ({ action, body, context }, work) => {
      const here = { teamId: context.teamId ?? '', channelId: String(body.container.channel_id) };
      const { job, threadTs, files } = await columnsRequest(services, here, action.value);
      const userId = body.user.id;
      const about = { kind: 'columns', ...here, userId, threadTs, job } as const;
      const form = await openForm(services, work, { triggerId: body.trigger_id, about, view: loadingModal });
      const sending = { ...services.sendingOf(here.teamId), signal: work.signal };
      await showColumns(services, sending, { ...here, userId, form, files });
    },
  });
}
