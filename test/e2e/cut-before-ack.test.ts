import { afterEach, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { Ledger } from './ledger.js';

const TIMES = 4;
const ANSWERED_MS = 40_000;
const TAKEN_IN_MS = 3; // on the wire, and not yet acked: what comes in is stored before

let bot: TestBot;
afterEach(() => bot.close());

it('a socket that is cut between an event and its ack: Slack sends it again, and it is answered once', async () => {
  bot = await startBot({ slackOptions: { ackTimeoutMs: 500 } });
  const { slack, ada } = bot;
  const ledger = new Ledger(slack, ada, 1);
  const channel = bot.channel('cut');
  await ledger.upload(channel);
  expect(await ledger.settle(ANSWERED_MS, 0)).toEqual([]);

  for (let i = 0; i < TIMES; i++) {
    await slack.waitFor(() => slack.connectionCount > 0, { timeoutMs: ANSWERED_MS });
    const before = slack.log.envelopes.length;
    const stop = slack.onChange(() => {
      if (slack.log.envelopes.length === before) return;
      stop();
      setTimeout(() => slack.cutConnections(), TAKEN_IN_MS);
    });
    if (i % 2 === 0) await ledger.ask(channel, 2 + i);
    else await ledger.upload(channel);
    await slack.waitFor(() => slack.connectionCount === 0);
  }
  expect(await ledger.settle(ANSWERED_MS, 2_000)).toEqual([]);
}, 150_000);
