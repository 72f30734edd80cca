import type { ViewSubmitAction } from '@slack/bolt';
import { jobId } from '../../../jobs/job-id.js';
import { namesOf } from '../../../jobs/names-of.js';
import type { AskedOptions } from '../../../store/ports.js';
import { announceForm } from '../../announce-form.js';
import { ANALYZE_INPUT, ANALYZE_MODAL, NO_FILE_IN_FORM } from '../../blocks/analyze-modal.js';
import { mrkdwn } from '../../blocks/mrkdwn.js';
import type { Services } from '../../services.js';
import { jobFile, mayBeTable } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

/** The form was sent: its files are a post like any other, announced in the conversation by a message of the bot. */
export function registerAnalyzeSubmitted(ways: WaysIn, services: Services): void {
  ways.view(ANALYZE_MODAL, {
    guard: 'person',
    tells: inPrivate,
    errors: async ({ view, body }) => {
      const why = whyNot(view, body.user.id);
      return why === undefined ? undefined : { [ANALYZE_INPUT.files]: why };
    },
    run: async ({ view }, work, { teamId, channelId, threadTs, userId }) => {
      const files = filesIn(view).map(jobFile);
      const options = optionsOf(view);
      const name = namesOf(files.map((file) => file.name));
      const asks = `<@${userId}> asked me to analyse`;
      const announcement = { of: `${asks} ${mrkdwn(name)}${optionWords(options)}.`, ofNothing: `${asks} a file.` };
      const announced = await announceForm(services, work, { teamId, channelId, threadTs }, announcement);
      await services.queue.accept({
        id: jobId(teamId, channelId, view.id), // submitted twice, it is the same job
        teamId,
        channelId,
        threadTs: threadTs ?? announced,
        postId: jobId(teamId, channelId, announced),
        userId,
        files,
        options,
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  });
}

function filesIn(view: ViewSubmitAction['view']): readonly object[] {
  return view.state.values[ANALYZE_INPUT.files]?.value?.files ?? [];
}

/** What keeps the files from being read. */
function whyNot(view: ViewSubmitAction['view'], userId: string): string | undefined {
  const files = filesIn(view);
  if (files.length === 0) return NO_FILE_IN_FORM;
  const unreadable = files.map(jobFile).find((file) => !mayBeTable(file));
  if (unreadable) return `${unreadable.name} is no table: add a CSV or an Excel workbook (.xlsx).`;
  const others = files.find((file) => 'user' in file && file.user !== userId);
  return others && `${jobFile(others).name} was uploaded by somebody else: add a file of your own.`;
}

function optionsOf(view: ViewSubmitAction['view']): AskedOptions {
  const chosen = (block: string) => view.state.values[block]?.value?.selected_option?.value;
  const k = Number(chosen(ANALYZE_INPUT.k));
  const prefer = chosen(ANALYZE_INPUT.prefer);
  return {
    method: chosen(ANALYZE_INPUT.method) === 'study' ? 'study' : 'robust',
    topQuantile: Number(chosen(ANALYZE_INPUT.top) ?? 0.95),
    ...(Number.isInteger(k) && k >= 2 && { k }),
    ...((prefer === 'precision' || prefer === 'recall') && { prefer }),
  };
}

function optionWords({ method, k, topQuantile, prefer }: AskedOptions): string {
  const words = [
    method === 'study' ? 'study method' : '',
    k === undefined ? '' : `${k} segments`,
    topQuantile === 0.95 ? '' : `the top ${Math.round((1 - topQuantile) * 100)}% as influencers`,
    prefer === undefined ? '' : prefer === 'precision' ? 'being sure' : 'finding more',
  ].filter((word) => word !== '');
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
