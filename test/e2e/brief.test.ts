import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';
import { wholeStore } from './whole-store.js';

const LIST = talents({ count: 200, seed: 11 });
const file = { name: 'talent.csv', content: talentCsv(LIST) };
/** Brazil's micro creators whose post takes a third of $900 or less. */
const FITTING = LIST.filter(
  ({ country, followers, fee }) => country === 'BR' && followers >= 10_000 && followers < 50_000 && fee <= 300,
).map(({ handle }) => handle);

/** What a team is looking for: said, shown, changed, answered, forgotten. */
describe('a brief', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  const slash = async (channel: { id: string }, text: string, person = bot.ada): Promise<string> => {
    const result = await person.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return bot.print(result.responses);
  };
  const last = (channel: { id: string }): Message => bot.ada.sees(channel).at(-1)!;
  const handlesIn = (text: string) => [
    ...new Set([...text.matchAll(/@([a-z]+\.\d{3})/g)].map(([, handle]) => handle!)),
  ];

  it('comes with the file, and is what the first answer answers', async () => {
    const channel = bot.channel('with-the-file');
    const text = `${bot.slack.mention} budget $900, 6 micro creators in Brazil`;
    const { ts } = await bot.ada.post(channel, { text, files: [file] });
    const [answer] = await bot.replies(channel, ts, 3);

    const first = bot.print([answer!]);
    expect(first).toContain('For your brief: micro, Brazil, $900 for 6.');
    expect(first).toContain(`${FITTING.length} of 200 ranked creators fit your brief`);
    expect(handlesIn(first).every((handle) => FITTING.includes(handle))).toBe(true);
    expect(handlesIn(first)).toHaveLength(5);
    expect(first).toContain('[What $900 buys]');

    await bot.ada.click(answer!, { label: 'What $900 buys' });
    const plan = bot.print([(await bot.replies(channel, ts, 4)).at(-1)!]);
    expect(plan).toMatch(/6 creators for \$\d+: one post each/);
    expect(handlesIn(plan)).toHaveLength(6);
    expect(handlesIn(plan).every((handle) => FITTING.includes(handle))).toBe(true);

    await bot.ada.click(answer!, { label: 'Without the brief' });
    const whole = bot.print([(await bot.replies(channel, ts, 5)).at(-1)!]);
    expect(whole).toContain('profiles are big enough to book');
    expect(whole).not.toContain('For your brief:');
  });

  it('that may be one is offered, and taken only then', async () => {
    const channel = bot.channel('maybe');
    const text = `${bot.slack.mention} our vegan thing launches in Brazil with 900 dollars`;
    const { ts } = await bot.ada.post(channel, { text, files: [file] });
    const [answer] = await bot.replies(channel, ts, 3);
    expect(bot.print([answer!])).toContain('Did you mean this as a brief: Brazil, $900?');
    expect(bot.print([answer!])).toContain('big enough to book');
    expect(await slash(channel, 'brief')).toContain('There is no brief in this conversation yet.');
    await bot.ada.click(answer!, { label: 'Yes, use that brief' });
    const [, , , kept] = await bot.replies(channel, ts, 4);
    expect(bot.print([kept!])).toContain('The brief of this conversation: Brazil, $900');
  });

  const CAPTION = 'budget $900, 6 micro creators in Brazil';
  const LINE = 'For your brief: micro, Brazil, $900 for 6.';

  it('in the text of a file that waits for a yes is kept with the question, and holds from then on', async () => {
    const channel = bot.channel('waits-for-a-yes');
    const { ts } = await bot.ada.post(channel, { text: CAPTION, files: [file] });
    const question = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    expect(await slash(channel, 'brief')).toContain('There is no brief in this conversation yet.');
    await bot.ada.click(question, 'analyse-file');
    const [answer] = await bot.replies(channel, ts, 3);
    expect(bot.print([answer!])).toContain(LINE);

    const unsure = bot.channel('waits-and-is-unsure');
    const post = await bot.ada.post(unsure, {
      text: 'our vegan thing launches in Brazil with 900 dollars',
      files: [file],
    });
    await bot.ada.click(await bot.slack.waitFor(() => bot.ada.sees(unsure).find(({ isBot }) => isBot)), 'analyse-file');
    const [offered] = await bot.replies(unsure, post.ts, 3);
    expect(bot.print([offered!])).toContain('Did you mean this as a brief: Brazil, $900?');
  });

  it('in a channel that is watched holds once its file is a list of creators, and is nothing beside another file', async () => {
    const channel = bot.channel('watched-brief');
    expect(await slash(channel, 'watch on')).toContain('From now on');
    const costs = { name: 'costs.csv', content: 'item,cost\ntent,200\nbanner,90\n' };
    await bot.ada.post(channel, { text: 'budget: $5,000', files: [costs] });
    await bot.settle();
    expect(await slash(channel, 'brief')).toContain('There is no brief in this conversation yet.');

    const { ts } = await bot.ada.post(channel, { text: CAPTION, files: [file] });
    const [answer] = await bot.replies(channel, ts, 3);
    expect(bot.print([answer!])).toContain(LINE);
    expect(await slash(channel, 'top 20')).toContain(LINE.slice(0, -1));
  });

  it('in the form is told from what is none, and holds', async () => {
    const channel = bot.channel('in-the-form');
    await bot.ada.slash(channel, '/influencer', 'analyze');
    const view = await bot.slack.waitFor(() => bot.ada.modal());
    const files = [{ name: 'talent.csv', content: file.content }];
    for (const brief of ['something nice', 'market: Narnia']) {
      const wrong = await bot.ada.submitView(view, { files, brief });
      expect(JSON.stringify(wrong)).toMatch(/can’t read that as a brief|I don't know the country/);
    }
    await bot.ada.submitView(view, { files, brief: CAPTION });
    const announced = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => text.includes('asked me')),
    );
    expect(bot.print(await bot.replies(channel, announced.ts, 4))).toContain(LINE);
  });

  it('in the menu of a message is its author’s; from somebody else it is offered', async () => {
    const eve = bot.slack.addUser('eve');
    const channel = bot.slack.addChannel('from-the-menu', { members: [bot.ada, eve], bot: true });
    const post = await bot.ada.post(channel, { text: CAPTION, files: [file] });
    await eve.shortcut(post, 'analyse-csv');
    const [answer] = await bot.replies(channel, post.ts, 3);
    expect(bot.print([answer!])).toContain('Did you mean this as a brief: micro, Brazil, $900 for 6?');
    expect(await slash(channel, 'brief')).toContain('There is no brief in this conversation yet.');
  });

  it('is assumed where there is none, with buttons to say it', async () => {
    const channel = bot.channel('assumed');
    const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    const [answer] = await bot.replies(channel, ts, 3);
    const first = bot.print([answer!]);
    expect(first).toContain('No brief yet, so I assumed: any market, niche and language;');
    for (const label of ['[Set a goal]', '[Set the platform]', '[Set a budget]', '[Write a brief]'])
      expect(first).toContain(label);

    await bot.ada.click(answer!, { label: 'Set a goal' });
    const question = (await bot.replies(channel, ts, 4)).at(-1)!;
    expect(bot.print([question])).toContain('[Engagement] [Reach] [A balance of both]');
    await bot.ada.click(question, { label: 'Reach' });
    await bot.replies(channel, ts, 5);
    await bot.ada.click(answer!, { label: 'Set a budget' });
    const sums = (await bot.replies(channel, ts, 6)).at(-1)!;
    await bot.ada.click(sums, { label: '$5,000' });
    const kept = bot.print([(await bot.replies(channel, ts, 7)).at(-1)!]);
    expect(kept).toContain('The brief of this conversation: $5,000, goal: reach');
    expect(await slash(channel, 'budget')).toMatch(
      /creators for \$5k: one post each[\s\S]*Chosen for the most followers/,
    );
  });

  it('is set by slash, changed in the form by a colleague, and answered by everything', async () => {
    const bob = bot.slack.addUser('bob');
    const channel = bot.slack.addChannel('by-slash', { members: [bot.ada, bob], bot: true });
    const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.replies(channel, ts, 3);
    const hostile = 'vegan *skincare* <!channel> `x`';
    const set = await slash(
      channel,
      `brief product: ${hostile}; market: US, Canada; language: en; niche: beauty; size: micro; number: 10; budget: $5,000; goal: engagement; not: @x, alcohol`,
    );
    expect(set).toContain('micro, US or Canada, English, beauty, $5,000 for 10, goal: engagement, not @x or alcohol');
    expect(JSON.stringify(last(channel).blocks)).not.toMatch(/<!channel>|<!here>/);

    await bob.slash(channel, '/influencer', 'brief edit');
    const view = await bot.slack.waitFor(() => bob.modal());
    const refused = await bob.submitView(view, { market: 'Brazil, Narnia', sum: 'a lot', number: '400' });
    expect(JSON.stringify(refused)).toContain('I don\'t know the country \\"Narnia\\".');
    expect(JSON.stringify(refused)).toContain('I can\'t plan with \\"a lot\\".');
    const form = bob.modal()!;
    await bob.submitView(form, {
      market: 'Brazil',
      language: '',
      niche: '',
      number: '6',
      sum: '$900',
      not: `@${FITTING[0]}`,
    });
    const shown = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => text.includes('Brazil, $900 for 6')),
    );
    expect(bot.print([shown])).toContain('Set by @bob');
    expect(bot.print([shown])).toContain('[Edit] [Clear]');

    const others = FITTING.slice(1);
    for (const question of ['top 20', 'actions', 'budget', 'top 20 by engagement']) {
      const answer = await slash(channel, question);
      expect(answer).toContain('For your brief: micro, Brazil, $900 for 6');
      expect([question, handlesIn(answer).filter((handle) => !FITTING.includes(handle))]).toEqual([question, []]);
      expect(handlesIn(answer.replace(/not @[\w.]+/g, '')).every((handle) => others.includes(handle))).toBe(true);
    }
    const own = await slash(channel, 'top 20 in nano from Mexico');
    expect(own).toContain('For your brief: $900 for 6, goal: engagement');
    expect(own).not.toMatch(/brief: .*Brazil/);
    expect(await slash(channel, 'top 20 without the brief')).not.toContain('For your brief');
  });

  it('that nobody fits says what to loosen', async () => {
    const channel = bot.channel('nobody');
    const text = `${bot.slack.mention} brief market: Canada; size: micro`;
    const { ts } = await bot.ada.post(channel, { text, files: [file] });
    const [answer] = await bot.replies(channel, ts, 3);
    const first = bot.print([answer!]);
    expect(first).toContain('No ranked creator in this file fits your brief: micro, Canada. Without it: 130 of 200');
    expect(first).toContain('Nobody in this file has the country Canada.');
    const micro = LIST.filter(({ followers }) => followers >= 10_000 && followers < 50_000).length;
    expect(first).toContain(`Without the market, ${micro} creators would fit.`);
    await bot.ada.click(answer!, { label: `Without the market (${micro})` });
    const loosened = bot.print([(await bot.replies(channel, ts, 4)).at(-1)!]);
    expect(loosened).toContain('For your brief: micro.');

    await bot.ada.post(channel, { text: `${bot.slack.mention} brief market: Narnia`, threadTs: ts });
    const isRefused = () => bot.print(bot.said(channel, ts)).includes('I don\'t know the country "Narnia".');
    await bot.slack.waitFor(isRefused, { describe: 'why Narnia is no market' }); // the charts of the loosened answer come, too
  });

  it('is forgotten with everything, and with the post that said it', async () => {
    const channel = bot.channel('forgotten');
    const text = `${bot.slack.mention} brief product: quince cordial; market: Brazil`;
    const post = await bot.ada.post(channel, { text, files: [file] });
    await bot.replies(channel, post.ts, 3);
    const other = { name: 'other.csv', content: talentCsv(talents({ count: 60, seed: 3 })) };
    const second = await bot.ada.post(channel, { text: bot.slack.mention, files: [other] });
    await bot.replies(channel, second.ts, 3);
    expect(await slash(channel, 'brief')).toContain('quince cordial');
    await bot.ada.deleteMessage(post);
    await bot.slack.waitFor(async () => (await slash(channel, 'brief')).includes('There is no brief'));

    await slash(channel, 'brief product: medlar jam');
    expect(await slash(channel, 'forget everything')).toContain('the brief');
    await slash(channel, 'forget everything for sure');
    await bot.stopApp();
    const kept = await wholeStore(bot.environment.DATA_DIR, bot.slack.app.teamId);
    await bot.startApp();
    expect(kept.filter(({ text: value }) => /quince cordial|medlar jam/.test(value)).map(({ key }) => key)).toEqual([]);
    expect(kept.some(({ key }) => key === `brief/${channel.id}`)).toBe(false);
    expect(bot.logged('error')).toEqual([]);
  });
});
