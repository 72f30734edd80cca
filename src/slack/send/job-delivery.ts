import type { Button } from '@slack/types';
import { STORE_UNAVAILABLE, type UserErrorData } from '../../errors.js';
import type { Deliver } from '../../jobs/ports.js';
import type { JobRecord } from '../../store/ports.js';
import { button } from '../blocks/buttons.js';
import { columnsButton } from '../blocks/columns-button.js';
import { errorMessage } from '../blocks/error-message.js';
import { progressMessage } from '../blocks/progress-message.js';
import { progressPhases } from '../progress-phases.js';
import { answerForms, plainForms } from './answer-forms.js';
import type { Delivery } from './delivery.js';
import { notDelivered } from './not-delivered.js';
import { postPart } from './post-part.js';
import type { Sending } from './sending.js';
import { uploadPart } from './upload-part.js';
import { fileUploads, pictureUploads } from './uploads-of.js';

/** What a person mends by saying which column holds what. */
const MENDED_BY_COLUMNS = new Set(['no-followers', 'not-creators', 'one-account', 'columns-changed']);
/** What may go well the next time. */
const PASSING = new Set([
  ...['internal', 'download-failed', 'no-file-permission', 'too-slow', 'keeps-failing', 'dataset-expired'],
  ...[STORE_UNAVAILABLE, 'too-much-for-memory', 'busy'],
]);
/** A progress message is not worth much patience: the answer comes without it. */
const PROGRESS_PATIENCE_MS = 10_000;

/** Delivers jobs into their threads. Each message carries its job and part, so that a crash repeats none. */
export function createDeliver(sendingOf: (teamId: string) => Omit<Sending, 'signal'>): Deliver {
  return (job, isResumed, note) => {
    const delivery = deliveryOf(job, isResumed, note);

    /** @throws {NotDelivered} where it was given up */
    const send = async (signal: AbortSignal, work: (sending: Sending) => Promise<void>) => {
      const sending = { ...sendingOf(job.teamId), signal };
      try {
        await work(sending);
      } catch (error) {
        signal.throwIfAborted();
        throw await notDelivered(sending, delivery, { userId: job.userId, again: job.id }, error);
      }
    };

    return {
      async progress({ fileName, stage }, signal) {
        if (delivery.parts.has('answer') || delivery.parts.has('error')) return;
        const { settings, ...sending } = sendingOf(job.teamId);
        const hurried = { ...settings, patienceMs: Math.min(PROGRESS_PATIENCE_MS, settings.patienceMs) };
        const message = progressMessage({ fileName, phases: progressPhases(stage) });
        await postPart({ ...sending, settings: hurried, signal }, delivery, 'progress', plainForms(message));
      },
      answer: (answer, signal) =>
        send(signal, (sending) =>
          postPart(sending, delivery, 'answer', answerForms(answer, 0, [columnsButton('Fix columns', job)])),
        ),
      charts: (pictures, signal) =>
        uploadPart({ ...sendingOf(job.teamId), signal }, delivery, 'charts', pictureUploads(pictures)),
      reply: (answer, pictures, signal) =>
        send(signal, async (sending) => {
          await postPart(sending, delivery, 'reply', answerForms(answer, 0));
          await uploadPart(sending, delivery, 'reply-charts', pictureUploads(pictures));
          await uploadPart(sending, delivery, 'reply-files', fileUploads(answer.files ?? []));
          await postPart(sending, delivery, 'reply-method', answerForms(answer, 1));
        }),
      chartsMissing: (why, signal) =>
        send(signal, (sending) => postPart(sending, delivery, 'charts', plainForms(chartsMissing(job, why)))),
      method: (answer, signal) =>
        send(signal, (sending) => postPart(sending, delivery, 'method', answerForms(answer, 1))),
      changes: (answer, pictures, signal) =>
        send(signal, async (sending) => {
          await postPart(sending, delivery, 'changes', answerForms(answer, 0));
          await uploadPart(sending, delivery, 'changes-charts', pictureUploads(pictures));
        }),
      error: (error, signal) =>
        send(signal, async (sending) => {
          if (delivery.parts.has('answer')) return;
          await postPart(sending, delivery, 'error', plainForms(errorMessage(error, waysOn(job, error))));
        }),
    };
  };
}

/** The job itself is what is noted: it is what is stored. */
function deliveryOf(job: JobRecord, isResumed: boolean, save: () => Promise<void>): Delivery {
  const parts = new Set(job.parts);
  const uploads = new Map(Object.entries(job.uploads ?? {}));
  const delivery: Delivery = {
    id: job.id,
    place: { channelId: job.channelId, threadTs: job.threadTs },
    startedAt: job.acceptedAt,
    progressTs: job.progressTs,
    parts,
    uploads,
    mayHaveMore: isResumed,
    async note() {
      job.progressTs = delivery.progressTs;
      job.parts = [...parts];
      job.uploads = Object.fromEntries(uploads);
      await save();
    },
  };
  return delivery;
}

function waysOn(job: JobRecord, { code }: UserErrorData): Button[] {
  if (MENDED_BY_COLUMNS.has(code)) return [columnsButton('Choose columns', job)];
  return PASSING.has(code) ? [button('Try again', 'try-again', job.id, 'primary')] : [];
}

function chartsMissing({ id }: JobRecord, why: UserErrorData) {
  const message = `The charts didn't make it here. ${why.message}`;
  const call = { name: 'charts', args: {}, of: id.split('-').slice(2).join('-') };
  return errorMessage({ message, next: 'Try again, or ask me for `charts` later.' }, [
    button('Try again', 'ask:charts', JSON.stringify(call)),
  ]);
}
