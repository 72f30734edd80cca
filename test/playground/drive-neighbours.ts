import type { LocalSlack } from '../../src/playground/local-slack.js';
import { callApi } from './call-api.js';
import { uploadTo } from './upload-to.js';

/** Other organisations, group messages, forwarded messages, and what happens to channels and files. */
export async function driveNeighbours(slack: LocalSlack): Promise<void> {
  const api = (method: string, args: object) => callApi(slack, method, args);
  const [bob, eve] = [slack.addUser('bob', { role: 'owner' }), slack.addUser('eve', { organisation: 'Acme' })];
  const channel = slack.addChannel('launch', { members: [bob, eve], bot: true });
  const closed = slack.addChannel('secret', { members: [bob], bot: true, private: true });
  const group = slack.openGroupMessage([bob, slack.addUser('gil', { guest: true })]);
  const csv = { name: 'c.csv', content: 'x' };

  const post = await eve.post(channel, { text: '@influencer hi', files: [csv] });
  await eve.post(channel, { text: 'and this' });
  await bob.forward(await bob.post(group, { text: 'look', files: [csv] }), channel, { text: '@influencer this' });
  await bob.forward(post, closed);
  await bob.post(channel, { text: 'yes', threadTs: post.ts });
  await api('files.info', { file: post.files[0]!.id });
  for (const to of [channel, closed, group, slack.openDirectMessage(bob)]) {
    await api('conversations.info', { channel: to.id });
    const { files } = await uploadTo(slack, to.id, {}, [{ content: 'x', filename: 'd.csv' }]);
    await api('files.info', { file: files[0]!.id });
    await api('files.delete', { file: files[0]!.id });
    await api('conversations.history', { channel: to.id, include_all_metadata: true });
    for (const { ts } of slack.messages(to)) await api('conversations.replies', { channel: to.id, ts });
  }
  for (const { id } of [bob, eve]) await api('users.info', { user: id });
  await api('conversations.open', { users: `${bob.id},${eve.id}`, return_im: true });

  const later = { channel: channel.id, text: 'later', post_at: Math.floor(Date.now() / 1000) + 600 };
  const { scheduled_message_id } = await api('chat.scheduleMessage', later);
  await api('chat.scheduledMessages.list', { channel: channel.id });
  await api('chat.deleteScheduledMessage', { channel: channel.id, scheduled_message_id });
  await api('blocks.validate', { blocks: [{ type: 'divider' }] });
  await api('api.test', { foo: 'bar' });

  slack.share(closed);
  slack.unshare(closed);
  for (const one of [channel, closed]) {
    slack.rename(one, `${one.name}-2`, bob);
    slack.archive(one, bob);
    slack.unarchive(one, bob);
    slack.addMember(one, slack.addUser('joe'), bob);
    slack.removeMember(one, bob);
    slack.removeBot(one);
  }
}
