import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/ports.js';
import { useTestStores } from '../../store/open-test-store.js';
import { action, BOT, event, type From, view } from './envelopes.js';
import { type RecordingSlack, startRecordingSlack } from './recording-slack.js';
import { registerAllWays } from './registered-ways.js';

const { open } = useTestStores();
const MISSING = { ok: false, error: 'missing_scope', needed: 'channels:read', provided: 'chat:write' };

describe('the gate', () => {
  let slack: RecordingSlack;
  let store: Store;
  beforeAll(async () => {
    slack = await startRecordingSlack();
  });
  afterAll(() => slack.close());
  beforeEach(async () => {
    store = await open();
    slack.forget();
    slack.answer('conversations.info', MISSING);
    slack.answer('users.info', { ...MISSING, needed: 'users:read' });
  });

  const from = (changes: Partial<From> = {}): From => ({
    ...{ workspace: 'T1', user: 'U1', team: 'T1', channel: 'C1', channelName: 'scouting', isShared: false },
    ...{ form: 'here', responseUrl: slack.responseUrl },
    ...changes,
  });
  const called = (method: string) => slack.calls.filter((call) => call.method === method);

  it('says once that a post is refused, though it comes as a message and as a mention', async () => {
    const { send } = registerAllWays({ slack, store });
    await send(event('message', from({ isShared: true })));
    await send(event('app_mention', from({ isShared: true })));
    expect(called('chat.postEphemeral').map(({ args }) => args.user)).toEqual(['U1']);
  });

  it('says nothing to who said nothing to it', async () => {
    const { send, reached } = registerAllWays({ slack, store });
    await send(event('message', from({ isShared: true }), { text: 'lunch?' }));
    await send(event('message', from({ team: 'T9' }), { text: 'lunch?' }));
    expect([reached, slack.calls.filter(({ method }) => method.startsWith('chat.'))]).toEqual([[], []]);
  });

  it('learns from every event: other bots’, its own, edits and joins', async () => {
    const { send, reached, shared } = registerAllWays({ slack, store });
    const changes: [string, object][] = [
      ['C2', { user: BOT.botUserId, bot_id: BOT.botId }],
      ['C3', { bot_id: 'B9', user: 'U9' }],
      ['C4', { subtype: 'message_changed', user: undefined, message: { ts: '1.2' } }],
      ['C5', { subtype: 'channel_join', user: BOT.botUserId }],
    ];
    for (const [channel, change] of changes)
      await send(event('message', from({ channel, isShared: true }), { text: 'x', ...change }));
    for (const [channel] of changes) expect(await store.channels.isShared('T1', channel)).toBe(true);
    expect(shared).toEqual(['C2', 'C3', 'C4', 'C5']);
    expect(reached).toEqual(['message', 'message']); // C4 and C5 are Slack's own news, such as a deletion
  });

  it('hears of deletions in a shared channel: what is kept of it goes', async () => {
    const { send, reached } = registerAllWays({ slack, store });
    const deleted = { subtype: 'message_deleted', deleted_ts: '1.2', user: undefined, text: undefined };
    await send(event('message', from({ isShared: true }), deleted));
    await send(event('file_deleted', from({ isShared: true })));
    expect(reached).toEqual(['message', 'file_deleted']);
  });

  it('opens again when the channel is no longer shared', async () => {
    const { send, reached } = registerAllWays({ slack, store });
    await send(event('message', from({ isShared: true }), { text: 'x' }));
    await send(action('dismiss', from()));
    expect(reached).toEqual([]);
    await send(event('message', from({ isShared: false }), { text: 'x', ts: '2.1' }));
    await send(action('dismiss', from()));
    expect(reached).toEqual(['message', 'dismiss']);
  });

  it('asks for what no event has told, where that is allowed, and once where it is not', async () => {
    const { send, reached } = registerAllWays({ slack, store });
    for (const channel of ['C7', 'C8']) await send(action('dismiss', from({ channel })));
    expect(called('conversations.info')).toHaveLength(1);
    expect(reached).toHaveLength(2);

    slack.answer('conversations.info', { ok: true, channel: { id: 'C9', is_ext_shared: true } });
    const granted = registerAllWays({ slack, store });
    await granted.send(action('dismiss', from({ channel: 'C9' })));
    await granted.send(action('dismiss', from({ channel: 'C9' })));
    expect(granted.reached).toEqual([]);
    expect(called('conversations.info')).toHaveLength(2);
  });

  it('takes nobody of the same organization for a stranger, and everybody else', async () => {
    await store.channels.setShared('T1', 'C1', false);
    await store.channels.setShared('T1', 'C2', true);
    const grid = registerAllWays({ slack, store, enterpriseId: 'E1', allowSharedChannels: true });
    await grid.send(action('dismiss', from({ team: 'T2' }))); // of another workspace of E1: nobody else is in the channel
    await grid.send(action('dismiss', from({ team: 'E1' })));
    expect(grid.reached).toEqual(['dismiss', 'dismiss']);
    await grid.send(action('dismiss', from({ team: 'T2', channel: 'C2' }))); // may be of anybody's
    await grid.send(action('dismiss', from({ team: 'T2', channel: 'C3' }))); // as far as is known
    expect(grid.reached).toHaveLength(2);
    const single = registerAllWays({ slack, store });
    await single.send(action('dismiss', from({ team: 'T2' })));
    expect(single.reached).toEqual([]);
  });

  it('takes up a form once Slack has shown to its sender that it is taken up', async () => {
    const prompt = {
      id: 'here',
      kind: 'analyze',
      teamId: 'T1',
      channelId: 'C1',
      threadTs: '1.2',
      userId: 'U1',
    } as const;
    await store.prompts.save(prompt);
    const { send, reached } = registerAllWays({ slack, store });
    expect(await send(view('analyze', from()))).toEqual({}); // closed
    expect(called('chat.postEphemeral')[0]!.args).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '1.2' });
    expect(reached).toEqual(['analyze']);
  });

  it('writes nothing of what was said to its log', async () => {
    const { send, logLines } = registerAllWays({ slack, store });
    await send(event('message', from({ isShared: true }), { text: '<@UBOT> secret-handle' }));
    await send(event('message', from({ workspace: 'T9', team: 'T9' }), { text: '<@UBOT> secret-handle' }));
    expect(logLines.join('\n')).toContain('not of the workspace');
    expect(logLines.join('\n')).not.toContain('secret-handle');
  });
});
