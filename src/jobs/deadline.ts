import { setMaxListeners } from 'node:events';

/**
 * Runs something that has to end in time, or earlier if `signal` says so.
 *
 * Node 20 may collect the signals of `AbortSignal.any` and `AbortSignal.timeout` while somebody still waits for them, and
 * then they never fire: a server that sent a byte a second outlived its limit. Here the event loop's timer holds the
 * controller for as long as this runs, and the result doesn't wait for the work to notice.
 *
 * @param late what it ends with when it takes too long
 * @throws what `work` throws, `late()`, or the reason of `signal`
 */
export async function withDeadline<T>(
  ms: number,
  late: () => Error,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  if (signal) setMaxListeners(0, signal); // the downloads of a post all follow its job's
  const controller = new AbortController();
  let fail = (_reason: unknown): void => {};
  const ended = new Promise<never>((_, reject) => {
    fail = reject;
  });
  ended.catch(() => undefined); // lost, if the work was first
  const end = (reason: unknown): void => {
    controller.abort(reason);
    fail(reason);
  };
  const timer = setTimeout(() => end(late()), ms);
  const follow = () => end(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', follow);
  }
}
