import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

describe('questions', () => {
  let bot: TestBot;
  let channel: { id: string };
  let threadTs: string;
  beforeAll(async () => {
    bot = await startBot();
    channel = bot.channel('scouting');
    const files = [{ name: 'creators.csv', content: creatorsCsv() }];
    threadTs = (await bot.ada.post(channel, { text: bot.slack.mention, files })).ts;
    await bot.replies(channel, threadTs, 3);
  });
  afterAll(() => bot.close());

  const slash = async (text: string, where = channel) => {
    const result = await bot.ada.slash(where, '/influencer', text);
    expect(result.error).toBeUndefined();
    expect(result.ack).toEqual({});
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return result.responses;
  };

  it('answers a slash command for everyone in the channel', async () => {
    const [answer] = await slash('top 10');
    expect(bot.print([answer!])).toMatch(/Top 10 of \d+ ranked creators/);
    expect(answer!.ephemeralTo).toBeUndefined();
  });

  it.each(['', 'help', 'frobnicate'])('answers "/influencer %s" with help, to the one who typed', async (text) => {
    const [answer] = await slash(text);
    expect(answer!.ephemeralTo).toBe(bot.ada.id);
    expect(bot.print([answer!])).toContain('/influencer top');
  });

  it('explains the answer before it, wherever that was asked', async () => {
    await slash('figures median engagement');
    expect(bot.print(await slash('explain meaning'))).toMatch(/is a median: half of them have less, half have more/);
    await slash('top 3 by followers');
    expect(bot.print(await slash('explain order'))).toContain('Ordered by followers');
  });

  it('says what a term means where no file is yet', async () => {
    const elsewhere = bot.channel('general');
    expect(bot.print(await slash('glossary median', elsewhere))).toContain('Median: The one in the middle');
    expect(bot.print(await slash('glossary engagement'))).toMatch(/In this file the middle half has/);
  });

  it('looks up one creator, and suggests the nearest to a typo', async () => {
    const handle = /@([\w.]+)/.exec(bot.print(await slash('top 1')))![1]!;
    expect(bot.print(await slash(`profile @${handle.toUpperCase()}`))).toContain(`@${handle}`);
    const [unknown] = await slash('profile @nobody.at.all');
    expect(unknown!.text).toContain('nobody.at.all');
  });

  it('answers a sentence in a mention, in the thread', async () => {
    const before = bot.said(channel, threadTs).length;
    await bot.ada.post(channel, { text: `${bot.slack.mention} who has the highest engagement?`, threadTs });
    const messages = await bot.replies(channel, threadTs, before + 1);
    expect(bot.print(messages.slice(before))).toContain('by engagement');
  });

  it('answers a mention outside the thread in a thread of its own', async () => {
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} segments` });
    expect(bot.print(await bot.replies(channel, post.ts))).toMatch(/segments?/i);
  });

  it('answers a mention without text with what can be asked', async () => {
    const post = await bot.ada.post(channel, { text: bot.slack.mention });
    expect(bot.print(await bot.replies(channel, post.ts))).toContain('/influencer top');
  });

  it('asks back where it does not understand', async () => {
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} zibble the <Wugs> & Daxes` });
    const [reply] = await bot.replies(channel, post.ts);
    expect(bot.print([reply!])).toContain('zibble the <Wugs> & Daxes');
    await bot.ada.click(reply!, { label: 'Everything I answer' });
    expect(bot.print(await bot.replies(channel, post.ts, 2))).toContain('/influencer top');
  });

  it('answers the buttons of an answer in its thread', async () => {
    const [answer] = bot.said(channel, threadTs);
    const before = bot.said(channel, threadTs).length;
    await bot.ada.click(answer!, { label: 'Next 10' });
    const messages = await bot.replies(channel, threadTs, before + 1);
    expect(bot.print(messages.slice(before))).toMatch(/\n\s+6 {2}@/);
  });

  it('uploads the charts that were asked for', async () => {
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} charts` });
    const messages = await bot.replies(channel, post.ts, 2);
    expect(messages.flatMap(({ files }) => files).length).toBeGreaterThanOrEqual(10);
  });

  it('converses in a direct message without threads, and knows only the files of that conversation', async () => {
    const direct = bot.directMessage();
    await bot.ada.post(direct, { text: 'top 5' });
    const nothing = await bot.slack.waitFor(() => bot.ada.sees(direct).find(({ isBot }) => isBot));
    expect(nothing.threadTs).toBeUndefined();
    expect(nothing.text).toMatch(/no creator list in this conversation yet.*Drop a CSV/s);

    const elsewhere = bot.channel('elsewhere');
    const [reply] = await slash('top 5', elsewhere);
    expect(reply!.text).toMatch(/no creator list in this conversation yet/);
    expect(reply!.ephemeralTo).toBe(bot.ada.id);
  });

  it('answers what was asked while the analysis ran when it is done', async () => {
    const busy = bot.channel('busy');
    bot.slack.faults.slow('download', 1_500);
    const files = [{ name: 'busy.csv', content: creatorsCsv({ seed: 3 }) }];
    const post = await bot.ada.post(busy, { text: bot.slack.mention, files });
    const question = await bot.ada.post(busy, { text: `${bot.slack.mention} top 3` });
    const asked = await bot.ada.slash(busy, '/influencer', 'top 3');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    bot.slack.faults.slow('download', 0);

    const [reply] = await bot.replies(busy, question.ts);
    expect(bot.print([reply!])).toMatch(/Top 3 of/);
    expect(reply!.ts > (await bot.replies(busy, post.ts, 3))[0]!.ts).toBe(true);
    await bot.slack.waitFor(() => asked.responses.some(({ ephemeralTo }) => !ephemeralTo));
    const [notice, answer] = asked.responses;
    expect(notice).toMatchObject({ ephemeralTo: bot.ada.id, text: expect.stringContaining('under way') });
    expect(bot.print([answer!])).toMatch(/Top 3 of/);
  });

  it('waits for no analysis where the question is not about data', async () => {
    const busy = bot.channel('busy-too');
    bot.slack.faults.slow('download', 3_000);
    const files = [{ name: 'busy-too.csv', content: creatorsCsv({ seed: 4 }) }];
    const post = await bot.ada.post(busy, { text: bot.slack.mention, files });
    await bot.settle(200);
    for (const text of ['help top', 'watch on', 'watch off', 'datasets', 'exclude']) {
      const asked = await bot.ada.slash(busy, '/influencer', text);
      await bot.slack.waitFor(() => asked.responses.length > 0, { describe: `an answer to ${text}` });
    }
    const question = await bot.ada.post(busy, { text: `${bot.slack.mention} what can you do?` });
    await bot.replies(busy, question.ts);
    expect(bot.said(busy, post.ts)).toEqual([]); // still at it
    bot.slack.faults.slow('download', 0);
    await bot.replies(busy, post.ts, 3);
  });

  it('logged nothing to worry about', () => {
    expect(bot.logged('warn')).toEqual([]);
  });
});
