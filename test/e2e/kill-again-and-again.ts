import { createKillableBot } from './killable-bot.js';
import { Ledger } from './ledger.js';
import { seededRandom } from './seeded-random.js';

interface Kills {
  seed: number;
  uploads: number;
  questions: number;
  kills: number;
}

const CHANNELS = 6;
const SHORTEST_LIFE_MS = 100;
const LONGEST_LIFE_MS = 2_300;
/** What a life lasts with its start, roughly: what is posted is posted over all of them. */
const LIFE_MS = 2_000;
const PREPARED_MS = 30_000;
const ANSWERED_MS = 120_000;
const DOUBLED_BY_MS = 3_000;

/**
 * Lists and questions come in while the bot is killed, started, and killed again 0.1 to 2.3 s after it is ready.
 *
 * @returns what is not as it must be a while after the last start
 */
export async function killAgainAndAgain({ seed, uploads, questions, kills }: Kills): Promise<string[]> {
  const random = seededRandom(seed);
  const bot = await createKillableBot({ slackOptions: { ackTimeoutMs: 1_000 } });
  try {
    const ledger = new Ledger(bot.slack, bot.ada, seed);
    const channels = Array.from({ length: CHANNELS }, (_, i) => bot.channel(`kills-${i}`));
    await bot.start();
    const lists = await Promise.all(channels.map((channel) => ledger.upload(channel)));
    const before = await ledger.settle(PREPARED_MS, 0);
    if (before.length > 0) return before.map((trouble) => `before the first kill: ${trouble}`);

    const posts = [
      ...Array.from({ length: uploads }, (_, i) => () => ledger.upload(channels[i % CHANNELS]!)),
      ...Array.from({ length: questions }, (_, i) => {
        const at = i % CHANNELS;
        return () => ledger.ask(channels[at]!, 2 + Math.floor(i / CHANNELS), i % 3 === 0 ? lists[at] : undefined);
      }),
    ].map(async (post) => {
      await pause(random() * kills * LIFE_MS);
      await post();
    });
    for (let i = 0; i < kills; i++) {
      await pause(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      await bot.kill();
      await bot.start();
    }
    await Promise.all(posts);
    const troubles = await ledger.settle(ANSWERED_MS, DOUBLED_BY_MS);
    const condemned = ledger.everything().filter((line) => CONDEMNED.test(line));
    return [...troubles, ...condemned.map((line) => `condemned: ${line}`)];
  } finally {
    await bot.close();
  }
}

/** What is said of a file that took the process down with it, again and again. */
const CONDEMNED = /something went wrong each time|keeps? failing|could not finish|couldn't finish/i;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
