import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameFrom } from '../../../src/slack/gate/came-from.js';
import { createKnownChannels } from '../../../src/slack/gate/known-channels.js';
import { createMayRead } from '../../../src/slack/gate/may-read.js';
import { useTestStores } from '../../store/open-test-store.js';
import { event, type From } from './envelopes.js';
import { type RecordingSlack, startRecordingSlack } from './recording-slack.js';

const { open } = useTestStores();

describe('mayRead', () => {
  let slack: RecordingSlack;
  beforeAll(async () => {
    slack = await startRecordingSlack();
    slack.answer('conversations.info', { ok: false, error: 'missing_scope', provided: 'chat:write' });
  });
  afterAll(() => slack.close());

  const setUp = async ({ allowSharedChannels = false, waitMs = 30_000, isListening = true } = {}) => {
    const { channels: stored } = await open();
    const client = new WebClient('xoxb-1', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
    const log = pino({ enabled: false });
    const channels = createKnownChannels({ client, channels: stored, onShared: async () => {}, log });
    const tell = (channel: string, isShared: boolean) =>
      channels.note('T1', cameFrom(event('message', { channel, isShared } as From), 'UBOT'));
    return { mayRead: createMayRead({ channels, allowSharedChannels, isListening: () => isListening, waitMs }), tell };
  };

  it('waits for the first word about a channel', async () => {
    const { mayRead, tell } = await setUp();
    const asked = Promise.allSettled([mayRead('T1', 'C1'), mayRead('T1', 'C2')]);
    await tell('C2', true);
    await tell('C1', false);
    expect(await asked).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'shared-channel' } },
    ]);
  });

  it('reads nothing where none comes, and says what to do', async () => {
    const { mayRead } = await setUp({ waitMs: 1 });
    await expect(mayRead('T1', 'C3')).rejects.toMatchObject({
      code: 'unknown-channel',
      next: expect.stringContaining('with a mention of me'),
    });
  });

  it('leaves it to the next process where nothing comes in any more', async () => {
    const { mayRead } = await setUp({ waitMs: 1, isListening: false });
    await expect(mayRead('T1', 'C3')).rejects.toMatchObject({ isResumable: true });
  });

  it('reads in direct messages, and everywhere where shared channels are allowed', async () => {
    await expect((await setUp()).mayRead('T1', 'D1')).resolves.toBeUndefined();
    const { mayRead, tell } = await setUp({ allowSharedChannels: true });
    await tell('C1', true);
    await expect(mayRead('T1', 'C1')).resolves.toBeUndefined();
  });
});
