import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';

const NAMES = ['Mara Olivo', 'Tomek Kuchnia', 'Ines Faro', 'Kofi Beats', 'Lena Nord', 'Yuki Plants', 'Dario Verde'];
const handleOf = (name: string) => name.toLowerCase().replace(' ', '.');
const INSTAGRAM = [125_000, 48_000, 980_000, 15_200, 23_000, 310_000, 67_000];
const TIKTOK = [75_000, 300_000, 588_000, undefined, 90_500, 20_100, undefined];

/** As a casting agency keeps it: a block of columns per platform. */
const CASTING = [
  'Name,Instagram Handle,Instagram Followers,Instagram ER,TikTok Handle,TikTok Followers,TikTok ER,Country,Contact e-mail',
  ...NAMES.map((name, i) => {
    const tiktok = TIKTOK[i] === undefined ? ',,' : `@${handleOf(name)}.tt,${TIKTOK[i]},${(5 + i / 10).toFixed(1)}%`;
    return `${name},@${handleOf(name)},${INSTAGRAM[i]},${(3 + i / 10).toFixed(1)}%,${tiktok},Portugal,somebody@example.com`;
  }),
].join('\n');

const MONTHLY = [
  'username,Followers Sep 2026,Followers Oct 2026,Followers Nov 2026',
  ...NAMES.map(
    (name, i) => `${handleOf(name)},${INSTAGRAM[i]! * (i % 2 === 0 ? 2 : 0.5)},${INSTAGRAM[i]},${INSTAGRAM[i]}`,
  ),
].join('\n');

describe('people with several accounts', () => {
  let bot: TestBot;
  let channel: { id: string };
  let threadTs: string;
  beforeAll(async () => {
    bot = await startBot();
    channel = bot.channel('casting');
    threadTs = await drop('casting.csv', CASTING);
  });
  afterAll(() => bot.close());

  const drop = async (name: string, content: string) => {
    const done = () => bot.logLines.filter((line) => line.includes('"msg":"job done"')).length;
    const before = done();
    const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files: [{ name, content }] });
    await bot.slack.waitFor(() => done() > before, { timeoutMs: 60_000 });
    return ts;
  };
  const ask = async (sentence: string, where = threadTs): Promise<Message> => {
    const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} ${sentence}`, threadTs: where });
    const answer = () => bot.said(channel, where).find((message) => message.ts > ts);
    return bot.slack.waitFor(answer, { describe: `an answer to ${sentence}` });
  };
  const printed = async (sentence: string, where = threadTs) => bot.print([await ask(sentence, where)]);
  /** Handles in the order of a printed table. */
  const ranked = (text: string) => [...text.matchAll(/^\s*\d+\s+@([\w.]+)/gm)].map(([, handle]) => handle);

  it('are read as people and accounts, each once in the first answer', () => {
    const report = bot.print(bot.said(channel, threadTs));
    expect(report).toContain('7 people with 12 accounts (7 Instagram, 5 TikTok)');
    expect(report).toMatch(/7 of 7 people are big enough to book/);
    const people = ranked(report).map((handle) => handle!.replace(/\.tt$/, ''));
    expect(new Set(people.slice(0, 5)).size).toBe(5);
  });

  it('are asked for on one platform, and never with another one’s figures', async () => {
    const onTikTok = await printed('top 10 on TikTok by followers');
    expect(ranked(onTikTok)).toEqual(
      ['ines.faro', 'tomek.kuchnia', 'lena.nord', 'mara.olivo', 'yuki.plants'].map((handle) => `${handle}.tt`),
    );
    expect(onTikTok).toContain('588K');
    expect(onTikTok).not.toContain('@ines.faro  ');
    const onInstagram = await printed('who has the most followers on instagram?');
    expect(ranked(onInstagram).slice(0, 3)).toEqual(['ines.faro', 'yuki.plants', 'mara.olivo']);
    expect(await printed('top 5 on YouTube')).toContain('Nobody in this file is on YouTube');
  });

  it('show all their accounts in a profile, by handle and by name', async () => {
    for (const asked of ['profile @tomek.kuchnia.tt', 'profile @tomek.kuchnia', 'profile Tomek Kuchnia']) {
      const profile = await printed(asked);
      expect(profile).toContain('All 2 accounts');
      expect(profile).toMatch(/TikTok\s+@tomek\.kuchnia\.tt\s+300K\s+5\.1/);
      expect(profile).toMatch(/Instagram\s+@tomek\.kuchnia\s+48K\s+3\.1/);
    }
  });

  it('answer from months side by side what changed, without a second file', async () => {
    const thread = await drop('monthly.csv', MONTHLY);
    const changes = await printed('what changed?', thread);
    expect(changes).toContain('7 of the 7 creators were in casting.csv too');
    const fresh = bot.channel('only-monthly');
    const { ts } = await bot.ada.post(fresh, {
      text: bot.slack.mention,
      files: [{ name: 'monthly.csv', content: MONTHLY }],
    });
    await bot.replies(fresh, ts, 3);
    const before = bot.said(fresh, ts).length;
    await bot.ada.post(fresh, { text: `${bot.slack.mention} what changed?`, threadTs: ts });
    const answer = bot.print((await bot.replies(fresh, ts, before + 1)).slice(before));
    expect(answer).toContain('Sep–Nov 2026: of 7 creators, 3 gained followers, 4 lost some');
    expect(answer).toContain('no earlier file here was used');
  });

  it('are forgotten with all their accounts, and the answer says so', async () => {
    const answer = await printed('forget @lena.nord');
    expect(answer).toMatch(/Forgotten: @lena\.nord with the other account @lena\.nord\.tt/);
    expect(await printed('top 20 on tiktok')).not.toContain('lena.nord');
    expect(await printed('profile @lena.nord.tt')).toContain('is not in');
  });
});
