import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = { type: 'button', text: plain('Go'), action_id: 'go' };
const modal = {
  type: 'modal',
  callback_id: 'ask',
  title: plain('Ask'),
  submit: plain('Go'),
  blocks: [{ type: 'divider' }],
};

describe('somebody of another organisation', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let eve: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack({
      events: [
        'message.channels',
        'message.groups',
        'app_mention',
        'channel_shared',
        'channel_unshared',
        'member_left_channel',
      ],
    });
    ada = slack.addUser('ada');
    eve = slack.addUser('eve', { organisation: 'Acme Inc' });
    channel = slack.addChannel('launch', { members: [ada], bot: true });
    app = createBoltApp(slack);
    app.action('go', async ({ ack }) => ack());
    app.shortcut('about', async ({ ack }) => ack());
    app.view('ask', async ({ ack }) => ack());
    app.command('/influencer', async ({ ack }) => ack());
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const lastOf = (type: string) => slack.waitFor(() => slack.log.eventsOf(type).at(-1)?.payload);
  const sent = () => slack.log.envelopes.at(-1)!.payload as Json & { user: Json; team: Json; view?: Json };

  it('can be in a channel that is shared with it, and sees no other', async () => {
    expect(eve.sees(channel)).toEqual([]);
    expect(() => slack.addMember(channel, eve)).toThrow('eve is of Acme Inc: share #launch with it first');
    slack.share(channel, 'Acme Inc');
    slack.addMember(channel, eve);
    expect(eve.sees(channel)).toHaveLength(1);
    slack.unshare(channel, 'Acme Inc');
    expect(eve.sees(channel)).toEqual([]);
    await expect(eve.post(channel, { text: 'hi' })).rejects.toThrow('eve is not in #launch');
  });

  it('posts with the teams in the event, and a file that has to be asked for', async () => {
    slack.share(channel, 'Acme Inc');
    slack.addMember(channel, eve);
    const post = await eve.post(channel, { text: '@influencer hi', files: [{ name: 'a.csv', content: 'x' }] });
    const from = { user: eve.id, user_team: eve.teamId, source_team: eve.teamId };
    const installed = { context_team_id: slack.app.teamId, authorizations: [{ team_id: slack.app.teamId }] };
    const envelope = { team_id: eve.teamId, is_ext_shared_channel: true, ...installed };
    const file = { id: post.files[0]!.id, file_access: 'check_file_info' };
    for (const type of ['message', 'app_mention'])
      expect(await lastOf(type)).toMatchObject({ ...envelope, event: { ...from, files: [file] } });
    expect(await lastOf('app_mention')).toMatchObject({
      event: { team: eve.teamId, user_profile: { display_name: 'eve', team: eve.teamId } },
    });
    expect(await callApi(slack, 'files.info', { file: file.id })).toMatchObject({
      file: { name: 'a.csv', user_team: eve.teamId, file_access: 'visible' },
    });

    await ada.post(channel, { text: 'hello' });
    const own = await lastOf('message');
    expect(own).toMatchObject({ team_id: slack.app.teamId, is_ext_shared_channel: true, event: { user: ada.id } });
    for (const key of ['event.user_team', 'event.source_team', 'context_team_id']) expect(own).not.toHaveProperty(key);
  });

  it('acts with their own team id, in messages of our workspace and in modals of theirs', async () => {
    slack.share(channel, 'Acme Inc');
    slack.addMember(channel, eve);
    const [ours, theirs] = [slack.app.teamId, eve.teamId];
    await callApi(slack, 'chat.postMessage', {
      channel: channel.id,
      text: 'x',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const message = eve.sees(channel).at(-1)!;
    await eve.click(message, 'go');
    expect(sent()).toMatchObject({ user: { team_id: theirs }, team: { id: ours } });
    await eve.shortcut(message, 'about');
    expect(sent()).toMatchObject({ user: { team_id: theirs }, team: { id: ours } });
    await callApi(slack, 'views.open', { trigger_id: sent().trigger_id, view: modal });
    await eve.submitView(eve.modal()!);
    expect(sent()).toMatchObject({
      user: { team_id: theirs },
      team: { id: theirs, domain: 'acme-inc' },
      view: { team_id: theirs, app_installed_team_id: ours },
    });
    await eve.slash(channel, '/influencer', 'top');
    expect(sent()).toMatchObject({ user_id: eve.id, team_id: theirs, team_domain: 'acme-inc' });
  });

  it('comes into a channel that was shared later: the app hears of it with the scope, and from every event on', async () => {
    await ada.post(channel, { text: 'before' });
    expect(await lastOf('message')).toMatchObject({ is_ext_shared_channel: false });
    slack.share(channel, 'Acme Inc');
    await ada.post(channel, { text: 'after' });
    await slack.waitFor(() => slack.log.eventsOf('message').length === 2);
    expect(slack.log.eventsOf('channel_shared')).toEqual([]);
    expect(await lastOf('message')).toMatchObject({ is_ext_shared_channel: true });

    slack.grant('channels:read');
    slack.unshare(channel, 'Acme Inc');
    slack.share(channel, 'Acme Inc');
    expect(await lastOf('channel_unshared')).toMatchObject({
      event: { previously_connected_team_id: eve.teamId, channel: channel.id, is_ext_shared: false },
    });
    expect(await lastOf('channel_shared')).toMatchObject({
      event: { connected_team_id: eve.teamId, channel: channel.id },
    });
    const info = { is_ext_shared: true, is_shared: true, connected_team_ids: [eve.teamId] };
    expect(await callApi(slack, 'conversations.info', { channel: channel.id })).toMatchObject({ channel: info });
  });

  it('tells of a private channel only with groups:read, and only its members', async () => {
    slack.grant('channels:read');
    const closed = slack.addChannel('closed', { members: [ada], bot: true, private: true });
    const without = slack.addChannel('without', { members: [ada], private: true });
    slack.share(closed); // without the scope
    slack.grant('groups:read');
    slack.share(without); // where the bot is not
    slack.share(closed, 'Acme Inc');
    expect(await lastOf('channel_shared')).toMatchObject({
      event: { channel: closed.id, connected_team_id: eve.teamId },
    });
    expect(slack.log.eventsOf('channel_shared')).toHaveLength(1);
  });

  it('loses an own member who is removed: ephemeral messages do not reach them, and the app hears of it', async () => {
    slack.grant('channels:read');
    slack.removeMember(channel, ada);
    expect(await lastOf('member_left_channel')).toMatchObject({
      event: { user: ada.id, channel: channel.id, team: slack.app.teamId },
    });
    expect(await callApi(slack, 'chat.postEphemeral', { channel: channel.id, user: ada.id, text: 'x' })).toMatchObject({
      error: 'user_not_in_channel',
    });
    expect(slack.messages(channel).at(-1)).toMatchObject({ subtype: 'channel_leave' });
  });
});
