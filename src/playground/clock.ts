/** The workspace's time: real, and never the same twice, because a message's ts is its name. */
export interface Clock {
  nowMs(): number;
  nowSeconds(): number;
  /** A Slack timestamp, "seconds.microseconds", later than every one before it. */
  nextTs(): string;
}

export function createClock(): Clock {
  let lastMicros = 0;
  return {
    nowMs: () => Date.now(),
    nowSeconds: () => Math.floor(Date.now() / 1000),
    nextTs() {
      lastMicros = Math.max(Date.now() * 1000, lastMicros + 100);
      const micros = String(lastMicros % 1_000_000).padStart(6, '0');
      return `${Math.floor(lastMicros / 1_000_000)}.${micros}`;
    },
  };
}
