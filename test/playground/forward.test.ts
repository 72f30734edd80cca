import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

let slack: LocalSlack;
let app: BoltApp;

beforeEach(async () => {
  slack = await startLocalSlack();
  app = createBoltApp(slack);
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

it('carries a forwarded message, and its files, in an attachment: the app can read them where it is', async () => {
  const ada = slack.addUser('ada');
  const from = slack.addChannel('elsewhere', { members: [ada], private: true });
  const to = slack.addChannel('influencers', { members: [ada], bot: true });
  const post = await ada.post(from, { text: 'our list', files: [{ name: 'a.csv', content: 'x' }] });
  const file = post.files[0]!.id;
  expect(await callApi(slack, 'files.info', { file })).toMatchObject({ error: 'file_not_found' });

  await ada.forward(post, to, { text: '@influencer look' });
  const attachment = {
    is_share: true,
    channel_id: from.id,
    ts: post.ts,
    text: 'our list',
    author_id: ada.id,
    files: [{ id: file, name: 'a.csv' }],
  };
  for (const type of ['message', 'app_mention']) {
    const { payload } = await slack.waitFor(() => slack.log.eventsOf(type)[0]);
    expect(payload.event).toMatchObject({ channel: to.id, text: `${slack.mention} look`, attachments: [attachment] });
    for (const key of ['files', 'subtype']) expect(payload.event).not.toHaveProperty(key);
  }
  expect(await callApi(slack, 'files.info', { file })).toMatchObject({ file: { name: 'a.csv' } });
});
