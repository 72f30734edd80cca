import { setMaxListeners } from 'node:events';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { JobEnded } from '../../jobs/job-ended.js';
import type { Inbox, InboxItem } from '../../store/ports.js';
import { ArrivalOrder } from './arrival-order.js';
import { conversationOf, inboxItem, isChange, isEvent, isWorthKeeping, personOf } from './envelope.js';
import { type OpenWork, openWork, type WorkOptions } from './work.js';

interface Options {
  inbox: Inbox;
  /** Undefined while it is not known yet. */
  botUserId: () => string | undefined;
  log: Logger;
}

/** From the second time on that a process went down under an item it is handled with no other item beside it. */
const SUSPECT_FROM = 2;
/** Somebody may kill the process at the wrong moment, too. */
const MAX_ATTEMPTS = SUSPECT_FROM + 3;
const ACQUITTED_AFTER_MS = 300;
const CONVERSATIONS_AT_A_TIME = 4;

/**
 * Stores what comes in before it is acknowledged, and takes it out when it is handled. Bolt acknowledges events before
 * their listeners run, so that what a process had in hand would be gone with it.
 *
 * Around any receiver of Bolt's: Socket Mode's or HTTP's.
 */
export class DurableReceiver implements Receiver {
  readonly #inner: Receiver;
  readonly #options: Options;
  readonly #leaving = new AbortController();
  readonly #order = new ArrivalOrder();
  readonly #underWay = new Set<Promise<void>>();
  /** What is being handled, by its id. */
  readonly #open = new Map<string, { item: InboxItem; abort: AbortController }>();
  #app: App | undefined;

