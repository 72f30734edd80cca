import { setTimeout as wait } from 'node:timers/promises';
import type { DeliverySettings } from './delivery-settings.js';

/** Waits between the repetitions of one thing, each twice as long as the one before, as long as there is patience. */
export interface BackOff {
  /** False, at once, where patience is at its end. */
  wait(signal: AbortSignal, atLeastMs?: number): Promise<boolean>;
}

export function createBackOff({ firstWaitMs, maxWaitMs, patienceMs }: DeliverySettings): BackOff {
  const until = Date.now() + patienceMs;
  let nextMs = firstWaitMs;
  return {
    async wait(signal, atLeastMs = 0) {
      const ms = Math.max(nextMs, atLeastMs);
      if (Date.now() + ms > until) return false;
      nextMs = Math.min(nextMs * 2, maxWaitMs);
      await pause(ms, signal);
      return true;
    },
  };
}

/** @throws the signal's reason, as it is: the timer would wrap it */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
