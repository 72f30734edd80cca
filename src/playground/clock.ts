/** The workspace's time: real, but for what a test lets pass, and never the same twice: a message's ts is its name. */
export interface Clock {
  nowMs(): number;
  nowSeconds(): number;
  /** A Slack timestamp, "seconds.microseconds", later than every one before it. */
  nextTs(): string;
  /** Moves it forward, for good. */
  advance(ms: number): void;
}

export function createClock(): Clock {
  let lastMicros = 0;
  let aheadMs = 0;
  const nowMs = (): number => Date.now() + aheadMs;
  return {
    nowMs,
    nowSeconds: () => Math.floor(nowMs() / 1000),
    advance(ms) {
      aheadMs += ms;
    },
    nextTs() {
      lastMicros = Math.max(nowMs() * 1000, lastMicros + 100);
      const micros = String(lastMicros % 1_000_000).padStart(6, '0');
      return `${Math.floor(lastMicros / 1_000_000)}.${micros}`;
    },
  };
}
