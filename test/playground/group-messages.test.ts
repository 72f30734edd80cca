import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

describe('a group direct message', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let bob: Person;
  let group: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack({ events: ['message.channels', 'message.im', 'message.mpim', 'app_mention'] });
    ada = slack.addUser('ada');
    bob = slack.addUser('bob');
    group = slack.openGroupMessage([ada, bob]);
    app = createBoltApp(slack);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const api = (method: string, args: object) => callApi(slack, method, args);
  const heard = () => slack.log.envelopes.map(({ payload }) => payload.event as Json);

  it('comes to the app as a mention, and as messages only with mpim:history', async () => {
    await ada.post(group, { text: '@influencer hi' });
    expect(heard()).toMatchObject([{ type: 'app_mention', channel: group.id }]);
    slack.log.clear();
    slack.grant('mpim:history');
    await ada.post(group, { text: '@influencer hi' });
    expect(heard()).toMatchObject([
      { type: 'message', channel_type: 'mpim', channel: group.id },
      { type: 'app_mention' },
    ]);
  });

  it('is the same for the same people, and nobody else sees it', async () => {
    expect(slack.openGroupMessage([bob, ada]).id).toBe(group.id);
    expect(slack.openGroupMessage([bob, ada], { bot: false }).id).not.toBe(group.id);
    await ada.post(group, { text: 'psst' });
    expect(bob.sees(group)).toMatchObject([{ text: 'psst' }]);
    expect(slack.addUser('eve').sees(group)).toEqual([]);
    const without = slack.openGroupMessage([bob, ada], { bot: false });
    expect(await api('chat.postMessage', { channel: without.id, text: 'x' })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await api('chat.postMessage', { channel: group.id, text: 'x' })).toMatchObject({ ok: true });
  });

  it('needs scopes of its own to be asked for, read and opened', async () => {
    const { ts } = await ada.post(group, { text: 'hi' });
    const asked = [
      ['conversations.info', { channel: group.id }, 'mpim:read'],
      ['conversations.replies', { channel: group.id, ts }, 'mpim:history'],
      ['conversations.open', { users: `${ada.id},${bob.id}` }, 'mpim:write'],
    ] as const;
    slack.grant('channels:read', 'im:write');
    for (const [method, args, needed] of asked) {
      expect(await api(method, args)).toMatchObject({ error: 'missing_scope', needed });
      slack.grant(needed);
      expect(await api(method, args)).toMatchObject({ ok: true });
    }
    expect(await api('conversations.info', { channel: group.id })).toMatchObject({
      channel: {
        is_mpim: true,
        is_im: false,
        is_private: true,
        is_channel: false,
        is_member: true,
        is_ext_shared: false,
      },
    });
    expect(await api('conversations.open', { users: `${ada.id},${bob.id}` })).toMatchObject({
      channel: { id: group.id },
    });
    const crowd = Array.from({ length: 9 }, (_, i) => slack.addUser(`u${i}`).id).join(',');
    expect(await api('conversations.open', { users: crowd })).toMatchObject({ error: 'too_many_users' });
  });
});
