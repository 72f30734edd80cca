import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

describe('faults', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;
  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('general', { members: [ada], bot: true });
  });
  afterEach(() => slack.close());

  const post = (to: { id: string } = channel, init: RequestInit = {}) =>
    fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.app.botToken}` },
      body: new URLSearchParams({ channel: to.id, text: 'hi' }),
      ...init,
    });
  const posted = (to: { id: string } = channel) => slack.messages(to).length;

  it('strikes always until it is taken back, and only where it is armed', async () => {
    const other = slack.addChannel('other', { members: [ada], bot: true });
    const always = { times: 'always', channel: channel.id } as const;
    const armed = slack.faults.arm('chat.postMessage', { how: 'error', code: 'fatal_error' }, always);
    for (let i = 0; i < 3; i++) expect(await (await post()).json()).toEqual({ ok: false, error: 'fatal_error' });
    expect(await (await post(other)).json()).toMatchObject({ ok: true });
    expect(armed.struck).toBe(3);
    armed.disarm();
    expect(await (await post()).json()).toMatchObject({ ok: true });
    expect(posted()).toBe(1);
  });

  it('answers with a page, as proxies do, before or after the work was done', async () => {
    for (const [afterWork, count] of [
      [false, 0],
      [true, 1],
    ] as const) {
      slack.faults.arm('chat.postMessage', { how: 'status', status: 502, afterWork });
      const response = await post();
      expect([response.status, response.headers.get('content-type'), posted()]).toEqual([502, 'text/html', count]);
      expect(await response.text()).toContain('<h1>502</h1>');
    }
    expect(slack.log.callsOf('chat.postMessage').map(({ status }) => status)).toEqual([502, 502]);
  });

  it('says nothing at all for longer than anybody waits', async () => {
    slack.faults.arm('chat.postMessage', { how: 'silence' });
    await expect(post(channel, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
    expect(posted()).toBe(0);
  });

  it('strikes at a person by the trigger or the view of their modal', async () => {
    const app = createBoltApp(slack);
    app.command('/form', async ({ ack, body }) => {
      await ack();
      await callApi(slack, 'views.open', {
        trigger_id: body.trigger_id,
        view: { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [{ type: 'divider' }] },
      });
    });
    await app.start();
    const bob = slack.addUser('bob');
    slack.faults.arm('views.open', { how: 'error', code: 'internal_error' }, { user: ada.id });
    await ada.slash(channel, '/form');
    await bob.slash(channel, '/form');
    const view = await slack.waitFor(() => bob.modal());
    expect(ada.modal()).toBeUndefined();
    slack.faults.arm('views.update', { how: 'error', code: 'fatal_error' }, { user: bob.id });
    const update = { view_id: view.id, view: { type: 'modal', title: view.title, blocks: [{ type: 'divider' }] } };
    expect(await callApi(slack, 'views.update', update)).toMatchObject({ error: 'fatal_error' });
    await app.stop();
  });

  it('strikes at the bytes of an upload, and at a response_url by its channel', async () => {
    slack.faults.arm('upload', { how: 'lostResponse' });
    const { upload_url: url, file_id: id } = await callApi(slack, 'files.getUploadURLExternal', {
      filename: 'a.txt',
      length: 2,
    });
    await expect(fetch(String(url), { method: 'POST', body: 'hi' })).rejects.toThrow();
    expect(await callApi(slack, 'files.completeUploadExternal', { files: [{ id }] })).toMatchObject({ ok: true });

    const app = createBoltApp(slack);
    app.command('/hi', ({ ack }) => ack());
    await app.start();
    const { responseUrl, responses } = await ada.slash(channel, '/hi');
    const respond = () =>
      fetch(responseUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'hello' }),
      });
    slack.faults.arm('response_url', { how: 'rateLimited', retryAfterSeconds: 3 }, { channel: channel.id });
    const limited = await respond();
    expect([limited.status, limited.headers.get('retry-after'), responses.length]).toEqual([429, '3', 0]);
    expect((await respond()).status).toBe(200);
    await app.stop();
  });

  it('throws dice that fall alike for the same seed, about as often as said', async () => {
    const rounds = async (seed: number) => {
      slack.faults.chaos({ seed, rateLimited: 0.3, serverError: 0.1 });
      const statuses: number[] = [];
      for (let i = 0; i < 200; i++) statuses.push((await post()).status);
      return statuses;
    };
    const [first, again, other] = [await rounds(1), await rounds(1), await rounds(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const share = (of: (status: number) => boolean) => first.filter(of).length / first.length;
    expect(share((status) => status === 429)).toBeCloseTo(0.3, 0.5);
    expect(share((status) => status >= 500)).toBeCloseTo(0.1, 0.5);
    expect(posted()).toBeGreaterThan(first.filter((status) => status === 200).length * 3); // some 5xx came after the work
    expect(await callApi(slack, 'auth.test')).toMatchObject({ ok: true });
  });

  it('delivers acked events again by the dice, with the same event_id, to a new process too', async () => {
    const heard: string[] = [];
    const start = async () => {
      const app = createBoltApp(slack);
      app.event('app_mention', async ({ body }) => void heard.push(body.event_id));
      await app.start();
      return app;
    };
    const first = await start();
    slack.faults.chaos({ seed: 3, redelivered: 1, redeliverWithinMs: 300 });
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => heard.length === 1);
    await first.stop();
    const second = await start();
    await slack.waitFor(() => heard.length === 2);
    expect(heard[1]).toBe(heard[0]);
    const [once, again] = slack.log.eventsOf('app_mention');
    expect([once!.retryAttempt, again!.retryAttempt]).toEqual([0, 1]);
    expect(again!.envelopeId).not.toBe(once!.envelopeId);
    await second.stop();
  });

  it('tells of an ack in the moment it comes', async () => {
    const app = createBoltApp(slack);
    app.event('app_mention', async () => {});
    await app.start();
    const acked: unknown[] = [];
    slack.onAck(({ payload }) => acked.push(payload.event_id));
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => slack.log.eventsOf('app_mention')[0]?.acked);
    expect(acked).toContain(slack.log.eventsOf('app_mention')[0]!.payload.event_id);
    await app.stop();
  });

  it('cuts connections again and again, until it is told to stop', async () => {
    const connect = async () => {
      const { url } = await callApi(slack, 'apps.connections.open', {}, slack.app.appToken);
      const socket = new WebSocket(String(url));
      const closed = once(socket, 'close');
      await once(socket, 'open');
      return { socket, closed };
    };
    const stop = slack.cutConnectionsEvery(30);
    for (let i = 0; i < 3; i++) expect((await (await connect()).closed)[0]).toBe(1006);
    stop();
    const { socket } = await connect();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(socket.readyState).toBe(socket.OPEN);
    socket.close();
  });
});
