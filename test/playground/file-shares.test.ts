import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { callApi } from './call-api.js';
import { uploadTo } from './upload-to.js';

const notShared = { shares: {}, channels: [], groups: [], ims: [] };

describe('a share that comes after the answer', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;
  let thread: { thread_ts: string };

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    thread = { thread_ts: (await ada.post(channel, { text: 'here' })).ts };
    slack.fileShares.hold();
  });
  afterEach(() => slack.close());

  const info = async (file: unknown) => (await callApi(slack, 'files.info', { file })).file as Record<string, unknown>;
  const upload = async (to: { id: string }, complete: object = {}, filename = 'a.csv', alt_txt?: string) => {
    const one = { content: 'x', filename, ...(alt_txt !== undefined && { alt_txt }) };
    const answer = await uploadTo(slack, to.id, complete, [one]);
    expect(answer).toMatchObject({ ok: true, files: [notShared] });
    return answer.files[0]!.id;
  };
  const shown = (to: Channel = channel) => ada.sees(to).flatMap(({ files }) => files.map(({ id }) => id));

  it('is not in files.info before, nor what the file is; then it is, with thread and replies', async () => {
    const id = await upload(channel, thread);
    expect(await info(id)).toMatchObject({ ...notShared, mimetype: '', filetype: '' });
    expect(shown()).toEqual([]);
    slack.fileShares.release();
    const message = ada.sees(channel).at(-1)!;
    const share = { ts: message.ts, ...thread, channel_name: 'influencers', reply_count: 0, reply_users: [] };
    expect(await info(id)).toMatchObject({
      mimetype: 'text/csv',
      shares: { public: { [channel.id]: [share] } },
      channels: [channel.id],
      groups: [],
      ims: [],
    });
  });

  it('is private, and in groups or ims, where the conversation is', async () => {
    const closed = slack.addChannel('closed', { members: [ada], bot: true, private: true });
    const dm = slack.openDirectMessage(ada);
    const group = slack.openGroupMessage([ada, slack.addUser('bob')]);
    const ids = [await upload(closed), await upload(dm), await upload(group)];
    slack.fileShares.release();
    const [inClosed, inDm, inGroup] = await Promise.all(ids.map(info));
    expect(inClosed).toMatchObject({ shares: { private: { [closed.id]: [{}] } }, groups: [closed.id], channels: [] });
    expect(inDm).toMatchObject({ shares: { private: { [dm.id]: [{}] } }, ims: [dm.id], groups: [] });
    expect(inGroup).toMatchObject({ shares: { private: { [group.id]: [{}] } }, groups: [group.id] });
  });

  it('counts the replies to what it stands above, and is gone with its message', async () => {
    const id = await upload(channel);
    slack.fileShares.release();
    const message = ada.sees(channel).at(-1)!;
    const reply = await ada.post(channel, { text: 'nice', threadTs: message.ts });
    const replied = { ts: message.ts, thread_ts: message.ts, reply_count: 1, reply_users: [ada.id] };
    expect(await info(id)).toMatchObject({
      shares: { public: { [channel.id]: [{ ...replied, latest_reply: reply.ts }] } },
    });
    ada.deleteMessage(reply);
    await callApi(slack, 'chat.delete', { channel: channel.id, ts: message.ts });
    expect(await info(id)).toMatchObject(notShared);
  });

  it('never happens as often as told: the answer was ok, and files.info goes on to have no shares', async () => {
    slack.fileShares.lose(2);
    const [first, second, third] = [await upload(channel), await upload(channel), await upload(channel)];
    slack.fileShares.release();
    expect(shown()).toEqual([third]);
    for (const id of [first, second]) expect(await info(id)).toMatchObject({ ...notShared, mimetype: 'text/csv' });
  });

  it('never happens for a file that the bot deleted; of several, the others are shared', async () => {
    const id = await upload(channel);
    const both = { content: 'x', filename: 'b.csv' };
    const { files } = await uploadTo(slack, channel.id, {}, [both, both]);
    for (const file of [id, files[0]!.id]) {
      expect(await callApi(slack, 'files.delete', { file })).toEqual({ ok: true });
      expect(await callApi(slack, 'files.delete', { file })).toMatchObject({ error: 'file_deleted' });
    }
    slack.fileShares.release();
    expect(shown()).toEqual([files[1]!.id]);
    expect(ada.sees(channel).filter(({ isBot }) => isBot)).toHaveLength(1);
  });

  it('leaves a tombstone in the message when it is deleted after the share', async () => {
    const id = await upload(channel);
    slack.fileShares.release();
    await callApi(slack, 'files.delete', { file: id });
    expect(ada.sees(channel).at(-1)?.files).toMatchObject([{ id, mode: 'tombstone' }]);
    const { messages } = await callApi(slack, 'conversations.replies', {
      channel: channel.id,
      ts: ada.sees(channel).at(-1)!.ts,
    });
    expect(messages).toMatchObject([{ files: [{ id, mode: 'tombstone' }] }]);
    slack.revoke('files:write');
    expect(await callApi(slack, 'files.delete', { file: id })).toMatchObject({
      error: 'missing_scope',
      needed: 'files:write',
    });
  });

  it('does not happen where the bot was removed from meanwhile', async () => {
    const id = await upload(channel);
    slack.removeBot(channel);
    slack.fileShares.release();
    expect(shown()).toEqual([]);
    expect(await info(id)).toMatchObject(notShared);
  });

  it('is lost for what is no picture and has alt text, if told so, and for nothing else', async () => {
    slack.fileShares.loseDescribed(true);
    await upload(channel, {}, 'a.csv', 'what it is');
    const kept = [await upload(channel, {}, 'a.png', 'what it shows'), await upload(channel)];
    slack.fileShares.loseDescribed(false);
    kept.push(await upload(channel, {}, 'b.csv', 'what it is'));
    slack.fileShares.release();
    expect(shown()).toEqual(kept);
  });

  it('cannot be shown in a block before', async () => {
    const id = await upload(channel);
    const blocks = [{ type: 'image', slack_file: { id }, alt_text: 'x' }];
    const say = () => callApi(slack, 'chat.postMessage', { channel: channel.id, text: 'x', blocks });
    expect(await say()).toMatchObject({ error: 'invalid_blocks' });
    slack.fileShares.release();
    expect(await say()).toMatchObject({ ok: true });
  });

  it('comes later by some time, which can be changed while Slack runs', async () => {
    slack.fileShares.release();
    slack.fileShares.delay(30);
    await upload(channel);
    expect(shown()).toEqual([]);
    await slack.waitFor(() => shown().length === 1);
    slack.fileShares.delay(0);
    await upload(channel);
    expect(shown()).toHaveLength(2);
  });
});
