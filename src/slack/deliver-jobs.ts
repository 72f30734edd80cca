import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Deliver, Part, Progress } from '../jobs/ports.js';
import type { JobRecord } from '../store/ports.js';
import { columnsButton } from './blocks/columns-button.js';
import { errorMessage } from './blocks/error-message.js';
import { progressMessage } from './blocks/progress-message.js';
import type { SlackMessage } from './blocks/slack-message.js';
import { postMessage, sendWithFallback, updateMessage, uploadPictures } from './conversation.js';
import { JOB_EVENT, partsInThread } from './parts-in-thread.js';
import { progressPhases } from './progress-phases.js';
import { inWords, slackErrorCode } from './slack-errors.js';

/** The progress message was deleted, or cannot be edited any more. */
const CANNOT_UPDATE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** How far Slack's clock and ours may be apart. */
const CLOCKS_DIFFER_S = 3_600;

/** What a person mends by saying which column holds what. */
const MENDED_BY_COLUMNS = new Set(['no-followers', 'not-creators', 'columns-changed']);

/** Delivers jobs into their threads. Each message carries its job and part, so that a crash repeats none. */
export function createDeliver(clientOf: (teamId: string) => WebClient, log: Logger): Deliver {
  /** The answer takes the progress message's place; everything else is a message of its own. */
  const put = async (job: JobRecord, part: Part, message: SlackMessage): Promise<string> => {
    const client = clientOf(job.teamId);
    const metadata = metadataOf(job, part);
    if (job.progressTs !== undefined && (part === 'answer' || part === 'progress')) {
      try {
        await updateMessage(client, job.channelId, job.progressTs, message, metadata);
        return job.progressTs;
      } catch (error) {
        if (!CANNOT_UPDATE.has(slackErrorCode(error) ?? '')) throw error;
        if (part === 'progress') return job.progressTs;
      }
    }
    return postMessage(client, job, message, metadata);
  };
  const putProgress = (job: JobRecord, { fileName, stage }: Progress) =>
    put(job, 'progress', progressMessage({ fileName, phases: progressPhases(stage) }));

  return {
    postProgress: putProgress,
    async updateProgress(job, progress) {
      if (job.progressTs !== undefined) await putProgress(job, progress);
    },
    async answer(job, answer) {
      const fixColumns = columnsButton('Fix columns', job);
      await sendWithFallback(answer, 0, (message) => put(job, 'answer', message), [fixColumns]);
    },
    async method(job, answer) {
      await sendWithFallback(answer, 1, (message) => put(job, 'method', message));
    },
    async changes(job, answer, pictures) {
      await sendWithFallback(answer, 0, (message) => put(job, 'changes', message));
      await uploadPictures(clientOf(job.teamId), job, pictures);
    },
    async charts(job, pictures) {
      try {
        await uploadPictures(clientOf(job.teamId), job, pictures);
      } catch (error) {
        throw inWords(error);
      }
    },
    async error(job, part, error) {
      const buttons = MENDED_BY_COLUMNS.has(error.code) ? [columnsButton('Choose columns', job)] : [];
      await put(job, part, errorMessage(error, buttons));
    },
    async findPosted(job) {
      try {
        const client = clientOf(job.teamId);
        const { messages = [] } = await client.conversations.replies({
          channel: job.channelId,
          ts: job.threadTs,
          oldest: String(Math.floor(job.acceptedAt / 1000) - CLOCKS_DIFFER_S), // an old thread is long
          limit: 200,
          include_all_metadata: true,
        });
        return partsInThread(job.id, messages);
      } catch (error) {
        // History may be closed to us: then what was noted has to do.
        log.warn({ job: job.id, err: error }, 'thread not read');
        return { parts: new Set() };
      }
    },
  };
}

function metadataOf(job: JobRecord, part: Part): MessageMetadata {
  return { event_type: JOB_EVENT, event_payload: { job: job.id, part } };
}
