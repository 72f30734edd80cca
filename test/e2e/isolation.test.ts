import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED_COMMANDS } from '../../src/commands/listed-commands.js';
import type { Channel } from '../../src/playground/workspace.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const LIST = talents({ count: 120, seed: 5 });
const SECRET_FILE = 'acquisition-targets.csv';
const [first, second] = LIST as [(typeof LIST)[0], (typeof LIST)[0]];

/** What each command could be asked with to get at somebody's data. */
const ARGUMENTS: Record<string, string[]> = {
  profile: [`@${first.handle}`],
  why: [`@${first.handle}`, `@${first.handle} @${second.handle}`],
  compare: [`@${first.handle} @${second.handle}`],
  similar: [`@${first.handle}`, `@${first.handle} cheaper`],
  segment: ['1'],
  budget: ['20k', ''],
  brief: ['', 'market: Brazil', 'clear'],
  shortlist: ['', `add @${first.handle}`, `note @${first.handle} mine`, `remove @${first.handle}`],
  exclude: ['', `@${first.handle}`],
  include: [`@${first.handle}`],
  export: ['', 'shortlist'],
  changes: ['', 'since 1'],
  use: ['1'],
  forget: ['', `@${first.handle}`, 'everything'],
  charts: ['', 'top'],
  watch: ['on', 'off'],
  remind: ['never'],
};
const SENTENCES = [
  `tell me about @${first.handle}`,
  'who are our best micro influencers in Brazil?',
  'next 10',
  'only verified ones',
  'what files do you have?',
  'export everything as csv',
  `how does @${first.handle} compare with @${second.handle}?`,
  'what changed since the last file?',
];

