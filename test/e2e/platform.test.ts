import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';

const list = (offset: number) =>
  [
    'handle,followers,engagement_rate',
    ...Array.from({ length: 80 }, (_, i) => `maker.${i},${20_000 + 7_000 * i + offset},0.0${1 + (i % 8)}`),
  ].join('\n');

/** Prices depend on a platform that this file does not name: it is asked for, once. */
describe('a file that names no platform', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  it('is asked about with buttons, answered with the budget, and remembered for files with the same headers', async () => {
    const channel = bot.channel('makers');
    const drop = (content: string) =>
      bot.ada.post(channel, { text: bot.slack.mention, files: [{ name: 'makers.csv', content }] });
    const { ts } = await drop(list(0));
    await bot.replies(channel, ts, 3);
    const next = async (act: () => Promise<unknown>): Promise<Message> => {
      const before = bot.said(channel, ts).length;
      await act();
      await bot.slack.waitFor(() => bot.said(channel, ts).length > before, { timeoutMs: 60_000 });
      return bot.said(channel, ts)[before]!;
    };
    const ask = (text: string) =>
      next(() => bot.ada.post(channel, { text: `${bot.slack.mention} ${text}`, threadTs: ts }));

    const question = await ask('budget 3k');
    expect(bot.print([question])).toContain('Is this TikTok, Instagram or YouTube?');
    const plan = bot.print([await next(() => bot.ada.click(question, { label: 'Instagram' }))]);
    expect(plan).toContain('makers.csv is from Instagram');
    expect(plan).toMatch(/\d+ creators for about \$[\d.]+k: one Instagram Reel each/);
    expect(plan).toContain('$8 per 1,000 views of an Instagram Reel, if 40% of followers watch');

    const later = await drop(list(1));
    // What changed since the first comes last, with a chart.
    const [first] = await bot.replies(channel, later.ts, 5);
    expect(bot.print([first!])).toContain('Instagram');
    const again = bot.said(channel, later.ts).length;
    await bot.ada.post(channel, { text: `${bot.slack.mention} budget 3k`, threadTs: later.ts });
    await bot.slack.waitFor(() => bot.said(channel, later.ts).length > again, { timeoutMs: 60_000 });
    expect(bot.print([bot.said(channel, later.ts)[again]!])).toMatch(
      /creators for about \$[\d.]+k: one Instagram Reel each/,
    );
  });
});
