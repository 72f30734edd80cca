import { afterEach, describe, expect, it } from 'vitest';
import { type Behaviour, startQuickChart } from '../render/quickchart-server.js';
import { startBot } from './bot.js';
import { creatorsCsv, handlesIn } from './creators.js';

const CSV = creatorsCsv();
/** Of the check at the start: two tiny charts. */
const CHECKS = 2;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The bot with a QuickChart server, in a channel. */
async function setUp(behaviour: Behaviour) {
  const server = await startQuickChart(behaviour);
  closers.push(server.close);
  const bot = await startBot({ settings: { QUICKCHART_URL: server.url } });
  closers.push(bot.close);
  const channel = bot.channel('charts');
  return {
    server,
    bot,
    /** Posts the file, and gives the pictures that came with its answer. */
    async upload() {
      const files = [{ name: 'creators.csv', content: CSV }];
      const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files });
      const replies = await bot.replies(channel, ts, 3);
      const pictures = replies.flatMap((reply) => reply.files).map(({ name }) => name);
      return { ts, pictures: pictures.filter((name) => name.endsWith('.png')) };
    },
    /** Asks in a thread, and gives the pictures of the answer. */
    async ask(threadTs: string, question: string) {
      const before = bot.said(channel, threadTs).length;
      await bot.ada.post(channel, { text: `${bot.slack.mention} ${question}`, threadTs });
      const replies = (await bot.replies(channel, threadTs, before + 2)).slice(before);
      return replies.flatMap((reply) => reply.files).map(({ name }) => name);
    },
    /** Waits for a line in the log. */
    logged: (text: string) =>
      bot.slack.waitFor(() => bot.logLines.find((line) => line.includes(text)), {
        timeoutMs: 60_000,
        describe: `"${text}" in the log`,
      }),
  };
}

const CHARTS = ['followers-engagement.png', 'top.png', 'segments.png'];

describe('a QuickChart server of one’s own', () => {
  it('draws the charts with their numbers; if it fails, all of a message are drawn here, and the log says so', async () => {
    const { server, bot, upload, ask, logged } = await setUp('evaluates');
    await logged('passed its check');
    const { ts, pictures } = await upload();
    expect(pictures).toEqual(CHARTS);
    const drawn = (await server.drawn()).slice(CHECKS);
    expect(drawn.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { texts } of drawn) expect(texts.filter((text) => /\d/.test(text)).length).toBeGreaterThan(5);
    expect(bot.logged('warn')).toEqual([]);

    await server.become('refuses');
    expect(await ask(ts, 'show me the segments as a chart')).toEqual(['segments.png']);
    const [warning] = bot.logged('warn');
    expect(warning.msg).toMatch(/drawn here.*QUICKCHART_URL/);
    expect(warning.err.message).toBe('QuickChart answered 400 with image/png');
    expect(handlesIn(CSV).filter((handle) => bot.logLines.some((line) => line.includes(handle)))).toEqual([]);
  });

  it('draws none of them if it leaves out the labels, and the log says what to do', async () => {
    const { server, bot, upload, logged } = await setUp('drops plugins');
    await logged('without their labels');
    expect((await upload()).pictures).toEqual(CHARTS);
    expect(await server.drawn()).toHaveLength(CHECKS);
    expect(bot.logged('warn')).toHaveLength(1);
  });

  it('is not sent a chart as long as it has not answered', async () => {
    const { server, upload } = await setUp('is silent');
    expect((await upload()).pictures).toEqual(CHARTS);
    expect(await server.drawn()).toHaveLength(CHECKS);
  });
});
