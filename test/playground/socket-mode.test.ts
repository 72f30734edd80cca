import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

describe('the real Bolt over Socket Mode', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack({ ackTimeoutMs: 300 });
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    app = createBoltApp(slack);
    // it asks who it is at once; a test that closes Slack before would leave it asking
    await slack.waitFor(() => slack.log.callsOf('auth.test').length > 0);
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  it('hears a mention and answers in the thread', async () => {
    app.event('app_mention', async ({ event, say }) => {
      await say({ text: `hello <@${event.user}>`, thread_ts: event.ts });
    });
    await app.start();
    const post = await ada.post(channel, { text: '@influencer hi' });
    const answer = await slack.waitFor(() => ada.sees(channel, { threadTs: post.ts })[1]);
    expect(answer).toMatchObject({ text: `hello <@${ada.id}>`, isBot: true, threadTs: post.ts });
  });

  it('hears one post with files and a mention twice: message and app_mention, with two ids', async () => {
    const heard: string[] = [];
    const names: (string | null)[] = [];
    app.event('app_mention', async ({ event, body }) => {
      heard.push(body.event_id);
      names.push(...((event as unknown as { files: { name: string }[] }).files ?? []).map(({ name }) => name));
    });
    app.message(async ({ message, body }) => {
      heard.push(body.event_id);
      if (message.subtype === 'file_share') names.push(...(message.files ?? []).map(({ name }) => name));
    });
    await app.start();
    await ada.post(channel, {
      text: `${slack.mention} this one`,
      files: [{ name: 'creators.csv', content: 'a,b\n1,2\n' }],
    });
    await slack.waitFor(() => heard.length === 2);
    expect(new Set(heard).size).toBe(2);
    expect(names).toEqual(['creators.csv', 'creators.csv']);
  });

  it('does not tell the app about a channel that it is not in, and prompts the person to invite it', async () => {
    await app.start();
    const elsewhere = slack.addChannel('elsewhere', { members: [ada] });
    await ada.post(elsewhere, { text: '@influencer hi' });
    expect(ada.sees(elsewhere).at(-1)).toMatchObject({ author: 'Slackbot', ephemeralTo: ada.id });
    expect(slack.log.envelopes).toEqual([]);
  });

  it('resends what was not acked, with the attempt and the reason', async () => {
    const attempts: (number | undefined)[] = [];
    app.event('app_mention', async ({ context }) => {
      attempts.push(context.retryNum);
    });
    await app.start();
    slack.faults.dropAck(2);
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => attempts.includes(1), { describe: 'a second attempt' });
    await slack.waitFor(() => slack.log.eventsOf('app_mention').at(-1)?.acked);
    const ids = slack.log.eventsOf('app_mention').map(({ payload }) => payload.event_id);
    expect(new Set(ids).size).toBe(1);
  });

  it('redelivers what was acked when told to', async () => {
    let heard = 0;
    app.event('app_mention', async () => {
      heard += 1;
    });
    await app.start();
    slack.faults.redeliver(2);
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => heard === 3);
  });

  it('keeps events for an app that reconnects', async () => {
    let heard = 0;
    app.event('app_mention', async () => {
      heard += 1;
    });
    await app.start();
    slack.requestDisconnect('refresh_requested');
    await slack.waitFor(() => slack.connectionCount === 0);
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => heard === 1);
  });

  it('keeps an event that comes while the connection is going down', async () => {
    let heard = 0;
    app.event('app_mention', async () => {
      heard += 1;
    });
    await app.start();
    slack.cutConnections();
    await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => heard === 1);
  });

  it('gives each payload to one of several connections', async () => {
    const second = createBoltApp(slack);
    const heard: string[] = [];
    app.event('app_mention', async () => void heard.push('first'));
    second.event('app_mention', async () => void heard.push('second'));
    await app.start();
    await second.start();
    slack.faults.clear();
    for (let i = 0; i < 4; i++) await ada.post(channel, { text: '@influencer hi' });
    await slack.waitFor(() => slack.log.eventsOf('app_mention').filter(({ acked }) => acked).length === 4);
    await slack.waitFor(() => heard.length === 4);
    await second.stop();
  });

  it('runs a slash command: the ack is the answer, and the response_url takes five more', async () => {
    app.command('/influencer', async ({ command, ack, respond }) => {
      await ack({ text: `on it: ${command.text}` });
      await respond({ text: 'for everybody', response_type: 'in_channel' });
    });
    await app.start();
    const elsewhere = slack.addChannel('elsewhere', { members: [ada] }); // needs no membership
    const result = await ada.slash(elsewhere, '/influencer', 'top 10');
    expect(result.error).toBeUndefined();
    await slack.waitFor(() => result.responses.length === 2);
    expect(result.responses.map(({ text, ephemeralTo }) => [text, ephemeralTo])).toEqual([
      ['on it: top 10', ada.id],
      ['for everybody', undefined],
    ]);
  });

  it('tells the person when a command is not acked in time', async () => {
    app.command('/influencer', async () => {});
    await app.start();
    const result = await ada.slash(channel, '/influencer', 'top');
    expect(result).toMatchObject({ ack: undefined, error: 'operation_timeout' });
    expect(ada.sees(channel).at(-1)?.text).toContain('operation_timeout');
  });

  it('tells the person when nobody is connected', async () => {
    expect(await ada.slash(channel, '/influencer')).toMatchObject({ error: 'dispatch_failed' });
  });

  it('sends no events that the app is not subscribed to', async () => {
    await app.start();
    await ada.post(channel, { files: [{ name: 'a.csv', content: 'x' }] });
    await slack.waitFor(() => slack.log.eventsOf('message').length === 1);
    expect(slack.log.eventsOf('file_shared')).toEqual([]);
  });
});