/** A confidential list in a private channel: whatever is tried elsewhere, nothing of it comes out. */
describe('isolation', () => {
  let bot: TestBot;
  let secret: Channel;
  let threadTs: string;
  beforeAll(async () => {
    bot = await startBot();
    secret = bot.channel('deal-room', { private: true });
    const files = [{ name: SECRET_FILE, content: talentCsv(LIST) }];
    threadTs = (await bot.ada.post(secret, { text: bot.slack.mention, files })).ts;
    await bot.replies(secret, threadTs, 3);
    for (const text of [
      `shortlist add @${first.handle}`,
      `shortlist note @${first.handle} confidential note`,
      `exclude @${second.handle}`,
      'brief product: unannounced cordial; not: unannounced rival',
    ]) {
      const result = await bot.ada.slash(secret, '/influencer', text);
      await bot.slack.waitFor(() => result.responses.length > 0);
    }
  });
  afterAll(() => bot.close());

  /** Words that only the private channel's data has, where no one else has typed them. */
  const LEAKS = [
    SECRET_FILE,
    'acquisition-targets',
    'deal-room',
    'confidential note',
    'unannounced',
    ...LIST.slice(2).map(({ handle }) => handle),
  ];

  /** Everything that the bot has sent anywhere but into the private channel since `from`, as it went over the wire. */
  const sentElsewhere = (from: number) =>
    bot.slack.log.calls
      .slice(from)
      .filter(({ args }) => args.channel !== secret.id && args.channel_id !== secret.id)
      .map(({ method, args, response }) => JSON.stringify([method, args, method.startsWith('views') ? response : '']));
  const expectNoLeak = (texts: readonly string[]) => {
    for (const text of texts)
      for (const leak of LEAKS) expect(text.includes(leak) ? `${leak} in ${text.slice(0, 300)}` : '').toBe('');
  };

  const tryEverything = async (
    person: { slash: TestBot['ada']['slash']; post: TestBot['ada']['post']; sees: TestBot['ada']['sees'] },
    where: { id: string },
    mention: string,
  ) => {
    const from = bot.slack.log.calls.length;
    const said: string[] = [];
    for (const { name } of LISTED_COMMANDS) {
      if (name === 'analyze') continue; // opens a form, tried below
      for (const args of ARGUMENTS[name] ?? ['']) {
        const result = await person.slash(where, '/influencer', `${name} ${args}`);
        await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${name} ${args}` });
        said.push(...result.responses.map((message) => bot.print([message])));
      }
    }
    for (const sentence of SENTENCES) {
      const before = person.sees(where).length;
      const post = await person.post(where, { text: `${mention} ${sentence}` });
      await bot.slack.waitFor(
        () => person.sees(where).length > before + 1 || person.sees(where, { threadTs: post.ts }).length > 1,
      );
    }
    await bot.settle(200);
    expectNoLeak([...said, ...sentElsewhere(from), bot.print(person.sees(where))]);
    return said;
  };

  it('from another channel of the same person: every command, every sentence', async () => {
    const said = await tryEverything(bot.ada, bot.channel('elsewhere'), bot.slack.mention);
    expect(said.filter((text) => /no creator list in this conversation/i.test(text)).length).toBeGreaterThan(10);
  });

  it('from a direct message', async () => {
    const from = bot.slack.log.calls.length;
    const direct = bot.directMessage();
    for (const sentence of SENTENCES) {
      const before = bot.ada.sees(direct).length;
      await bot.ada.post(direct, { text: sentence });
      await bot.slack.waitFor(() => bot.ada.sees(direct).length > before + 1);
    }
    expectNoLeak([...sentElsewhere(from), bot.print(bot.ada.sees(direct).filter(({ isBot }) => isBot))]);
  });

  it('from somebody else, with a list of their own in the same workspace', async () => {
    const mallory = bot.slack.addUser('mallory');
    const own = bot.slack.addChannel('mallory-list', { members: [mallory], bot: true });
    const theirs = talents({ count: 80, seed: 77 }).map((one, i) => ({ ...one, handle: `mallory.${i}` }));
    const post = await mallory.post(own, {
      text: bot.slack.mention,
      files: [{ name: 'own.csv', content: talentCsv(theirs) }],
    });
    await bot.slack.waitFor(() => mallory.sees(own, { threadTs: post.ts }).filter(({ isBot }) => isBot).length >= 3, {
      timeoutMs: 60_000,
    });
    await tryEverything(mallory, own, bot.slack.mention);
  });

  it('from another workspace', async () => {
    const other = bot.slack.addWorkspace('Rivals');
    const eve = other.addUser('eve');
    const channel = other.addChannel('war-room', { members: [eve], bot: true });
    const from = bot.slack.log.calls.length;
    const said: string[] = [];
    for (const { name } of LISTED_COMMANDS) {
      if (name === 'analyze') continue;
      for (const args of ARGUMENTS[name] ?? ['']) {
        const result = await eve.slash(channel, '/influencer', `${name} ${args}`);
        await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${name} ${args}` });
        said.push(...result.responses.map((message) => bot.print([message])));
      }
    }
    expect(said.length).toBeGreaterThan(LISTED_COMMANDS.length);
    for (const text of said) expect(text).toContain('I only work for people in the workspace that installed me.');
    expectNoLeak([...said, ...sentElsewhere(from)]);
  });

  it('a button that names the private list asks in its own channel only', async () => {
    // As if somebody had brought a button of the private channel's answer into another channel.
    const value = bot
      .said(secret, threadTs)
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.elements ?? []) as { value?: string }[]))
      .find((element) => element.value?.includes('"name":"top"'))!.value!;
    expect(JSON.parse(value)).toMatchObject({ name: 'top', of: threadTs });
    const lobby = bot.channel('lobby');
    const from = bot.slack.log.calls.length;
    const { botToken } = bot.slack.app;
    const button = { type: 'button', text: { type: 'plain_text', text: 'Next' }, action_id: 'ask:0', value };
    await fetch(`${bot.slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: lobby.id, text: 'forged', blocks: [{ type: 'actions', elements: [button] }] }),
    });
    const forged = bot.ada.sees(lobby).at(-1)!;
    await bot.ada.click(forged, { label: 'Next' });
    const told = await bot.slack.waitFor(() => bot.ada.sees(lobby).find(({ text }) => text.includes('no longer kept')));
    expect(told.ephemeralTo).toBe(bot.ada.id);
    expectNoLeak(sentElsewhere(from).filter((text) => !text.includes('forged')));
  });

  it('a form that is opened elsewhere answers elsewhere, of its own file only', async () => {
    const lobby = bot.channel('lobby-2');
    await bot.ada.slash(lobby, '/influencer', 'analyze');
    const view = await bot.slack.waitFor(() => bot.ada.modal());
    expectNoLeak([JSON.stringify(view)]);
    expect(view.private_metadata).toMatch(/^[0-9a-f-]{36}$/);
    await bot.ada.closeView();
  });

  it('the Home shows a person what is their own, and no channel by its name', async () => {
    const mallory = bot.slack.addUser('mallory-2');
    mallory.openHome();
    const theirs = await bot.slack.waitFor(() => mallory.home());
    expectNoLeak([JSON.stringify(theirs)]);
    expect(JSON.stringify(theirs)).not.toContain(secret.id);

    bot.ada.openHome();
    const own = JSON.stringify(await bot.slack.waitFor(() => bot.ada.home()));
    expect(own).toContain(SECRET_FILE);
    expect(own).toContain(`<#${secret.id}>`);
    expect(own).toContain(first.handle);
    expect(own).not.toContain('deal-room');
    expect(own).not.toContain('confidential note');
  });

  it('nothing of the list is in the log', () => {
    const log = bot.logLines.join('\n');
    for (const { handle } of LIST) expect(log).not.toContain(handle);
    expect(bot.logged('error')).toEqual([]);
  });
});
