import type { ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { jobId } from '../../../jobs/job-id.js';
import { namesOf } from '../../../jobs/names-of.js';
import type { AskedOptions } from '../../../store/ports.js';
import { ANALYZE_INPUT, ANALYZE_MODAL, NO_FILE_IN_FORM } from '../../blocks/analyze-modal.js';
import { mrkdwn } from '../../blocks/mrkdwn.js';
import { findOrPost } from '../../send/post-part.js';
import type { Services } from '../../services.js';
import { jobFile, mayBeTable } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

const place = z.object({ channelId: z.string().min(1), threadTs: z.string().optional() });

/** The form was sent: its files are a post like any other, announced in the conversation by a message of the bot. */
export function registerAnalyzeSubmitted(ways: WaysIn, { queue, sendingOf }: Services): void {
  ways.view(ANALYZE_MODAL, {
    guard: 'person',
    tells: inPrivate,
    run: async ({ ack, view, context, body }, work) => {
      const { channelId, threadTs } = place.parse(JSON.parse(view.private_metadata));
      const files = (view.state.values[ANALYZE_INPUT.files]?.value?.files ?? []).map(jobFile);
      const unreadable = files.find((file) => !mayBeTable(file));
      if (files.length === 0 || unreadable) {
        const why = unreadable
          ? `${unreadable.name} is no table: add a CSV or an Excel workbook (.xlsx).`
          : NO_FILE_IN_FORM;
        return ack({ response_action: 'errors', errors: { [ANALYZE_INPUT.files]: why } });
      }
      await ack(); // a form waits three seconds for it, and what follows may take longer
      const options = optionsOf(view);
      const name = namesOf(files.map((file) => file.name));
      const said = `<@${body.user.id}> asked me to analyse ${mrkdwn(name)}${optionWords(options)}.`;
      const sending = { ...sendingOf(context.teamId ?? ''), signal: work.signal };
      const announced = await findOrPost(sending, work.delivery({ channelId, threadTs }), 'announced', [
        { text: said, blocks: [] },
      ]);
      const teamId = context.teamId ?? '';
      await queue.accept({
        id: jobId(teamId, channelId, view.id), // submitted twice, it is the same job
        teamId,
        channelId,
        threadTs: threadTs ?? announced,
        userId: body.user.id,
        files,
        options,
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  });
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
    topQuantile === 0.95 ? '' : `the top ${Math.round((1 - topQuantile) * 100)} % as influencers`,
    prefer === undefined ? '' : prefer === 'precision' ? 'being sure' : 'finding more',
  ].filter((word) => word !== '');
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
