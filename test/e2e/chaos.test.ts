import { afterEach, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { Ledger } from './ledger.js';
import { seededRandom } from './seeded-random.js';

const SEED = 7;
const UPLOADS = 60;
const QUESTIONS = 60;
const CHANNELS = 10;
/** So many are asked for by command, in each channel. */
const LAST = 1 + QUESTIONS / CHANNELS;
/** Who cannot connect shows nothing; and whether an answer to a command is there, nobody can look up. */
const SPARED = ['auth.test', 'apps.connections.open', 'response_url'];
const POSTED_WITHIN_MS = 21_000;
const PATIENT = {
  jobTimeoutMs: 300_000,
  delivery: { firstWaitMs: 50, maxWaitMs: 1_000, patienceMs: 180_000, callTimeoutMs: 5_000, shareWaitMs: 3_000 },
};

let bot: TestBot;
afterEach(() => bot.close());

it('60 lists and 60 questions, 429 on 30 %, 5xx on 10 %, sockets cut every 7 s, 20 % of events again: all whole, none twice', async () => {
  bot = await startBot({ overrides: PATIENT });
  const { slack, ada } = bot;
  const random = seededRandom(SEED);
  const ledger = new Ledger(slack, ada, SEED);
  const channels = Array.from({ length: CHANNELS }, (_, i) => bot.channel(`chaos-${i}`));
  // Each has a list that can be asked about, before the trouble begins.
  const lists = await Promise.all(channels.map((channel) => ledger.upload(channel)));
  expect(await ledger.settle(30_000, 0)).toEqual([]);

  slack.faults.chaos({ seed: SEED, rateLimited: 0.3, serverError: 0.1, redelivered: 0.2, except: SPARED });
  const stopCutting = slack.cutConnectionsEvery(7_000);
  const posts = [
    ...Array.from({ length: UPLOADS }, (_, i) => () => ledger.upload(channels[i % CHANNELS]!)),
    ...Array.from({ length: QUESTIONS }, (_, i) => {
      const [at, count] = [i % CHANNELS, 2 + Math.floor(i / CHANNELS)];
      if (count === LAST) return () => ledger.slash(channels[at]!, count);
      return () => ledger.ask(channels[at]!, count, i % 3 === 0 ? lists[at] : undefined);
    }),
  ];
  await Promise.all(
    posts.map(async (post) => {
      await bot.settle(random() * POSTED_WITHIN_MS);
      await post();
    }),
  );
  const troubles = await ledger.settle(150_000, 3_000);
  stopCutting();
  expect(troubles).toEqual([]);
}, 240_000);
