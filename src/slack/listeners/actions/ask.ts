import type { ButtonAction, OverflowAction, StaticSelectAction } from '@slack/bolt';
import { jobId } from '../../../jobs/job-id.js';
import { analyzeModal } from '../../blocks/analyze-modal.js';
import { readButton } from '../../blocks/buttons.js';
import { openBrief } from '../../open-brief.js';
import { openForm } from '../../open-form.js';
import { openSettings } from '../../open-settings.js';
import { readSeenTable } from '../../read-seen-table.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

type Step = ButtonAction | StaticSelectAction | OverflowAction;

/**
 * "Compare the first 5": a button or a line of a menu carries the command it stands for. It is answered in the thread
 * of its message; "Next 10" takes its message's place.
 */
export function registerAsk(ways: WaysIn, services: Services): void {
  const { questions, answering } = services;
  ways.action<Step>(/^(ask|page):/, {
    guard: 'person',
    tells: clickedBy,
    run: async (args, work) => {
      const { action, body } = args;
      const { call, post } = readButton(carriedBy(action));
      const to = clickedBy(args);
      const { teamId, userId, place } = to;
      const threadTs = body.container.thread_ts;
      if (call.name === 'analyze') {
        if (typeof call.args.post === 'string' && call.args.post !== '')
          return readSeenTable(services, work, to, call.args.post);
        const about = { kind: 'analyze', teamId, userId, channelId: place.channelId, threadTs } as const;
        await openForm(services, work, { triggerId: body.trigger_id, about, view: analyzeModal });
        return;
      }
      if (call.name === 'settings' && call.args.change === true) {
        return openSettings(services, work, body.trigger_id, to);
      }
      if (call.name === 'brief' && call.args.edit === true) {
        const { channelId } = place;
        return openBrief(services, work, body.trigger_id, { teamId, userId, channelId, threadTs });
      }
      const where = { teamId, channelId: place.channelId, threadTs, userId };
      const datasetId = post === undefined ? undefined : jobId(teamId, place.channelId, post);
      const answer = work.answer ?? (await questions.run(where, call, datasetId)).answer;
      if (action.action_id.startsWith('page:')) return answering.respond(work, to, answer, 'replaces');
      // What only one person sees is answered to that person alone.
      if (body.container.is_ephemeral) return answering.respond(work, to, answer, 'ephemeral');
      await answering.post(work, to, answer);
    },
  });
}

function carriedBy(action: Step): string | undefined {
  return action.type === 'button' ? action.value : action.selected_option?.value;
}
