import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { wholeStore } from './whole-store.js';

/** A shortlist in the making: not everybody's count is there yet. */
const CASTING = [
  'Handle,Followers,ER,Country,Fee,Email,Status',
  ...Array.from(
    { length: 24 },
    (_, i) =>
      `@creator.${i},${15 + 9 * i}K,${(1.5 + (i % 7) * 0.6).toFixed(1)}%,Spain,${200 + 30 * i},c${i}@x.es,contacted`,
  ),
  '@nora.lane,TBC,2.5%,France,350,n@x.fr,declined',
  '@zoe.hart,,,Chile,,z@x.cl,',
  'TIER B,,,,,,',
  'Total,,,,13330,,',
].join('\n');

describe('a list on which some have no follower count', () => {
  let bot: TestBot;
  let channel: { id: string };
  let threadTs: string;
  beforeAll(async () => {
    bot = await startBot();
    channel = bot.channel('casting');
    const done = () => bot.logLines.filter((line) => line.includes('"msg":"job done"')).length;
    const before = done();
    const { ts } = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'casting.csv', content: CASTING }],
    });
    await bot.slack.waitFor(() => done() > before, { timeoutMs: 60_000 });
    threadTs = ts;
  });
  afterAll(() => bot.close());

  const ask = async (sentence: string): Promise<Message> => {
    const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} ${sentence}`, threadTs });
    const answer = () => bot.said(channel, threadTs).find((message) => message.ts > ts);
    return bot.slack.waitFor(answer, { describe: `an answer to ${sentence}` });
  };
  const printed = async (sentence: string) => bot.print([await ask(sentence)]);

  it('counts them, and says who they are', () => {
    const report = bot.print(bot.said(channel, threadTs));
    expect(report).toContain('24 of 26 profiles are big enough to book');
    expect(report).toContain(
      '26 creators; 2 have no readable follower count ("TBC") and are not ranked: @nora.lane, @zoe.hart',
    );
  });

  it('knows what the file has on them', async () => {
    const profile = await printed('tell me about @nora.lane');
    expect(profile).toContain(`no readable follower count in casting.csv ("TBC"), so they can't be scored or ranked`);
    expect(profile).toContain('Status: declined');
    expect(await printed('top 3 from Chile')).toContain('1 creator from Chile has no follower count');
    expect(await printed('compare @creator.1 and @zoe.hart')).toContain(
      '@zoe.hart has no follower count in casting.csv',
    );
  });

  it('shortlists them, notes, and exports them without a score', async () => {
    expect(await printed('shortlist add @creator.3 @nora.lane')).toContain(
      'On the shortlist now: @creator.3, @nora.lane',
    );
    await ask('shortlist note @nora.lane asked for her count');
    const shown = await printed('shortlist');
    expect(shown).toContain('Without a follower count, and so without a score');
    expect(shown).toContain('@nora.lane: no readable follower count in casting.csv ("TBC"); asked for her count');
    expect(shown).not.toContain('Not in casting.csv');
    await ask('export shortlist');
    const file = await bot.slack.waitFor(() =>
      bot.slack.files.find(({ name, content }) => name === 'casting-scored.csv' && content.length > 0),
    );
    await bot.slack.waitFor(() =>
      bot.said(channel, threadTs).some(({ files }) => files?.some(({ id }) => id === file.id)),
    );
    const lines = parse(file.content, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines).toHaveLength(2);
    const nora = {
      Handle: "'@nora.lane",
      Followers: 'TBC',
      Fee: '350',
      rank: '',
      score: '',
      note: 'asked for her count',
    };
    expect(lines[1]).toMatchObject(nora);
  });

  it('leaves them out of lists, and forgets them wholly', async () => {
    expect(await printed('never show me @zoe.hart again')).toContain('@zoe.hart is no longer shown in lists');
    expect(await printed('top 3')).toContain('1 creator has no follower count and is not ranked: @nora.lane.');
    expect(await printed('forget @nora.lane')).toContain('Forgotten: @nora.lane, in casting.csv');
    await bot.stopApp();
    const things = await wholeStore(bot.environment.DATA_DIR, bot.slack.app.teamId);
    const naming = (word: string) =>
      things.filter(({ key, text }) => key.includes(word) || text.includes(word)).map(({ key }) => key.split('/')[0]);
    expect(naming('creator.3')).toContain('analysis-part');
    expect(naming('nora')).toEqual([]);
    await bot.startApp();
    expect(await printed('profile @nora.lane')).toContain('@nora.lane is not in casting.csv');
  });
});
