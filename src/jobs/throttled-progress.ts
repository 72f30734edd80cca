import type { Progress } from './ports.js';

/** chat.update is Tier 3, and about one message a second goes to a channel. */
const UPDATE_EVERY_MS = 1_200;

/**
 * Shows the latest progress, at most once per interval. A failure to show it is left out: the answer still comes.
 */
export function throttledProgress(show: (progress: Progress) => Promise<void>, everyMs = UPDATE_EVERY_MS) {
  let shownAt = Date.now(); // the message as it was posted
  let latest: Progress | undefined;
  let timer: NodeJS.Timeout | undefined;
  let inFlight: Promise<void> = Promise.resolve();

  const showLatest = () => {
    timer = undefined;
    if (!latest) return;
    const progress = latest;
    latest = undefined;
    shownAt = Date.now();
    inFlight = inFlight.then(() => show(progress)).catch(() => undefined);
  };

  return {
    report(progress: Progress): void {
      latest = progress;
      timer ??= setTimeout(showLatest, Math.max(0, shownAt + everyMs - Date.now()));
    },
    /** Nothing is shown after this resolves: what comes next is the answer, which an update must not overwrite. */
    async end(): Promise<void> {
      clearTimeout(timer);
      latest = undefined;
      await inFlight;
    },
  };
}