  constructor(inner: Receiver, options: Options) {
    this.#inner = inner;
    setMaxListeners(0, this.#leaving.signal); // one each for what is under way
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
    this.#inner.init({ processEvent: (event: ReceiverEvent) => this.#receive(event) } as App);
  }

  start(...args: unknown[]): Promise<unknown> {
    return this.#inner.start(...args);
  }

  /** Nothing comes in any more. */
  stop(...args: unknown[]): Promise<unknown> {
    return this.#inner.stop(...args);
  }

  /** Handles what an earlier process left, conversations side by side, each in the order that things came. */
  async takeUp(): Promise<void> {
    const { inbox, log } = this.#options;
    const left = await inbox.left();
    if (left.length > 0) log.info({ items: left.length }, 'left by an earlier process: taken up');
    const lines = byConversation(left.filter(isUnsuspected));
    const suspects = left.filter((item) => !isUnsuspected(item));
    const next = async (): Promise<void> => {
      for (let line = lines.shift(); line; line = lines.shift()) {
        for (const item of line) await this.#again(item);
      }
    };
    await Promise.all(Array.from({ length: CONVERSATIONS_AT_A_TIME }, next));
    for (const item of suspects) await this.#again(item);
  }

  /** Handles anew what could not be answered, for who asked it. False where it is not kept any more, or not theirs. */
  async tryAgain(teamId: string, id: string, userId: string): Promise<boolean> {
    const item = this.#open.has(id) ? undefined : await this.#options.inbox.get(teamId, id);
    if (!item || personOf(item) !== userId) return false;
    await this.#again(item);
    return true;
  }

  /** Resolves when everything that came in is handled; what is not by then is left to the next process. */
  async settle(graceMs: number): Promise<void> {
    const { signal } = this.#leaving;
    const left = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    const leave = setTimeout(() => this.#leaving.abort(JobEnded.shutdown()), graceMs);
    await Promise.race([Promise.allSettled(this.#underWay), left]);
    clearTimeout(leave);
  }

  /** The bot was removed from a workspace: nothing more is done for it. */
  drop(teamId: string): void {
    for (const { item, abort } of this.#open.values()) {
      if (item.teamId === teamId) abort.abort(JobEnded.uninstalled());
    }
  }

  async #receive(event: ReceiverEvent): Promise<void> {
    const item = inboxItem(event.body, Date.now());
    const isPassing = !isWorthKeeping(event.body, this.#options.botUserId());
    // Before anything is awaited: what comes next may be stored sooner.
    const { turn, leave } = this.#order.enter(conversationOf(item), !isPassing && isChange(item));
    try {
      await this.#storeAndHandle(event, item, isPassing, turn);
    } finally {
      leave();
    }
  }

  async #storeAndHandle(event: ReceiverEvent, item: InboxItem, isPassing: boolean, turn: Promise<void>): Promise<void> {
    const { inbox, log } = this.#options;
    let refusal: unknown;
    try {
      if (!isPassing && !(await inbox.insert(item))) return await this.#ack(event); // it is being handled, or was
    } catch (error) {
      log.error({ err: error }, 'what came in could not be stored');
      refusal = error;
    }
    let { ack } = event;
    if (isEvent(event.body)) {
      await this.#ack(event);
      ack = acked;
    }
    await this.#handle(item, { ack, isResumed: false, refusal, isPassing, turn: isPassing ? undefined : turn });
  }

  /** Where the socket is gone by now Slack sends the event again; it is stored, and handled all the same. */
  async #ack({ ack }: ReceiverEvent): Promise<void> {
    await ack().catch((error: unknown) => this.#options.log.warn({ err: error }, 'an event could not be acknowledged'));
  }

  async #again(item: InboxItem): Promise<void> {
    const { inbox, log } = this.#options;
    if (this.#leaving.signal.aborted) return;
    item.attempts++;
    // What has gone on for so long and may now wait, for an analysis or for Slack, is no reason to die of.
    const acquittal = setTimeout(() => {
      if (this.#open.get(item.id)?.abort.signal.aborted) return; // of a workspace that is gone
      item.attempts = 0;
      void inbox.save(item).catch((error) => log.warn({ err: error }, 'what was left could not be noted'));
    }, ACQUITTED_AFTER_MS);
    try {
      await inbox.save(item);
      await this.#handle(item, { ack: acked, isResumed: true, refusal: undefined, isPassing: false, turn: undefined });
    } catch (error) {
      log.error({ err: error }, 'what was left could not be taken up');
    } finally {
      clearTimeout(acquittal);
    }
  }

  async #handle(
    item: InboxItem,
    { ack, ...how }: { ack: ReceiverEvent['ack'] } & Pick<WorkOptions, 'isResumed' | 'refusal' | 'isPassing' | 'turn'>,
  ): Promise<void> {
    const { inbox, log } = this.#options;
    const abort = new AbortController();
    setMaxListeners(0, abort.signal); // a chart each
    const leave = () => abort.abort(this.#leaving.signal.reason);
    this.#leaving.signal.addEventListener('abort', leave, { once: true });
    const work = openWork(item, {
      ...how,
      inbox,
      signal: abort.signal,
      isGivenUp: item.attempts > MAX_ATTEMPTS,
      onUnstored: (error) => log.warn({ err: error }, 'progress of an answer could not be stored'),
    });
    const handling = this.#process(item, ack, work, how.isPassing);
    this.#underWay.add(handling);
    this.#open.set(item.id, { item, abort });
    try {
      await handling;
    } finally {
      this.#leaving.signal.removeEventListener('abort', leave);
      this.#open.delete(item.id);
      this.#underWay.delete(handling);
    }
  }

  async #process(item: InboxItem, ack: ReceiverEvent['ack'], work: OpenWork, isPassing: boolean): Promise<void> {
    const { inbox, log } = this.#options;
    await this.#app?.processEvent({ body: item.body, ack, customProperties: { work } });
    await work.stored();
    if (isPassing || work.refusal !== undefined || work.isPostponed) return;
    await inbox.done(item).catch((error) => log.error({ err: error }, 'what was handled could not be taken out'));
  }
}

/** Slack has its acknowledgement, or waits for none any more. */
async function acked(): Promise<void> {}

function isUnsuspected({ attempts }: InboxItem): boolean {
  return attempts < SUSPECT_FROM;
}

function byConversation(items: readonly InboxItem[]): InboxItem[][] {
  const lines = new Map<string, InboxItem[]>();
  for (const item of items) {
    const conversation = conversationOf(item);
    lines.set(conversation, [...(lines.get(conversation) ?? []), item]);
  }
  return [...lines.values()];
}
