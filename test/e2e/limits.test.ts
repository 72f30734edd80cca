import { afterEach, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

const small = { name: 'creators.csv', content: creatorsCsv() };

describe('limits of an analysis', () => {
  let bot: TestBot;
  afterEach(() => bot.close());

  const drop = (channel: { id: string }, file: { name: string; content: string }) =>
    bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
  const answerTo = async (channel: { id: string }, file: { name: string; content: string }) =>
    (await bot.replies(channel, (await drop(channel, file)).ts))[0]!.text;

  it('refuses a list that would take more memory than there is, with figures, and reads the next one', async () => {
    bot = await startBot({ settings: { MAX_ANALYSIS_MEMORY_MB: '256' } });
    const channel = bot.channel('dense');
    const dense = {
      name: 'dense.csv',
      content: `followers,likes${',x'.repeat(8)}\n${`${'7,'.repeat(9)}7\n`.repeat(700_000)}`,
    };
    expect(await answerTo(channel, dense)).toMatch(/would take about 0\.\d GB of memory to analyse.*Split it/s);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  }, 30_000);

  it('says so where a thread runs out of memory and dies, and the next list is read by a new one', async () => {
    bot = await startBot({ overrides: { threadHeapMb: 24 } });
    const channel = bot.channel('heap');
    const large = { name: 'large.csv', content: creatorsCsv({ rows: 180_000 }) };
    expect(await answerTo(channel, large)).toMatch(/needs more memory than I have.*Split it/s);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  }, 30_000);

  it('stops in the middle of an analysis when the file is deleted, and keeps nothing', async () => {
    bot = await startBot();
    const channel = bot.channel('cancelled');
    const post = await drop(channel, { name: 'large.csv', content: creatorsCsv({ rows: 100_000 }) });
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).some(({ text }) => /Analysing .*\([3-6] of/.test(text)));
    const deletedAt = Date.now();
    bot.ada.deleteFile(post.files[0]!);
    await bot.slack.waitFor(() => bot.said(channel, post.ts)[0]?.text.includes('was deleted, so I stopped'));
    expect(Date.now() - deletedAt).toBeLessThan(3_000); // measured: well under one second
    const asked = await bot.ada.slash(channel, '/influencer', 'top 5');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(asked.responses[0]!.text).toMatch(/no creator list/);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  }, 30_000);
});
