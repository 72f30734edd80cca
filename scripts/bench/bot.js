import { askDuring, askOften } from './ask-often.js';
import { dropFile } from './drop-file.js';
import { printBot } from './print-bot.js';
import { say, whole } from './print-table.js';
import { startBot } from './start-bot.js';
import { spread } from './statistics.js';

const SMALL = 1_000;
const LARGE = 100_000;
const SMALL_DROPS = 5;
/** Not those of the large files, which may be as small: what was analysed before is not analysed again. */
const SMALL_SEEDS = 10;
const QUESTION = 'top 10';
const IDLE = [
  { inFlight: 5, count: 500 },
  { inFlight: 50, count: 2_000 },
];

/** The real bot in its own process: how soon it answers, how late its loop is under load, and what asking again costs. */
export async function benchBot({ folder, rows, sample }) {
  const largeRows = rows.findLast((count) => count <= LARGE) ?? LARGE;
  const bot = await startBot(folder);
  const results = { largeRows, small: [] };
  try {
    for (let seed = 1; seed <= SMALL_DROPS; seed++) {
      say(`bot: ${whole(SMALL)} rows, drop ${seed} of ${SMALL_DROPS}`);
      const path = await sample(SMALL, SMALL_SEEDS + seed);
      results.small.push(await bot.during(() => dropFile(bot, bot.channel(`small-${seed}`), path)));
    }
    Object.assign(results, await benchTwice(bot, await sample(largeRows, 3)));
    results.loaded = await benchLoaded(bot, [await sample(largeRows, 1), await sample(largeRows, 2)]);
    results.idle = await benchIdle(bot);
  } finally {
    await bot.stop();
  }
  const empty = await startBot(folder, 'empty');
  try {
    results.empty = await benchIdle(empty);
  } finally {
    await empty.stop();
  }
  printBot(results);
  return results;
}

/** The same file in two conversations, the second of which is asked from then on. */
async function benchTwice(bot, path) {
  say('bot: a large file, twice');
  const first = await bot.during(() => dropFile(bot, bot.channel('first'), path));
  const again = await bot.during(() => dropFile(bot, bot.channel('asked'), path));
  return { first, again };
}

async function benchLoaded(bot, paths) {
  say('bot: questions while two analyses run');
  return bot.during(async () => {
    const drops = Promise.all(paths.map((path, i) => dropFile(bot, bot.channel(`load-${i}`), path)));
    const { latencies, acks, result } = await askDuring(bot, askedChannel(bot), QUESTION, drops);
    return { latencyMs: spread(latencies), ackMs: spread(acks), analyses: result };
  });
}

async function benchIdle(bot) {
  const channel = askedChannel(bot);
  const results = [];
  for (const load of IDLE) {
    say(`bot: ${load.count} questions, ${load.inFlight} in flight`);
    // Not counted: what is measured is a bot at work, not one that opens fifty connections at once.
    await askOften(bot, channel, QUESTION, { count: 4 * load.inFlight, inFlight: load.inFlight });
    results.push(
      await bot.during(async () => {
        const { latencies, acks, perSecond } = await askOften(bot, channel, QUESTION, load);
        return { inFlight: load.inFlight, perSecond, latencyMs: spread(latencies), ackMs: spread(acks) };
      }),
    );
  }
  return results;
}

function askedChannel(bot) {
  return bot.slack.channels.find(({ name }) => name === 'asked') ?? bot.channel('asked');
}
