import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

describe('a guest', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let guest: Person;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    guest = slack.addUser('gil', { guest: true });
    app = createBoltApp(slack);
    app.command('/influencer', async ({ ack }) => ack({ text: 'hello' }));
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  it('sees only the channels that they were brought into, where a member of the workspace sees every public one', async () => {
    const open = slack.addChannel('open', { bot: true });
    const joined = slack.addChannel('joined', { members: [ada, guest], bot: true });
    for (const channel of [open, joined]) await app.client.chat.postMessage({ channel: channel.id, text: 'hi' });
    const seen = (person: Person) => [open, joined].map((channel) => person.sees(channel).length);
    expect(seen(ada)).toEqual([1, 1]);
    expect(seen(guest)).toEqual([0, 1]);

    const [message] = ada.sees(open);
    await expect(guest.post(open, { text: 'hi' })).rejects.toThrow('gil is not in #open');
    await expect(guest.slash(open, '/influencer')).rejects.toThrow('gil cannot see #open');
    expect(() => guest.shortcut(message!, 'about')).toThrow('does not see the message');
    slack.addMember(open, guest, ada);
    expect(guest.sees(open)).toHaveLength(2);
  });

  it('is like anybody else to the app', async () => {
    const channel = slack.addChannel('joined', { members: [ada, guest], bot: true });
    await guest.post(channel, { text: '@influencer hi' });
    const dm = slack.openDirectMessage(guest);
    await guest.post(dm, { text: 'hi' });
    const mention = await slack.waitFor(() => slack.log.eventsOf('app_mention')[0]);
    expect(mention.payload.event).toMatchObject({ user: guest.id, team: slack.app.teamId });
    expect(await guest.slash(channel, '/influencer')).toMatchObject({ ack: { text: 'hello' } });
    const [{ payload } = { payload: {} }] = slack.log.envelopes.filter(({ type }) => type === 'slash_commands');
    expect(payload).toMatchObject({ user_id: guest.id, user_name: 'gil' });
    await app.client.chat.postEphemeral({ channel: channel.id, user: guest.id, text: 'for you' });
    expect(guest.sees(channel).at(-1)).toMatchObject({ text: 'for you', ephemeralTo: guest.id });
  });
});
