import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

/** What becomes of a list when what it came with changes in Slack. */
describe('the life of a conversation', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => bot.slack.faults.clear());

  const drop = async (channel: { id: string }, seed: number) => {
    const files = [{ name: `list-${seed}.csv`, content: creatorsCsv({ seed }) }];
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
    await bot.replies(channel, post.ts, 3);
    return post;
  };
  const slash = async (channel: { id: string }, text: string) => {
    const result = await bot.ada.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return bot.print(result.responses);
  };
  const NOTHING = /no creator list in this conversation/;

  it('the message is deleted: its list is, too', async () => {
    const channel = bot.channel('regret');
    const post = await drop(channel, 1);
    expect(await slash(channel, 'top 3')).toMatch(/Top 3 of/);
    bot.ada.deleteMessage(post);
    await bot.slack.waitFor(async () => NOTHING.test(await slash(channel, 'top 3')));
  });

  it('the file is deleted: every list that it is in is, too', async () => {
    const channel = bot.channel('regret-file');
    const post = await drop(channel, 2);
    bot.ada.deleteFile(post.files[0]!);
    await bot.slack.waitFor(async () => NOTHING.test(await slash(channel, 'top 3')));
  });

  it('a button of an answer whose list is gone says so', async () => {
    const channel = bot.channel('regret-late');
    const post = await drop(channel, 3);
    const [answer] = bot.said(channel, post.ts);
    bot.ada.deleteFile(post.files[0]!);
    await bot.slack.waitFor(async () => NOTHING.test(await slash(channel, 'top 3')));
    await bot.ada.click(answer!, { label: 'Next 10' });
    const told = await bot.slack.waitFor(() =>
      [...bot.thread(channel, post.ts), ...bot.ada.sees(channel)].find(({ text }) =>
        text.includes('The list that this was about'),
      ),
    );
    expect(told.text).toMatch(/no longer kept.*Drop the file here again/s);
  });

  it('the channel is renamed or made private: nothing changes', async () => {
    const channel = bot.channel('before');
    const post = await drop(channel, 4);
    bot.slack.rename(channel, 'after');
    expect(await slash(channel, 'top 3')).toMatch(/Top 3 of/);
    bot.slack.convertToPrivate(channel);
    expect(await slash(channel, 'top 3')).toMatch(/Top 3 of/);
    const before = bot.said(channel, post.ts).length;
    await bot.ada.post(channel, { text: `${bot.slack.mention} segments`, threadTs: post.ts });
    expect((await bot.replies(channel, post.ts, before + 1)).length).toBeGreaterThan(before);
  });

  it('the channel is archived: its work ends in a log line, and the next channel is answered', async () => {
    const channel = bot.channel('closing');
    bot.slack.faults.slow('download', 600);
    await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'late.csv', content: creatorsCsv({ seed: 5 }) }],
    });
    await bot.settle(200);
    bot.slack.archive(channel);
    await bot.slack.waitFor(() => bot.logLines.some((line) => /is_archived|is_inactive/.test(line)), {
      timeoutMs: 10_000,
    });
    bot.slack.faults.clear();
    const open = bot.channel('still-open');
    await drop(open, 6);
    expect(await slash(open, 'top 3')).toMatch(/Top 3 of/);
    bot.slack.unarchive(channel);
    expect(await slash(channel, 'top 3')).toMatch(/Top 3 of|no creator list/);
  });

  it('the bot is removed and invited again: it answers as before', async () => {
    const channel = bot.channel('come-and-go');
    const post = await drop(channel, 7);
    bot.slack.removeBot(channel);
    // Slash commands need no membership; what they upload does, and that is said.
    expect(await slash(channel, 'top 3')).toMatch(/Top 3 of/);
    expect(await slash(channel, 'charts top')).toMatch(/leads with/);
    const told = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => /not in this channel/.test(text)),
    );
    expect(told.text).toMatch(/\/invite/);
    bot.slack.inviteBot(channel);
    const before = bot.said(channel, post.ts).length;
    await bot.ada.post(channel, { text: `${bot.slack.mention} top 3`, threadTs: post.ts });
    expect(bot.print((await bot.replies(channel, post.ts, before + 1)).slice(before))).toMatch(/Top 3 of/);
  });

  it('a guest asks where they are a member, like everybody else there', async () => {
    const guest = bot.slack.addUser('gus', { guest: true });
    const channel = bot.slack.addChannel('with-guest', { members: [bot.ada, guest], bot: true });
    await drop(channel, 8);
    const result = await guest.slash(channel, '/influencer', 'top 3');
    await bot.slack.waitFor(() => result.responses.length > 0);
    expect(bot.print(result.responses)).toMatch(/Top 3 of/);
    const other = bot.channel('without-guest');
    await drop(other, 9);
    await expect(guest.slash(other, '/influencer', 'top 3')).rejects.toThrow();
  });

  it('answers hours later, after a restart, whoever clicks', async () => {
    const grace = bot.slack.addUser('grace');
    const channel = bot.slack.addChannel('long-lived', { members: [bot.ada, grace], bot: true });
    const post = await drop(channel, 10);
    await bot.stopApp();
    bot.slack.passTime(26 * 3_600_000);
    await bot.startApp();
    const [answer] = bot.said(channel, post.ts);
    const before = bot.said(channel, post.ts).length;
    await grace.click(answer!, { label: 'Next 10' });
    expect(bot.print((await bot.replies(channel, post.ts, before + 1)).slice(before))).toMatch(/6 to 15 of|Top/);
  });
});
