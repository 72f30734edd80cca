/**
 * Deliveries that try as often as in earnest, and wait less in between. For `overrides` of the bot. A busy machine takes
 * its time: what is only slow must not be taken for what fails.
 */
export const fastDelivery = {
  jobTimeoutMs: 60_000,
  delivery: { firstWaitMs: 20, maxWaitMs: 200, patienceMs: 3_000, callTimeoutMs: 1_000, shareWaitMs: 1_500 },
};
