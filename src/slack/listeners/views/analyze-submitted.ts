import type { ViewSubmitAction } from '@slack/bolt';
import { namesOf } from '../../../answers/names-of.js';
import { keepBrief } from '../../../commands/brief/keep-brief.js';
import { saysNothing } from '../../../commands/brief/merge-brief.js';
import { readBrief } from '../../../commands/brief/read-brief.js';
import { NO_VOCABULARY } from '../../../commands/vocabulary.js';
import { UserError } from '../../../errors.js';
import { jobId } from '../../../jobs/job-id.js';
import type { AskedOptions, Brief } from '../../../store/ports.js';
import { announceForm } from '../../announce-form.js';
import { ANALYZE_INPUT, ANALYZE_MODAL, NO_FILE_IN_FORM } from '../../blocks/analyze-modal.js';
import { mrkdwn } from '../../blocks/mrkdwn.js';
import type { Services } from '../../services.js';
import { jobFile, mayBeTable } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';
import { inPrivate } from '../../who-asked.js';

const NO_BRIEF = 'I can’t read that as a brief. Try “10 micro creators in the US for $5,000”, or leave it empty.';

/** The form was sent: its files are a post like any other, announced in the conversation by a message of the bot. */
export function registerAnalyzeSubmitted(ways: WaysIn, services: Services): void {
  ways.view(ANALYZE_MODAL, {
    guard: 'person',
    tells: inPrivate,
    errors: async ({ view, body }) => {
      const why = whyNot(view, body.user.id);
      const brief = briefIn(view);
      const errors = {
        ...(why !== undefined && { [ANALYZE_INPUT.files]: why }),
        ...(typeof brief === 'string' && { [ANALYZE_INPUT.brief]: brief }),
      };
      return Object.keys(errors).length === 0 ? undefined : errors;
    },
    run: async ({ view }, work, { teamId, channelId, threadTs, userId }) => {
      const files = filesIn(view).map(jobFile);
      const options = optionsOf(view);
      const name = namesOf(files.map((file) => file.name));
      const asks = `<@${userId}> asked me to analyze`;
      const announcement = { of: `${asks} ${mrkdwn(name)}${optionWords(options)}.`, ofNothing: `${asks} a file.` };
      const announced = await announceForm(services, work, { teamId, channelId, threadTs }, announcement);
      const id = jobId(teamId, channelId, view.id); // submitted twice, it is the same job
      const postId = jobId(teamId, channelId, announced);
      const brief = briefIn(view);
      if (typeof brief === 'object' && !(await services.store.jobs.get(teamId, id)))
        await keepBrief(services.store.briefs, { teamId, channelId, userId, postId }, brief);
      await services.queue.accept({
        id,
        teamId,
        channelId,
        threadTs: threadTs ?? announced,
        postId,
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

/** The brief in it, undefined where nothing is written; or why it cannot be one, in a sentence. */
function briefIn(view: ViewSubmitAction['view']): Brief | string | undefined {
  const text = view.state.values[ANALYZE_INPUT.brief]?.value?.value?.trim() ?? '';
  if (text === '') return undefined;
  try {
    const brief = readBrief(text, NO_VOCABULARY);
    return saysNothing(brief) ? NO_BRIEF : brief;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code === 'not-understood' ? NO_BRIEF : `${error.message} ${error.next}`;
  }
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
