/** Deliveries that try as often as in earnest, and wait less in between. For `overrides` of the bot. */
export const fastDelivery = {
  jobTimeoutMs: 60_000,
  delivery: { firstWaitMs: 20, maxWaitMs: 200, patienceMs: 1_500, callTimeoutMs: 300, shareWaitMs: 300 },
};
