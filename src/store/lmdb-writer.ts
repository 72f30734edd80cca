import { isDiskError, storeUnavailable } from './store-unavailable.js';

/** What a writer needs of an environment. */
export interface Transactions {
  /** Runs the work inside one transaction; resolves once it is on disk. */
  transaction(work: () => void): Promise<unknown>;
  /** False once a failure has left the environment unusable until it is opened anew. */
  isUsable(): boolean;
  reopen(): Promise<void>;
}

export interface LmdbWriter {
  /**
   * Resolves once what the work wrote is on disk.
   *
   * @throws {UserError} where the disk refuses (store-unavailable.ts): then nothing of it is written
   */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when nothing is waiting to be written. */
  idle(): Promise<void>;
}

interface Waiting {
  work: () => unknown;
  outcome?: { value: unknown } | { error: unknown };
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * One transaction at a time; what comes meanwhile goes together into the next one. lmdb 3.5 would overlap them, but
 * once the disk has refused a meta page it ends the next one with its lock held, and every later write would wait for
 * ever. Between two transactions the environment can be looked at, and opened anew.
 */
export function createLmdbWriter(environment: Transactions, onFailure: (error: unknown) => void): LmdbWriter {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  /** At once, since it refuses reads, too. What still fails is tried again after the next write. */
  async function recover(): Promise<void> {
    try {
      if (!environment.isUsable()) await environment.reopen();
    } catch (error) {
      onFailure(error);
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await environment.transaction(() => together.forEach(runOne));
        together.forEach(settle);
      } catch (error) {
        const cause = await causeOf(error);
        onFailure(cause);
        await recover();
        const refusal = isOfLmdb(cause) ? storeUnavailable(cause) : cause;
        for (const { outcome, reject } of together) {
          const isOwnFault = outcome && 'error' in outcome && !isOfLmdb(outcome.error);
          reject(isOwnFault ? outcome.error : refusal);
        }
      }
    }
    // Not a turn later: who hears of the last one may write again at once.
    running = undefined;
  }

  return {
    write<T>(work: () => T) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        running ??= writeAll();
      });
    },
    async idle() {
      await running;
    },
  };
}

/** One that fails for a reason of its own does not take the others with it. */
function runOne(each: Waiting): void {
  try {
    each.outcome = { value: each.work() };
  } catch (error) {
    // What the disk refuses must fail the whole transaction: half of it is not written.
    if (isDiskError(error)) throw error;
    each.outcome = { error };
  }
}

function settle({ outcome, resolve, reject }: Waiting): void {
  if (outcome && 'value' in outcome) resolve(outcome.value as never);
  else reject(outcome?.error);
}

/** What it throws by itself, such as that it was closed, has no number. */
function isOfLmdb(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'number';
}

/** lmdb says "Commit failed", and why in a promise beside it. */
async function causeOf(error: unknown): Promise<unknown> {
  const { commitError } = error as { commitError?: Promise<unknown> };
  return commitError ? commitError.then(() => error).catch((cause) => cause) : error;
}
