import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';
import { uploadTo } from './upload-to.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('files', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
  });
  afterEach(() => slack.close());

  const client = () => createBoltApp(slack).client;
  const download = (url: string, token = slack.app.botToken) =>
    fetch(url, { headers: { authorization: `Bearer ${token}` } });

  it('shares several uploads in one message, in the thread, with the comment and the alt texts', async () => {
    const post = await ada.post(channel, { text: 'here' });
    const comment = { thread_ts: post.ts, initial_comment: 'Three charts' };
    await uploadTo(slack, channel.id, comment, [
      { content: png, filename: 'a.png', title: 'A', alt_txt: 'what A shows' },
      { content: png, filename: 'b.png', title: 'B', alt_txt: 'what B shows' },
      { content: 'x,y\n', filename: 'c.csv' },
    ]);
    const [, shared, ...more] = ada.sees(channel, { threadTs: post.ts });
    expect(more).toEqual([]);
    expect(shared).toMatchObject({ text: 'Three charts', threadTs: post.ts });
    expect(shared?.files.map(({ title, altText }) => [title, altText])).toEqual([
      ['A', 'what A shows'],
      ['B', 'what B shows'],
      ['c.csv', undefined],
    ]);
    expect(shared?.files[0]?.content.equals(png)).toBe(true);
  });

  it('knows alt text as alt_txt only, of at most 1,000 characters, and what length a file has', async () => {
    const ask = (args: object) =>
      callApi(slack, 'files.getUploadURLExternal', { filename: 'a.png', length: 1, ...args });
    expect(await ask({ alt_txt: 'x'.repeat(1000) })).toMatchObject({ ok: true });
    expect(await ask({ alt_txt: 'x'.repeat(1001) })).toMatchObject({ error: 'alt_txt_too_large' });
    expect(await ask({ length: 0 })).toMatchObject({ error: 'missing_argument' });
    expect(await ask({ length: 1_048_577, snippet_type: 'csv' })).toMatchObject({ error: 'snippet_too_large' });

    await client().files.uploadV2({ channel_id: channel.id, file: png, filename: 'a.png', alt_text: 'not known' });
    const [{ id, altText } = { id: '', altText: 'none' }] = ada.sees(channel)[0]!.files;
    expect(altText).toBeUndefined();
    expect(await callApi(slack, 'files.info', { file: id })).not.toHaveProperty('file.alt_txt');
  });

  it('refuses to share where the bot is not', async () => {
    const elsewhere = slack.addChannel('elsewhere', { members: [ada] });
    const upload = client().files.uploadV2({ channel_id: elsewhere.id, file: png, filename: 'a.png' });
    await expect(upload).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    expect(ada.sees(elsewhere)).toEqual([]);
  });

  it('gives the bytes to the bot, and a login page with status 200 to everybody else', async () => {
    const post = await ada.post(channel, { files: [{ name: 'My Creators.csv', content: 'a,b\n1,2\n' }] });
    const { file } = await client().files.info({ file: post.files[0]!.id });
    const url = file!.url_private_download!;
    const response = await download(url);
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/csv', 'a,b\n1,2\n']);

    for (const refused of [await fetch(url), await download(url, 'xoxb-wrong')]) {
      expect([refused.status, refused.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    }
    slack.revoke('files:read');
    expect((await download(url)).headers.get('content-type')).toContain('text/html');
  });

  it('fails downloads and uploads as often as told', async () => {
    const post = await ada.post(channel, { files: [{ name: 'a.csv', content: 'x' }] });
    const { file } = await client().files.info({ file: post.files[0]!.id });
    slack.faults.failDownload(503, 1);
    slack.faults.htmlInsteadOfFile({ times: 1 });
    const statuses = [];
    for (let i = 0; i < 3; i++) {
      const response = await download(file!.url_private_download!);
      statuses.push(`${response.status} ${response.headers.get('content-type')}`);
    }
    expect(statuses).toEqual(['503 text/plain', '200 text/html; charset=utf-8', '200 text/csv']);

    slack.faults.failUpload(404, 3); // the client of these tests tries twice more
    const upload = client().files.uploadV2({ channel_id: channel.id, file: png, filename: 'a.png' });
    await expect(upload).rejects.toThrow();
  });

  it('shows Slack Connect files only to those who ask', async () => {
    const app = createBoltApp(slack);
    await app.start();
    const csv = { name: 'a.csv', content: 'x', fileAccess: 'check_file_info' as const };
    const post = await ada.post(channel, { files: [csv] });
    const { payload } = await slack.waitFor(() => slack.log.eventsOf('message')[0]);
    const [sent] = (payload.event as { files: { file_access: string; name?: string }[] }).files;
    expect([sent?.file_access, sent?.name]).toEqual(['check_file_info', undefined]);
    const { file } = await app.client.files.info({ file: post.files[0]!.id });
    expect(file).toMatchObject({ name: 'a.csv', mode: 'hosted' });
    await app.stop();
  });

  it('tells the app when a file is deleted, and shows a tombstone', async () => {
    const app = createBoltApp(slack);
    await app.start();
    const post = await ada.post(channel, { files: [{ name: 'a.csv', content: 'x' }] });
    ada.deleteFile(post.files[0]!);
    const { payload } = await slack.waitFor(() => slack.log.eventsOf('file_deleted')[0]);
    expect(payload.event).toMatchObject({ file_id: post.files[0]!.id });
    expect(ada.sees(channel)[0]?.files[0]?.mode).toBe('tombstone');
    await expect(app.client.files.info({ file: post.files[0]!.id })).rejects.toMatchObject({
      data: { error: 'file_deleted' },
    });
    await app.stop();
  });
});
