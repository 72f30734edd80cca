import type { RenderCharts } from './chart-renderer.js';

/** A check costs two small requests, and meanwhile there is nothing that a person misses. */
const CHECK_AGAIN_MS = 5 * 60_000;

interface Renderers {
  preferred: RenderCharts;
  fallback: RenderCharts;
  /** Rejects with the reason if `preferred` cannot be relied on. */
  check: () => Promise<void>;
  onProven: () => void;
  /** Told why `fallback` draws from now on. */
  onFailure: (error: unknown) => void;
  /** Unix ms. */
  now?: () => number;
}

export interface ProvenRenderer {
  /** Checks `preferred` unless that is under way or failed a moment ago; never rejects. */
  check(): Promise<void>;
  render: RenderCharts;
}

/**
 * Draws with the preferred renderer once it has passed its check, and with the other until then: nobody waits for a
 * check. If one chart of a message fails, all of them are drawn by the other, for they are looked at side by side; and
 * the preferred one has to pass the check again, some minutes later.
 */
export function preferProven(renderers: Renderers): ProvenRenderer {
  const { preferred, fallback, onProven, onFailure, now = Date.now } = renderers;
  let isProven = false;
  let isChecking = false;
  let checkAfter = Number.NEGATIVE_INFINITY;

  const fail = (error: unknown): void => {
    isProven = false;
    checkAfter = now() + CHECK_AGAIN_MS;
    onFailure(error);
  };
  const check = async (): Promise<void> => {
    if (isChecking || now() < checkAfter) return;
    isChecking = true;
    try {
      await renderers.check();
      isProven = true;
      onProven();
    } catch (error) {
      fail(error);
    } finally {
      isChecking = false;
    }
  };
  return {
    check,
    async render(charts, signal) {
      if (!isProven) {
        void check();
        return fallback(charts, signal);
      }
      try {
        return await preferred(charts, signal);
      } catch (error) {
        signal?.throwIfAborted(); // nobody waits any more
        fail(error);
        return fallback(charts, signal);
      }
    },
  };
}
