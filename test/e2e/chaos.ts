import { startBot, type TestBot } from './bot.js';
import { Ledger } from './ledger.js';
import { seededRandom } from './seeded-random.js';

const SEED = 7;
const CHANNELS = 10;
/** Who cannot connect shows nothing; and whether an answer to a command is there, nobody can look up. */
const SPARED = ['auth.test', 'apps.connections.open', 'response_url'];
const PATIENT = {
  jobTimeoutMs: 300_000,
  delivery: { firstWaitMs: 50, maxWaitMs: 1_000, patienceMs: 180_000, callTimeoutMs: 5_000, shareWaitMs: 3_000 },
};

/**
 * Lists and questions while Slack limits 30 % of calls, fails 10 %, sends 20 % of events again, and cuts the socket every
 * seven seconds.
 *
 * @param questions a multiple of the channels, of which there are ten
 * @param postedWithinMs in which everything is posted
 * @returns what is missing, doubled or out of order, for a reader
 */
export async function chaos({ uploads, questions, postedWithinMs }: Size): Promise<string[]> {
  const bot = await startBot({ overrides: PATIENT });
  try {
    return await throughChaos(bot, { uploads, questions, postedWithinMs });
  } finally {
    await bot.close();
  }
}

interface Size {
  uploads: number;
  questions: number;
  postedWithinMs: number;
}

async function throughChaos(bot: TestBot, { uploads, questions, postedWithinMs }: Size): Promise<string[]> {
  const { slack, ada } = bot;
  const random = seededRandom(SEED);
  const ledger = new Ledger(slack, ada, SEED);
  const channels = Array.from({ length: CHANNELS }, (_, i) => bot.channel(`chaos-${i}`));
  /** So many are asked for by command, in each channel. */
  const last = 1 + questions / CHANNELS;
  // Each has a list that can be asked about, before the trouble begins.
  const lists = await Promise.all(channels.map((channel) => ledger.upload(channel)));
  const before = await ledger.settle(30_000, 0);
  if (before.length > 0) return before;

  slack.faults.chaos({ seed: SEED, rateLimited: 0.3, serverError: 0.1, redelivered: 0.2, except: SPARED });
  const stopCutting = slack.cutConnectionsEvery(7_000);
  const posts = [
    ...Array.from({ length: uploads }, (_, i) => () => ledger.upload(channels[i % CHANNELS]!)),
    ...Array.from({ length: questions }, (_, i) => {
      const [at, count] = [i % CHANNELS, 2 + Math.floor(i / CHANNELS)];
      if (count === last) return () => ledger.slash(channels[at]!, count);
      return () => ledger.ask(channels[at]!, count, i % 3 === 0 ? lists[at] : undefined);
    }),
  ];
  await Promise.all(
    posts.map(async (post) => {
      await bot.settle(random() * postedWithinMs);
      await post();
    }),
  );
  const troubles = await ledger.settle(150_000, 3_000);
  stopCutting();
  return troubles;
}
