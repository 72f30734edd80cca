import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MentionDelivery } from '../../src/playground/mentions.js';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const file = (seed: number, name = 'talent.csv') => ({ name, content: talentCsv(talents({ count: 120, seed })) });

/** What people do in the first minute: they ask with the file, and point at a file that is there. */
describe('the first minute', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => {
    bot.slack.mentions({ deliver: 'last' });
    bot.slack.faults.clear();
  });

  const offered = (channel: { id: string }, person = bot.ada) =>
    bot.slack.waitFor(() => person.sees(channel).find(({ ephemeralTo, text }) => ephemeralTo && /analyze/.test(text)));
  /** All that the bot says in a thread, when no more comes. */
  const whole = async (channel: { id: string }, threadTs: string, count: number): Promise<Message[]> => {
    await bot.replies(channel, threadTs, count);
    await bot.settle(1_900); // a mention without files waits for its message
    return bot.said(channel, threadTs).filter(({ ephemeralTo }) => ephemeralTo === undefined);
  };
  const kinds = (messages: Message[]) =>
    messages.map((message) => {
      const text = bot.print([message]);
      if (message.files.length > 0) return 'charts';
      if (/big enough to book/.test(message.text)) return 'first answer';
      if (/How this was found/.test(text)) return 'method';
      return /median engagement/i.test(text) ? 'reply' : message.text;
    });

  const QUESTION = 'what is the median engagement?';
  const ALL = ['first answer', 'reply', 'charts', 'method'];

  describe('a question that comes with the file is answered below its first lines, once', () => {
    const orders: MentionDelivery[] = ['last', 'first', 'without-files', 'withheld'];
    it.each(orders)('in a mention: %s', async (deliver) => {
      bot.slack.mentions({ deliver });
      const channel = bot.channel(`asked-${deliver}`);
      const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} ${QUESTION}`, files: [file(1)] });
      const said = await whole(channel, ts, 4);
      expect(kinds(said).filter((kind) => kind !== 'method')).toEqual(['first answer', 'reply', 'charts']);
      await bot.ada.post(channel, { text: `${bot.slack.mention} and in Brazil?`, threadTs: ts });
      const next = await bot.slack.waitFor(() => bot.said(channel, ts)[said.length]);
      expect(bot.print([next])).toMatch(/median engagement/i); // it is leant on
    });

    it('in a direct message', async () => {
      const direct = bot.directMessage();
      const { ts } = await bot.ada.post(direct, { text: QUESTION, files: [file(2)] });
      expect(kinds(await whole(direct, ts, 4))).toEqual(expect.arrayContaining(ALL));
    });

    it('in a channel that is watched', async () => {
      const channel = bot.channel('asked-watched');
      await bot.ada.slash(channel, '/influencer', 'watch on');
      const { ts } = await bot.ada.post(channel, { text: QUESTION, files: [file(3)] });
      expect(kinds(await whole(channel, ts, 4))).toEqual(expect.arrayContaining(ALL));
    });

    it('by the button of the offer', async () => {
      const channel = bot.channel('asked-offered');
      const { ts } = await bot.ada.post(channel, { text: QUESTION, files: [file(4)] });
      await bot.ada.click(await offered(channel), 'analyse-file');
      expect(kinds(await whole(channel, ts, 4))).toEqual(expect.arrayContaining(ALL));
    });

    it('by the menu of the message; what others wrote there changes nothing', async () => {
      const eve = bot.slack.addUser('eve-menu');
      const channel = bot.slack.addChannel('asked-menu', { members: [bot.ada, eve], bot: true });
      const post = await bot.ada.post(channel, { text: QUESTION, files: [file(5)] });
      await eve.shortcut(post, 'analyse-csv');
      expect(kinds(await whole(channel, post.ts, 4))).toEqual(expect.arrayContaining(ALL));
      const changing = await bot.ada.post(channel, { text: 'add the top 3 to the shortlist', files: [file(6)] });
      await eve.shortcut(changing, 'analyse-csv');
      await whole(channel, changing.ts, 3);
      const list = await bot.ada.slash(channel, '/influencer', 'shortlist');
      await bot.slack.waitFor(() => list.responses.length > 0);
      expect(bot.print(list.responses)).not.toMatch(/@\w+\.\d{3}/);
    });

    it.each(['analyse this please', 'hi', 'here is our list for the spring campaign', 'Q3 export v2 final', '???'])(
      'but nothing is added to "%s"',
      async (text) => {
        const channel = bot.channel('asks-nothing');
        const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} ${text}`, files: [file(7)] });
        const said = await whole(channel, ts, 2);
        expect(bot.print(said)).not.toMatch(/didn.t understand/);
        expect(kinds(said).filter((kind) => !ALL.includes(kind) || kind === 'reply')).toEqual([]);
      },
    );
  });
});
