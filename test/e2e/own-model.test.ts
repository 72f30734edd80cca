import { afterEach, expect, it } from 'vitest';
import { startChatServer } from '../model/chat-server.js';
import { startBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const LIST = talents({ count: 120, seed: 5 });
const UNREADABLE = 'frobnicate the blorbs';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function setUp(reply: string | undefined) {
  const server = await startChatServer(() => reply ?? ((response) => response.writeHead(500).end()));
  const bot = await startBot({ settings: { UNDERSTAND_URL: server.url, UNDERSTAND_MODEL: 'mine' } });
  closers.push(server.close, bot.close);
  const channel = bot.channel('creators');
  const files = [{ name: 'creators.csv', content: talentCsv(LIST) }];
  const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files });
  await bot.replies(channel, ts, 3);
  return {
    server,
    bot,
    async ask(question: string) {
      const before = bot.said(channel, ts).length;
      await bot.ada.post(channel, { text: `${bot.slack.mention} ${question}`, threadTs: ts });
      return bot.print((await bot.replies(channel, ts, before + 1)).slice(before));
    },
  };
}

it('reads what the bot is unsure of, says so, and can be leant on', async () => {
  const { server, ask, bot } = await setUp('{"name":"top","arguments":{"count":2,"by":"followers"}}');
  const told = await ask(UNREADABLE);
  expect(told).toContain('Read with your model as: top 2 by followers.');
  expect(await ask('only the first one')).not.toContain('Read with your model');
  expect(server.requests).toHaveLength(1);
  for (const { handle } of LIST) expect(server.requests[0]!.body).not.toContain(handle);
  // A conversation without a file has nothing to ask a model about.
  const empty = bot.channel('empty');
  const { ts } = await bot.ada.post(empty, { text: `${bot.slack.mention} ${UNREADABLE}` });
  await bot.replies(empty, ts);
  expect(server.requests).toHaveLength(1);
});

it('is done without if it fails, and one line in the log says why, without the sentence', async () => {
  const { server, ask, bot } = await setUp(undefined);
  expect(await ask(UNREADABLE)).toMatch(/didn't understand/);
  expect(server.requests).toHaveLength(1);
  const lines = bot.logged('warn').filter(({ msg }) => msg.includes('UNDERSTAND_URL'));
  expect(lines).toMatchObject([{ why: 'HTTP 500' }]);
  expect(JSON.stringify(lines)).not.toContain('blorbs');
});
