import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { callApi } from './call-api.js';

describe('the Web API', () => {
  let slack: LocalSlack;
  let ada: Person;
  let bob: Person;
  let channel: Channel;
  const api = (method: string, args: object = {}, token: string | null = slack.app.botToken) =>
    callApi(slack, method, args, token);

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    bob = slack.addUser('bob');
    channel = slack.addChannel('influencers', { members: [ada, bob], bot: true });
  });
  afterEach(() => slack.close());

  it('says who the bot is', async () => {
    const { botUserId, botId, teamId } = slack.app;
    expect(await api('auth.test')).toMatchObject({ ok: true, user_id: botUserId, bot_id: botId, team_id: teamId });
  });

  it.each([
    ['no token', 'chat.postMessage', null, 'not_authed'],
    ['a wrong token', 'chat.postMessage', 'xoxb-wrong', 'invalid_auth'],
    ['the app token for a bot method', 'chat.postMessage', 'app', 'not_allowed_token_type'],
    ['the bot token for connections', 'apps.connections.open', 'bot', 'not_allowed_token_type'],
    ['a method that is not there', 'chat.shout', 'bot', 'unknown_method'],
  ])('refuses %s', async (_, method, token, error) => {
    const tokens: Record<string, string> = { app: slack.app.appToken, bot: slack.app.botToken };
    expect(await api(method, {}, token && (tokens[token] ?? token))).toMatchObject({ ok: false, error });
  });

  it('refuses what the app has no scope for, and says which', async () => {
    slack.revoke('chat:write');
    const refusal = await api('chat.postMessage', { channel: channel.id, text: 'hi' });
    expect(refusal).toMatchObject({ error: 'missing_scope', needed: 'chat:write' });
    expect(refusal.provided).toContain('files:read');
    expect(await api('conversations.info', { channel: channel.id })).toMatchObject({ error: 'missing_scope' });
    slack.grant('channels:read');
    expect(await api('conversations.info', { channel: channel.id })).toMatchObject({
      channel: { name: 'influencers' },
    });
  });

  it.each([
    ['a channel that is not there', () => ({ channel: 'C0', text: 'hi' }), 'channel_not_found'],
    ['a channel it is not in', () => ({ channel: slack.addChannel('other').id, text: 'hi' }), 'not_in_channel'],
    [
      'a private one',
      () => ({ channel: slack.addChannel('p', { private: true }).id, text: 'hi' }),
      'channel_not_found',
    ],
    [
      'an archived one',
      () => ({ channel: slack.addChannel('a', { bot: true, archived: true }).id, text: 'hi' }),
      'is_archived',
    ],
    ['nothing to say', () => ({ channel: channel.id, text: ' ' }), 'no_text'],
    ['too much to say', () => ({ channel: channel.id, text: 'x'.repeat(40_001) }), 'msg_too_long'],
    ['blocks that are not a list', () => ({ channel: channel.id, blocks: '{' }), 'invalid_blocks_format'],
    [
      'a thread that is not there',
      () => ({ channel: channel.id, text: 'x', thread_ts: '1700000000.000100' }),
      'thread_not_found',
    ],
    [
      'metadata without a type',
      () => ({ channel: channel.id, text: 'x', metadata: { event_payload: {} } }),
      'invalid_metadata_format',
    ],
  ])('refuses to post: %s', async (_, args, error) => {
    expect(await api('chat.postMessage', args())).toMatchObject({ ok: false, error });
  });

  it('says what is wrong with blocks as Slack does, and blocks.validate with pointer and code', async () => {
    const blocks = [{ type: 'divider' }, { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    const refusal = await api('chat.postMessage', { channel: channel.id, blocks });
    const message = 'must be less than 151 characters [json-pointer:/blocks/1/text/text]';
    expect(refusal).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [message],
      response_metadata: { messages: [`[ERROR] ${message}`] },
    });
    expect(await api('blocks.validate', { blocks }, null)).toMatchObject({
      error: 'invalid_blocks',
      errors: [{ pointer: '/1/text/text', code: 'failed_constraint' }],
    });
    expect(await api('blocks.validate', { message: { blocks } }, null)).toMatchObject({
      error: 'invalid_message',
      errors: [{ pointer: '/blocks/1/text/text' }],
    });
    expect(await api('blocks.validate', { blocks: [{ type: 'divider' }] }, null)).toEqual({ ok: true });
    expect(await api('blocks.validate', {}, null)).toMatchObject({ error: 'invalid_arguments' });
  });

  it('takes JSON bodies as well as forms', async () => {
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.app.botToken}` },
      body: JSON.stringify({ channel: channel.id, blocks: [{ type: 'divider' }], text: 'hi' }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it('updates and deletes its own messages only; text without blocks removes them, as an empty list does', async () => {
    const blocks = [{ type: 'divider' }];
    const { ts } = await api('chat.postMessage', { channel: channel.id, text: 'one', blocks });
    await api('chat.update', { channel: channel.id, ts, text: 'two' });
    expect(ada.sees(channel)[0]).toMatchObject({ text: 'two', blocks: [], isEdited: true });
    await api('chat.update', { channel: channel.id, ts, text: 'two', blocks });
    await api('chat.update', { channel: channel.id, ts, attachments: [{ text: 'beside it' }] });
    expect(ada.sees(channel)[0]).toMatchObject({ blocks: [{ type: 'divider' }] });
    const long = { channel: channel.id, ts, text: 'x'.repeat(4001) }; // which chat.postMessage takes
    expect(await api('chat.update', long)).toMatchObject({ error: 'msg_too_long' });
    await api('chat.update', { channel: channel.id, ts, text: 'three', blocks: [] });
    expect(ada.sees(channel)[0]).toMatchObject({ text: 'three', blocks: [] });

    const post = await ada.post(channel, { text: 'mine' });
    const others = { channel: channel.id, ts: post.ts, text: 'x' };
    expect(await api('chat.update', others)).toMatchObject({ error: 'cant_update_message' });
    expect(await api('chat.delete', others)).toMatchObject({ error: 'cant_delete_message' });
    expect(await api('chat.update', { ...others, ts: '1.000001' })).toMatchObject({ error: 'message_not_found' });
    expect(await api('chat.delete', { channel: channel.id, ts })).toMatchObject({ ok: true, ts });
    expect(ada.sees(channel).map(({ text }) => text)).toEqual(['mine']);
  });

  it('reads a thread, with metadata only where it is asked for, page by page', async () => {
    const post = await ada.post(channel, { text: 'here' });
    const metadata = { event_type: 'job', event_payload: { id: 'j1' } };
    for (const text of ['a', 'b']) {
      await api('chat.postMessage', { channel: channel.id, thread_ts: post.ts, text, metadata });
    }
    const ask = { channel: channel.id, ts: post.ts };
    const thread = await api('conversations.replies', ask);
    expect(thread.messages).toMatchObject([
      { text: 'here', reply_count: 2 },
      { text: 'a', thread_ts: post.ts },
      { text: 'b' },
    ]);
    expect((thread.messages as object[])[1]).not.toHaveProperty('metadata');
    const first = await api('conversations.replies', { ...ask, include_all_metadata: true, limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{}, { metadata }] });
    const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
    expect(await api('conversations.replies', { ...ask, cursor, limit: 2 })).toMatchObject({
      has_more: false,
      messages: [{ text: 'b' }],
    });
    const [a, b] = (thread.messages as { ts: string }[]).slice(1).map(({ ts }) => ts);
    const texts = async (args: object) =>
      ((await api('conversations.replies', { ...ask, ...args })).messages as { text: string }[]).map(
        ({ text }) => text,
      );
    expect(await texts({ oldest: a })).toEqual(['here', 'b']);
    expect(await texts({ oldest: a, latest: b })).toEqual(['here']);
    expect(await texts({ oldest: a, latest: b, inclusive: true })).toEqual(['here', 'a', 'b']);
    expect(await api('conversations.replies', { ...ask, ts: '1.000001' })).toMatchObject({ error: 'thread_not_found' });
  });

  it('shows an ephemeral message to one person, and to members only', async () => {
    const ask = { channel: channel.id, user: ada.id, text: 'for you' };
    expect(await api('chat.postEphemeral', ask)).toMatchObject({ ok: true, message_ts: expect.any(String) });
    expect([ada.sees(channel).length, bob.sees(channel).length]).toEqual([1, 0]);
    const eve = slack.addUser('eve');
    expect(await api('chat.postEphemeral', { ...ask, user: eve.id })).toMatchObject({ error: 'user_not_in_channel' });
  });

  it('shows a status under a thread until the bot answers there', async () => {
    const post = await ada.post(channel, { text: 'hi' });
    await api('assistant.threads.setStatus', { channel_id: channel.id, thread_ts: post.ts, status: 'is reading…' });
    expect(ada.seesStatus(channel, post.ts)).toBe('is reading…');
    await api('chat.postMessage', { channel: channel.id, thread_ts: post.ts, text: 'done' });
    expect(ada.seesStatus(channel, post.ts)).toBeUndefined();
  });

  it('limits the rate when told to, and when the option says so', async () => {
    slack.faults.rateLimit('chat.update', { retryAfterSeconds: 7 });
    const response = await fetch(`${slack.apiUrl}chat.update`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.app.botToken}` },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);

    const strict = await startLocalSlack({ rateLimits: true });
    const busy = strict.addChannel('busy', { bot: true });
    const say = () => callApi(strict, 'chat.postMessage', { channel: busy.id, text: 'hi' });
    expect([await say(), await say()]).toMatchObject([{ ok: true }, { ok: false, error: 'ratelimited' }]);
    await strict.close();
  });

  it('fails as told: an error, a status, a lost answer', async () => {
    const say = () => api('chat.postMessage', { channel: channel.id, text: 'hi' });
    slack.faults.apiError('chat.postMessage', 'fatal_error');
    expect(await say()).toMatchObject({ error: 'fatal_error' });
    slack.faults.loseResponse('chat.postMessage');
    await expect(say()).rejects.toThrow();
    expect(ada.sees(channel)).toHaveLength(1); // it was posted all the same
    slack.faults.apiStatus('chat.postMessage', 503);
    await expect(say()).rejects.toThrow('not valid JSON'); // a proxy's page
  });

  it('keeps workspaces apart', async () => {
    const other = slack.addWorkspace('Other');
    const theirs = other.addChannel('theirs', { bot: true });
    const ask = { channel: theirs.id, text: 'hi' };
    expect(await api('chat.postMessage', ask)).toMatchObject({ error: 'channel_not_found' });
    expect(await api('chat.postMessage', ask, other.app.botToken)).toMatchObject({ ok: true });
  });

  it('knows nothing of the app once it is uninstalled', async () => {
    slack.uninstall();
    expect(await api('auth.test')).toMatchObject({ error: 'account_inactive' });
  });
});
