import type { MemoryBudget, Reservation } from './memory-budget.js';

/** What a piece of work holds of the memory budget, from its first byte to its last. */
export interface HeldMemory {
  /** Before it takes more: so many bytes altogether. Where they are not free, the work is begun again when they are. */
  need(bytes: number): void;
  /** From here on it's no more than this, and nothing more will be needed. */
  keepOnly(bytes: number): void;
  /** What it made goes on taking memory until this settles. */
  keepUntil(done: Promise<unknown>): void;
}

/** Thrown by `need` through the work, and caught by who started it. */
class MoreNeeded extends Error {
  override readonly name = 'MoreNeeded';
  readonly bytes: number;

  constructor(bytes: number) {
    super(`${bytes} bytes of memory are needed`);
    this.bytes = bytes;
  }
}

/**
 * Does something that takes memory in several phases, of which each knows only from the one before how much it takes.
 *
 * Two that hold memory while they wait for more can wait for each other forever. So nobody waits while holding any: where
 * more is needed than is free, everything is dropped, the larger amount is waited for, and the work is begun again.
 *
 * @param bytes what the first phase takes
 * @param work may be begun again until its last `need`: before that, it must leave nothing behind
 * @throws {UserError} if there never is as much
 * @throws what `work` throws, and the signal's reason
 */
export async function workInMemory<T>(
  budget: MemoryBudget,
  bytes: number,
  signal: AbortSignal,
  work: (memory: HeldMemory) => Promise<T>,
): Promise<T> {
  for (let needed = bytes; ; ) {
    const reservation = await budget.reserve(needed, signal);
    const kept: Promise<unknown>[] = [];
    try {
      return await work(heldMemory(reservation, needed, kept));
    } catch (error) {
      if (!(error instanceof MoreNeeded)) throw error;
      needed = error.bytes;
    } finally {
      if (kept.length === 0) reservation.release();
      else void Promise.allSettled(kept).then(() => reservation.release());
    }
  }
}

function heldMemory(reservation: Reservation, bytes: number, kept: Promise<unknown>[]): HeldMemory {
  let held = bytes;
  return {
    need(wanted) {
      if (wanted <= held) return; // given back here, it could be gone when it's needed again
      if (!reservation.resize(wanted)) throw new MoreNeeded(wanted);
      held = wanted;
    },
    keepOnly(most) {
      if (most < held) reservation.resize(most);
    },
    keepUntil: (done) => void kept.push(done),
  };
}
