import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { missedScope, slackErrorCode } from '../slack-errors.js';
import { withPatience } from './patience.js';

interface Asking<T> {
  ask: (id: string) => Promise<T>;
  /** Any of these is enough. Where none was granted, Slack is asked once. */
  scopes: readonly string[];
  log: Logger;
}

const KEEP_MS = 10 * 60_000;
const MOST_KEPT = 5_000;
/** Slack stumbles now and then; whoever waits does not wait for long. */
const TRIES = 3;
const BETWEEN_TRIES_MS = 100;

/**
 * What Slack says of a person or a channel, where the scope for it was granted: remembered for a while. Undefined where it
 * does not say, or not in time.
 */
export function createAskSlack<T>({ ask, scopes, log }: Asking<T>): (id: string) => Promise<T | undefined> {
  const answers = new Map<string, { at: number; answer: Promise<T | undefined> }>();
  let isGranted = true;

  async function asked(id: string): Promise<T | undefined> {
    for (let tries = 1; ; tries++) {
      try {
        return await ask(id);
      } catch (error) {
        const missed = missedScope(error);
        if (missed) {
          isGranted &&= scopes.some((scope) => missed.provided.includes(scope));
          return undefined;
        }
        if (tries === TRIES) {
          log.warn({ code: slackErrorCode(error) }, 'Slack did not say who a person is, or what a channel is');
          answers.delete(id); // the next one asks anew
          return undefined;
        }
        await wait(BETWEEN_TRIES_MS);
      }
    }
  }

  return async (id) => {
    if (!isGranted) return undefined;
    const known = answers.get(id);
    if (known && Date.now() - known.at < KEEP_MS) return withPatience(known.answer);
    const answer = asked(id);
    if (answers.size >= MOST_KEPT) answers.delete(answers.keys().next().value!);
    answers.set(id, { at: Date.now(), answer });
    return withPatience(answer);
  };
}
