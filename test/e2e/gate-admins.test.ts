import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/person.js';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';

const ONLY_ADMINS = /Only my admins can/;

/** What holds for a whole workspace is decided by few. Ada is one of them, by the setting ADMINS. */
describe('who decides', () => {
  let bot: TestBot;
  let bob: Person;
  let gus: Person;
  beforeAll(async () => {
    bot = await startBot();
    bob = bot.slack.addUser('bob');
    gus = bot.slack.addUser('gus', { guest: true });
  });
  afterAll(() => bot.close());

  const channelOf = (name: string) => bot.slack.addChannel(name, { members: [bot.ada, bob, gus], bot: true });
  const slash = async (person: Person, channel: { id: string }, text: string) => {
    const result = await person.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return result.responses;
  };
  const says = async (person: Person, channel: { id: string }, text: string) =>
    bot.print(await slash(person, channel, text));
  const home = async (person: Person) => {
    person.openHome();
    return bot.slack.waitFor(() => person.home());
  };
  const told = (person: Person, words: RegExp) => {
    const direct = bot.slack.openDirectMessage(person);
    return bot.slack.waitFor(() => person.sees(direct).find(({ isBot, text }) => isBot && words.test(text)));
  };

  it('watching, forgetting everything and the settings are for admins; everybody sees how they are', async () => {
    const channel = channelOf('decisions');
    for (const person of [bob, gus]) {
      expect(await says(person, channel, 'watch on')).toMatch(/Only my admins can turn watching on\..*settings/s);
      expect(await says(person, channel, 'forget everything')).toMatch(ONLY_ADMINS);
      const [shown] = await slash(person, channel, 'settings');
      expect(bot.print([shown!])).toMatch(/asked to; data is kept 30 days[\s\S]*Who may change settings.*\n.*@ada/);
      await person.click(shown!, { label: 'Change settings' });
      await bot.slack.waitFor(() =>
        person
          .sees(channel)
          .some(({ ephemeralTo, text }) => ephemeralTo === person.id && /change my settings/.test(text)),
      );
      await person.click(shown!, { label: 'Watch this channel' });
      await person.click(await home(person), 'change-settings');
      expect((await told(person, ONLY_ADMINS)).text).toContain('Only my admins can change my settings.');
      expect(person.modal()).toBeUndefined();
    }
    expect(await says(bot.ada, channel, 'settings')).toContain('I read a CSV here only when asked to');
    expect(await says(bot.ada, channel, 'watch on')).toContain('From now on');
    expect(await says(bot.ada, channel, 'watch off')).toContain('no longer');
  });

  it('whom an admin names is one, until they are not; a form that was open by then is refused', async () => {
    const channel = channelOf('named');
    const name = async (...people: Person[]) => {
      await bot.ada.click(await home(bot.ada), 'change-settings');
      const form = await bot.slack.waitFor(() => bot.ada.modal());
      await bot.ada.submitView(form, { admins: people.map(({ id }) => id) });
      await bot.slack.waitFor(() =>
        bot.logLines
          .filter((line) => line.includes('settings changed'))
          .at(-1)
          ?.includes(`"admins":${people.length}`),
      );
    };
    await name(bob);
    expect(await says(bob, channel, 'watch on')).toContain('From now on');
    await bob.click(await home(bob), 'change-settings');
    const form = await bot.slack.waitFor(() => bob.modal());
    await name();
    await bob.submitView(form, { retention: '1' });
    expect(JSON.stringify(bob.modal())).toMatch(ONLY_ADMINS);
    await bob.closeView();
    expect(await says(bob, channel, 'watch off')).toMatch(ONLY_ADMINS);
    expect(await says(bot.ada, channel, 'settings')).toContain('data is kept 30 days');
  });

  it('with users:read, the workspace’s own admins are admins, and a guest never is', async () => {
    const granted = await startBot({ settings: { ADMINS: '' } });
    const owner = granted.slack.addUser('owner', { role: 'owner' });
    const guest = granted.slack.addUser('guest', { guest: true });
    const channel = granted.slack.addChannel('x', { members: [granted.ada, owner, guest], bot: true });
    const ask = async (person: Person) => {
      const result = await person.slash(channel, '/influencer', 'watch on');
      await granted.slack.waitFor(() => result.responses.length > 0);
      return granted.print(result.responses);
    };
    // Nobody is known to be one: it says so, and what to do about it.
    expect(await ask(granted.ada)).toMatch(new RegExp(`nobody is one yet.*member ID, .?${granted.ada.id}`, 's'));
    await granted.stopApp();
    granted.slack.grant('users:read');
    await granted.startApp();
    expect(await ask(owner)).toContain('From now on');
    for (const person of [guest, granted.ada]) expect(await ask(person)).toMatch(/Only admins of this workspace/);
    await granted.close();
  });

  it('columns hold for the conversation; an admin makes them hold for the workspace; both are listed and undone', async () => {
    const content = (seed: number) => creatorsCsv({ seed }).replace('followers', 'Zahl A');
    const first = channelOf('columns-1');
    const second = channelOf('columns-2');
    const drop = async (channel: { id: string }, seed: number, count: number) => {
      const post = await bot.ada.post(channel, {
        text: bot.slack.mention,
        files: [{ name: `list-${seed}.csv`, content: content(seed) }],
      });
      const replies = await bot.replies(channel, post.ts, count);
      return { post, replies };
    };
    const choose = async (person: Person, message: Parameters<Person['click']>[0], everywhere: boolean) => {
      await person.click(message, { label: 'Choose columns' });
      const view = await bot.slack.waitFor(() => person.modal()?.callback_id === 'columns' && person.modal());
      const menu = view.blocks.find(({ block_id: id }) => id === 'field:followers')!.element as {
        options: { text: { text: string }; value: string }[];
      };
      const option = menu.options.find(({ text }) => text.text.startsWith('Zahl A'))!.value;
      return person.submitView(view, {
        'field:followers': option,
        ...(everywhere && { 'for-workspace': ['for-workspace'] }),
      });
    };

    const { post, replies } = await drop(first, 1, 1);
    const refused = await choose(bob, replies[0]!, true);
    expect(JSON.stringify(refused)).toMatch(/Only my admins choose for the whole workspace/);
    await bob.closeView();
    expect((await choose(bob, replies[0]!, false)).action).toBe('closed');
    const answered = await bot.replies(first, post.ts, 4);
    expect(bot.print([answered[1]!])).toMatch(/columns as chosen by @bob: .*in this conversation/);
    const next = await drop(first, 2, 3);
    expect(bot.print([next.replies[0]!])).toMatch(/as chosen by @bob here before/);

    const there = await drop(second, 3, 1); // it holds in the first only
    expect((await choose(bot.ada, there.replies[0]!, true)).action).toBe('closed');
    await bot.replies(second, there.post.ts, 4);
    const third = channelOf('columns-3');
    expect(bot.print([(await drop(third, 4, 3)).replies[0]!])).toMatch(/as chosen by @ada for the workspace before/);

    expect(await says(bob, first, 'settings')).toMatch(/1 for this conversation, 1 for the whole workspace/);
    const [listed] = await slash(bob, first, 'settings columns');
    expect(bot.print([listed!])).toMatch(
      /1\. followers from "?Zahl A"?: in this conversation, chosen by @bob for list-1\.csv on [\d-]+[\s\S]*2\. .*in the whole workspace, chosen by @ada/,
    );
    await bob.click(listed!, { label: 'Undo 2' });
    await bot.slack.waitFor(() =>
      bob.sees(first).some(({ text }) => /undo what holds for the whole workspace/.test(text)),
    );
    await bob.click(listed!, { label: 'Undo 1' });
    await bot.slack.waitFor(async () => /0 for this conversation, 1 for/.test(await says(bob, first, 'settings')));
    await bot.ada.click(listed!, { label: 'Undo 2' });
    await bot.slack.waitFor(async () => /Columns that somebody chose\W+None/.test(await says(bob, first, 'settings')));
  });
});
