import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrustedTime, trustedTime } from '../../src/store/trusted-time.js';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const start: TrustedTime = { at: 1_700_000_000_000, doubtedMs: 0 };

/** Hour by hour, as the sweeper asks: what is trusted after so many hours of a clock that is off by so much. */
function trustedAfter(hours: number, offMs: number): TrustedTime {
  let time = start;
  for (let hour = 1; hour <= hours; hour++) time = trustedTime(time, start.at + hour * HOUR + offMs, HOUR);
  return time;
}

describe('the time that the sweeper trusts', () => {
  it('is the clock’s at first, and while it goes as time does', () => {
    expect(trustedTime(undefined, 5, 0)).toEqual({ at: 5, doubtedMs: 0 });
    expect(trustedAfter(30, 0)).toEqual({ at: start.at + 30 * HOUR, doubtedMs: 0 });
    // Corrected by some seconds, as clocks are.
    expect(trustedAfter(1, 10_000)).toEqual({ at: start.at + HOUR + 10_000, doubtedMs: 0 });
  });

  it.each([HOUR, YEAR])(
    'goes on at its pace for a day while the clock is ahead by %d ms, then believes it',
    (ahead) => {
      expect(trustedAfter(23, ahead)).toEqual({ at: start.at + 23 * HOUR, doubtedMs: 23 * HOUR });
      expect(trustedAfter(24, ahead)).toEqual({ at: start.at + 24 * HOUR + ahead, doubtedMs: 0 });
    },
  );

  it('follows a clock that is set back at once, and one that was corrected', () => {
    expect(trustedAfter(1, -HOUR)).toEqual({ at: start.at, doubtedMs: 0 });
    const doubting = trustedAfter(5, YEAR);
    expect(trustedTime(doubting, start.at + 6 * HOUR, HOUR)).toEqual({ at: start.at + 6 * HOUR, doubtedMs: 0 });
  });

  it('counts a day in which the bot ran, however often it was started meanwhile', () => {
    let time = start;
    // An hour of work, then away for a night, again and again: nothing has passed while it was away, as far as it knows.
    for (let i = 1; i <= 24; i++) time = trustedTime(time, start.at + i * 10 * HOUR, HOUR);
    expect(time.at).toBe(start.at + 240 * HOUR);
  });

  it('is never ahead of the clock', () => {
    const steps = fc.array(
      fc.record({ now: fc.integer({ min: 0, max: 1e13 }), elapsed: fc.integer({ min: 0, max: YEAR }) }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let time: TrustedTime | undefined;
        for (const { now, elapsed } of all) {
          time = trustedTime(time, now, elapsed);
          expect(time.at).toBeLessThanOrEqual(now);
        }
      }),
    );
  });
});
