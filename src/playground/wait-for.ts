import type { World } from './world.js';

export interface WaitOptions {
  timeoutMs?: number;
  /** What is awaited, for the error message. */
  describe?: string;
}

const pollMs = 50; // for what does not happen in Slack, such as a file on disk

/**
 * Resolves with what `find` returns as soon as that is something.
 *
 * @throws {Error} after the timeout, with what `picture` shows
 */
export async function waitFor<T>(
  world: World,
  find: () => T | Promise<T>,
  picture: () => string,
  { timeoutMs = 30_000, describe = 'what was awaited' }: WaitOptions = {},
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== null && found !== false) return found as Exclude<T, undefined | null | false>;
    const leftMs = deadline - Date.now();
    if (leftMs <= 0) throw new Error(`${describe}: not after ${timeoutMs} ms. There was:\n${picture()}`);
    await nextChange(world, Math.min(leftMs, pollMs));
  }
}

function nextChange(world: World, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      world.changes.off('change', done);
      resolve();
    };
    const timer = setTimeout(done, atMostMs);
    world.changes.once('change', done);
  });
}
