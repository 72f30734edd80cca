import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

const events = [
  ...['message.channels', 'message.groups', 'member_joined_channel'],
  ...['channel_rename', 'channel_archive', 'channel_unarchive', 'channel_left'],
  ...['group_rename', 'group_archive', 'group_unarchive', 'group_left'],
];

describe('what happens to a channel', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;
  let closed: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack({ events });
    slack.grant('channels:read', 'groups:read');
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    closed = slack.addChannel('secret', { members: [ada], bot: true, private: true });
    app = createBoltApp(slack);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const api = (method: string, args: object) => callApi(slack, method, args);
  const say = (to: Channel) => api('chat.postMessage', { channel: to.id, text: 'hi' });
  const upload = (to: Channel) =>
    app.client.files.uploadV2({ channel_id: to.id, content: 'x', filename: 'a.csv' }).catch(({ data }) => data);
  /** The events that the app got so far, without their times. */
  const heard = async () => {
    await new Promise((resolve) => setTimeout(resolve, 10)); // what would come next, too
    return slack.log.envelopes
      .map(({ payload }) => payload.event as Json)
      .map(({ ts: _ts, event_ts: _eventTs, ...event }) => event);
  };
  const heardTypes = async () => (await heard()).map(({ type, subtype }) => subtype ?? type);
  const message = (to: Channel, subtype: string, text: string, more: object = {}) => ({
    type: 'message',
    subtype,
    team: slack.app.teamId,
    user: ada.id,
    text,
    channel: to.id,
    channel_type: to === channel ? 'channel' : 'group',
    ...more,
  });

  it('renames it', async () => {
    slack.rename(channel, 'creators');
    slack.rename(closed, 'hidden');
    const renamed = (to: Channel, name: string) => ({
      id: to.id,
      is_channel: to === channel,
      name,
      name_normalized: name,
      created: to.created,
      is_mpim: false,
    });
    const by = `<@${ada.id}> has renamed the channel from`;
    expect(await heard()).toEqual([
      message(channel, 'channel_name', `${by} "influencers" to "creators"`, {
        old_name: 'influencers',
        name: 'creators',
      }),
      { type: 'channel_rename', channel: renamed(channel, 'creators') },
      message(closed, 'channel_name', `${by} "secret" to "hidden"`, { old_name: 'secret', name: 'hidden' }),
      { type: 'group_rename', channel: renamed(closed, 'hidden') },
    ]);
    expect(ada.sees(channel)).toMatchObject([{ author: 'ada', subtype: 'channel_name', isBot: false }]);
    expect(await api('chat.postMessage', { channel: '#creators', text: 'x' })).toMatchObject({ channel: channel.id });
  });

  it('archives and unarchives it: meanwhile nothing can be posted, updated or uploaded', async () => {
    const { ts } = await say(channel);
    slack.log.clear();
    slack.archive(channel);
    slack.archive(closed);
    for (const to of [channel, closed]) {
      expect(await say(to)).toMatchObject({ error: 'is_archived' });
      expect(await upload(to)).toMatchObject({ error: 'is_archived' });
    }
    const update = () => api('chat.update', { channel: channel.id, ts, text: 'x' });
    expect(await update()).toMatchObject({ error: 'is_inactive' });
    await expect(ada.post(channel, { text: 'hi' })).rejects.toThrow('is archived');
    slack.unarchive(channel);
    slack.unarchive(closed);
    expect(await heard()).toEqual([
      message(channel, 'channel_archive', `<@${ada.id}> archived the channel`),
      { type: 'channel_archive', channel: channel.id, user: ada.id, is_moved: 0 },
      message(closed, 'channel_archive', `<@${ada.id}> archived the channel`),
      { type: 'group_archive', channel: closed.id, user: ada.id, is_moved: 0 },
      message(channel, 'channel_unarchive', `<@${ada.id}> un-archived the channel`),
      { type: 'channel_unarchive', channel: channel.id, user: ada.id },
      message(closed, 'channel_unarchive', `<@${ada.id}> un-archived the channel`),
      { type: 'group_unarchive', channel: closed.id, actor_id: ada.id },
    ]);
    expect(await update()).toMatchObject({ ok: true });
    expect(await say(closed)).toMatchObject({ ok: true });
  });

  it('makes it private under the same id: from then on it is a group to the app', async () => {
    slack.convertToPrivate(channel);
    const text = 'made this channel *private*. Now, it can only be viewed or joined by invitation.';
    expect(await heard()).toEqual([message(channel, 'channel_convert_to_private', text, { channel_type: 'group' })]);
    slack.log.clear();
    await ada.post(channel, { text: 'psst' });
    expect(await heard()).toMatchObject([{ channel: channel.id, channel_type: 'group', text: 'psst' }]);
    expect(slack.addUser('eve').sees(channel)).toEqual([]);
    expect(await api('conversations.info', { channel: channel.id })).toMatchObject({ channel: { is_private: true } });
    slack.removeBot(channel);
    expect(await say(channel)).toMatchObject({ error: 'channel_not_found' });
  });

  it('removes the bot, who hears that it left and then nothing', async () => {
    slack.removeBot(channel);
    slack.removeBot(closed);
    await ada.post(channel, { text: 'gone?' });
    expect(await heard()).toEqual([
      { type: 'channel_left', channel: channel.id, actor_id: ada.id },
      { type: 'group_left', channel: closed.id, actor_id: ada.id },
    ]);
    const left = `<@${slack.app.botUserId}> has left the channel`;
    expect(ada.sees(channel)[0]).toMatchObject({ subtype: 'channel_leave', text: left, isBot: false });
    expect(await say(channel)).toMatchObject({ error: 'not_in_channel' });
    expect(await upload(channel)).toMatchObject({ error: 'not_in_channel' });
    expect(await say(closed)).toMatchObject({ error: 'channel_not_found' });
    expect(await upload(closed)).toMatchObject({ error: 'channel_not_found' });
  });

  it('invites the bot and people: the bot hears of itself and of those after it', async () => {
    const other = slack.addChannel('other', { members: [ada] });
    slack.addMember(other, slack.addUser('before'));
    ada.inviteBot(other);
    const bob = slack.addUser('bob');
    slack.addMember(other, bob, ada);
    const joined = (user: string) => [
      message(other, 'channel_join', `<@${user}> has joined the channel`, {
        user,
        inviter: ada.id,
        channel_type: 'channel',
      }),
      {
        type: 'member_joined_channel',
        user,
        channel: other.id,
        channel_type: 'C',
        team: slack.app.teamId,
        inviter: ada.id,
      },
    ];
    expect(await heard()).toEqual([...joined(slack.app.botUserId), ...joined(bob.id)]);
    expect(await say(other)).toMatchObject({ ok: true });
    const [, join] = ada.sees(other);
    const notItsOwn = { channel: other.id, ts: join?.ts, text: 'x' };
    expect(await api('chat.update', notItsOwn)).toMatchObject({ error: 'cant_update_message' });
    expect(await api('chat.delete', notItsOwn)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('tells the app only what its scopes and its membership allow', async () => {
    slack.revoke('channels:read', 'groups:history');
    slack.rename(channel, 'a');
    slack.rename(closed, 'b');
    expect(await heardTypes()).toEqual(['channel_name', 'group_rename']);
    slack.log.clear();
    slack.grant('channels:read');
    slack.rename(slack.addChannel('open', { members: [ada] }), 'c');
    slack.rename(slack.addChannel('shut', { members: [ada], private: true }), 'd');
    expect(await heardTypes()).toEqual(['channel_rename']);
  });
});
