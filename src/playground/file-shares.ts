/**
 * When a completed upload appears in its conversation. Slack answers files.completeUploadExternal at once and shares
 * afterwards, in the background: "there may be a delay", and sometimes it never happens though it said ok.
 */
export class FileShares {
  #delayMs: number;
  #toLose = 0;
  #losesDescribed = false;
  #held: (() => void)[] | undefined;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Uploads that are completed from now on appear this much later; 0: before the answer. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** The next `times` uploads that are completed are never shared. */
  lose(times = 1): void {
    this.#toLose += times;
  }

  /** Whether files that are no pictures are never shared if they came with `alt_txt` (python-slack-sdk#1818). */
  loseDescribed(isLost: boolean): void {
    this.#losesDescribed = isLost;
  }

  /** Nothing is shared until `release()`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Shares what was held back, in order. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const share of held) share();
  }

  // What the server asks.

  /** @param isDescribed whether there is alt text on something that is no picture */
  schedule(isDescribed: boolean, share: () => void, forget: () => void): void {
    const isLost = (isDescribed && this.#losesDescribed) || (this.#toLose > 0 && this.#toLose-- > 0);
    const run = isLost ? forget : share;
    if (this.#held !== undefined) this.#held.push(run);
    else if (this.#delayMs > 0) this.#later(run);
    else run();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, this.#delayMs);
    this.#timers.add(timer.unref());
  }
}
