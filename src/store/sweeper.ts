import { setImmediate as nextTurn } from 'node:timers/promises';
import { expiryOf, type LmdbConnection } from './lmdb-connection.js';

/** How many entries are looked at between two turns of the event loop, so that no question waits for a sweep. */
const BATCH = 1000;

/** Deletes from disk what has expired by `now` (Unix ms), in all namespaces. @returns how many entries. */
export async function sweepExpired(connection: LmdbConnection, now: number): Promise<number> {
  let start: Buffer | undefined;
  let swept = 0;
  while (true) {
    const batch = [...connection.expiries.getRange({ ...(start ? { start } : {}), limit: BATCH })];
    const expired = batch.filter(({ value }) => value.readDoubleBE() <= now).map(({ key }) => key);
    if (expired.length > 0) {
      swept += await connection.write(() => {
        // It may have been written anew since it was read.
        const still = expired.filter((key) => (expiryOf(connection, key) ?? Number.POSITIVE_INFINITY) <= now);
        for (const key of still) {
          connection.values.removeSync(key);
          connection.expiries.removeSync(key);
        }
        return still.length;
      });
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return swept;
    start = Buffer.concat([last.key, Buffer.of(0)]);
    await nextTurn();
  }
}

/** Sweeps now and then, without keeping the process alive. `stop` waits for a sweep under way. */
export function startSweeper(connection: LmdbConnection, everyMs: number): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => sweepExpired(connection, Date.now()))
      // Expired entries read as absent anyway, and the next sweep tries again: a warning is enough.
      .catch((error: Error) => process.emitWarning(`The store could not be swept: ${error.message}`));
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
