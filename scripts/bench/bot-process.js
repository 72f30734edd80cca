// The bot in a process of its own, asked by the bench over IPC: { ask: 'reset' | 'figures' | 'stop' }. With "empty" as its
// argument it is a Bolt app that does nothing. SLACK_BOT_TOKEN and the like are in the environment.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';
import { countFits } from './count-fits.js';
import { createEmptyBot } from './empty-bot.js';
import { peakOf } from './run-process.js';

const RESOLUTION_MS = 5;

const config = readConfig({ ...process.env });
const app = process.argv[2] === 'empty' ? createEmptyBot(config) : await createApp(config);
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const fits = countFits();
let before = { cpu: process.cpuUsage(), fits: fits.count };

const answers = {
  reset() {
    delay.reset();
    before = { cpu: process.cpuUsage(), fits: fits.count };
  },
  figures() {
    const { user, system } = process.cpuUsage(before.cpu);
    return {
      delayMs: delays(),
      cpuSeconds: (user + system) / 1e6,
      fits: fits.count - before.fits,
      peakMb: peakOf(process.pid),
    };
  },
  async stop() {
    await app.stop();
    process.disconnect();
  },
};

process.on('disconnect', () => process.exit()); // the bench is done, or was interrupted
process.on('message', async ({ ask }) => {
  const answer = await answers[ask]();
  if (process.connected) process.send({ answer: answer ?? {} });
});
await app.start();
delay.enable();
process.send({ answer: {} });

/** How much later than due the loop came round: what Node measures includes the interval itself. */
function delays() {
  const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  return { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) };
}
