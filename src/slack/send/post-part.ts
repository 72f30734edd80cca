import type { MessageMetadata } from '@slack/types';
import type { MessageForms } from './answer-forms.js';
import { type BackOff, createBackOff, pause } from './back-off.js';
import type { DeliveredPart, Delivery } from './delivery.js';
import { PART_EVENT, partsInConversation } from './parts-in-conversation.js';
import type { Sending } from './sending.js';
import { type Failure, failureOf } from './slack-failure.js';

/** An unfurled profile link would fetch the profile. */
export const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

/** A place that refuses is asked again this often: it has been seen to be a passing mistake of Slack's. */
const TRIES_AT_A_PLACE = 4;
/** After so many failures an update is given up, and the message posted anew. */
const TRIES_TO_UPDATE = 4;

/**
 * Posts one part of a delivery, once: in place of its progress message where it has one, else as a message of its own.
 * Nothing is posted again before the conversation was read for it; an update may be repeated as it is.
 *
 * @param forms of the same message, from the richest to one that always arrives; none: there is nothing to post
 * @throws the last error where it cannot be delivered: patience is at its end, or Slack refuses for good
 */
export async function postPart(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  forms: MessageForms,
): Promise<void> {
  if (forms.length === 0 || delivery.parts.has(part)) return;
  const attempt = new Attempt(sending, delivery, part, forms);
  const ts = await attempt.untilThere();
  if (part !== 'progress') delivery.parts.add(part);
  if (part === 'progress' || part === 'answer' || part === 'error') delivery.progressTs = ts;
  await delivery.note();
}

/** The same for a message that others refer to. @returns its ts, also where it was there already */
export function findOrPost(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  forms: MessageForms,
): Promise<string> {
  return new Attempt(sending, delivery, part, forms).untilThere();
}

/** The message may be there, and cannot be looked for: it is not posted again. */
export class Unsure extends Error {
  constructor(cause: unknown) {
    super('it may have been posted', { cause });
  }
}

/** The parts that stand in the place of one another: how far it is, then the answer or why there is none. */
const IN_PLACE_OF_PROGRESS = new Set(['progress', 'answer', 'error']);

class Attempt {
  readonly #sending: Sending;
  readonly #delivery: Delivery;
  readonly #part: DeliveredPart;
  readonly #forms: MessageForms;
  #backOff: BackOff;
  #form = 0;
  #stumbles = 0;
  #updateFailures = 0;
  #refusals = 0;
  #isUnclear = false;
  /** The progress message that could not be changed: it goes when the answer stands elsewhere. */
  #leftOver: string | undefined;

  constructor(sending: Sending, delivery: Delivery, part: DeliveredPart, forms: MessageForms) {
    this.#sending = sending;
    this.#delivery = delivery;
    this.#part = part;
    this.#forms = forms;
    this.#backOff = createBackOff(sending.settings);
  }

