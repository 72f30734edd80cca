import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

/** Creators, but nothing in the header says which column holds their followers. */
const opaque = (seed: number, header = 'Zahl A') => creatorsCsv({ seed }).replace('followers', header);
const UNRELATED = 'month,department,spend\n2026-01,Sales,1200\n2026-02,Sales,1300\n2026-03,Legal,90';

describe('columns', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => bot.slack.faults.clear());

  const drop = (channel: { id: string }, content: string, name = 'list.csv', text = bot.slack.mention) =>
    bot.ada.post(channel, { text, files: [{ name, content }] });

  const printed = () => JSON.stringify(bot.ada.modal()?.blocks ?? []);

  /** Clicks, and waits until the columns are there. */
  const openModal = async (message: Message, label = 'Choose columns') => {
    await bot.ada.click(message, { label });
    return bot.slack.waitFor(() => {
      const view = bot.ada.modal();
      return view?.callback_id === 'columns' && view;
    });
  };

  /** The menu of a field: what is listed, and what is chosen. */
  const menu = (field: string) => {
    const block = bot.ada.modal()!.blocks.find(({ block_id: id }) => id === `field:${field}`)!;
    const { options, initial_option: initial } = block.element as {
      options: { text: { text: string }; value: string }[];
      initial_option?: { text: { text: string } };
    };
    const value = (header: string) => options.find(({ text }) => text.text.split(' · ')[0] === header)!.value;
    return { listed: options.map(({ text }) => text.text), chosen: initial?.text.text, value };
  };
  const choose = (field: string, header: string) => ({ [`field:${field}`]: menu(field).value(header) });

  it('are chosen in a modal, the analysis runs with them, and the next file with that header needs no modal', async () => {
    const channel = bot.channel('first-list');
    const post = await drop(channel, opaque(1));
    const [refusal] = await bot.replies(channel, post.ts);
    expect(refusal!.text).toMatch(/follower/);
    expect(bot.print([refusal!])).toContain('[Choose columns]');

    const view = await openModal(refusal!);
    const [firstRow] = opaque(1).split('\n').slice(1);
    const samples = menu('followers').listed.find((text) => text.startsWith('Zahl A'))!;
    expect(samples).toContain(`Zahl A · ${firstRow!.split(',')[2]} · `);
    expect(menu('followers').chosen).toBeUndefined();
    expect(menu('fee').chosen).toBe('Not in this file');
    expect(menu('likesTotal').chosen).toMatch(/^likes · /);

    const submitted = await bot.ada.submitView(view, choose('followers', 'Zahl A'));
    expect(submitted.action).toBe('closed');
    const [, answer] = await bot.replies(channel, post.ts, 4);
    expect(answer!.text).toMatch(/big enough to book/);
    expect(bot.print([answer!])).toMatch(
      /followers from `?Zahl A`?.*columns as chosen by @ada: from now on .* in this conversation/,
    );

    const next = await drop(channel, opaque(2), 'next.csv');
    const [answered] = await bot.replies(channel, next.ts, 3);
    expect(answered!.text).toMatch(/big enough to book/);
    expect(bot.print([answered!])).toMatch(/followers from `?Zahl A`?.*as chosen by @ada here before/);
    const elsewhere = bot.channel('second-list');
    const there = await drop(elsewhere, opaque(3));
    expect((await bot.replies(elsewhere, there.ts))[0]!.text).toMatch(/follower/);
    const asked = await bot.ada.slash(channel, '/influencer', 'top 3');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(bot.print(asked.responses)).toMatch(/Top 3 of/);
    expect(bot.logged('warn')).toEqual([]);
  });

  it('opens at once, however long the file takes', async () => {
    const channel = bot.channel('slow');
    const post = await drop(channel, opaque(4, 'Zahl S'));
    const [refusal] = await bot.replies(channel, post.ts);
    bot.slack.faults.slow('download', 3_500); // a trigger lives for three seconds
    await bot.ada.click(refusal!, { label: 'Choose columns' });
    await bot.slack.waitFor(() => printed().includes('Reading the columns…'));
    await bot.slack.waitFor(() => bot.ada.modal()?.callback_id === 'columns');
    await bot.ada.closeView();
  });

  it('is not disturbed by a modal that was closed before the file came', async () => {
    const channel = bot.channel('impatient');
    const post = await drop(channel, opaque(4, 'Zahl I'));
    const [refusal] = await bot.replies(channel, post.ts);
    bot.slack.faults.slow('download', 300);
    await bot.ada.click(refusal!, { label: 'Choose columns' });
    await bot.slack.waitFor(() => bot.ada.modal());
    await bot.ada.closeView();
    await bot.settle(600);
    expect(bot.ada.modal()).toBeUndefined();
    expect(bot.logged('error')).toEqual([]);
  });

  it('says under the menus what does not do', async () => {
    const channel = bot.channel('errors');
    const post = await drop(channel, opaque(5, 'Zahl E'));
    const [refusal] = await bot.replies(channel, post.ts);
    const view = await openModal(refusal!);
    expect(await bot.ada.submitView(view)).toMatchObject({ action: 'incomplete' });
    expect(await bot.ada.submitView(view, choose('followers', 'Not in this file'))).toMatchObject({
      action: 'errors',
      errors: { 'field:followers': expect.stringContaining('follower counts') },
    });
    const twice = { ...choose('followers', 'Zahl E'), ...choose('videos', 'Zahl E') };
    expect(await bot.ada.submitView(view, twice)).toMatchObject({
      action: 'errors',
      errors: { 'field:videos': expect.stringContaining('Followers') },
    });
    await bot.ada.closeView();
    await bot.settle(200);
    expect(bot.said(channel, post.ts)).toHaveLength(1);
  });

  it('says in the modal that the file was deleted before the click', async () => {
    const channel = bot.channel('deleted');
    const post = await drop(channel, opaque(6, 'Zahl D'));
    const [refusal] = await bot.replies(channel, post.ts);
    bot.ada.deleteFile(post.files[0]!);
    await bot.ada.click(refusal!, { label: 'Choose columns' });
    await bot.slack.waitFor(() => /list\.csv is no longer there.*Drop it here again/s.test(printed()));
    expect(bot.ada.modal()!.submit).toBeNull();
    await bot.ada.closeView();
    expect(bot.logged('error')).toEqual([]);
  });

  it('makes one job of a modal that is submitted twice', async () => {
    const channel = bot.channel('twice');
    const post = await drop(channel, opaque(7, 'Zahl T'));
    const [refusal] = await bot.replies(channel, post.ts);
    const view = await openModal(refusal!);
    const entries = choose('followers', 'Zahl T');
    bot.slack.faults.dropAck(1); // Slack sends again what was not acknowledged
    await bot.ada.submitView(view, entries);
    await bot.replies(channel, post.ts, 4);
    if (bot.ada.modal()) await bot.ada.submitView(view, entries);
    await bot.settle(600);
    expect(bot.said(channel, post.ts)).toHaveLength(4);
  });

  it('are corrected on an answer that was good already', async () => {
    const channel = bot.channel('good');
    const content = creatorsCsv({ seed: 8 }).replace('likes', 'Zahl L');
    const post = await drop(channel, content);
    const [answer] = await bot.replies(channel, post.ts, 3);
    const view = await openModal(answer!, 'Fix columns');
    expect(menu('followers').chosen).toMatch(/^followers · /);
    const submitted = await bot.ada.submitView(view, choose('likesTotal', 'Zahl L'));
    expect(submitted.action).toBe('closed');
    const messages = await bot.replies(channel, post.ts, 6);
    expect(messages[3]!.text).toMatch(/big enough to book/);
    // What was chosen is chosen when the modal is opened again, from either answer.
    await openModal(answer!, 'Fix columns');
    expect(menu('likesTotal').chosen).toMatch(/^Zahl L · /);
    await bot.ada.closeView();
  });

  it('can be chosen by everyone in the conversation, and in a direct message', async () => {
    const direct = bot.directMessage();
    const post = await bot.ada.post(direct, { files: [{ name: 'list.csv', content: opaque(9, 'Zahl M') }] });
    const [refusal] = await bot.replies(direct, post.ts);
    const view = await openModal(refusal!);
    await bot.ada.submitView(view, choose('followers', 'Zahl M'));
    await bot.replies(direct, post.ts, 4);

    const bob = bot.slack.addUser('bob');
    const channel = bot.slack.addChannel('both', { members: [bot.ada, bob], bot: true });
    const shared = await drop(channel, opaque(10, 'Zahl B'));
    const [theirs] = await bot.replies(channel, shared.ts);
    await bob.click(theirs!, { label: 'Choose columns' });
    await bot.slack.waitFor(() => bob.modal()?.callback_id === 'columns');
    expect(bot.ada.modal()).toBeUndefined();
  });

  it('give a dataset to the conversation they were chosen in, and to no other', async () => {
    const channel = bot.channel('here');
    const post = await drop(channel, opaque(11, 'Zahl H'));
    const [refusal] = await bot.replies(channel, post.ts);
    await bot.ada.submitView(await openModal(refusal!), choose('followers', 'Zahl H'));
    await bot.replies(channel, post.ts, 4);
    const elsewhere = bot.channel('not-here');
    const asked = await bot.ada.slash(elsewhere, '/influencer', 'top 3');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(asked.responses[0]!.text).toMatch(/no creator list in this conversation/);
  });

  it('are forgotten with the file: no dataset of a merged post outlives any of its files', async () => {
    const channel = bot.channel('merged-deleted');
    const files = [
      { name: 'a.csv', content: creatorsCsv({ seed: 12 }) },
      { name: 'b.csv', content: creatorsCsv({ seed: 13 }) },
    ];
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files });
    await bot.replies(channel, post.ts, 3);
    bot.ada.deleteFile(post.files[1]!);
    await bot.settle(200);
    const asked = await bot.ada.slash(channel, '/influencer', 'top 5');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(asked.responses[0]!.text).toMatch(/no creator list/);
  });

  describe('of files that are not about creators', () => {
    it('are met with silence in a channel where nobody asked, and with a sentence where somebody did', async () => {
      const channel = bot.channel('watched');
      const on = await bot.ada.slash(channel, '/influencer', 'watch on');
      await bot.slack.waitFor(() => on.responses.length > 0);
      const before = bot.ada.sees(channel).length;
      const post = await drop(channel, UNRELATED, 'budget.csv', '');
      await drop(channel, '', 'empty.csv', '');
      await bot.slack.waitFor(() => bot.logLines.filter((line) => line.includes('nobody asked')).length === 2);
      await bot.settle(200);
      expect(bot.thread(channel, post.ts).filter(({ isBot }) => isBot)).toEqual([]);
      expect(bot.ada.sees(channel)).toHaveLength(before + 2);

      const direct = bot.directMessage();
      const asked = await bot.ada.post(direct, { files: [{ name: 'budget.csv', content: UNRELATED }] });
      const [sentence] = await bot.replies(direct, asked.ts);
      expect(sentence!.text).toMatch(/follower|creator/);
      expect(sentence!.text).not.toMatch(/reference|went wrong/);
      const mention = await drop(bot.channel('mentioned'), UNRELATED, 'budget.csv');
      expect((await bot.replies({ id: mention.channelId }, mention.ts))[0]!.text).toMatch(/follower|creator/);
    });

    it('but creators without followers get the sentence and the button there too', async () => {
      const channel = bot.channel('watched-too');
      const on = await bot.ada.slash(channel, '/influencer', 'watch on');
      await bot.slack.waitFor(() => on.responses.length > 0);
      const post = await drop(channel, opaque(14, 'Zahl W'), 'list.csv', '');
      const [refusal] = await bot.replies(channel, post.ts);
      expect(bot.print([refusal!])).toContain('[Choose columns]');
    });
  });

  it('logged no bug, and nothing of the files', () => {
    expect(bot.logged('error')).toEqual([]);
    expect(bot.logLines.join('\n')).not.toMatch(/Zahl|Legal/);
  });
});
