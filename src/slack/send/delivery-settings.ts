/** How long delivery goes on, in milliseconds. */
export interface DeliverySettings {
  /** Before the first repetition; doubled with each one. */
  firstWaitMs: number;
  maxWaitMs: number;
  /** For all repetitions of one message together. What is not out by then is left to the next start. */
  patienceMs: number;
  /** For one call of the Web API. */
  callTimeoutMs: number;
  /** How long an upload that Slack took may stay out of sight before it is made again: shares are asynchronous. */
  shareWaitMs: number;
}

/** Slack's outages are of minutes; a share of a file has been seen to take half a minute. */
export const DELIVERY: DeliverySettings = {
  firstWaitMs: 500,
  maxWaitMs: 30_000,
  patienceMs: 30 * 60_000,
  callTimeoutMs: 30_000,
  shareWaitMs: 60_000,
};
