import type { ButtonAction, OverflowAction, StaticSelectAction } from '@slack/bolt';
import { jobId } from '../../../jobs/job-id.js';
import { analyzeModal } from '../../blocks/analyze-modal.js';
import { readButton } from '../../blocks/buttons.js';
import { settingsModal } from '../../blocks/settings-modal.js';
import { deliver } from '../../deliver.js';
import { respondWithAnswer } from '../../respond-with-answer.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';

type Step = ButtonAction | StaticSelectAction | OverflowAction;

/**
 * "Compare the first 5": a button or a line of a menu carries the command it stands for. It is answered in the thread
 * of its message; "Next 10" takes its message's place.
 */
export function registerAsk(ways: WaysIn, services: Services): void {
  const { questions, drawCharts } = services;
  ways.action<Step>(/^(ask|page):/, {
    guard: 'person',
    reply: ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
    run: async ({ ack, action, body, context, client, respond }) => {
      await ack();
      const { call, post } = readButton(carriedBy(action));
      const { message_ts: messageTs, thread_ts: threadTs, is_ephemeral: isEphemeral } = body.container;
      const channelId = String(body.container.channel_id);
      const teamId = context.teamId ?? '';
      if (call.name === 'analyze') {
        const view = analyzeModal({ channelId, threadTs });
        await client.views.open({ trigger_id: body.trigger_id, view });
        return;
      }
      if (call.name === 'settings' && call.args.change === true) {
        const view = settingsModal(await services.store.settings.workspace(teamId));
        await client.views.open({ trigger_id: body.trigger_id, view });
        return;
      }
      const where = { teamId, channelId, threadTs, userId: body.user.id };
      const datasetId = post === undefined ? undefined : jobId(teamId, channelId, post);
      const { answer } = await questions.run(where, call, datasetId);
      if (action.action_id.startsWith('page:')) return respondWithAnswer(respond, answer, 'replaces');
      if (isEphemeral) return respondWithAnswer(respond, answer, 'ephemeral'); // nobody else sees what it follows
      const isDirect = channelId.startsWith('D');
      await deliver(
        client,
        { channelId, threadTs: threadTs ?? (isDirect ? undefined : messageTs) },
        answer,
        drawCharts,
      );
    },
  });
}

function carriedBy(action: Step): string | undefined {
  return action.type === 'button' ? action.value : action.selected_option?.value;
}
