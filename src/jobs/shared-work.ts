type Listener<P> = (progress: P) => void;

interface UnderWay<P, T> {
  result: Promise<T>;
  abort: AbortController;
  listeners: Set<Listener<P>>;
}

export type SharedWork<P, T> = (
  key: string,
  signal: AbortSignal,
  onProgress: Listener<P>,
  work: (signal: AbortSignal, onProgress: Listener<P>) => Promise<T>,
) => Promise<T>;

/**
 * What several want at the same moment is done once: who comes second waits for the first one's result. It goes on while
 * anybody waits for it, and is given up with the last one.
 */
export function createSharedWork<P, T>(): SharedWork<P, T> {
  const underWay = new Map<string, UnderWay<P, T>>();

  function start(key: string, work: Parameters<SharedWork<P, T>>[3]): UnderWay<P, T> {
    const abort = new AbortController();
    const listeners = new Set<Listener<P>>();
    const result = work(abort.signal, (progress) => {
      for (const listener of listeners) listener(progress);
    });
    const started = { result, abort, listeners };
    underWay.set(key, started);
    const end = () => underWay.get(key) === started && underWay.delete(key);
    result.then(end, end);
    return started;
  }

  return async (key, signal, onProgress, work) => {
    signal.throwIfAborted();
    const shared = underWay.get(key) ?? start(key, work);
    // One each: the same function may be given twice.
    const listener: Listener<P> = (progress) => onProgress(progress);
    shared.listeners.add(listener);
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        shared.listeners.delete(listener);
        if (shared.listeners.size === 0) {
          // Nobody may join what is being given up.
          if (underWay.get(key) === shared) underWay.delete(key);
          shared.abort.abort(signal.reason);
        }
        reject(signal.reason);
      };
    });
    left.catch(() => undefined);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.result, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      shared.listeners.delete(listener);
    }
  };
}
