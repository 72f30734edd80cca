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
    expect(await answerTo(channel, dense)).toMatch(/would take about 0\.\d GB of memory to analyze.*Split it/s);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  });

  it('says so where a thread runs out of memory and dies, and the next list is read by a new one', async () => {
    bot = await startBot({ overrides: { threadHeapMb: 24 } });
    const channel = bot.channel('heap');
    const large = { name: 'large.csv', content: creatorsCsv({ rows: 180_000 }) };
    expect(await answerTo(channel, large)).toMatch(/needs more memory than I have.*Split it/s);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  });

  it('stops in the middle of an analysis when the file is deleted, and keeps nothing', async () => {
    bot = await startBot();
    const channel = bot.channel('cancelled');
    const post = await drop(channel, { name: 'large.csv', content: creatorsCsv({ rows: 100_000 }) });
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).some(({ text }) => /Analyzing .*\([3-6] of/.test(text)));
    const deletedAt = Date.now();
    bot.ada.deleteFile(post.files[0]!);
    await bot.slack.waitFor(() => bot.said(channel, post.ts)[0]?.text.includes('was deleted, so I stopped'));
    expect(Date.now() - deletedAt).toBeLessThan(3_000); // measured: well under one second
    const asked = await bot.ada.slash(channel, '/influencer', 'top 5');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(asked.responses[0]!.text).toMatch(/no creator list/);
    expect(await answerTo(channel, small)).toMatch(/big enough to book/);
  });
});

describe('limits of a post, and of what waits', () => {
  const patience = { timeoutMs: 60_000 };
  let bot: TestBot;
  afterEach(() => bot.close());

  it('does one export after the other, and refuses the sixth of a person while five wait', async () => {
    bot = await startBot();
    const channel = bot.channel('exports');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [small] });
    await bot.replies(channel, post.ts, 3);
    bot.slack.faults.slow('download', 400);
    const ask = () => bot.ada.post(channel, { text: `${bot.slack.mention} export` });
    const asked = await Promise.all(Array.from({ length: 6 }, ask));
    const answers = await bot.slack.waitFor(() => {
      const said = asked.map(({ ts }) =>
        bot.said(channel, ts).filter(({ files, text }) => files.length > 0 || /Try again/.test(text)),
      );
      return said.every((messages) => messages.length > 0) && said.flat();
    }, patience);
    expect(answers.filter(({ files }) => files.length > 0)).toHaveLength(5);
    expect(answers.find(({ files }) => files.length === 0)!.text).toBe(
      'You already have 5 exports waiting. Try again when some of them are done.',
    );
    const again = await ask();
    await bot.slack.waitFor(() => bot.said(channel, again.ts).some(({ files }) => files.length > 0), patience);
  }, 60_000);

  it('names the files of a post that were left out', async () => {
    bot = await startBot();
    const channel = bot.channel('many-files');
    const files = Array.from({ length: 21 }, (_, i) => ({
      name: `list-${i}.csv`,
      content: `handle,followers\n${Array.from({ length: 40 }, (__, row) => `creator_${i}_${row},${1_000 + row}`).join('\n')}`,
    }));
    const why = 'list-20.csv: I read up to 20 files per post. Drop the rest in another post.';
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
    expect(bot.print(await bot.replies(channel, post.ts, 3))).toContain(`Not in this answer: ${why}`);
    const excluded = await bot.ada.post(channel, { text: `${bot.slack.mention} exclude these`, files });
    await bot.slack.waitFor(() => bot.said(channel, excluded.ts).length > 0, patience);
    const said = bot.print(bot.said(channel, excluded.ts));
    expect(said).toContain('800 handles read, 800 of them new');
    expect(said).toContain(`Not read: ${why}`);
  }, 60_000);

  it('leaves out so many creators per conversation, and says how many there are', async () => {
    bot = await startBot();
    const channel = bot.channel('exclusions');
    const listOf = (count: number, prefix: string) => ({
      name: `${prefix}.csv`,
      content: `handle\n${Array.from({ length: count }, (_, i) => `${prefix}_${i}`).join('\n')}`,
    });
    const exclude = async (file: { name: string; content: string }) => {
      const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} exclude these`, files: [file] });
      return (await bot.replies(channel, ts))[0]!.text;
    };
    expect(await exclude(listOf(20_001, 'all'))).toMatch(
      /^all\.csv names 20,001 creators, and I can leave out up to 20,000 per conversation\. Post a shorter list/,
    );
    expect(await exclude(listOf(19_000, 'most'))).toMatch(/^19,000 handles read, 19,000 of them new/);
    expect(await exclude(listOf(1_500, 'more'))).toMatch(
      /^This conversation already leaves out 19,000 creators, and 1,500 more would be over the limit of 20,000\./,
    );
    expect(await exclude(listOf(1_000, 'rest'))).toMatch(/^1,000 handles read, 1,000 of them new/);
  }, 60_000);
});
