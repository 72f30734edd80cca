const PATIENCE_MS = 60_000;

/**
 * A slash command, from its sending to its acknowledgement and to the arrival of its answer.
 *
 * @returns both in milliseconds
 * @throws {Error} where Slack gave up on it, or nothing came
 */
export async function ask({ slack, person }, channel, text) {
  const started = performance.now();
  const sent = await person.slash(channel, '/influencer', text);
  const ackMs = performance.now() - started;
  if (sent.error !== undefined) throw new Error(`/influencer ${text}: ${sent.error}`);
  if (sent.responses.length === 0) {
    await new Promise((resolve, reject) => {
      const stopLooking = slack.onChange(() => {
        if (sent.responses.length > 0) end(resolve);
      });
      const timer = setTimeout(() => end(() => reject(new Error(`/influencer ${text}: no answer`))), PATIENCE_MS);
      const end = (settle) => {
        clearTimeout(timer);
        stopLooking();
        settle();
      };
    });
  }
  return { ackMs, answerMs: performance.now() - started };
}

/** So many in all, so many at once. */
export async function askOften(bot, channel, text, { count, inFlight }) {
  const asked = [];
  let left = count;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left-- > 0) asked.push(await ask(bot, channel, text));
    }),
  );
  return { ...latenciesOf(asked), perSecond: count / ((performance.now() - started) / 1000) };
}

/** One after the other until `work` is done. */
export async function askDuring(bot, channel, text, work) {
  const asked = [];
  let isDone = false;
  const result = work.finally(() => {
    isDone = true;
  });
  while (!isDone) asked.push(await ask(bot, channel, text));
  return { ...latenciesOf(asked), result: await result };
}

function latenciesOf(asked) {
  return { latencies: asked.map(({ answerMs }) => answerMs), acks: asked.map(({ ackMs }) => ackMs) };
}
