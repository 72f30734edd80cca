import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { callApi } from './call-api.js';

const minuteMs = 60_000;
const hour = 3600; // seconds
const day = 24 * hour;

describe('scheduled messages', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;
  let now: number;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    now = Math.floor(Date.now() / 1000);
  });
  afterEach(() => slack.close());

  const api = (method: string, args: object = {}) => callApi(slack, method, args);
  const schedule = (inSeconds: number, args: object = {}) =>
    api('chat.scheduleMessage', { channel: channel.id, text: 'later', post_at: now + inSeconds, ...args });
  const texts = () => ada.sees(channel).map(({ text }) => text);

  it('answers as it was recorded, with what was scheduled', async () => {
    const answer = await schedule(hour, { blocks: [{ type: 'divider' }] });
    expect(answer).toMatchObject({ ok: true, channel: channel.id, post_at: now + hour });
    expect(answer.scheduled_message_id).toMatch(/^Q/);
    const { message } = answer as { message: object };
    expect(message).toMatchObject({ type: 'delayed_message', text: 'later', user: slack.app.botUserId });
    const recorded = ['user', 'bot_id', 'app_id', 'text', 'team', 'bot_profile', 'blocks', 'type'];
    expect(Object.keys(message).sort()).toEqual(recorded.sort());
  });

  it('posts what is due when the time has come, each at its time, and tells the app', async () => {
    await schedule(2 * hour, { text: 'second' });
    await schedule(hour, { text: 'first' });
    await schedule(day, { text: 'tomorrow' });
    slack.passTime(59 * minuteMs);
    expect(texts()).toEqual([]);
    slack.passTime(3 * hour * 1000);
    expect(texts()).toEqual(['first', 'second']);
    const [first, second] = ada.sees(channel);
    expect(Math.floor(Number(first?.ts))).toBe(now + hour);
    expect(Math.floor(Number(second?.ts))).toBe(now + 2 * hour);
    expect(first).toMatchObject({ isBot: true, threadTs: undefined });
    const after = await ada.post(channel, { text: 'thanks' });
    expect(Number(after.ts)).toBeGreaterThan(now + 3 * hour + 58 * 60);
  });

  it('posts in real time too', async () => {
    await schedule(2);
    await slack.waitFor(() => texts().length === 1);
  });

  it('replies in a thread only where it was told to', async () => {
    const post = await ada.post(channel, { text: 'here' });
    await schedule(hour, { thread_ts: post.ts, text: 'reply' });
    await schedule(hour, { text: 'on its own' });
    slack.passTime(hour * 1000);
    expect(ada.sees(channel, { threadTs: post.ts }).map(({ text }) => text)).toEqual(['here', 'reply']);
  });

  it.each([
    ['time_in_past', () => ({ post_at: now - 1 })],
    ['time_too_far', () => ({ post_at: now + 120 * day + 60 })],
    ['invalid_time', () => ({ post_at: 'tomorrow' })],
    ['invalid_arguments', () => ({ post_at: '' })],
    ['channel_not_found', () => ({ channel: 'C0' })],
    ['channel_not_found', () => ({ channel: slack.addChannel('p', { private: true }).id })],
    ['not_in_channel', () => ({ channel: slack.addChannel('other').id })],
    ['is_archived', () => ({ channel: slack.addChannel('a', { bot: true, archived: true }).id })],
    ['no_text', () => ({ text: '' })],
    ['msg_too_long', () => ({ text: 'x'.repeat(40_001) })],
    ['invalid_blocks', () => ({ blocks: [{ type: 'chart' }] })],
    ['thread_not_found', () => ({ thread_ts: '1700000000.000100' })],
  ])('refuses with %s', async (error, args) => {
    expect(await schedule(hour, args())).toMatchObject({ ok: false, error });
    expect(await api('chat.scheduledMessages.list')).toMatchObject({ scheduled_messages: [] });
  });

  it('takes thirty within five minutes for a channel, and 120 days ahead', async () => {
    for (let i = 0; i < 30; i++) await schedule(hour + i);
    expect(await schedule(hour + 40)).toMatchObject({ error: 'restricted_too_many' });
    expect(await schedule(hour + 5 * 60)).toMatchObject({ ok: true });
    expect(await schedule(120 * day)).toMatchObject({ ok: true });
  });

  it('deletes what is pending, until a minute before it is posted', async () => {
    const { scheduled_message_id } = await schedule(10 * 60);
    const other = slack.addChannel('other', { bot: true });
    const remove = (args: object = {}) =>
      api('chat.deleteScheduledMessage', { channel: channel.id, scheduled_message_id, ...args });
    const refusal = { ok: false, error: 'invalid_scheduled_message_id' };
    expect(await remove({ channel: other.id })).toEqual(refusal);
    expect(await remove({ channel: 'C0' })).toMatchObject({ error: 'channel_not_found' });
    expect(await remove({ scheduled_message_id: 'Q0' })).toEqual(refusal);
    expect(await remove()).toEqual({ ok: true });
    expect(await remove()).toEqual(refusal);

    const late = await schedule(10 * 60);
    slack.passTime(9 * minuteMs + 1000);
    expect(await remove({ scheduled_message_id: late.scheduled_message_id })).toEqual(refusal);
    slack.passTime(minuteMs);
    expect(await remove({ scheduled_message_id: late.scheduled_message_id })).toEqual(refusal);
    expect(texts()).toEqual(['later']);
  });

  it('lists what is pending, soonest first, by channel and page by page', async () => {
    const other = slack.addChannel('other', { bot: true });
    const { scheduled_message_id: id } = await schedule(3 * hour, { text: 'c' });
    await schedule(hour, { text: 'a' });
    await schedule(2 * hour, { text: 'b', channel: other.id });
    const list = async (args: object = {}) => {
      const { scheduled_messages: messages, ...rest } = await api('chat.scheduledMessages.list', args);
      return { texts: (messages as { text: string }[] | undefined)?.map(({ text }) => text), messages, ...rest };
    };
    const first = await list({ limit: 2 });
    expect(first.texts).toEqual(['a', 'b']);
    const { next_cursor: cursor } = (first as unknown as { response_metadata: { next_cursor: string } })
      .response_metadata;
    const second = await list({ limit: 2, cursor });
    expect(second).toMatchObject({ texts: ['c'], response_metadata: { next_cursor: '' } });
    const recorded = {
      id,
      channel_id: channel.id,
      post_at: now + 3 * hour,
      date_created: expect.any(Number),
      text: 'c',
    };
    expect(second.messages).toEqual([recorded]);
    expect((await list({ channel: other.id })).texts).toEqual(['b']);
    expect((await list({ oldest: now + 2 * hour, latest: now + 2 * hour })).texts).toEqual(['b']);
    expect(await list({ channel: 'C0' })).toMatchObject({ ok: false, error: 'invalid_channel' });
    expect(await list({ cursor: 'x' })).toMatchObject({ ok: false, error: 'invalid_cursor' });
  });

  it('posts nothing where it may not any more, and nothing with metadata, as Slack warns', async () => {
    const metadata = { event_type: 'digest', event_payload: {} };
    expect(await schedule(hour, { metadata })).toMatchObject({ ok: true });
    slack.passTime(hour * 1000);
    expect(texts()).toEqual([]);

    await schedule(2 * hour);
    slack.removeBot(channel);
    const before = texts();
    slack.passTime(2 * hour * 1000);
    expect(texts()).toEqual(before);
  });

  it('ages response URLs and triggers with the clock', async () => {
    const { responseUrl } = await ada.slash(channel, '/influencer');
    slack.passTime(31 * minuteMs);
    const late = await fetch(responseUrl, { method: 'POST', body: '{"text":"late"}' });
    expect(await late.json()).toEqual({ ok: false, error: 'expired_url' });
  });
});
