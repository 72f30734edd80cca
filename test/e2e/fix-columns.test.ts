import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { printView } from '../../src/playground/print-view.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';
import { startBot, type TestBot } from './bot.js';

/** What a form asks for, and what people answer. */
const FORM = `Timestamp,What is your name?,Your handle,How many followers do you have?,Engagement rate,Your rate for one post,Anything else?
2026-11-02 10:12,Ada Lane,@ada.lane,125k,3.2%,400,I love dogs
2026-11-02 11:40,Tom Kuhn,tom_kuhn,48000,5.1%,150,
2026-11-03 09:05,Ines Faro,https://www.tiktok.com/@ines.faro,980K,1.4%,2500,Call me
2026-11-04 16:30,Kofi Boat,@kofi.boat,15.2k,7.9%,90,Only in May
`;

/** Two platforms' handles, and nothing that says whose the followers are. */
const TWO_HANDLES = `TikTok handle,Instagram handle,Followers,Mood,Shoe size
ada.t,ada.i,125000,calm,38
bob.t,bob.i,48000,loud,44
cyd.t,cyd.i,980000,calm,41
`;

describe('Fix columns', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  // A test that failed leaves its form open.
  afterEach(async () => {
    if (bot.ada.modal()) await bot.ada.closeView();
  });

  const drop = (channel: { id: string }, name: string, content: string | Buffer) =>
    bot.ada.post(channel, { text: bot.slack.mention, files: [{ name, content }] });

  const ask = async (channel: { id: string }, question: string) => {
    const asked = await bot.ada.slash(channel, '/influencer', question);
    await bot.slack.waitFor(() => asked.responses.length > 0);
    return bot.print(asked.responses);
  };

  const open = async (message: Message) => {
    await bot.ada.click(message, { label: 'Fix columns' });
    return bot.slack.waitFor(() => {
      const view = bot.ada.modal();
      return view?.callback_id === 'columns' && view;
    });
  };

  const shown = () => printView(bot.ada.modal()!);
  /** What the menu of a field says of each column. */
  const holds = (field: string): Record<string, string | undefined> => {
    const { element } = bot.ada.modal()!.blocks.find(({ block_id: id }) => id === `field:${field}`)!;
    const { options } = element as { options: { text: { text: string }; description?: { text: string } }[] };
    return Object.fromEntries(options.map((one) => [one.text.text.split(' · ')[0]!, one.description?.text]));
  };

  it('sets platform and currency of a form’s answers, for the next file with these questions too', async () => {
    const channel = bot.channel('form');
    const post = await drop(channel, 'answers.csv', FORM);
    const [answer] = await bot.replies(channel, post.ts, 3);
    expect(bot.print([answer!])).toMatch(/4 of 4 profiles are big enough/);
    expect(await ask(channel, 'profile ines.faro')).toMatch(/980K[\s\S]*1\.4\s?%/);

    const view = await open(answer!);
    expect(shown()).toContain('Platform of the whole file: [');
    expect(shown()).toContain('Currency of the prices: [Not named in the file ▾]');
    expect(holds('fee')).toMatchObject({
      'How many followers do you have?': 'count',
      'Engagement rate': 'share, %',
      'Your rate for one post': 'price',
      'Anything else?': 'text',
    });
    expect(shown()).toMatch(/\*\d more columns?\* that nothing above is read from:\n.*Anything else\? \(text\)/);
    const entries = { 'platform-of-file': 'Instagram', 'currency-of-file': 'EUR' };
    expect((await bot.ada.submitView(view, entries)).action).toBe('closed');
    const [, , , fixed] = await bot.replies(channel, post.ts, 6);
    expect(bot.print([fixed!])).toMatch(
      /You said: Instagram, EUR · .*4 read.* as chosen by @ada: from now on .* in this conversation/,
    );
    expect(bot.print([fixed!])).toMatch(/€\s?3/);

    const next = await drop(channel, 'more answers.csv', `${FORM}2026-11-05 08:00,Di Walk,di_walk,23k,4%,120,\n`);
    const [again] = await bot.replies(channel, next.ts, 3);
    expect(bot.print([again!])).toMatch(/You said: Instagram, EUR · .*5 read.* as chosen by @ada here before/);
    expect(await ask(channel, 'settings columns')).toMatch(/Instagram, EUR: in this conversation, chosen by @ada/);
  }, 60_000); // the first of its file: threads start cold

  it('shows what was said, and takes it back', async () => {
    const channel = bot.channel('form-again');
    const post = await drop(channel, 'answers.csv', FORM);
    const [answer] = await bot.replies(channel, post.ts, 3);
    await bot.ada.submitView(await open(answer!), { 'platform-of-file': 'Twitch' });
    const [, , , said] = await bot.replies(channel, post.ts, 6);
    expect(bot.print([said!])).toContain('You said: Twitch ·');
    const reopened = await open(said!);
    expect(shown()).toContain('Platform of the whole file: [Twitch ▾]');
    await bot.ada.submitView(reopened, { 'platform-of-file': 'as-the-file-says' });
    const unsaid = (await bot.replies(channel, post.ts, 9))[6]!;
    expect(bot.print([unsaid])).not.toMatch(/You said|Twitch/);
  });

  it('asks about what was doubtful first, and the answer has the doubt no more', async () => {
    const channel = bot.channel('doubts');
    const post = await drop(channel, 'list.csv', TWO_HANDLES);
    const [answer] = await bot.replies(channel, post.ts, 3);
    expect(bot.print([answer!])).toMatch(/Check first\*\n.*does not say whether it is of TikTok or Instagram/);
    const view = await open(answer!);
    expect(shown()).toMatch(
      /in this conversation\.\n\*Please check these first\*\n.*does not say whether.*\nFollowers \(required\): \[Followers/,
    );
    expect(shown()).toMatch(/more columns\*.*\n.*Mood \(text\) · Shoe size \(count\)/);
    await bot.ada.submitView(view, { 'platform-of-file': 'Instagram' });
    const [, , , fixed] = await bot.replies(channel, post.ts, 6);
    expect(bot.print([fixed!])).toContain('@cyd.i');
    expect(bot.print([fixed!])).not.toMatch(/does not say whether|@cyd\.t/);
  });

  describe.skipIf(!hasShared)(`of files that people have${unlessShared}`, () => {
    it('chooses among the sheets of a workbook, and shows the columns of those', async () => {
      const channel = bot.channel('sheets');
      const workbook = sharedFile('cases/13-three-sheets.xlsx');
      const post = await drop(channel, 'three.xlsx', workbook);
      const [answer, , method] = await bot.replies(channel, post.ts, 3);
      expect(bot.print([answer!])).toMatch(/35 of 35 profiles/);
      expect(bot.print([method!])).toContain('Sheets "Poland", "Italy" were read together.');
      expect(await ask(channel, 'profile sheet2.user03')).toContain('sheet2.user03');

      await open(answer!);
      expect(shown()).toContain('Sheets to read: [Poland, Italy ▾]');
      await bot.ada.enter(bot.ada.modal()!, { 'sheets-of-file': ['Italy'] });
      await bot.slack.waitFor(() => shown().includes('Sheets to read: [Italy ▾]'));
      expect(shown()).toContain('username · sheet3.user00');
      expect(shown()).not.toContain('sheet2.');
      expect((await bot.ada.submitView(bot.ada.modal()!)).action).toBe('closed');
      const [, , , fixed] = await bot.replies(channel, post.ts, 6);
      expect(bot.print([fixed!])).toMatch(/15 of 15 profiles[\s\S]*You said: sheet "Italy"/);
      expect(await ask(channel, 'profile sheet2.user03')).toMatch(/no|not/i);

      // A comment at the end of the archive: the same bytes would be said to be the same.
      const other = Buffer.concat([Buffer.from(workbook).subarray(0, -2), Buffer.from([1, 0, 32])]);
      const next = await drop(channel, 'next.xlsx', other);
      const [again] = await bot.replies(channel, next.ts, 3);
      expect(bot.print([again!])).toMatch(/15 of 15 profiles[\s\S]*You said: sheet "Italy".* here before/);
      await open(again!);
      expect(shown()).toContain('Sheets to read: [Italy ▾]');
      await bot.ada.enter(bot.ada.modal()!, { 'sheets-of-file': ['Italy', 'Poland'] });
      await bot.slack.waitFor(() => shown().includes('[Poland, Italy ▾]'));
      await bot.ada.closeView();
    });

    it('says in the form why a sheet cannot be read', async () => {
      const channel = bot.channel('no-sheet');
      const post = await drop(channel, 'three.xlsx', sharedFile('cases/13-three-sheets.xlsx'));
      const [answer] = await bot.replies(channel, post.ts, 3);
      await open(answer!);
      await bot.ada.enter(bot.ada.modal()!, { 'sheets-of-file': ['README'] });
      await bot.slack.waitFor(() => shown().includes('Sheets to read: [README ▾]'));
      expect(await bot.ada.submitView(bot.ada.modal()!)).toMatchObject({ action: 'incomplete' });
      await bot.ada.closeView();
    });

    it('reads a vendor’s export with its warnings, and corrects a column of it', async () => {
      const channel = bot.channel('vendor');
      const post = await drop(channel, 'audience.csv', sharedFile('cases/08-audience-export.csv'));
      const [answer, , method] = await bot.replies(channel, post.ts, 3);
      expect(bot.print([answer!])).toMatch(/8 of 8 .* 6 pass /);
      expect(bot.print([answer!])).toMatch(
        /Check first\*\n(?: +• .*\n)* +• 2 of the 8 have over 30% fake followers, as the file says/,
      );
      expect(bot.print([method!])).not.toMatch(/Not in this file:.*(audience|last post|growth|views)/);
      expect(await ask(channel, 'profile tomek_kuchnia')).toMatch(/38(\.0)?\s?%/);

      const view = await open(answer!);
      expect(holds('fakeFollowers')).toMatchObject({
        'Last post date': 'date',
        'Audience country 1': 'text',
        'Avg reels plays': 'count',
        'Fake followers %': 'share, %',
      });
      expect(shown()).toMatch(/\*1 more column\* that nothing above is read from:\nAudience female % \(share, %\)/);
      await bot.ada.submitView(view, { 'field:fakeFollowers': 'Not in this file' });
      const [, , , fixed] = await bot.replies(channel, post.ts, 6);
      expect(bot.print([fixed!])).not.toContain('fake followers');
    });

    it('reads who is fake, silent or has declined from the file', async () => {
      const channel = bot.channel('declined');
      const post = await drop(channel, 'list.csv', sharedFile('cases/07-fake-stale-declined.csv'));
      const [answer] = await bot.replies(channel, post.ts, 3);
      expect(bot.print([answer!])).toMatch(/8 of 8 .* 5 pass /);
      expect(bot.print([answer!])).toMatch(/1 +@good\.one/);
      expect(await ask(channel, 'profile big.bot')).toMatch(/71(\.0)?\s?%/);
      expect(await ask(channel, 'profile said.no')).toMatch(/[Dd]eclined/);
    });
  });

  it('logged no bug', () => {
    expect(bot.logged('error')).toEqual([]);
  });
});
