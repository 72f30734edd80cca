import { createBackOff, pause } from './back-off.js';
import type { DeliverySettings } from './delivery-settings.js';
import { type Failure, failureOf } from './slack-failure.js';

/** What a call is about: limits are counted by method and, for messages, by conversation. */
export interface CallTo {
  method: string;
  channelId?: string | undefined;
  signal?: AbortSignal | undefined;
  /** For less than what is delivered: somebody waits, or it hardly matters. */
  patienceMs?: number | undefined;
}

/**
 * The Web API with waits of our own. The client's would hold up all calls for one that is limited (web-api 8.2 pauses
 * its whole queue on a 429): here a limit holds up its own method in its own conversation.
 */
export interface SlackCalls {
  /** Again for as long as surely nothing was done: a limit, or Slack not reached. */
  once<T>(to: CallTo, call: () => Promise<T>): Promise<T>;
  /**
   * Again too where it may have been done: for what changes nothing when it is done twice. What Slack refuses for the
   * message or the place is asked a few times: it has been seen to be a passing mistake.
   */
  repeatable<T>(to: CallTo, call: () => Promise<T>): Promise<T>;
}

export function createSlackCalls(settings: DeliverySettings): SlackCalls {
  /** Unix ms by method and conversation, while Slack wants no call. */
  const closedUntil = new Map<string, number>();

  async function make<T>(to: CallTo, call: () => Promise<T>, triesAfter: (failure: Failure) => number): Promise<T> {
    const line = `${to.method} ${to.channelId ?? ''}`;
    const { signal = new AbortController().signal } = to;
    const patienceMs = Math.min(to.patienceMs ?? settings.patienceMs, settings.patienceMs);
    const backOff = createBackOff({ ...settings, patienceMs });
    for (let tries = 1; ; tries++) {
      const closedMs = (closedUntil.get(line) ?? 0) - Date.now();
      if (closedMs > 0) await pause(closedMs, signal);
      else closedUntil.delete(line);
      signal.throwIfAborted();
      try {
        return await call();
      } catch (error) {
        const failure = failureOf(error);
        if (!failure || tries >= triesAfter(failure)) throw error;
        if (failure.kind === 'later') closedUntil.set(line, Date.now() + failure.waitMs);
        if (!(await backOff.wait(signal, failure.kind === 'later' ? failure.waitMs : 0))) throw error;
      }
    }
  }

  return {
    once: (to, call) => make(to, call, ({ kind }) => (SURELY_NOT_DONE.has(kind) ? Infinity : 1)),
    repeatable: (to, call) =>
      make(to, call, ({ kind }) => (kind === 'refused' ? 1 : REFUSALS.has(kind) ? TRIES_WHERE_REFUSED : Infinity)),
  };
}

const SURELY_NOT_DONE = new Set<Failure['kind']>(['later', 'unsent']);
const REFUSALS = new Set<Failure['kind']>(['message', 'target', 'place']);
const TRIES_WHERE_REFUSED = 4;
