/** By what time the sweeper deletes for good. */
export interface TrustedTime {
  /** Unix ms. */
  at: number;
  /** For how much real time the clock has been ahead of what could have passed. */
  doubtedMs: number;
}

/** A clock that is corrected by less is no reason to wait. */
const TOLERANCE_MS = 5 * 60_000;
/** A clock that was set wrong is noticed within a day of work; a bot that was away for longer only sweeps a day later. */
const BELIEVED_AFTER_MS = 24 * 3_600_000;

/**
 * A clock that jumps ahead is not believed until it has stayed there for a day in which the bot ran: meanwhile, time goes on
 * at the pace of the machine's own counter. A clock that is set back is believed at once: then nothing is deleted.
 *
 * @param before undefined: nothing to compare with
 * @param nowMs Unix ms, as the clock says
 * @param elapsedMs real time since `before`, as far as the bot ran
 */
export function trustedTime(before: TrustedTime | undefined, nowMs: number, elapsedMs: number): TrustedTime {
  const isBelievable = !before || nowMs <= before.at + elapsedMs + TOLERANCE_MS;
  if (isBelievable) return { at: nowMs, doubtedMs: 0 };
  const doubtedMs = before.doubtedMs + elapsedMs;
  return doubtedMs >= BELIEVED_AFTER_MS ? { at: nowMs, doubtedMs: 0 } : { at: before.at + elapsedMs, doubtedMs };
}
