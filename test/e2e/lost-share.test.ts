import { afterEach, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { fastDelivery } from './fast-delivery.js';
import { Ledger } from './ledger.js';

const ANSWERED_MS = 25_000;

let bot: TestBot;
afterEach(() => bot.close());

it('charts that were not shared when Slack last told are shared anew, whatever it says after that', async () => {
  bot = await startBot({ overrides: fastDelivery });
  const { faults, log } = bot.slack;
  const ledger = new Ledger(bot.slack, bot.ada, 1);
  faults.arm('files.completeUploadExternal', { how: 'status', status: 503 });
  const stop = bot.slack.onChange(() => {
    if (log.callsOf('files.info').length === 0) return;
    stop();
    faults.arm('files.info', { how: 'status', status: 503 }, { times: 'always' });
  });
  await ledger.upload(bot.channel('lost-share'));
  expect(await ledger.settle(ANSWERED_MS, 1_000)).toEqual([]);
}, 60_000);
