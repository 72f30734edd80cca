import type { BlockElementAction } from '@slack/bolt';
import { SHEETS_MENU } from '../../blocks/file-menus.js';
import { filesOfJob, unknownFile } from '../../columns-request.js';
import { sheetsChosen } from '../../columns-submission.js';
import type { Services } from '../../services.js';
import { showColumns } from '../../show-columns.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

/** Other sheets are chosen while the columns are: the form shows theirs. */
export function registerChooseSheets(ways: WaysIn, services: Services): void {
  ways.action<BlockElementAction>(SHEETS_MENU, {
    guard: 'person',
    tells: inPrivate,
    run: async ({ body }, work, prompt) => {
      const sheets = body.view ? sheetsChosen(body.view) : [];
      if (prompt?.job === undefined || sheets.length === 0) return; // it says itself that one has to be chosen
      const { teamId, channelId, userId, id: form } = prompt;
      const found = await filesOfJob(services, prompt, prompt.job);
      if (!found) throw unknownFile();
      const sending = { ...services.sendingOf(teamId), signal: work.signal };
      await showColumns(services, sending, { teamId, channelId, userId, form, files: found.files, sheets });
    },
  });
}
