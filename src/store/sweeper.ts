import { setImmediate as nextTurn } from 'node:timers/promises';
import { expiryOf, type LmdbConnection } from './lmdb-connection.js';
import { type TrustedTime, trustedTime } from './trusted-time.js';

/** How many entries are looked at between two turns of the event loop, so that no question waits for a sweep. */
const BATCH = 1000;
/** In the root table: a restart must not make a wrong clock believable. */
const TIME_KEY = Buffer.from('time');

export interface SweeperOptions {
  everyMs: number;
  /** A counter of real ms that nobody sets. */
  counter?: () => number;
  onError: (error: unknown) => void;
}

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

/**
 * Deletes what has expired by a time that can be trusted: what a clock that was set wrong makes expire reads as absent, but
 * comes back once the clock is right again.
 *
 * @param elapsedMs real time since the last sweep, or since the process started
 */
export async function sweepByTrustedTime(connection: LmdbConnection, elapsedMs: number): Promise<number> {
  const stored = connection.root.get(TIME_KEY)?.toString();
  const before = stored === undefined ? undefined : (JSON.parse(stored) as TrustedTime);
  const time = trustedTime(before, connection.now(), elapsedMs);
  await connection.write(() => connection.root.putSync(TIME_KEY, Buffer.from(JSON.stringify(time))));
  return sweepExpired(connection, time.at);
}

/** Sweeps now and then, without keeping the process alive. `stop` waits for a sweep under way. */
export function startSweeper(
  connection: LmdbConnection,
  { everyMs, counter = () => performance.now(), onError }: SweeperOptions,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let lastAt = counter();
  const timer = setInterval(() => {
    const elapsedMs = counter() - lastAt;
    lastAt += elapsedMs;
    // Expired entries read as absent anyway, and the next sweep tries again.
    running = running.then(() => sweepByTrustedTime(connection, elapsedMs)).catch(onError);
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
