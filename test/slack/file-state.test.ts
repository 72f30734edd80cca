import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Message } from '../../src/playground/message.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { createFileState } from '../../src/slack/file-state.js';
import { DELIVERY } from '../../src/slack/send/delivery-settings.js';
import { createSlackCalls } from '../../src/slack/send/slack-calls.js';

const FILE = { name: 'a.csv', content: 'x,y\n' };

describe('whether a post still shows its file', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;
  let post: Message;
  let client: WebClient;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    client = new WebClient(slack.app.botToken, {
      slackApiUrl: slack.apiUrl,
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
    });
    post = await ada.post(channel, { text: 'here', files: [FILE] });
  });
  afterEach(() => slack.close());

  const stateOf = ({ channelId, ts, files }: Message, fileId = files[0]!.id) => {
    const calls = createSlackCalls({ ...DELIVERY, patienceMs: 0 });
    const fileState = createFileState(() => ({ client, calls }));
    return fileState({ teamId: slack.app.teamId, channelId, postTs: ts, fileId });
  };
  const methods = () => slack.log.calls.map(({ method }) => method);

  it('is told by its shares, with one call', async () => {
    expect(await stateOf(post)).toBe('there');
    expect(methods()).toEqual(['files.info']);
    const reply = await ada.post(channel, { text: 'in a thread', files: [FILE], threadTs: post.ts });
    expect(await stateOf(reply)).toBe('there');
    const direct = await ada.post(slack.openDirectMessage(ada), { files: [FILE] });
    expect(await stateOf(direct)).toBe('there');
  });

  it('is not so when the file is deleted', async () => {
    ada.deleteFile(post.files[0]!);
    expect(await stateOf(post)).toBe('gone');
  });

  it.each(['plainly', 'above replies'])('is not so when the post is deleted %s, and the file is not', async (how) => {
    const reply = await ada.post(channel, { files: [FILE], threadTs: post.ts });
    if (how === 'plainly') ada.deleteMessage(reply);
    ada.deleteMessage(post);
    expect(await stateOf(post)).toBe('gone');
    expect(await stateOf(reply)).toBe(how === 'plainly' ? 'gone' : 'there');
  });

  it('is told by each post of its own', async () => {
    const other = slack.addChannel('other', { members: [ada], bot: true });
    const elsewhere = await ada.post(other, { files: [FILE] });
    ada.deleteMessage(post);
    expect(await stateOf(elsewhere)).toBe('there');
    expect(await stateOf({ ...elsewhere, channelId: channel.id })).toBe('gone');
  });

  it('is not known where the bot is not, or Slack does not say', async () => {
    slack.faults.apiError('files.info', 'internal_error');
    expect(await stateOf(post)).toBe('unknown');
    slack.faults.rateLimit('files.info', { retryAfterSeconds: 30, times: 1 });
    expect(await stateOf(post)).toBe('unknown');
    slack.removeBot(channel); // then files.info says that there is no such file
    expect(await stateOf(post)).toBe('unknown');
    slack.inviteBot(channel);
    expect(await stateOf(post)).toBe('there');
    ada.deleteMessage(post);
    slack.faults.apiError('conversations.replies', 'internal_error');
    expect(await stateOf(post)).toBe('unknown');
    expect(await stateOf(post)).toBe('gone');
  });

  it('is so of a form, whose files no message shows, while what announced it is there', async () => {
    const { ts } = await client.chat.postMessage({ channel: channel.id, text: 'Ada asked me to analyze a.csv.' });
    const announced = slack.messages(channel).find((message) => message.ts === ts)!;
    ada.deleteMessage(post);
    const file = slack.files[0]!;
    file.sharedIn = []; // as a form leaves it
    expect(await stateOf(announced, file.id)).toBe('there');
    ada.deleteMessage(announced);
    expect(await stateOf(announced, file.id)).toBe('gone');
  });
});
