import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel, View } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = {
  type: 'modal' as const,
  callback_id: 'drop',
  title: plain('Drop a file'),
  submit: plain('Go'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'file',
      label: plain('File'),
      element: { type: 'file_input' as const, action_id: 'f', filetypes: ['csv'], max_files: 2 },
    },
  ],
};

interface SentFile {
  id: string;
  name: string;
  url_private_download: string;
}

describe('a file that is uploaded in a modal', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;
  let sent: SentFile[];

  beforeEach(async () => {
    slack = await startLocalSlack({ events: ['message.channels', 'file_shared', 'file_deleted'] });
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    app = createBoltApp(slack);
    app.command('/influencer', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal });
    });
    app.view('drop', async ({ ack, view }) => {
      await ack();
      sent = view.state.values.file?.f?.files as unknown as SentFile[];
    });
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const openedModal = async (): Promise<View> => {
    await ada.slash(channel, '/influencer');
    return slack.waitFor(() => ada.modal());
  };
  const submit = async () =>
    ada.submitView(await openedModal(), {
      file: [
        { name: 'a.csv', content: 'x,y\n' },
        { name: 'b.csv', content: 'z\n' },
      ],
    });
  const download = async (url: string) => {
    const response = await fetch(url, { headers: { authorization: `Bearer ${slack.app.botToken}` } });
    return response.text();
  };

  it('comes in the state of the submission, and is in no conversation', async () => {
    expect(await submit()).toMatchObject({ action: 'closed' });
    const file = { mode: 'hosted', filetype: 'csv', user: ada.id, is_public: false, file_access: 'visible' };
    expect(sent).toMatchObject([
      { name: 'a.csv', size: 4, ...file },
      { name: 'b.csv', ...file },
    ]);
    expect(ada.sees(channel)).toEqual([]);
    expect(slack.log.eventsOf('file_shared')).toEqual([]);
    const post = await ada.post(channel, { files: [{ name: 'c.csv', content: 'x' }] });
    const { file: posted } = await app.client.files.info({ file: post.files[0]!.id });
    expect(posted?.is_public).toBe(true);
  });

  it('can be asked for and downloaded by the bot, with files:read', async () => {
    await submit();
    const { file } = await app.client.files.info({ file: sent[0]!.id });
    const nowhere = { shares: {}, channels: [], groups: [], ims: [] };
    expect(file).toMatchObject({ id: sent[0]!.id, name: 'a.csv', user: ada.id, ...nowhere });
    expect(await download(sent[0]!.url_private_download)).toBe('x,y\n');
    slack.revoke('files:read');
    expect(await download(sent[0]!.url_private_download)).toContain('Sign in');
    const refused = app.client.files.info({ file: sent[0]!.id });
    await expect(refused).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'files:read' } });
  });

  it('can be deleted by the person, and the app hears of it', async () => {
    await submit();
    ada.deleteFile(sent[0]!);
    const { payload } = await slack.waitFor(() => slack.log.eventsOf('file_deleted')[0]);
    expect(payload.event).toMatchObject({ file_id: sent[0]!.id });
  });

  it('is one of as many as the input takes, of any type: filetypes is only advice', async () => {
    const view = await openedModal();
    const three = ['a.csv', 'b.csv', 'c.csv'].map((name) => ({ name, content: 'x' }));
    await expect(ada.submitView(view, { file: three })).rejects.toThrow('f takes at most 2 files');
    expect(await ada.submitView(view, { file: [{ name: 'a.exe', content: 'x' }] })).toMatchObject({ action: 'closed' });
  });
});
