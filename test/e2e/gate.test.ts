import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

const SHARED = 'This channel is shared with another organization';
const OTHER = 'I only work for people in the workspace that installed me.';
const list = (seed: number, name = `list-${seed}.csv`) => ({ name, content: creatorsCsv({ seed }) });

/** Who is turned away, where, and what they're told: through the local Slack, as it would come. */
describe('the gate', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => bot.slack.faults.clear());

  const slash = async (person: Person, channel: { id: string }, text: string) => {
    const result = await person.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return bot.print(result.responses);
  };
  /** What only this person sees. */
  const whispered = (person: Person, channel: { id: string }, words: string, from = 0) =>
    bot.slack.waitFor(
      () =>
        person
          .sees(channel)
          .concat(person.sees(channel).flatMap(({ ts }) => person.sees(channel, { threadTs: ts })))
          .filter(({ ephemeralTo, text }) => ephemeralTo === person.id && text.includes(words))[from],
      { describe: `${person.name} to be told: ${words}` },
    );
  const drop = async (channel: Channel, seed: number, count = 3) => {
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [list(seed)] });
    const replies = await bot.replies(channel, post.ts, count);
    return { post, replies };
  };
  const read = () => bot.slack.log.callsOf('download').length;
  const openForm = async (person: Person, channel: { id: string }) => {
    await person.slash(channel, '/influencer', 'analyze');
    // Where tables were posted and not read, these are offered beside the form.
    const offer = () => person.sees(channel).findLast(({ text }) => text.includes('Which file should I read'));
    const first = await bot.slack.waitFor(() => person.modal() ?? offer());
    if ('channelId' in first) await person.click(first, { label: 'Open the form' });
    return bot.slack.waitFor(() => person.modal());
  };

  it('a channel that was shared later: nothing is read, answered, exported or kept going there', async () => {
    const channel = bot.channel('joint-venture');
    const { post, replies } = await drop(channel, 1);
    await bot.ada.post(channel, { files: [list(2)] });
    const offer = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ ephemeralTo }) => ephemeralTo));
    const form = await openForm(bot.ada, channel);
    const downloads = read();

    bot.slack.share(channel);
    const eve = bot.slack.addUser('eve', { organisation: 'Partner' });
    bot.slack.addMember(channel, eve);
    await eve.post(channel, { text: 'hello' }); // any message of the channel tells
    const isTold = (isShared: boolean) =>
      bot.logLines.some((line) => line.includes(channel.id) && line.includes(`"isShared":${isShared}`));
    await bot.slack.waitFor(() => isTold(true));
    const toldBefore = bot.logLines.length;

    for (const text of ['top 5', 'export', 'shortlist', 'settings', 'watch on', 'forget everything', 'analyze'])
      expect(await slash(bot.ada, channel, text)).toContain(SHARED);
    await bot.ada.post(channel, { text: `${bot.slack.mention} top 5`, threadTs: post.ts });
    await bot.ada.post(channel, { text: `${bot.slack.mention} exclude these`, files: [list(3)] });
    await whispered(bot.ada, channel, SHARED);
    for (const label of ['Next 10', 'Fix columns']) await bot.ada.click(replies[0] as Message, { label });
    await bot.ada.shortcut(post, 'analyse-csv');
    await bot.ada.click(offer, 'analyse-file');
    await bot.ada.submitView(form, { files: [list(4)] });
    expect(JSON.stringify(bot.ada.modal())).toContain(SHARED);
    await bot.ada.closeView();
    await bot.ada.post(channel, { files: [list(5)] });

    await bot.settle();
    expect(read()).toBe(downloads);
    expect(bot.said(channel, post.ts).filter(({ ephemeralTo }) => !ephemeralTo)).toHaveLength(3);
    expect(eve.sees(channel).filter(({ isBot }) => isBot)).toHaveLength(3); // what stood there before she came

    bot.slack.unshare(channel);
    await bot.ada.post(channel, { text: 'alone again' });
    await bot.slack.waitFor(() => bot.logLines.slice(toldBefore).some((line) => line.includes('"isShared":false')));
    expect(await slash(bot.ada, channel, 'top 3')).toMatch(/Top 3 of/);
  });

  it('a form that is sent where nothing has told who reads along: it is found out before the file is named', async () => {
    const channel = bot.channel('never-heard-of', { shared: true });
    const form = await openForm(bot.ada, channel);
    await bot.ada.submitView(form, { files: [list(6, 'acquisitions.csv')] });
    const direct = bot.directMessage();
    await bot.slack.waitFor(() => bot.ada.sees(direct).find(({ text }) => text.includes(SHARED)));
    const sent = bot.slack.log.calls.filter(({ args }) => args.channel === channel.id);
    expect(JSON.stringify(sent.map(({ args }) => args))).not.toContain('acquisitions');
    expect(bot.ada.sees(channel).filter(({ isBot, ephemeralTo }) => isBot && !ephemeralTo)).toEqual([]);
  });

  it('a shared channel where it is allowed: its own people are answered, others are not', async () => {
    const open = await startBot({ settings: { ALLOW_SHARED_CHANNELS: 'true' } });
    const eve = open.slack.addUser('eve', { organisation: 'Partner' });
    const channel = open.slack.addChannel('partners', { members: [open.ada, eve], bot: true });
    const post = await open.ada.post(channel, { text: open.slack.mention, files: [list(7)] });
    const [answer] = await open.replies(channel, post.ts, 3);
    const told = (words: string, count = 1) =>
      open.slack.waitFor(() => {
        const all = eve.sees(channel).filter(({ ephemeralTo, text }) => ephemeralTo && text.includes(words));
        return all.length >= count && all;
      });

    await eve.post(channel, { text: `${open.slack.mention} top 5` });
    expect(await told(OTHER)).toHaveLength(1);
    await eve.click(answer!, { label: 'Next 10' });
    await told(OTHER, 2);
    await eve.shortcut(post, 'analyse-csv');
    await told(OTHER, 3);
    await eve.slash(channel, '/influencer', 'export');
    await told(OTHER, 4);
    await eve.post(channel, { files: [list(8)] }); // said to nobody: answered by nobody
    await open.settle();
    expect(await told(OTHER, 4)).toHaveLength(4);
    expect(open.said(channel, post.ts)).toHaveLength(3);
    await open.close();
  });

  it('a group direct message: one sentence, and no more', async () => {
    const bob = bot.slack.addUser('bob');
    const group = bot.slack.openGroupMessage([bot.ada, bob]);
    await bot.ada.post(group, { text: `${bot.slack.mention} top 5`, files: [list(9)] });
    const told = await whispered(bot.ada, group, "I don't work in group direct messages yet.");
    expect(told.text).toContain('Use a channel, or send me a direct message.');
    expect(await slash(bot.ada, group, 'top 5')).toContain("I don't work in group direct messages yet.");
    expect(bob.sees(group).filter(({ isBot }) => isBot)).toEqual([]);
  });

  it('a member who was removed: a form that was open is taken up by nobody', async () => {
    const bob = bot.slack.addUser('bob-2');
    const channel = bot.slack.addChannel('deal-room', { members: [bot.ada, bob], bot: true, private: true });
    const { post, replies } = await drop(channel, 10);
    const form = await openForm(bob, channel);
    bot.slack.removeMember(channel, bob);
    const downloads = read();
    await bob.submitView(form, { files: [list(11, 'mine.csv')] });
    const direct = bot.slack.openDirectMessage(bob);
    const told = await bot.slack.waitFor(() => bob.sees(direct).find(({ isBot }) => isBot));
    expect(told.text).toContain("You're not in that conversation any more");

    bot.slack.addMember(channel, bob);
    await bob.click(replies[0]!, { label: 'Fix columns' });
    const columns = await bot.slack.waitFor(() => bob.modal()?.callback_id === 'columns' && bob.modal());
    const before = read();
    bot.slack.removeMember(channel, bob);
    await bob.submitView(columns);
    await bot.settle();
    expect(read()).toBe(before);
    expect(read()).toBeGreaterThanOrEqual(downloads);
    expect(bot.said(channel, post.ts)).toHaveLength(3);
    expect(bot.ada.sees(channel).some(({ text }) => text.includes('mine.csv'))).toBe(false);
  });

  it('an offer to read a file is its owner’s, and for nobody else', async () => {
    const mallory = bot.slack.addUser('mallory');
    const channel = bot.slack.addChannel('offers', { members: [bot.ada, mallory], bot: true });
    await bot.ada.post(channel, { files: [list(12)] });
    const offer = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ ephemeralTo }) => ephemeralTo));
    const value = (offer.blocks.at(-1)!.elements as { value: string }[])[0]!.value;
    const downloads = read();
    const forge = async (where: Channel, actionId: string, label: string, carried: string) => {
      const element = {
        type: 'button',
        text: { type: 'plain_text', text: label },
        action_id: actionId,
        value: carried,
      };
      await fetch(`${bot.slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bot.slack.app.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: where.id, text: label, blocks: [{ type: 'actions', elements: [element] }] }),
      });
      return bot.ada.sees(where).at(-1)!;
    };
    await mallory.click(await forge(channel, 'analyse-file', 'Read hers', value), 'analyse-file');
    await whispered(mallory, channel, 'This was for somebody else');
    const elsewhere = bot.channel('offers-elsewhere');
    await bot.ada.click(await forge(elsewhere, 'analyse-file', 'Read it here', value), 'analyse-file');
    await whispered(bot.ada, elsewhere, 'I no longer know which file this was.');
    const old = JSON.stringify({ ts: '1.2', files: ['F0SECRET'] });
    await bot.ada.click(await forge(elsewhere, 'analyse-file', 'Read any', old), 'analyse-file');
    await whispered(bot.ada, elsewhere, 'I no longer know which file this was.', 1);

    // "Fix columns" of a job of another conversation, and of files that it names itself.
    const { replies } = await drop(channel, 13);
    const button = replies[0]!.blocks
      .flatMap(({ elements }) => (elements ?? []) as { action_id?: string; value: string }[])
      .find(({ action_id: id }) => id === 'choose-columns')!;
    for (const carried of [
      button.value,
      JSON.stringify({ job: 'x', channelId: elsewhere.id, threadTs: '1', files: ['F1'] }),
    ])
      await bot.ada.click(await forge(elsewhere, 'choose-columns', 'Columns', carried), 'choose-columns');
    await whispered(bot.ada, elsewhere, 'I no longer know which file this was.', 3);
    expect(bot.ada.modal()).toBeUndefined();
    expect(read()).toBe(downloads + 1); // the drop above

    await bot.ada.click(offer, 'analyse-file');
    await bot.slack.waitFor(() => read() === downloads + 2);
  });

  it('another workspace: what it does is not answered, and what it types is refused', async () => {
    const rivals = bot.slack.addWorkspace('Rivals');
    const rival = rivals.addUser('rival');
    const channel = rivals.addChannel('war-room', { members: [rival], bot: true });
    expect(await slash(rival, channel, 'top 5')).toContain(OTHER);
    await rival.post(channel, { text: `${rivals.mention} top 5`, files: [list(14)] });
    await bot.slack.waitFor(() => bot.logLines.some((line) => line.includes('not of the workspace')));
    await bot.settle();
    expect(rival.sees(channel).filter(({ isBot, ephemeralTo }) => isBot && !ephemeralTo)).toEqual([]);
  });
});
