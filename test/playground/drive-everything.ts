import type { LocalSlack } from '../../src/playground/local-slack.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';
import { driveNeighbours } from './drive-neighbours.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = { type: 'button' as const, text: plain('Go'), action_id: 'go', value: 'x' };
const option = { text: plain('A'), value: 'a' };
const menu = { type: 'static_select' as const, action_id: 'menu', placeholder: plain('x'), options: [option] };
const boxes = { type: 'checkboxes' as const, action_id: 'boxes', options: [option] };
const overflow = { type: 'overflow' as const, action_id: 'overflow', options: [option] };
const blocks = [{ type: 'actions' as const, elements: [button, menu, boxes, overflow] }];
const input = {
  type: 'input' as const,
  block_id: 'q',
  label: plain('Q'),
  element: { type: 'plain_text_input' as const, action_id: 'a' },
};
const modal = {
  type: 'modal' as const,
  callback_id: 'ask',
  notify_on_close: true,
  title: plain('Ask'),
  submit: plain('Go'),
  blocks: [input],
};

/** Makes the local Slack send everything that it can send, through the real Bolt. */
export async function driveEverything(slack: LocalSlack): Promise<void> {
  const app = createBoltApp(slack);
  listen(app);
  await app.start();
  await people(slack, app);
  await refusals(slack);
  await driveNeighbours(slack);
  slack.uninstall();
  await slack.waitFor(
    () => slack.log.envelopes.every(({ acked }) => acked) && slack.log.eventsOf('app_uninstalled').length > 0,
  );
  await app.stop();
}

