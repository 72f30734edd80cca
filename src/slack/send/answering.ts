import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer.js';
import { UserError } from '../../errors.js';
import type { DrawCharts } from '../../jobs/draw-charts.js';
import { button } from '../blocks/buttons.js';
import { errorMessage } from '../blocks/error-message.js';
import type { SlackMessage } from '../blocks/slack-message.js';
import type { Work } from '../receive/work.js';
import { inWords } from '../slack-errors.js';
import { answerForms, type MessageForms, plainForms } from './answer-forms.js';
import type { DeliveredPart, Delivery } from './delivery.js';
import { notDelivered } from './not-delivered.js';
import type { Place } from './place.js';
import { postPart } from './post-part.js';
import { postEphemeralPart, type Responding, respondPart } from './respond-part.js';
import type { Sending } from './sending.js';
import { type Upload, uploadPart } from './upload-part.js';
import { fileUploads, pictureUploads } from './uploads-of.js';

/** What a button carries that handles an item of the inbox again, before its id. */
export const INBOX = 'inbox:';

/** Whom an answer is for, and where it goes. */
export interface Recipient {
  teamId: string;
  userId: string;
  place: Place;
  /** Where the person acted, and a response needs no membership. */
  responseUrl?: string | undefined;
}

/** Answers to what is asked, each message once, however often Slack stumbles. */
export interface Answering {
  /**
   * What it says, its charts in one message, its files, how it was found.
   *
   * @param inPlaceOf an earlier answer, which becomes this one: its ts
   * @returns the ts of what it says, where that was posted now
   */
  post(work: Work, to: Recipient, answer: Answer, inPlaceOf?: string): Promise<string | undefined>;
  /** The same through the response_url. */
  respond(work: Work, to: Recipient, answer: Answer, how: Responding): Promise<void>;
  /** What went wrong, where the answer would stand; never over one that is there. */
  say(work: Work, to: Recipient, message: SlackMessage, isPrivate: boolean): Promise<void>;
}

export function createAnswering(
  sendingOf: (teamId: string) => Omit<Sending, 'signal'>,
  drawCharts: DrawCharts,
  log: Logger,
): Answering {
  type Post = (sending: Sending, delivery: Delivery, part: DeliveredPart, forms: MessageForms) => Promise<void>;

  async function send(
    work: Work,
    to: Recipient,
    answer: Answer,
    post: Post,
    inPlaceOf?: string,
  ): Promise<string | undefined> {
    const sending = { ...sendingOf(to.teamId), signal: work.signal };
    const delivery = work.delivery(to.place);
    delivery.progressTs = inPlaceOf;
    if (!answer.isRepeatable) work.keep(answer);
    const pictures = drawCharts(answer.charts, work.signal);
    pictures.catch(() => undefined); // awaited below; until then a failure is nobody's
    /** The answer stands without them, and says so. */
    const uploads = async (part: 'charts' | 'files', files: Promise<Upload[]>) => {
      try {
        await uploadPart(sending, delivery, part, await files);
      } catch (error) {
        sending.signal.throwIfAborted();
        log.error({ err: error, part }, 'what belongs to an answer was not delivered');
        await post(sending, delivery, part, plainForms(missing(part, answer, error)));
      }
    };
    try {
      await post(sending, delivery, 'answer', answerForms(answer, 0));
      await uploads('charts', pictures.then(pictureUploads));
      await uploads('files', Promise.resolve(fileUploads(answer.files ?? [])));
      await post(sending, delivery, 'method', answerForms(answer, 1));
      return delivery.progressTs;
    } catch (error) {
      work.signal.throwIfAborted();
      throw await notDelivered(sending, delivery, { userId: to.userId, again: `${INBOX}${work.id}` }, error);
    } finally {
      for (const { release } of answer.files ?? []) release?.();
    }
  }

  return {
    post: (work, to, answer, inPlaceOf) => send(work, to, answer, postPart, inPlaceOf),

    async respond(work, to, answer, how) {
      const { responseUrl: url, userId } = to;
      if (url === undefined) return void (await this.post(work, to, answer));
      await send(work, to, answer, (sending, delivery, part, forms) =>
        // What is missing concerns who asked.
        respondPart(sending, delivery, part, forms, { url, how: isUpload(part) ? 'ephemeral' : how, userId }),
      );
    },

    async say(work, { teamId, userId, place, responseUrl }, message, isPrivate) {
      const sending = { ...sendingOf(teamId), signal: work.signal };
      const delivery = work.delivery(place);
      if (delivery.parts.has('answer')) return;
      const forms = plainForms(message);
      if (responseUrl !== undefined)
        await respondPart(sending, delivery, 'error', forms, { url: responseUrl, how: 'ephemeral', userId });
      else if (isPrivate) await postEphemeralPart(sending, delivery, 'error', forms, userId);
      else await postPart(sending, delivery, 'error', forms);
    },
  };
}

function isUpload(part: DeliveredPart): boolean {
  return part === 'charts' || part === 'files';
}

function missing(part: 'charts' | 'files', { datasetId, files = [] }: Answer, error: unknown): SlackMessage {
  const made = part === 'charts' ? 'charts' : 'export';
  const { name, args } = (part === 'files' && files[0]?.again) || { name: made, args: {} };
  const of = datasetId?.split('-').slice(2).join('-');
  const call = JSON.stringify({ name, args, ...(of !== undefined && { of }) });
  const what = part === 'charts' ? "The charts didn't make it here." : "The file didn't make it here.";
  const why = inWords(error);
  const { message, next } = why instanceof UserError ? why : { message: '', next: 'Try again in a minute.' };
  return errorMessage({ message: `${what} ${message}`.trim(), next }, [button('Try again', `ask:${name}`, call)]);
}
