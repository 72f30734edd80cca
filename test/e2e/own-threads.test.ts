import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import type { Person } from '../../src/playground/person.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';
import { THREAD_OF_FORTY } from './thread-of-forty.js';
import { wholeStore } from './whole-store.js';

const file = { name: 'talent.csv', content: talentCsv(talents({ count: 200 })) };

/** In a thread that it has answered in the bot listens without a mention, and is silent where it is not asked. */
describe('a thread of the bot’s own', () => {
  let bot: TestBot;
  let bob: Person;
  let eve: Person;
  beforeAll(async () => {
    bot = await startBot();
    [bob, eve] = [bot.slack.addUser('bob'), bot.slack.addUser('eve')];
  });
  afterAll(() => bot.close());

  const channel = (name: string, options: { bot?: boolean; shared?: boolean } = {}) =>
    bot.slack.addChannel(name, { members: [bot.ada, bob, eve], bot: true, ...options });
  const listed = async (name: string) => {
    const there = channel(name);
    const { ts } = await bot.ada.post(there, { text: bot.slack.mention, files: [file] });
    await bot.replies(there, ts, 3);
    return { there, ts };
  };
  /** What the bot says after something was said, when no more comes. */
  const answerTo = async (there: { id: string }, threadTs: string, text: string, by = bot.ada): Promise<Message[]> => {
    const post = await by.post(there, { text, threadTs });
    return saidAfter(there, threadTs, post.ts);
  };
  const saidAfter = async (there: { id: string }, threadTs: string, ts: string, ms = 500): Promise<Message[]> => {
    await bot.settle(ms);
    const said = () => bot.said(there, threadTs).filter((message) => message.ts > ts);
    for (let count = -1; count !== said().length; await bot.settle(ms)) count = said().length;
    return said();
  };
  const slash = async (there: { id: string }, text: string, person = bot.ada): Promise<Message> => {
    const result = await person.slash(there, '/influencer', text);
    return bot.slack.waitFor(() => result.responses[0], { describe: `an answer to ${text}` });
  };

  it('of 40 messages between three people it answers all that are for it, and none that are not', async () => {
    const { there, ts } = await listed('forty');
    const people = { ada: bot.ada, bob, eve };
    const wrong: string[] = [];
    for (const { by, text, isForBot } of THREAD_OF_FORTY) {
      const post = await people[by].post(there, { text, threadTs: ts });
      const isAnswered = () => bot.said(there, ts).some((message) => message.ts > post.ts);
      if (isForBot) await bot.slack.waitFor(isAnswered, { timeoutMs: 10_000 }).catch(() => undefined);
      if ((await saidAfter(there, ts, post.ts)).length > 0 !== isForBot) wrong.push(`${by}: ${text}`);
    }
    expect(wrong).toEqual([]);
    const printed = bot.print(bot.thread(there, ts));
    expect(printed).not.toMatch(/didn.t understand/);
    if (process.env.PRINT_THREAD) console.log(printed);
  });

  it('is one that it was mentioned in, too; elsewhere nothing is answered, and no talk is kept', async () => {
    const { there } = await listed('elsewhere');
    const { ts } = await bob.post(there, { text: 'shall we plan the autumn?' });
    expect(await answerTo(there, ts, 'top 3 in Brazil', eve)).toEqual([]);
    await bob.post(there, { text: `${bot.slack.mention} top 3 in Mexico`, threadTs: ts });
    await bot.replies(there, ts, 1);
    expect(bot.print(await answerTo(there, ts, 'and in Brazil?', eve))).toContain('Brazil');
    expect(await saidAfter(there, ts, (await bob.post(there, { text: 'top 3 in India' })).ts)).toEqual([]); // the channel itself
  });

  it('is not answered to other bots, to who else is named, in a channel that is shared, or by the form of who talks', async () => {
    const { there, ts } = await listed('others');
    for (const text of [
      '<@U0SOMEBODY> top 3 in Brazil',
      '@eve compare luna.000 and mara.001',
      '@here who are the top 5?',
      'I think we should take the top 5',
      'do you know luna.000?',
      'can somebody export this for me?',
      'forget it',
      'asdf qwertz',
      'profile of @nobody.at.all',
    ])
      expect([text, await answerTo(there, ts, text)]).toEqual([text, []]);
    bot.slack.share(there);
    expect(await answerTo(there, ts, 'top 3 in Brazil')).toEqual([]);
  });

  it('is answered once, however often the event comes', async () => {
    const { there, ts } = await listed('twice');
    bot.slack.faults.redeliver(3);
    const answers = await answerTo(there, ts, 'top 3 in Brazil');
    bot.slack.faults.clear();
    expect(answers.filter(({ files }) => files.length === 0)).toHaveLength(1);
  });

  it('can be switched off by an admin, in a conversation and in the workspace', async () => {
    const { there, ts } = await listed('quiet');
    expect(bot.print([await slash(there, 'settings')])).toContain('[Answer only when mentioned]');
    expect((await slash(there, 'settings threads off', bob)).text).toContain('Only my admins can change whether');
    expect((await slash(there, 'settings threads off')).text).toContain('only when I’m mentioned');
    expect(await answerTo(there, ts, 'top 3 in Brazil')).toEqual([]);
    expect(await answerTo(there, ts, `${bot.slack.mention} top 3 in Brazil`)).not.toEqual([]);

    bot.ada.openHome();
    const set = async (threads: string) => {
      await bot.ada.click(await bot.slack.waitFor(() => bot.ada.home()), 'change-settings');
      await bot.ada.submitView(await bot.slack.waitFor(() => bot.ada.modal()), { threads });
    };
    await set('mentioned');
    const other = await listed('quiet-workspace');
    expect(await answerTo(other.there, other.ts, 'top 3 in Brazil')).toEqual([]);
    expect((await slash(other.there, 'settings threads on')).text).toContain('From now on I answer');
    expect(await answerTo(other.there, other.ts, 'top 3 in Brazil')).not.toEqual([]);
    await set('listens');
  });

  describe('a question that was not understood', () => {
    it('and is corrected by editing is answered in place, again and again', async () => {
      const { there, ts } = await listed('corrected');
      const text = `${bot.slack.mention} wibble the frobs by glorp`;
      const post = await bob.post(there, { text, threadTs: ts });
      const [asked] = await saidAfter(there, ts, post.ts);
      expect(asked!.text).toContain("didn't understand");
      bob.edit(post, `${bot.slack.mention} wibble by glorp`);
      await bot.slack.waitFor(() => bot.said(there, ts).find((m) => m.ts === asked!.ts && m.text !== asked!.text));
      bob.edit(post, `${bot.slack.mention} top 3 by engagement`);
      const answer = await bot.slack.waitFor(() =>
        bot.said(there, ts).find((m) => m.ts === asked!.ts && /engagement/.test(m.text)),
      );
      expect(bot.print([answer])).not.toContain("didn't understand");
      const count = bot.said(there, ts).length;
      bob.edit(post, `${bot.slack.mention} top 4 by followers`); // what was understood stays
      await bot.settle(600);
      expect(bot.said(there, ts).length).toBeLessThanOrEqual(count + 1); // how it was found
      expect(bot.said(there, ts).find((m) => m.ts === asked!.ts)!.text).toBe(answer.text);
    });

    it('is corrected in a direct message, by nobody else and not when Slack changes it', async () => {
      const direct = bot.directMessage();
      await bot.ada.post(direct, { files: [file] });
      await bot.slack.waitFor(() => bot.ada.sees(direct).some(({ text }) => /big enough/.test(text)), {
        timeoutMs: 60_000,
      });
      const post = await bot.ada.post(direct, { text: 'wibble the frobs' });
      const asked = await bot.slack.waitFor(() =>
        bot.ada.sees(direct).find(({ text }) => text.includes("didn't understand")),
      );
      bot.ada.edit(post, 'wibble the frobs'); // the same words
      await bot.settle();
      expect(bot.ada.sees(direct).find((m) => m.ts === asked.ts)!.text).toBe(asked.text);
      bot.ada.edit(post, 'top 3 by engagement');
      await bot.slack.waitFor(() => bot.ada.sees(direct).some((m) => m.ts === asked.ts && /engagement/.test(m.text)));
    });

    it('is posted anew where what asked back is gone, and left alone an hour later', async () => {
      const { there, ts } = await listed('late');
      const post = await bob.post(there, { text: `${bot.slack.mention} wibble the frobs`, threadTs: ts });
      const [asked] = await saidAfter(there, ts, post.ts);
      bob.edit(post, 'never mind'); // no mention any more: no longer said to the bot
      await bot.settle();
      expect(bot.said(there, ts).find((m) => m.ts === asked!.ts)!.text).toBe(asked!.text);
      const { dateNow } = { dateNow: Date.now };
      Date.now = () => dateNow() + 3_700_000;
      try {
        bob.edit(post, `${bot.slack.mention} top 3 by engagement`);
        await bot.settle(600);
        expect(bot.said(there, ts).find((m) => m.ts === asked!.ts)!.text).toBe(asked!.text);
      } finally {
        Date.now = dateNow;
      }
    });
  });

  it('keeps nothing of what people said among themselves', async () => {
    const { there, ts } = await listed('private-talk');
    const post = await bob.post(there, { text: 'the zanzibar contract is signed', threadTs: ts });
    await bot.settle();
    bob.edit(post, 'the zanzibar contract is not signed');
    await bot.settle();
    await bot.stopApp();
    const things = await wholeStore(bot.environment.DATA_DIR!, bot.slack.app.teamId);
    expect(things.filter(({ text }) => text.includes('zanzibar')).map(({ key }) => key)).toEqual([]);
    await bot.startApp();
  });
});
