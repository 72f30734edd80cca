import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { type Talent, talentCsv, talents } from './talent.js';
import { type KeptThing, wholeStore } from './whole-store.js';

const named = (list: Talent[], prefix: string) =>
  list.map((one, i) => ({ ...one, handle: `${prefix}.${String(i).padStart(3, '0')}` }));

/** In both files. */
const STAR = 'shining.star';
const ALPHA = [
  ...named(talents({ count: 70, seed: 3 }), 'alpha'),
  { ...talents({ count: 1, seed: 8 })[0]!, handle: STAR },
];
const BETA = [
  ...named(talents({ count: 60, seed: 4 }), 'beta'),
  { ...talents({ count: 1, seed: 9 })[0]!, handle: STAR },
];
const [ALPHA_FILE, TWIN_FILE, FORM_FILE, BETA_FILE] = [
  'alpha-deal.csv',
  'alpha-again.csv',
  'alpha-form.csv',
  'beta.csv',
];

const ALPHA_CSV = talentCsv(ALPHA);

/** What stays where everything is forgotten: that something came, what holds for the workspace, whether a channel is shared. */
const KEPT_KINDS = new Set([
  'job',
  'open-jobs',
  'inbox',
  'settings',
  'channel-shared',
  'channel-kind',
  'columns-everywhere',
]);

