import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

const header = 'account_id,followers,likes,videos_count,awg_engagement_rate';
const rows = (count: number, row: (i: number) => string) =>
  [header, ...Array.from({ length: count }, (_, i) => row(i))].join('\n');

/** One sentence and a way on; the person is told no more of what went wrong inside. */
const REFUSED: [what: string, file: { name: string; content: string | Buffer }, says: RegExp][] = [
  [
    'a picture',
    { name: 'cat.png', content: Buffer.from('89504e470d0a1a0a', 'hex') },
    /cat\.png is not a CSV.*Drop a CSV/s,
  ],
  ['an old workbook', { name: 'list.xls', content: 'PK' }, /list\.xls is not a CSV.*Save the sheet as CSV/s],
  ['a picture named .csv', { name: 'cat.csv', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, /CSV/],
  ['an empty file', { name: 'empty.csv', content: '' }, /empty/],
  ['a header only', { name: 'header.csv', content: header }, /./],
  ['no followers column', { name: 'a.csv', content: 'name,colour\nada,red\nbob,blue' }, /follower/],
  ['all values missing', { name: 'b.csv', content: rows(30, (i) => `a${i},,,,`) }, /./],
  ['a file over the limit', { name: 'big.csv', content: 'x'.repeat(2 ** 20 + 1) }, /big\.csv is larger than the 1 MB/],
];

/** Small or odd, but not wrong: these are answered, with a caveat where one is due. */
const ANSWERED: [what: string, content: string][] = [
  ['one row', creatorsCsv({ rows: 1 })],
  ['50 rows', creatorsCsv({ rows: 50 })],
  ['120 rows', creatorsCsv({ rows: 120 })],
  ['220 rows', creatorsCsv({ rows: 220 })],
  ['constant columns', rows(80, (i) => `creator${i},${1000 + i * 137},500,30,0.05`)],
  ['every value the same', rows(40, (i) => `creator${i},5000,500,30,0.05`)],
];

describe('bad input', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot({ settings: { MAX_FILE_MB: '1' } });
  });
  afterAll(() => bot.close());

  const oneSentence = (text: string) => {
    expect(text).not.toMatch(/reference|undefined|NaN|Error|\bat \//);
    expect(text.length).toBeLessThan(400);
  };

  it.each(REFUSED)('answers %s with a sentence and a way on', async (what, file, says) => {
    const channel = bot.channel('refused');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(says);
    oneSentence(reply!.text);
    const [section, ...others] = reply!.blocks;
    expect(section!.type).toBe('section');
    // What a choice of columns may mend has the button for it.
    expect(others.every(({ type }) => type === 'actions')).toBe(true);
    expect(others).toHaveLength(/no followers column/.test(what) ? 1 : others.length);
    await bot.settle(100);
    expect(bot.thread(channel, post.ts).filter(({ isBot }) => isBot)).toHaveLength(1);
  });

  it.each(['external', 'hidden_by_limit', 'tombstone'] as const)(
    'says why it cannot read a file that is %s',
    async (mode) => {
      const channel = bot.channel('unreadable');
      const files = [{ name: 'creators.csv', content: creatorsCsv(), mode }];
      const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
      const [reply] = await bot.replies(channel, post.ts);
      expect(reply!.text).toMatch({ external: /outside Slack/, hidden_by_limit: /hides/, tombstone: /deleted/ }[mode]);
      oneSentence(reply!.text);
    },
  );

  it('reads a snippet, and a file that it has to ask for', async () => {
    for (const [i, odd] of [{ mode: 'snippet' as const }, { fileAccess: 'check_file_info' as const }].entries()) {
      const channel = bot.channel(`snippets-${i}`); // the same bytes in one channel are said to be the same
      const files = [{ name: 'creators.csv', content: creatorsCsv(), ...odd }];
      const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
      expect((await bot.replies(channel, post.ts, 3))[0]!.text).toMatch(/big enough to book/);
    }
  });

  it.each(ANSWERED)('answers %s', async (_what, content) => {
    const channel = bot.channel('small');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [{ name: 'small.csv', content }] });
    const messages = await bot.replies(channel, post.ts, 2);
    const printed = bot.print(messages);
    expect(printed).not.toMatch(/undefined|NaN|reference|Infinity|\[object/);
    expect(messages[0]!.text).toMatch(/profile|creator/);
    for (const question of ['top 10', 'segments', 'emerging', 'actions', 'about', 'charts']) {
      const asked = await bot.ada.slash(channel, '/influencer', question);
      await bot.slack.waitFor(() => asked.responses.length > 0);
      expect(bot.print(asked.responses)).not.toMatch(/undefined|NaN|reference|Infinity|\[object/);
    }
  });

  it('goes on with the other files of a post', async () => {
    const channel = bot.channel('mixed');
    const files = [
      { name: 'empty.csv', content: '' },
      { name: 'good.csv', content: creatorsCsv() },
    ];
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
    const messages = await bot.replies(channel, post.ts, 3);
    expect(messages[0]!.text).toMatch(/big enough to book/);
  });

  it('names a file of several that it could not have, and goes on with the others', async () => {
    const channel = bot.channel('some-missing');
    const files = [
      { name: 'big.csv', content: 'x'.repeat(2 ** 20 + 1) },
      { name: 'good.csv', content: creatorsCsv() },
      { name: 'gone.csv', content: creatorsCsv(), mode: 'tombstone' as const },
    ];
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
    const [answer, , method] = await bot.replies(channel, post.ts, 3);
    expect(answer!.text).toMatch(/big enough to book/);
    expect(bot.print([method!])).toMatch(/Not in this answer: big\.csv is larger than the 1 MB that I read\./);
    const all = await bot.ada.post(channel, { text: bot.slack.mention, files: [files[0]!, files[0]!] });
    const [refusal] = await bot.replies(channel, all.ts);
    expect(refusal!.text).toMatch(/big\.csv is larger than the 1 MB.*Split it/s);
    oneSentence(refusal!.text);
  });

  it('says what to do where nothing was posted yet', async () => {
    const channel = bot.channel('nothing-yet');
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} top 10` });
    const [reply] = await bot.replies(channel, post.ts);
    expect(reply!.text).toMatch(/no creator list in this conversation yet.*Drop a CSV/s);
    oneSentence(reply!.text);
  });

  it('logged no bug', () => {
    expect(bot.logged('error')).toEqual([]);
  });
});
