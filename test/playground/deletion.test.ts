import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Message } from '../../src/playground/message.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

describe('deleting', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;
  let post: Message;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    app = createBoltApp(slack);
    await app.start();
    post = await ada.post(channel, { text: 'here', files: [{ name: 'a.csv', content: 'x,y\n' }] });
    await slack.waitFor(() => slack.log.eventsOf('message').length === 1);
    slack.log.clear();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const reply = () => app.client.chat.postMessage({ channel: channel.id, thread_ts: post.ts, text: 'read it' });
  const heard = (subtype: string) =>
    slack.waitFor(
      () =>
        slack.log.eventsOf('message').find(({ payload }) => (payload.event as Json).subtype === subtype)?.payload.event,
    );

  it('tells the app of a message with a file, and leaves the file alone until that is deleted itself', async () => {
    ada.deleteMessage(post);
    expect(await heard('message_deleted')).toMatchObject({
      hidden: true,
      channel: channel.id,
      channel_type: 'channel',
      deleted_ts: post.ts,
      previous_message: { text: 'here', user: ada.id, ts: post.ts, files: [{ id: post.files[0]!.id, name: 'a.csv' }] },
    });
    expect(ada.sees(channel)).toEqual([]);
    const { file } = await app.client.files.info({ file: post.files[0]!.id });
    const authorization = `Bearer ${slack.app.botToken}`;
    const download = await fetch(file!.url_private_download!, { headers: { authorization } });
    expect(await download.text()).toBe('x,y\n');
    expect(slack.log.eventsOf('file_deleted')).toEqual([]);

    ada.deleteFile(post.files[0]!);
    await slack.waitFor(() => slack.log.eventsOf('file_deleted').length === 1);
    const gone = app.client.files.info({ file: post.files[0]!.id });
    await expect(gone).rejects.toMatchObject({ data: { error: 'file_deleted' } });
  });

  it('leaves a tombstone above replies, of which the app hears as a change; it goes with the last reply', async () => {
    const { ts } = await reply();
    ada.deleteMessage(post);
    expect(await heard('message_changed')).toMatchObject({
      message: {
        subtype: 'tombstone',
        user: 'USLACKBOT',
        ts: post.ts,
        thread_ts: post.ts,
        hidden: true,
        reply_count: 1,
      },
      previous_message: { text: 'here', files: [{ id: post.files[0]!.id }] },
    });
    expect(ada.sees(channel).map(({ text }) => text)).toEqual(['This message was deleted.', 'read it']);
    await app.client.chat.delete({ channel: channel.id, ts: ts! });
    expect(ada.sees(channel)).toEqual([]);
    await slack.waitFor(() => slack.log.eventsOf('message').length === 4);
    const deleted = slack.log
      .eventsOf('message')
      .slice(-2)
      .map(({ payload }) => (payload.event as Json).deleted_ts);
    expect(deleted).toEqual([ts, post.ts]);
  });
});
