import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv, handlesIn } from './creators.js';

const csv = creatorsCsv();
const file = { name: 'creators.csv', content: csv };

describe('every way in', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  it('reads a CSV posted with a mention, and answers in its thread', async () => {
    const channel = bot.channel('scouting');
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} who should we work with?`, files: [file] });

    const [answer, charts, method] = await bot.replies(channel, post.ts, 3);

    expect(answer!.text).toMatch(/profiles (is|are) big enough to book/);
    const printed = bot.print([answer!]);
    expect(printed).toContain('Do next');
    expect(printed).toContain('[Next 10]');
    expect(charts!.files.map(({ name }) => name)).toEqual(['followers-engagement.png', 'top.png', 'segments.png']);
    for (const { altText, content } of charts!.files) {
      expect(altText!.length).toBeGreaterThan(40);
      expect(content.subarray(1, 4).toString()).toBe('PNG');
    }
    expect(bot.print([method!])).toContain('How this was found');
    expect(bot.logged('warn')).toEqual([]);
  });

  it('shows progress in the message that becomes the answer', async () => {
    const channel = bot.channel('progress');
    const shown: string[] = [];
    let post: { ts: string } | undefined;
    const stop = bot.slack.onChange(() => {
      const first = post && bot.thread(channel, post.ts).find(({ isBot }) => isBot);
      if (first && shown.at(-1) !== `${first.ts} ${first.text}`) shown.push(`${first.ts} ${first.text}`);
    });
    post = await bot.ada.post(channel, {
      text: bot.slack.mention,
      // large enough to take several intervals of progress
      files: [{ name: 'other.csv', content: creatorsCsv({ rows: 30_000, seed: 2 }) }],
    });
    const [answer] = await bot.replies(channel, post.ts, 3);
    stop();

    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(shown[0]).toContain('Analyzing other.csv: Fetch the file (1 of 7)');
    expect(new Set(shown.map((line) => line.split(' ')[0]))).toEqual(new Set([answer!.ts]));
    const updates = bot.slack.log.callsOf('chat.update').filter(({ args }) => args.ts === answer!.ts);
    for (const [i, { at }] of updates.slice(0, -1).entries()) {
      if (i > 0) expect(at - updates[i - 1]!.at).toBeGreaterThanOrEqual(1_100);
    }
  });

  it('reads a CSV in a direct message', async () => {
    const direct = bot.directMessage();
    const post = await bot.ada.post(direct, { files: [file] });
    const [answer] = await bot.replies(direct, post.ts, 3);
    expect(answer!.text).toMatch(/big enough to book/);
  });

  it('asks the owner of a CSV posted without a mention, and reads it only then', async () => {
    const channel = bot.channel('not-asked');
    bot.slack.log.clear();
    const post = await bot.ada.post(channel, { files: [file] });
    const question = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));

    expect(question.ephemeralTo).toBe(bot.ada.id);
    expect(question.text).toContain('Want me to analyze creators.csv?');
    expect(bot.slack.log.callsOf('download')).toEqual([]);
    expect(bot.slack.log.callsOf('files.info')).toEqual([]);

    await bot.ada.click(question, 'analyse-file');
    const [answer] = await bot.replies(channel, post.ts, 3);
    expect(answer!.text).toMatch(/big enough to book/);
    expect(bot.ada.sees(channel).some(({ ephemeralTo }) => ephemeralTo)).toBe(false);
  });

  it('goes away when it is told “not now”', async () => {
    const channel = bot.channel('not-now');
    await bot.ada.post(channel, { files: [file] });
    const question = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    await bot.ada.click(question, 'dismiss');
    await bot.slack.waitFor(() => bot.ada.sees(channel).every(({ isBot }) => !isBot));
  });

  it('reads every CSV in a channel that opted in, until it opts out', async () => {
    const channel = bot.channel('watched');
    const on = await bot.ada.slash(channel, '/influencer', 'watch on');
    await bot.slack.waitFor(() => on.responses[0]?.text.includes('From now on'));
    const post = await bot.ada.post(channel, { files: [file] });
    expect((await bot.replies(channel, post.ts, 3))[0]!.text).toMatch(/big enough to book/);

    const off = await bot.ada.slash(channel, '/influencer', 'watch off');
    await bot.slack.waitFor(() => off.responses.length > 0);
    await bot.ada.post(channel, { files: [file] });
    await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ ephemeralTo }) => ephemeralTo));
  });

  it('says nothing to other posts in a channel', async () => {
    const channel = bot.channel('chat');
    await bot.ada.post(channel, { text: 'top 10 reasons to go home' });
    await bot.ada.post(channel, { files: [{ name: 'cat.png', content: 'meow' }] });
    await bot.ada.post(channel, { files: [{ name: 'notes.txt', content: 'a, b' }] });
    await bot.settle();
    expect(bot.ada.sees(channel).filter(({ isBot }) => isBot)).toEqual([]);
  });

  it('answers the files of a post once, as one list', async () => {
    const channel = bot.channel('two-files');
    const second = { name: 'second.csv', content: creatorsCsv({ seed: 5 }) };
    const post = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [file, { name: 'logo.png', content: 'x' }, second],
    });
    await bot.replies(channel, post.ts, 3);
    await bot.settle();
    const messages = bot.said(channel, post.ts);
    expect(messages.map(({ text }) => /big enough to book/.test(text))).toEqual([true, false, false]);
    const about = await bot.ada.slash(channel, '/influencer', 'about');
    await bot.slack.waitFor(() => about.responses.length > 0);
    expect(bot.print(about.responses)).toContain('How creators.csv + second.csv was analyzed');
    const asked = await bot.ada.slash(channel, '/influencer', 'charts silhouette');
    await bot.slack.waitFor(() => bot.ada.sees(channel).some(({ files }) => files[0]?.name === 'silhouette.png'));
    expect(asked.responses[0]!.ephemeralTo).toBeUndefined();
  });

  it('answers the same file alike, wherever it is posted', async () => {
    const here = bot.channel('first-time');
    const there = bot.channel('second-time');
    const fresh = { name: 'fresh.csv', content: creatorsCsv({ seed: 9 }) };
    const first = await bot.ada.post(here, { text: bot.slack.mention, files: [fresh] });
    const [answer] = await bot.replies(here, first.ts, 3);
    const again = await bot.ada.post(there, { text: bot.slack.mention, files: [{ ...fresh, name: 'copy.csv' }] });
    const [same] = await bot.replies(there, again.ts, 1);
    expect(same!.text.split('\n')[0]).toBe(answer!.text.split('\n')[0]);
    expect(bot.print([same!])).toContain(bot.print([answer!]).split('\n')[1]);
  });

  it('keeps nothing of a file in its log', () => {
    const log = bot.logLines.join('\n');
    expect(log).toContain('job done');
    expect(handlesIn(csv).filter((handle) => log.includes(handle))).toEqual([]);
  });
});