describe('forgetting', () => {
  let bot: TestBot;
  let begun = 0;
  afterEach(async () => {
    begun = 0;
    await bot.close();
  });

  const slash = async (channel: { id: string }, text: string): Promise<Message[]> => {
    const result = await bot.ada.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return result.responses;
  };
  const ask = async (channel: { id: string }, threadTs: string, sentence: string): Promise<Message> => {
    const { ts } = await bot.ada.post(channel, { text: `${bot.slack.mention} ${sentence}`, threadTs });
    const answer = () => bot.said(channel, threadTs).find((message) => message.ts > ts);
    return bot.slack.waitFor(answer, { describe: `an answer to ${sentence}` });
  };
  const drop = async (channel: { id: string }, name: string, content: string) => {
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [{ name, content }] });
    await finished();
    return post;
  };
  /** Waits until the analysis that was just begun is answered, with all that belongs to it. */
  const finished = async () => {
    begun++;
    const done = () => bot.logLines.filter((line) => line.includes('"msg":"job done"')).length;
    await bot.slack.waitFor(() => done() >= begun, { timeoutMs: 60_000 });
  };
  const clickYes = async (channel: { id: string }, threadTs: string, on: Message, label: string) => {
    const before = bot.said(channel, threadTs).length;
    await bot.ada.click(on, { label });
    return bot.slack.waitFor(() => bot.said(channel, threadTs)[before]);
  };

  /**
   * A conversation with a list, its twin in another thread, the same with columns chosen anew, the same by the form, and
   * a list that shares one creator; with a shortlist, notes, exclusions, questions, a reminder.
   */
  async function converse() {
    bot = await startBot({ overrides: { askFileStatesEveryMs: 1 } });
    const channel = bot.channel('deals');
    const alpha = await drop(channel, ALPHA_FILE, ALPHA_CSV);
    const twin = await drop(channel, TWIN_FILE, ALPHA_CSV);
    await fixColumns(channel, alpha);
    const form = await fillForm(channel);
    const beta = await drop(channel, BETA_FILE, talentCsv(BETA));
    await slash(channel, `use 1`);
    await ask(channel, alpha.ts, 'use 4');
    await ask(channel, twin.ts, `tell me about @${ALPHA[5]!.handle}`);
    await slash(channel, `profile @${STAR}`);
    return { channel, alpha, twin, form, beta };
  }

  async function fixColumns(channel: { id: string }, post: Message) {
    const answer = bot.said(channel, post.ts)[0]!;
    await bot.ada.click(answer, { label: 'Fix columns' });
    const view = await bot.slack.waitFor(() => {
      const open = bot.ada.modal();
      return open?.callback_id === 'columns' && open;
    });
    const block = view.blocks.find(({ block_id: id }) => id === 'field:following')!;
    const { options } = block.element as { options: { text: { text: string }; value: string }[] };
    const { value } = options.find(({ text }) => text.text === 'Not in this file')!;
    await bot.ada.submitView(view, { 'field:following': value });
    await finished();
  }

  async function fillForm(channel: { id: string }) {
    await bot.ada.slash(channel, '/influencer', 'analyze');
    const view = await bot.slack.waitFor(() => bot.ada.modal());
    await bot.ada.submitView(view, { files: [{ name: FORM_FILE, content: ALPHA_CSV }] });
    const announced = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => text.includes(`asked me to analyze ${FORM_FILE}`)),
    );
    await finished();
    return announced;
  }

  const fileIds = () =>
    new Map(bot.slack.files.filter(({ name }) => name.endsWith('.csv')).map(({ id, name }) => [name, id]));
  const ALPHA_HANDLES = ALPHA.slice(0, -1).map(({ handle }) => handle);
  const alphaWords = () => [ALPHA_FILE, TWIN_FILE, FORM_FILE, ...ALPHA_HANDLES, ...alphaIds()];
  const alphaIds = () => [ALPHA_FILE, TWIN_FILE, FORM_FILE].map((name) => fileIds().get(name)!);

  /** Waits until so many deletions have come through. */
  const removed = (times: number) =>
    bot.slack.waitFor(() => bot.logLines.filter((line) => line.includes('deleted in Slack')).length >= times);

  /** How often it was looked for deletions that were missed: so it is at each start. */
  const looks = () => bot.logLines.filter((line) => line.includes('looked for what was deleted')).length;

  /** Where a word is kept: [] is what is hoped for. */
  const kept = async (words: readonly string[]) => {
    await bot.stopApp();
    const things = await wholeStore(bot.environment.DATA_DIR, bot.slack.app.teamId);
    const before = looks();
    await bot.startApp();
    await bot.slack.waitFor(() => looks() > before);
    return { things, found: words.filter((word) => places(things, word).length > 0) };
  };
  const places = (things: readonly KeptThing[], word: string) =>
    things.filter(({ key, text }) => key.includes(word) || text.includes(word)).map(({ key }) => key);
  /** Of a post only that it came is known, so that an event that comes again is not news. */
  const onlyClaims = (things: readonly KeptThing[], id: string) =>
    expect(places(things, id).filter((key) => !/^(job|open-jobs)\//.test(key))).toEqual([]);

  /** Everything that can be asked, everywhere in the conversation, as text; with the Home. */
  async function everythingSaid(channel: { id: string }, threads: readonly string[]) {
    const said: string[] = [];
    for (const text of [
      'top 50',
      'datasets',
      'shortlist',
      'exclude',
      'use 1',
      'changes',
      'segments',
      'export',
      'about',
      'settings columns',
    ])
      said.push(bot.print(await slash(channel, text)));
    for (const threadTs of threads) {
      for (const sentence of ['top 50', 'which files do you have?', 'only verified ones', 'export everything as csv']) {
        const answer = await ask(channel, threadTs, sentence);
        said.push(bot.print([answer]));
      }
      await bot.settle(300);
      const files = bot.said(channel, threadTs).flatMap((message) => message.files);
      said.push(...files.filter(({ name }) => name.endsWith('.csv')).map(({ content }) => content.toString()));
    }
    const published = () => bot.slack.log.callsOf('views.publish').length;
    const before = published();
    bot.ada.openHome();
    await bot.slack.waitFor(() => published() > before);
    said.push(JSON.stringify(bot.ada.home()));
    return said.join('\n');
  }
  const mentioned = (said: string, words: readonly string[]) => words.filter((word) => said.includes(word));

  it('is tested by something that sees: everything of a list is in the store before', async () => {
    const { channel, alpha, form } = await converse();
    const { things, found } = await kept(alphaWords());
    expect(found).toEqual(alphaWords());
    expect(things.filter(({ key }) => key.startsWith('dataset/'))).toHaveLength(5);
    expect(places(things, alpha.ts).length).toBeGreaterThan(3);
    expect(places(things, form.ts).length).toBeGreaterThan(1);
    const said = await everythingSaid(channel, [alpha.ts]);
    expect(mentioned(said, [ALPHA_FILE, TWIN_FILE, FORM_FILE, BETA_FILE])).toHaveLength(4);
    expect(mentioned(said, ALPHA_HANDLES).length).toBeGreaterThan(20);
  });

  it('a list: with its twin, the one with other columns, the one of the form', async () => {
    const { channel, alpha, twin, form, beta } = await converse();
    const asked = await ask(channel, alpha.ts, 'forget this file');
    expect(asked.text).toMatch(/^Forget \S+ and 3 copies of it here \(.*\) with their analysis\?/);
    const told = await clickYes(channel, alpha.ts, asked, 'Yes, forget it');
    expect(told.text).toMatch(/^Forgotten: \S+ and 3 copies of it here/);

    const { things, found } = await kept(alphaWords());
    expect(found).toEqual([]);
    onlyClaims(things, alpha.ts);
    onlyClaims(things, twin.ts);
    onlyClaims(things, form.ts);
    expect(things.filter(({ key }) => key.startsWith('dataset/'))).toHaveLength(1);
    expect(things.filter(({ key }) => key.startsWith('analysis/'))).toHaveLength(1);

    const count = bot.slack.files.length;
    const said = await everythingSaid(channel, [beta.ts, alpha.ts]);
    expect(bot.slack.files.length).toBeGreaterThan(count);
    expect(mentioned(said.replaceAll(told.text, ''), alphaWords())).toEqual([]);
    expect(said).toContain(BETA[0]!.handle);
  });

  it('a creator: in every file of the conversation, on its shortlist, in notes and exclusions; elsewhere they stay', async () => {
    const { channel, alpha, beta } = await converse();
    await slash(channel, `shortlist add @${STAR} @${BETA[1]!.handle}`);
    await slash(channel, `shortlist note @${STAR} the one with the brightest smile`);
    await slash(channel, `shortlist note @${BETA[1]!.handle} asks for more than @${STAR}, less than @alpha.010`);
    await slash(channel, `exclude @${STAR}`);
    const told = bot.print(await slash(channel, `forget @${STAR}`));
    expect(told).toContain(`Forgotten: @${STAR}, in 5 files here (`);
    expect(told).toContain('), on the shortlist, in a note about others, and on the list of who is excluded.');

    const { things, found } = await kept([STAR, 'brightest smile']);
    expect(found).toEqual([]);
    expect(places(things, 'somebody forgotten, less than @alpha.010')).toHaveLength(1);
    expect(things.filter(({ key }) => key.startsWith('dataset/'))).toHaveLength(5);

    const said = await everythingSaid(channel, [alpha.ts, beta.ts]);
    expect(mentioned(said, [STAR, 'brightest smile'])).toEqual([]);
    expect(bot.print(await slash(channel, `profile @${STAR}`))).toMatch(/is not in/);
    expect(bot.print(await slash(channel, 'datasets'))).toMatch(/beta.csv +\S+ +yes/); // as current as it was
  });

  it('a creator leaves the analysis that another conversation is answered from as it is', async () => {
    bot = await startBot();
    const [channel, elsewhere] = [bot.channel('deals'), bot.channel('elsewhere')];
    await drop(channel, ALPHA_FILE, ALPHA_CSV);
    await drop(elsewhere, ALPHA_FILE, ALPHA_CSV);
    await slash(elsewhere, `shortlist add @${STAR}`);
    expect(bot.print(await slash(channel, `forget @${STAR}`))).toContain(`Forgotten: @${STAR}, in ${ALPHA_FILE}.`);
    expect(bot.print(await slash(channel, `profile @${STAR}`))).toMatch(/is not in/);
    expect(bot.print(await slash(elsewhere, `profile @${STAR}`))).toMatch(/scores \d+ (?:± \d+ )?of 100/);
    expect(bot.print(await slash(elsewhere, 'shortlist'))).toContain(STAR);
    // The other one is still its own to forget.
    expect(bot.print(await slash(channel, 'forget for sure'))).toContain(`Forgotten: ${ALPHA_FILE}, with its analysis`);
    expect(bot.print(await slash(elsewhere, `profile @${STAR}`))).toMatch(/scores \d+ (?:± \d+ )?of 100/);
  });

  it('a creator who is on the shortlist alone, and one who is nowhere', async () => {
    bot = await startBot();
    const channel = bot.channel('deals');
    await drop(channel, BETA_FILE, talentCsv(BETA));
    await slash(channel, `shortlist add @${STAR}`);
    await slash(channel, 'forget for sure');
    expect(bot.print(await slash(channel, 'forget @no.body'))).toMatch(/nothing to forget here/);
    expect(bot.print(await slash(channel, `forget @${STAR}`))).toContain(`Forgotten: @${STAR}, on the shortlist.`);
    expect((await kept([STAR])).found).toEqual([]);
  });

  it('everything: what is left are claims and settings, of which none says anything', async () => {
    const { channel, alpha, twin, beta } = await converse();
    await slash(channel, `shortlist add @${BETA[0]!.handle}`);
    await slash(channel, `exclude @${BETA[1]!.handle}`);
    await slash(channel, 'remind every month');
    await slash(channel, 'watch on');
    const [asked] = await slash(channel, 'forget everything');
    expect(asked!.text).toMatch(
      /That is 5 files with what I found in them, 1 creator on the shortlist with all notes, 1 excl/,
    );
    bot.slack.faults.slow('download', 60_000); // work that is under way
    const late = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'late.csv', content: ALPHA_CSV }],
    });
    await bot.slack.waitFor(() => bot.thread(channel, late.ts).some(({ isBot }) => isBot));
    await bot.ada.click(asked!, { label: 'Yes, forget everything' });
    const told = await bot.slack.waitFor(() =>
      bot.ada
        .sees(channel)
        .map(({ text }) => text)
        .find((text) => text.startsWith('Forgotten:')),
    );
    expect(told).toMatch(/5 files.*1 excluded creator, 1 choice of columns, and what was asked\./s);
    expect(told).toMatch(/no longer read every CSV.*reminder is canceled/s);
    expect(bot.said(channel, late.ts)[0]!.text).toContain('I was asked to forget this, so I stopped');
    bot.slack.faults.clear();
    expect(bot.slack.log.callsOf('chat.deleteScheduledMessage')).toHaveLength(1);

    const words = [...alphaWords(), ...BETA.map(({ handle }) => handle), BETA_FILE, 'late.csv', bot.ada.id];
    const { things, found } = await kept(words);
    expect(found).toEqual([]);
    expect(places(things, 'inbox/item')).toEqual([]);
    const kinds = new Set(things.map(({ key }) => key.split('/')[0]));
    expect([...kinds].filter((kind) => !KEPT_KINDS.has(kind!))).toEqual([]);
    for (const { ts } of [alpha, twin, beta, late]) onlyClaims(things, ts);

    const said = await everythingSaid(channel, [alpha.ts, beta.ts]);
    expect(mentioned(said.replaceAll(bot.ada.id, ''), words)).toEqual([]);
    expect(said).toMatch(/no creator list in this conversation/);
  });

  it('a file that is deleted in Slack, with what forms made of it; its twin is a file of its own', async () => {
    const { channel, alpha, twin, beta } = await converse();
    const [alphaId, twinId, formId] = alphaIds();
    bot.ada.deleteFile({ id: alphaId! });
    await removed(1);
    expect((await kept([ALPHA_FILE, alphaId!])).found).toEqual([]);
    expect(bot.print(await slash(channel, 'datasets'))).toMatch(/3 lists/);
    bot.ada.deleteFile({ id: twinId! });
    bot.ada.deleteFile({ id: formId! });
    await removed(3);
    const { things, found } = await kept(alphaWords());
    expect(found).toEqual([]);
    for (const { ts } of [alpha, twin]) onlyClaims(things, ts);
    expect(mentioned(await everythingSaid(channel, [alpha.ts, beta.ts]), alphaWords())).toEqual([]);
  });

  it('a post that is deleted, with replies and without, and what announced a form', async () => {
    const { channel, alpha, twin, form, beta } = await converse();
    bot.ada.deleteMessage(alpha); // leaves a tombstone
    await removed(1);
    expect((await kept([ALPHA_FILE, alphaIds()[0]!])).found).toEqual([]);
    for (const reply of bot.thread(channel, twin.ts).filter(({ ts }) => ts !== twin.ts)) bot.ada.deleteMessage(reply);
    bot.ada.deleteMessage(twin); // leaves nothing
    await removed(2);
    bot.ada.deleteMessage(form);
    await removed(3);
    const { things, found } = await kept(alphaWords());
    expect(found).toEqual([]);
    for (const { ts } of [alpha, twin, form]) onlyClaims(things, ts);
    expect(mentioned(await everythingSaid(channel, [beta.ts]), alphaWords())).toEqual([]);
  });

  it('what was deleted while nobody was there to hear of it, and nothing else', async () => {
    const { channel, alpha, twin, form, beta } = await converse();
    const left = bot.channel('left');
    await drop(left, 'left.csv', talentCsv(named(talents({ count: 60, seed: 6 }), 'left')));
    await bot.stopApp();
    bot.ada.deleteFile({ id: alphaIds()[0]! });
    bot.ada.deleteMessage(twin);
    bot.ada.deleteMessage(form);
    bot.slack.removeBot(left); // it does not see the file any more, but nothing was deleted
    await bot.startApp();
    await removed(3);
    const { things, found } = await kept(alphaWords());
    expect(found).toEqual([]);
    for (const { ts } of [alpha, twin, form]) onlyClaims(things, ts);
    expect(mentioned(await everythingSaid(channel, [beta.ts]), alphaWords())).toEqual([]);
    expect(bot.print(await slash(left, 'top 3'))).toMatch(/@left\.\d+/);
    expect(bot.logged('error')).toEqual([]);
  });

  it('a workspace that removes the bot', async () => {
    const { channel } = await converse();
    await slash(channel, `shortlist add @${ALPHA[0]!.handle}`);
    bot.slack.uninstall();
    await bot.slack.waitFor(() => bot.logLines.filter((line) => line.includes('workspace removed')).length === 2);
    await bot.stopApp();
    const things = await wholeStore(bot.environment.DATA_DIR, bot.slack.app.teamId);
    // That an event came is known for two days, by Slack's own number of it: one that comes again is not news.
    expect(things.filter(({ key, text }) => !key.startsWith('inbox/handled/') || text !== 'true')).toEqual([]);
  });
});
