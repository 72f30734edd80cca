import { setTimeout as wait } from 'node:timers/promises';

/** What takes longer than this does not hold up what came after it: it may wait for Slack. */
const PATIENCE_MS = 5_000;

/**
 * What changes a conversation, an upload or a deletion, is taken in before what came later is looked at: who posts a
 * file and asks at once is not told that there is none, and who deletes it is not answered from it.
 */
export class ArrivalOrder {
  readonly #changes = new Map<string, Set<Promise<unknown>>>();

  /**
   * Handles what has just come, after the changes that came before it.
   *
   * @param conversation '' for what concerns all of them
   */
  async inOrder(conversation: string, isChange: boolean, handle: () => Promise<void>): Promise<void> {
    const before = [...this.#of(conversation), ...this.#of('')];
    const handled =
      before.length === 0
        ? handle()
        : Promise.race([Promise.all(before), wait(PATIENCE_MS, undefined, { ref: false })]).then(handle);
    if (!isChange) return handled;
    const settled = handled.catch(() => undefined);
    const changes = this.#of(conversation);
    this.#changes.set(conversation, changes.add(settled));
    try {
      await handled;
    } finally {
      changes.delete(settled);
      if (changes.size === 0 && this.#changes.get(conversation) === changes) this.#changes.delete(conversation);
    }
  }

  #of(conversation: string): Set<Promise<unknown>> {
    return this.#changes.get(conversation) ?? new Set();
  }
}
