import { FairQueue } from './fair-queue.js';
import { type AskedBy, tooManyWaiting, type Waiting } from './waiting-limits.js';

export type { AskedBy } from './waiting-limits.js';

/** Work that people wait for, so much of it at a time. */
export interface Turns {
  /**
   * Runs `work` when it's this person's turn: people are served in turn, and each in the order they asked.
   *
   * @throws {UserError} at once, if too much of theirs or of the conversation waits already
   * @throws what `work` throws, and the signal's reason
   */
  inTurn<T>(asked: AskedBy, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>;
}

interface Turn {
  asked: AskedBy;
  begin: () => void;
}

export function createTurns(what: Waiting, atOnce: number): Turns {
  const waiting = new FairQueue<Turn>();
  const open = new Set<Turn>();
  let running = 0;

  function beginNext(): void {
    while (running < atOnce) {
      const turn = waiting.shift();
      if (!turn) return;
      running++;
      turn.begin();
    }
  }

  function waitFor(turn: Turn, signal: AbortSignal | undefined): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const who = personOf(turn.asked);
      const giveUp = () => {
        if (waiting.remove(who, turn)) reject(signal?.reason);
      };
      turn.begin = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.push(who, turn);
      beginNext();
    });
  }

  return {
    async inTurn(asked, signal, work) {
      signal?.throwIfAborted();
      const refusal = tooManyWaiting(
        what,
        asked,
        [...open].map((turn) => turn.asked),
      );
      if (refusal) throw refusal;
      const turn: Turn = { asked, begin: () => {} };
      open.add(turn);
      try {
        await waitFor(turn, signal);
        try {
          return await work();
        } finally {
          running--;
          beginNext();
        }
      } finally {
        open.delete(turn);
      }
    },
  };
}

function personOf({ teamId, channelId, userId }: AskedBy): string {
  return `${teamId} ${userId ?? channelId}`;
}