  async untilThere(): Promise<string> {
    while (true) {
      this.#sending.signal.throwIfAborted();
      const isUpdate = this.#updateTs() !== undefined;
      try {
        const ts = isUpdate ? await this.#update() : await this.#post();
        if (ts !== this.#leftOver) await this.#removeLeftOver();
        return ts;
      } catch (error) {
        const failure = failureOf(error);
        if (!failure || !this.#goesOn(failure, isUpdate)) throw error;
        if (!(await this.#waitAfter(failure)) && !this.#givesUpUpdate()) throw error;
      }
    }
  }

  /** False where patience is at its end. */
  async #waitAfter(failure: Failure): Promise<boolean> {
    const { settings, signal } = this.#sending;
    switch (failure.kind) {
      case 'message':
      case 'target':
        return true; // what comes next is another call
      case 'place':
      case 'refused':
        await pause(settings.firstWaitMs, signal); // if it is a mistake, it is one of a moment
        return true;
      case 'later':
        return this.#backOff.wait(signal, failure.waitMs);
      default:
        return this.#backOff.wait(signal);
    }
  }

  /** The message to be changed; undefined where there is none, or it cannot be. */
  #updateTs(): string | undefined {
    return IN_PLACE_OF_PROGRESS.has(this.#part) ? this.#delivery.progressTs : undefined;
  }

  async #update(): Promise<string> {
    const ts = this.#updateTs()!;
    const { channelId } = this.#delivery.place;
    const { client, calls, settings, signal } = this.#sending;
    const patienceMs = settings.patienceMs / 4; // where it is limited for longer, it is posted anew
    await calls.once({ method: 'chat.update', channelId, signal, patienceMs }, () =>
      client.chat.update({ channel: channelId, ts, ...this.#message(), metadata: this.#metadata() }),
    );
    return ts;
  }

  async #post(): Promise<string> {
    const { client, calls, signal } = this.#sending;
    const { place } = this.#delivery;
    const there = this.#delivery.mayHaveMore ? await this.#alreadyThere() : undefined;
    if (there !== undefined) return there;
    if (this.#updateTs() !== undefined) return this.#update(); // its progress message was found
    const { channelId, threadTs } = place;
    const { ts } = await calls.once({ method: 'chat.postMessage', channelId, signal }, () =>
      client.chat.postMessage({
        channel: channelId,
        ...this.#message(),
        ...(threadTs !== undefined && { thread_ts: threadTs }),
        metadata: this.#metadata(),
        ...NO_UNFURL,
      }),
    );
    return ts!;
  }

  /** Reads the conversation; where that is not possible, what was noted has to do. */
  async #alreadyThere(): Promise<string | undefined> {
    let found: Map<DeliveredPart, string>;
    try {
      found = await partsInConversation(this.#sending, this.#delivery);
    } catch (error) {
      if (!failureOf(error)) throw error;
      // After a restart nothing may have been on its way; after a call whose answer was lost, something was.
      if (this.#isUnclear) throw new Unsure(error);
      found = new Map();
    }
    this.#delivery.mayHaveMore = false;
    this.#isUnclear = false;
    for (const part of found.keys()) if (!IN_PLACE_OF_PROGRESS.has(part)) this.#delivery.parts.add(part);
    const own = found.get(this.#part);
    if (own !== undefined) return own;
    if (IN_PLACE_OF_PROGRESS.has(this.#part) && this.#leftOver === undefined) {
      this.#delivery.progressTs = [...IN_PLACE_OF_PROGRESS]
        .map((part) => found.get(part))
        .find((ts) => ts !== undefined);
    }
    return undefined;
  }

  /** What to do after a failure. False: nothing more. */
  #goesOn(failure: Failure, isUpdate: boolean): boolean {
    const { kind } = failure;
    const isOver = kind === 'target' || kind === 'later' || ++this.#updateFailures >= TRIES_TO_UPDATE;
    if (isUpdate && isOver) return this.#givesUpUpdate();
    switch (kind) {
      case 'later':
      case 'unsent':
        return true;
      case 'unclear':
        this.#markUnclear(isUpdate);
        return true;
      case 'stumbled':
        this.#markUnclear(isUpdate);
        if (++this.#stumbles % 2 === 0) this.#form = Math.min(this.#form + 1, this.#forms.length - 1);
        return true;
      case 'message':
        this.#form++;
        return this.#form < this.#forms.length;
      default:
        return ++this.#refusals < TRIES_AT_A_PLACE;
    }
  }

  /**
   * The part will be a message of its own, unless an update whose answer was lost has been made; the one that was to
   * become it is taken away afterwards. False where there is nothing to give up.
   */
  #givesUpUpdate(): boolean {
    if (this.#part === 'progress' || this.#updateTs() === undefined) return false;
    this.#leftOver = this.#delivery.progressTs;
    this.#delivery.progressTs = undefined;
    this.#delivery.mayHaveMore = true;
    this.#backOff = createBackOff(this.#sending.settings);
    return true;
  }

  /** A post that may be there; an update can be made again as it is. */
  #markUnclear(isUpdate: boolean): void {
    if (isUpdate) return;
    this.#delivery.mayHaveMore = true;
    this.#isUnclear = true;
  }

  async #removeLeftOver(): Promise<void> {
    const ts = this.#leftOver;
    if (ts === undefined) return;
    const { client, calls } = this.#sending;
    const channel = this.#delivery.place.channelId;
    const to = { method: 'chat.delete', channelId: channel, signal: this.#sending.signal, patienceMs: 5_000 };
    // Best effort: the answer is there.
    await calls.repeatable(to, () => client.chat.delete({ channel, ts })).catch(() => undefined);
  }

  #message() {
    const { text, blocks } = this.#forms.at(this.#form)!;
    return { text, blocks };
  }

  #metadata(): MessageMetadata {
    return { event_type: PART_EVENT, event_payload: { job: this.#delivery.id, part: this.#part } };
  }
}
