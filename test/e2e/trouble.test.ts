import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

const file = { name: 'creators.csv', content: creatorsCsv() };

describe('trouble with Slack', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => bot.slack.faults.clear());

  const drop = (channel: { id: string }, text = bot.slack.mention) => bot.ada.post(channel, { text, files: [file] });

  it('answers a post once, however often and as whatever event it comes', async () => {
    const channel = bot.channel('redelivered');
    bot.slack.faults.redeliver(2);
    const post = await drop(channel);
    await bot.replies(channel, post.ts, 3);
    const question = await bot.ada.post(channel, { text: `${bot.slack.mention} top 5` });
    await bot.replies(channel, question.ts);
    await bot.settle();
    expect(bot.slack.log.eventsOf('app_mention').length).toBe(6);
    expect(bot.said(channel, post.ts)).toHaveLength(3);
    expect(bot.said(channel, question.ts)).toHaveLength(1);
  });

  it('asks once whether to read a file, and reads it once', async () => {
    const channel = bot.channel('offered-again');
    bot.slack.faults.redeliver(2);
    const post = await drop(channel, '');
    const question = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    await bot.settle(200);
    expect(bot.ada.sees(channel).filter(({ isBot }) => isBot)).toHaveLength(1);
    await bot.ada.click(question, 'analyse-file');
    await bot.replies(channel, post.ts, 3);
    await bot.settle();
    expect(bot.said(channel, post.ts)).toHaveLength(3);
  });

  it('reads after a mention what it had only offered to read', async () => {
    const channel = bot.channel('offered-then-mentioned');
    await drop(channel, 'our candidates');
    await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    const post = await drop(channel);
    expect(await bot.replies(channel, post.ts, 3)).toHaveLength(3);
  });

  it('says which permission it lacks when a login page comes instead of the file', async () => {
    const channel = bot.channel('html');
    bot.slack.faults.htmlInsteadOfFile();
    const post = await drop(channel);
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(/login page.*files:read/s);
    const again = await drop(channel);
    expect((await bot.replies(channel, again.ts, 3))[0]!.text).toMatch(/big enough to book/);
  });

  it('waits where Slack says to come back later, and posts nothing twice', async () => {
    const channel = bot.channel('rate-limited');
    bot.slack.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 1, times: 1 });
    bot.slack.faults.rateLimit('chat.update', { retryAfterSeconds: 1, times: 1 });
    bot.slack.faults.rateLimit('files.completeUploadExternal', { retryAfterSeconds: 1, times: 1 });
    const post = await drop(channel);
    expect(await bot.replies(channel, post.ts, 3)).toHaveLength(3);
    await bot.settle();
    expect(bot.thread(channel, post.ts).filter(({ isBot }) => isBot)).toHaveLength(3);
    for (const method of ['chat.postMessage', 'chat.update', 'files.completeUploadExternal']) {
      const statuses = bot.slack.log.callsOf(method).map(({ status }) => status);
      expect(statuses.slice(statuses.indexOf(429))).toContain(200); // called again, not gone without
    }
    expect(bot.logLines.some((line) => line.includes('no progress message'))).toBe(false);
  });

  it('does not post again what may have been posted', async () => {
    const channel = bot.channel('lost-response');
    const asked = await bot.ada.post(channel, { text: `${bot.slack.mention} help` });
    await bot.replies(channel, asked.ts);
    bot.slack.faults.loseResponse('chat.postMessage');
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} help` });
    await bot.settle(800);
    const helps = bot.said(channel, post.ts).filter(({ text }) => !text.startsWith('Something went wrong'));
    expect(helps).toHaveLength(1);
  });

  it('tries a download again that failed in passing, and says so when it keeps failing', async () => {
    const channel = bot.channel('flaky');
    bot.slack.faults.failDownload(503);
    const post = await drop(channel);
    expect(await bot.replies(channel, post.ts, 3)).toHaveLength(3);
    bot.slack.faults.failDownload(503, 3);
    const again = await drop(channel);
    expect((await bot.replies(channel, again.ts))[0]!.text).toMatch(/did not give me creators\.csv.*in a minute/s);
  });

  it('answers in plainer blocks where Slack refuses the others', async () => {
    const channel = bot.channel('old-workspace');
    const seed = await drop(channel);
    await bot.replies(channel, seed.ts, 3);
    bot.slack.faults.apiError('chat.postMessage', 'invalid_blocks');
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} top 5` });
    const [reply] = await bot.replies(channel, post.ts);
    const table = reply!.blocks.find(({ type }) => type === 'table') as unknown as { rows: { type: string }[][] };
    expect(new Set(table.rows.flat().map(({ type }) => type))).toEqual(new Set(['rich_text']));
    expect(bot.print([reply!])).toMatch(/Top 5 of/);
  });

  it('says what is wrong in text alone where Slack refuses blocks', async () => {
    const channel = bot.channel('plain-errors');
    bot.slack.faults.apiError('chat.postMessage', 'invalid_blocks');
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} top 5` });
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(/no creator list in this conversation yet.*Drop a CSV/s);
  });

  it.each([
    // Three richer forms of what has a table: with plain cells, with rich ones, in monospaced text.
    ...['top 5', 'segments', 'tiers', 'about', 'datasets', 'settings'].map((question) => [question, 3] as const),
    ...['shortlist', 'help'].map((question) => [question, 1] as const),
  ])('answers "%s" in text alone where Slack refuses every block', async (question, richer) => {
    const channel = bot.channel(`plain-${question.replace(/\W/g, '-')}`);
    const seed = await drop(channel);
    await bot.replies(channel, seed.ts, 3);
    bot.slack.faults.apiError('chat.postMessage', 'invalid_blocks', richer);
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} ${question}` });
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.blocks.some(({ type }) => type !== 'rich_text')).toBe(false);
    expect(reply!.text.length).toBeGreaterThan(20);
    if (question === 'top 5') expect(reply!.text).toMatch(/Top 5 of[\s\S]*@[\s\S]*Ask next/);
  });

  it('uploads the charts again where that failed', async () => {
    const channel = bot.channel('charts-again');
    bot.slack.faults.failUpload(500, 3);
    const post = await drop(channel);
    const messages = await bot.replies(channel, post.ts, 3);
    expect(messages[0]!.text).toMatch(/big enough to book/);
    expect(messages[1]!.files).toHaveLength(3);
    expect(bot.print([messages[2]!])).toContain('How this was found');
  });

  it('says how to invite it where it is not in the channel', async () => {
    const channel = bot.channel('not-invited', { bot: false });
    const help = await bot.ada.slash(channel, '/influencer', 'top 10');
    await bot.slack.waitFor(() => help.responses.length > 0);
    expect(help.responses[0]!.text).toMatch(/Drop a CSV/);

    const left = bot.channel('thrown-out');
    const post = await drop(left);
    await bot.replies(left, post.ts, 3);
    bot.slack.removeBot(left);
    const charts = await bot.ada.slash(left, '/influencer', 'charts');
    const told = await bot.slack.waitFor(() => charts.responses.find(({ ephemeralTo }) => ephemeralTo), {
      timeoutMs: 60_000,
    });
    expect(told.text).toMatch(/not in this channel.*\/invite/s);
    expect(charts.responses[0]!.text).toMatch(/charts of creators\.csv/);
  });

  it('reads nothing in a channel that is shared with another organisation', async () => {
    const channel = bot.channel('with-partners', { shared: true });
    const before = bot.slack.log.callsOf('download').length;
    const post = await drop(channel);
    const told = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    expect(told.text).toMatch(/shared with another organization.*direct message/s);
    expect(told.ephemeralTo).toBe(bot.ada.id);
    expect(bot.said(channel, post.ts)).toEqual([]);
    await drop(channel, 'no mention');
    await bot.settle();
    expect(bot.ada.sees(channel).filter(({ isBot }) => isBot)).toHaveLength(1);
    expect(bot.slack.log.callsOf('download')).toHaveLength(before);
  });

  it('stops when the file is deleted, and forgets what it knew of it', async () => {
    const channel = bot.channel('deleted');
    const done = await drop(channel);
    await bot.replies(channel, done.ts, 3);
    bot.ada.deleteFile(done.files[0]!);
    await bot.settle(200);
    const asked = await bot.ada.slash(channel, '/influencer', 'top 5');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(asked.responses[0]!.text).toMatch(/no creator list/);

    bot.slack.faults.slow('download', 1_000);
    const post = await drop(channel);
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).some(({ isBot }) => isBot));
    bot.ada.deleteFile(post.files[0]!);
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(/was deleted, so I stopped/);
  });

  it('stops when the post is deleted', async () => {
    const channel = bot.channel('post-deleted');
    bot.slack.faults.slow('download', 1_000);
    const post = await drop(channel);
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).some(({ isBot }) => isBot));
    bot.ada.deleteMessage(post);
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(/was deleted, so I stopped/);
  });
});
