import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MentionDelivery } from '../../src/playground/mentions.js';
import type { Message } from '../../src/playground/message.js';
import type { Person } from '../../src/playground/person.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const file = (seed: number, name = 'talent.csv') => ({ name, content: talentCsv(talents({ count: 120, seed })) });
const FIRST = /big enough to book/;

/** A file is there, and somebody points at it. */
describe('the file that is there', () => {
  let bot: TestBot;
  let bob: Person;
  beforeAll(async () => {
    bot = await startBot();
    bob = bot.slack.addUser('bob');
  });
  afterAll(() => bot.close());
  afterEach(() => {
    bot.slack.mentions({ deliver: 'last' });
    bot.slack.faults.clear();
  });

  const channel = (name: string, options: { bot?: boolean } = {}) =>
    bot.slack.addChannel(name, { members: [bot.ada, bob], bot: true, ...options });
  const firstAnswers = (there: { id: string }, threadTs: string) =>
    bot.said(there, threadTs).filter(({ text }) => FIRST.test(text));
  const privately = (there: { id: string }, person: Person, pattern: RegExp) =>
    bot.slack.waitFor(() => person.sees(there).find((m: Message) => m.ephemeralTo && pattern.test(m.text)));
  const slash = async (there: { id: string }, text: string, person = bot.ada): Promise<Message> => {
    const result = await person.slash(there, '/influencer', text);
    return bot.slack.waitFor(() => result.responses[0], { describe: `an answer to ${text}` });
  };

  describe('a mention in the thread of a table that nobody had read', () => {
    const orders: MentionDelivery[] = ['last', 'first', 'without-files', 'withheld'];
    it.each(orders)('reads it for a colleague, with what they ask: %s', async (deliver) => {
      bot.slack.mentions({ deliver });
      const there = channel(`above-${deliver}`);
      const { ts } = await bot.ada.post(there, { text: 'our list', files: [file(21)] });
      await privately(there, bot.ada, /Want me to analyze/);
      await bob.post(there, { text: `${bot.slack.mention} who has the most followers in Brazil?`, threadTs: ts });
      await bot.replies(there, ts, 4);
      await bot.settle(1_900);
      expect(firstAnswers(there, ts)).toHaveLength(1);
      const said = bot.said(there, ts);
      const about = said.map((message) => bot.print([message])).filter((text) => /Brazil/.test(text));
      expect(about.filter((text) => !/How this was found/.test(text))).toHaveLength(1);
      expect(bot.print(said)).not.toMatch(/didn.t understand|no creator list/);
    });

    it('also one that is older than the bot, or in a reply', async () => {
      const there = channel('older', { bot: false });
      const { ts } = await bot.ada.post(there, { text: 'who knows these?' });
      await bot.ada.post(there, { text: 'this list', files: [file(22)], threadTs: ts });
      await bot.ada.post(there, { files: [{ name: 'cat.png', content: 'meow' }], threadTs: ts });
      bot.slack.inviteBot(there);
      await bob.post(there, { text: bot.slack.mention, threadTs: ts });
      await bot.slack.waitFor(() => firstAnswers(there, ts).length === 1, { timeoutMs: 60_000 });
    });

    it('not where something else is asked, where it is no table, or where it is gone', async () => {
      const there = channel('else');
      const { ts } = await bot.ada.post(there, { files: [file(23)] });
      await bob.post(there, { text: `${bot.slack.mention} what is an engagement rate?`, threadTs: ts });
      await bot.replies(there, ts, 1);
      const picture = await bot.ada.post(there, { files: [{ name: 'cat.png', content: 'meow' }] });
      await bob.post(there, { text: `${bot.slack.mention} analyse this`, threadTs: picture.ts });
      const [said] = await bot.replies(there, picture.ts, 1);
      expect(bot.print([said!])).toContain('[Analyze talent.csv]'); // the one that is there
      const gone = await bot.ada.post(there, { files: [file(24, 'gone.csv')] });
      await privately(there, bot.ada, /gone.csv/);
      bot.ada.deleteFile(gone.files[0]!);
      await bot.settle();
      await bob.post(there, { text: `${bot.slack.mention} who is best?`, threadTs: gone.ts });
      const [none] = await bot.replies(there, gone.ts, 1);
      expect(bot.print([none!])).toContain('no creator list in this conversation yet');
      expect(bot.print([none!])).not.toContain('gone.csv');
      await bot.settle();
      for (const post of [ts, picture.ts, gone.ts]) expect(firstAnswers(there, post)).toEqual([]);
    });

    it('says that Slack refuses it, and reads it when asked again', async () => {
      const there = channel('refused');
      const { ts } = await bot.ada.post(there, { files: [file(25)] });
      await privately(there, bot.ada, /Want me to analyze/);
      bot.slack.faults.apiError('files.info', 'file_not_found', 8);
      await bob.post(there, { text: bot.slack.mention, threadTs: ts });
      const [refused] = await bot.replies(there, ts, 1);
      expect(bot.print([refused!])).toMatch(/file/);
      bot.slack.faults.clear();
      await bot.settle();
      await bob.post(there, { text: bot.slack.mention, threadTs: ts });
      await bot.slack.waitFor(() => firstAnswers(there, ts).length === 1, { timeoutMs: 60_000 });
    });
  });

  describe('a message that is forwarded', () => {
    it('is read with a mention or in a direct message, and offered without', async () => {
      const private_ = bot.slack.addChannel('closed', { members: [bot.ada], private: true });
      const post = await bot.ada.post(private_, { text: 'fresh', files: [file(31)] });
      const there = channel('forwarded');
      const forward = await bot.ada.forward(post, there, {
        text: `${bot.slack.mention} what is the median engagement?`,
      });
      const said = await bot.replies(there, forward.ts, 4);
      expect(bot.print(said)).toMatch(/big enough to book[\s\S]*median engagement/i);

      const direct = bot.directMessage();
      const again = await bot.ada.forward(post, direct);
      await bot.slack.waitFor(() => firstAnswers(direct, again.ts).length === 1, { timeoutMs: 60_000 });

      const quiet = channel('forwarded-quietly');
      const third = await bot.ada.forward(post, quiet);
      await bot.ada.click(await privately(quiet, bot.ada, /Want me to analyze talent.csv/), 'analyse-file');
      await bot.slack.waitFor(() => firstAnswers(quiet, third.ts).length === 1, { timeoutMs: 60_000 });
    });

    it('is read from the menu, and forgotten with the message that forwards it', async () => {
      const elsewhere = bot.slack.addChannel('elsewhere', { members: [bot.ada] });
      const post = await bot.ada.post(elsewhere, { files: [file(32)] });
      const there = channel('forwarded-menu');
      const forward = await bot.ada.forward(post, there);
      await bot.ada.shortcut(forward, 'analyse-csv');
      await bot.slack.waitFor(() => firstAnswers(there, forward.ts).length === 1, { timeoutMs: 60_000 });
      bot.ada.deleteMessage(forward);
      await bot.settle();
      expect((await slash(there, 'datasets')).text).not.toContain('talent.csv');
    });

    it('from where the bot may not see, says how else', async () => {
      const elsewhere = bot.slack.addChannel('unseen', { members: [bot.ada], private: true });
      const post = await bot.ada.post(elsewhere, { files: [{ ...file(33), fileAccess: 'check_file_info' }] });
      bot.slack.faults.apiError('files.info', 'file_not_found', 20);
      const there = channel('unseen-here');
      const forward = await bot.ada.forward(post, there, { text: bot.slack.mention });
      const [said] = await bot.replies(there, forward.ts, 1);
      expect(bot.print([said!])).toMatch(/[Dd]rop|post/);
    });
  });

  it('"analyse the file above" offers what was posted and not read, to anybody; a file that is gone is not offered', async () => {
    const there = channel('file-above');
    expect((await slash(there, 'datasets')).text).not.toContain('talent');
    const first = await bot.ada.post(there, { files: [file(41, 'spring.csv')] });
    const second = await bot.ada.post(there, { files: [file(42, 'summer.csv')] });
    const third = await bot.ada.post(there, { files: [file(43, 'wrong.csv')] });
    await privately(there, bot.ada, /wrong.csv/);
    bot.ada.deleteFile(third.files[0]!);
    await bot.settle();

    const { ts } = await bob.post(there, { text: `${bot.slack.mention} analyse the file above` });
    const [offer] = await bot.replies(there, ts, 1);
    expect(bot.print([offer!])).toContain('[Analyze summer.csv] [Analyze spring.csv] [Open the form]');
    const own = await slash(there, 'analyze', bob);
    expect(own.ephemeralTo).toBe(bob.id);
    expect(bot.print([own])).toContain('[Analyze summer.csv] [Analyze spring.csv]');
    const asked = await slash(there, 'top 5', bob);
    expect(bot.print([asked])).toMatch(/no creator list[\s\S]*\[Analyze summer.csv\]/);

    await bob.click(offer!, { label: 'Analyze spring.csv' });
    await bot.slack.waitFor(() => firstAnswers(there, first.ts).length === 1, { timeoutMs: 60_000 });
    await bob.click(offer!, { label: 'Analyze spring.csv' }); // a second click
    await bot.settle();
    expect(firstAnswers(there, first.ts)).toHaveLength(1);
    expect(bot.print([await slash(there, 'analyze', bob)])).not.toContain('spring.csv');

    bot.ada.deleteMessage(second);
    await bot.settle();
    await bob.click(offer!, { label: 'Analyze summer.csv' });
    const refused = await bot.slack.waitFor(() =>
      bob.sees(there).find(({ text }) => text.includes('I no longer know that file')),
    );
    expect(refused.ephemeralTo).toBe(bob.id);
  });

  it('what was seen in one channel is offered in no other, and forgotten with everything', async () => {
    const [here, there] = [channel('seen-here'), channel('seen-there')];
    await bot.ada.post(here, { files: [file(44, 'secret-name.csv')] });
    await privately(here, bot.ada, /secret-name.csv/);
    const { ts } = await bob.post(there, { text: `${bot.slack.mention} analyse the file above` });
    const [said] = await bot.replies(there, ts, 1);
    expect(bot.print([said!])).not.toContain('secret-name');
    const question = await slash(here, 'forget everything');
    await bot.ada.click(question, { label: 'Yes, forget everything' });
    await bot.slack.waitFor(() => bot.ada.sees(here).some(({ text }) => text.startsWith('Forgotten')));
    await bob.slash(here, '/influencer', 'analyze');
    await bot.slack.waitFor(() => bob.modal()); // nothing to offer: the form
    await bob.closeView();
  });

  it('the same bytes again are said to be the same, and answered again on a click; with another brief they are read anew', async () => {
    const there = channel('same');
    const once = await bot.ada.post(there, { text: bot.slack.mention, files: [file(51)] });
    await bot.replies(there, once.ts, 3);
    const text = `${bot.slack.mention} what is the median engagement?`;
    const again = await bob.post(there, { text, files: [file(51, 'copy.csv')] });
    const said = await bot.replies(there, again.ts, 2);
    expect(bot.print([said[0]!])).toMatch(/Same file as talent.csv, which I answered above/);
    expect(bot.print(said)).toMatch(/median engagement/i);
    await bot.settle();
    expect(firstAnswers(there, again.ts)).toEqual([]);
    await bob.click(said[0]!, { label: 'Answer again' });
    await bot.slack.waitFor(() => firstAnswers(there, again.ts).length === 1);

    const brief = await bob.post(there, {
      text: `${bot.slack.mention} budget $900, 6 micro creators in Brazil`,
      files: [file(51)],
    });
    const [briefed] = await bot.replies(there, brief.ts, 1);
    expect(bot.print([briefed!])).toContain('For your brief: micro, Brazil, $900 for 6.');
    const elsewhere = await bob.post(channel('same-elsewhere'), { text: bot.slack.mention, files: [file(51)] });
    const [full] = await bot.replies({ id: elsewhere.channelId }, elsewhere.ts, 1);
    expect(full!.text).toMatch(FIRST);
  });
});
