import { setTimeout as wait } from 'node:timers/promises';

/** What takes longer than this does not hold up what came after it: it may wait for Slack. */
const PATIENCE_MS = 5_000;

/** Something that has come in. */
export interface Arrival {
  /** Resolves when the changes that came before it are made. */
  turn: Promise<void>;
  /** It is handled. */
  leave(): void;
}

/**
 * What changes a conversation, an upload or a deletion, is taken in before what came later is looked at: who posts a
 * file and asks at once is not told that there is none, and who deletes it is not answered from it.
 */
export class ArrivalOrder {
  readonly #changes = new Map<string, Set<Promise<void>>>();

  /** @param conversation '' for what concerns all of them */
  enter(conversation: string, isChange: boolean): Arrival {
    const turn = turnAfter([...this.#of(conversation), ...this.#of('')]);
    if (!isChange) return { turn, leave: () => {} };
    let resolve = () => {};
    const made = new Promise<void>((done) => {
      resolve = done;
    });
    const changes = this.#of(conversation).add(made);
    this.#changes.set(conversation, changes);
    const leave = () => {
      resolve();
      changes.delete(made);
      if (changes.size === 0 && this.#changes.get(conversation) === changes) this.#changes.delete(conversation);
    };
    return { turn, leave };
  }

  #of(conversation: string): Set<Promise<void>> {
    return this.#changes.get(conversation) ?? new Set();
  }
}

async function turnAfter(changes: readonly Promise<void>[]): Promise<void> {
  if (changes.length > 0) await Promise.race([Promise.all(changes), wait(PATIENCE_MS, undefined, { ref: false })]);
}