function listen(app: BoltApp): void {
  app.action(/.*/, async ({ ack }) => void (await ack()));
  app.shortcut('about', async ({ ack }) => void (await ack()));
  app.view('ask', async ({ ack }) => void (await ack()));
  app.view({ callback_id: 'ask', type: 'view_closed' }, async ({ ack }) => void (await ack()));
  app.command('/influencer', async ({ ack, body, client }) => {
    await ack({ text: 'hi' });
    const { view } = await client.views.open({ trigger_id: body.trigger_id, view: modal });
    await client.views.update({ view_id: view!.id!, view: modal });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}

async function people(slack: LocalSlack, { client }: BoltApp): Promise<void> {
  const ada = slack.addUser('ada');
  const channel = slack.addChannel('influencers', { members: [ada], bot: true });
  const dm = slack.openDirectMessage(ada);
  const files = [
    { name: 'a.csv', content: 'x' },
    { name: 'b.txt', content: 'y', mode: 'snippet' as const },
  ];

  const post = await ada.post(channel, { text: '@influencer <hi>', files });
  await ada.post(channel, { text: '@influencer more', threadTs: post.ts });
  await ada.post(dm, { text: 'hi' });
  ada.edit(post, 'edited');
  await client.files.info({ file: post.files[0]!.id });
  await client.files.info({ file: post.files[1]!.id });

  const say = {
    channel: channel.id,
    thread_ts: post.ts,
    text: 'hi',
    blocks,
    metadata: { event_type: 'job', event_payload: { id: '1' } },
  };
  const { ts } = await client.chat.postMessage(say);
  await client.chat.update({ channel: channel.id, ts: ts!, text: 'there', blocks });
  await client.chat.getPermalink({ channel: channel.id, message_ts: ts! });
  await client.chat.postEphemeral({ channel: channel.id, user: ada.id, text: 'psst', blocks });
  await client.assistant.threads.setStatus({ channel_id: channel.id, thread_ts: post.ts, status: 'is busy' });
  await client.conversations.info({ channel: channel.id, include_num_members: true });
  await client.conversations.open({ users: ada.id });
  await client.conversations.open({ users: ada.id, return_im: true });
  await client.conversations.replies({ channel: channel.id, ts: post.ts, include_all_metadata: true });
  const png = {
    file: Buffer.from('89504e470d0a1a0a0000000d494844520000000200000003', 'hex'),
    filename: 'a.png',
    alt_text: 'a',
  };
  await client.files.uploadV2({
    channel_id: channel.id,
    thread_ts: post.ts,
    initial_comment: 'x',
    file_uploads: [png, png],
  });

  await client.files.info({ file: ada.sees(channel).at(-1)!.files[0]!.id });

  for (const message of ada.sees(channel).filter((m) => m.blocks.some(({ type }) => type === 'actions'))) {
    await ada.click(message, 'go');
    await ada.select(message, 'menu', 'a');
    await ada.select(message, 'boxes', 'a');
    await ada.select(message, 'overflow', 'a');
  }
  await ada.shortcut(post, 'about');
  await ada.slash(channel, '/influencer', 'top');
  await slack.waitFor(() => slack.log.callsOf('views.update').length === 1);
  await ada.submitView(ada.modal()!, { q: 'x' });
  await ada.slash(channel, '/influencer', 'top');
  await slack.waitFor(() => slack.log.callsOf('views.update').length === 2);
  await ada.closeView();
  ada.openHome();
  await ada.click(await slack.waitFor(() => ada.home()), 'go');
  ada.openHome();
  await client.chat.delete({ channel: channel.id, ts: ts! });
  ada.deleteFile(post.files[0]!);
}

async function refusals(slack: LocalSlack): Promise<void> {
  const channel = slack.channels[0]!.id;
  const closed = slack.addChannel('closed', { bot: true, archived: true }).id;
  const elsewhere = slack.addChannel('elsewhere').id;
  const [wrong] = [{ blocks: [{ type: 'divider', colour: 'red' }] }];
  const thread_ts = '1700000000.000100';
  const post = { channel, text: 'x' };
  const asked: [string, object][] = [
    ['auth.test', {}],
    ...['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete', 'chat.getPermalink'].flatMap(
      (method): [string, object][] => [
        [method, {}],
        [method, { ...post, channel: 'C0', user: 'U0', ts: '1.000001', message_ts: '1.000001' }],
        [method, { ...post, user: 'U0', ts: '1.000001', message_ts: '1.000001' }],
        [method, { ...post, channel: elsewhere, user: 'U0', ts: '1.000001', message_ts: '1.000001' }],
      ],
    ),
    ...[{ channel }, { ...post, ...wrong }, { ...post, thread_ts }, { ...post, channel: closed }].map(
      (args): [string, object] => ['chat.postMessage', args],
    ),
    ['chat.postMessage', { ...post, text: 'x'.repeat(40_001) }],
    ['chat.postMessage', { ...post, blocks: 'nonsense' }],
    ['conversations.info', { channel: 'C0' }],
    ['conversations.open', {}],
    ['conversations.open', { users: 'U0' }],
    ['files.info', { file: 'F0' }],
    ['files.delete', { file: 'F0' }],
    ['files.getUploadURLExternal', { filename: 'a', length: 0 }],
    ['files.getUploadURLExternal', { filename: 'a', length: 1, alt_txt: 'x'.repeat(1001) }],
    ['users.info', { user: 'U0' }],
    ['assistant.threads.setStatus', { channel_id: elsewhere, thread_ts, status: 'x' }],
    ['conversations.replies', { channel: elsewhere, ts: thread_ts }],
    ['conversations.history', { channel: elsewhere }],
    ['conversations.replies', { channel, ts: thread_ts }],
    ['blocks.validate', { ...wrong }],
    ['chat.scheduleMessage', { ...post, post_at: 1 }],
    ['chat.deleteScheduledMessage', { channel, scheduled_message_id: 'Q0' }],
    ['chat.scheduledMessages.list', { channel: 'C0' }],
    ['files.completeUploadExternal', { files: [{ id: 'F0' }] }],
    ['views.open', { trigger_id: 'x', view: modal }],
    ['views.open', { trigger_id: 'x', view: { ...modal, ...wrong } }],
    ['views.update', { view_id: 'V0', view: modal }],
    ['views.push', {}],
    ['views.publish', { user_id: 'U0', view: { type: 'home', blocks } }],
  ];
  for (const [method, args] of asked) await callApi(slack, method, args);
  await callApi(slack, 'auth.test', {}, null);
  await callApi(slack, 'auth.test', {}, 'xoxb-wrong');
}
