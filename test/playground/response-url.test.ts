import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

const button = { type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'go' };
const blocks = [{ type: 'actions', elements: [button] }];

describe('a response_url', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let bob: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    bob = slack.addUser('bob');
    channel = slack.addChannel('influencers', { members: [ada, bob], bot: true });
    app = createBoltApp(slack);
    app.action('go', async ({ ack }) => void (await ack()));
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const post = (method: 'chat.postMessage' | 'chat.postEphemeral') =>
    callApi(slack, method, { channel: channel.id, user: ada.id, text: 'choose', blocks });
  /** Ada clicks the button of what she sees last, and the app answers this. */
  const answer = async (body: object) => {
    await ada.click(ada.sees(channel).at(-1)!, 'go');
    const { payload } = slack.log.envelopes.at(-1)!;
    const response = await fetch(String(payload.response_url), { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };

  it.each(['chat.postMessage', 'chat.postEphemeral'] as const)(
    'replaces and deletes what %s posted',
    async (method) => {
      await post(method);
      const [before] = ada.sees(channel);
      expect(await answer({ replace_original: true, text: 'again', blocks })).toEqual({ ok: true });
      expect(ada.sees(channel)).toMatchObject([{ ts: before!.ts, text: 'again', ephemeralTo: before!.ephemeralTo }]);
      expect(await answer({ replace_original: false, text: 'beside it' })).toEqual({ ok: true });
      expect(ada.sees(channel)).toMatchObject([{ text: 'again' }, { text: 'beside it', ephemeralTo: ada.id }]);
      expect(bob.sees(channel)).toHaveLength(method === 'chat.postMessage' ? 1 : 0);

      await post(method);
      expect(await answer({ delete_original: true })).toEqual({ ok: true });
      expect(ada.sees(channel).map(({ text }) => text)).toEqual(['again', 'beside it']);

      await post(method);
      await answer({ replace_original: true, text: 'only text' });
      expect(ada.sees(channel).at(-1)).toMatchObject({ text: 'only text', blocks: [] });
    },
  );

  it('takes five answers within half an hour, with metadata, and then none', async () => {
    await post('chat.postMessage');
    await ada.click(ada.sees(channel).at(-1)!, 'go');
    const url = String(slack.log.envelopes.at(-1)!.payload.response_url);
    const respond = async (body: object) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      return `${response.status} ${((await response.json()) as { error?: string }).error ?? 'ok'}`;
    };
    const metadata = { event_type: 'job', event_payload: { id: 'j1' } };
    expect(await respond({ text: 'one', response_type: 'in_channel', metadata })).toBe('200 ok');
    expect(ada.sees(channel).at(-1)).toMatchObject({ text: 'one', metadata });
    for (let i = 0; i < 4; i++) expect(await respond({ text: 'more' })).toBe('200 ok');
    expect(await respond({ text: 'six' })).toBe('404 used_url');

    await ada.click(ada.sees(channel)[0]!, 'go');
    const later = String(slack.log.envelopes.at(-1)!.payload.response_url);
    slack.age(30 * 60_000 + 1);
    const tooLate = await fetch(later, { method: 'POST', body: JSON.stringify({ text: 'late' }) });
    expect([tooLate.status, await tooLate.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('is the only way to an ephemeral message: methods do not find it', async () => {
    const { message_ts: ts } = await post('chat.postEphemeral');
    const ask = { channel: channel.id, ts, text: 'changed' };
    expect(await callApi(slack, 'chat.update', ask)).toMatchObject({ error: 'message_not_found' });
    expect(await callApi(slack, 'chat.delete', ask)).toMatchObject({ error: 'message_not_found' });
    expect(await callApi(slack, 'chat.getPermalink', { ...ask, message_ts: ts })).toMatchObject({
      error: 'message_not_found',
    });
    expect(ada.sees(channel)).toMatchObject([{ text: 'choose' }]);
    expect(slack.log.eventsOf('message')).toEqual([]);
  });

  it('tells the app of a change to a message, and of none to an ephemeral one', async () => {
    await post('chat.postEphemeral');
    await answer({ replace_original: true, text: 'quiet' });
    await post('chat.postMessage');
    await answer({ replace_original: true, text: 'heard' });
    const changes = () =>
      slack.log
        .eventsOf('message')
        .map(({ payload }) => payload.event as { subtype?: string; message?: { text: string } })
        .filter(({ subtype }) => subtype === 'message_changed');
    await slack.waitFor(() => changes().length > 0);
    expect(changes().map(({ message }) => message?.text)).toEqual(['heard']);
  });
});
