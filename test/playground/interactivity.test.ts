import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const blocks = [
  {
    type: 'actions',
    block_id: 'next',
    elements: [
      { type: 'button', action_id: 'more', text: plain('More'), value: 'page 2' },
      {
        type: 'static_select',
        action_id: 'by',
        placeholder: plain('Rank by'),
        options: [option('score'), option('reach')],
      },
    ],
  },
];
const modal = {
  type: 'modal' as const,
  callback_id: 'ask',
  notify_on_close: true,
  title: plain('Ask'),
  submit: plain('Go'),
  blocks: [
    {
      type: 'input',
      block_id: 'how_many',
      label: plain('How many?'),
      element: { type: 'plain_text_input' as const, action_id: 'n' },
    },
    {
      type: 'input',
      block_id: 'file',
      optional: true,
      label: plain('File'),
      element: { type: 'file_input' as const, action_id: 'f' },
    },
  ],
};

describe('interactions with the real Bolt', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack({ ackTimeoutMs: 500 });
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    app = createBoltApp(slack);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const posted = async () => {
    await app.client.chat.postMessage({ channel: channel.id, text: 'choose', blocks });
    return ada.sees(channel).at(-1)!;
  };

  it('sends clicks and choices, with the state and a response_url that can replace the message', async () => {
    const seen: unknown[] = [];
    app.action('more', async ({ ack, action, body, respond }) => {
      await ack();
      seen.push((action as { value?: string }).value, (body as { state?: unknown }).state);
      await respond({ replace_original: true, text: 'replaced', blocks: [] });
    });
    app.action('by', async ({ ack, action }) => {
      await ack();
      seen.push((action as { selected_option?: { value: string } }).selected_option?.value);
    });
    const message = await posted();
    expect(await ada.select(message, 'by', 'reach')).toMatchObject({ outcome: 'acked' });
    await ada.click(message, { label: 'More' });
    const replaced = await slack.waitFor(() => ada.sees(channel).find(({ text }) => text === 'replaced'));
    expect(replaced.ts).toBe(message.ts);
    const chosen = { type: 'static_select', selected_option: { value: 'reach' } };
    expect(seen).toMatchObject(['reach', 'page 2', { values: { next: { by: chosen } } }]);
    expect(() => ada.click(replaced, 'more')).toThrow('nothing to click');
  });

  it('answers through a response_url five times, and for half an hour', async () => {
    app.command('/influencer', async ({ ack }) => void (await ack()));
    const { responseUrl } = await ada.slash(channel, '/influencer');
    const post = (body: object) => fetch(responseUrl, { method: 'POST', body: JSON.stringify(body) });
    for (let i = 0; i < 5; i++) expect((await post({ text: `${i}` })).status).toBe(200);
    const sixth = await post({ text: 'too many' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(ada.sees(channel)).toHaveLength(5);

    const later = await ada.slash(channel, '/influencer');
    slack.age(31 * 60_000);
    const expired = await fetch(later.responseUrl, { method: 'POST', body: '{"text":"late"}' });
    expect(await expired.json()).toEqual({ ok: false, error: 'expired_url' });
  });

  it('opens a modal, refuses what is incomplete, shows errors, takes files, closes', async () => {
    const submitted: unknown[] = [];
    app.command('/influencer', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal });
    });
    app.view('ask', async ({ ack, view }) => {
      const n = view.state.values.how_many?.n?.value;
      if (n === '0') return ack({ response_action: 'errors', errors: { how_many: 'More than that.' } });
      submitted.push(
        n,
        view.state.values.file?.f?.files?.map(({ name }) => name),
      );
      await ack();
    });
    await ada.slash(channel, '/influencer');
    const view = await slack.waitFor(() => ada.modal());
    expect(await ada.submitView(view)).toMatchObject({
      action: 'incomplete',
      errors: { how_many: expect.any(String) },
    });
    expect(await ada.submitView(view, { how_many: '0' })).toMatchObject({
      action: 'errors',
      errors: { how_many: 'More than that.' },
    });
    const files = [{ name: 'a.csv', content: 'x' }];
    expect(await ada.submitView(view, { n: '3', file: files })).toMatchObject({ action: 'closed' });
    expect(submitted).toEqual(['3', ['a.csv']]);
    expect(ada.modal()).toBeUndefined();
  });

  it('takes a trigger once, and for three seconds', async () => {
    const errors: unknown[] = [];
    app.command('/influencer', async ({ ack, body, client, command }) => {
      await ack();
      if (command.text === 'late') slack.age(3001);
      for (let i = 0; i < 2; i++) {
        await client.views
          .open({ trigger_id: body.trigger_id, view: modal })
          .catch(({ data }) => errors.push(data.error));
      }
    });
    await ada.slash(channel, '/influencer');
    await slack.waitFor(() => errors.length === 1);
    await ada.slash(channel, '/influencer', 'late');
    await slack.waitFor(() => errors.length === 3);
    expect(errors).toEqual(['exchanged_trigger_id', 'expired_trigger_id', 'expired_trigger_id']);
  });

  it('tells of a closed modal where it was asked to, and updates one that is open', async () => {
    const closed: string[] = [];
    app.command('/influencer', async ({ ack, body, client }) => {
      await ack();
      const { view } = await client.views.open({ trigger_id: body.trigger_id, view: modal });
      await client.views.update({ view_id: view!.id!, view: { ...modal, title: plain('Later') } });
    });
    app.view({ callback_id: 'ask', type: 'view_closed' }, async ({ ack, view }) => {
      await ack();
      closed.push(view.callback_id);
    });
    await ada.slash(channel, '/influencer');
    await slack.waitFor(() => (ada.modal()?.title as { text: string } | undefined)?.text === 'Later');
    await ada.closeView();
    expect(closed).toEqual(['ask']);
  });

  it('does what the answer to a modal says: update, push, clear', async () => {
    const next = (title: string) => ({ ...modal, title: plain(title) });
    const answers = [
      { response_action: 'update' as const, view: next('Updated') },
      { response_action: 'push' as const, view: next('Pushed') },
      { response_action: 'clear' as const },
    ];
    app.command('/influencer', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal });
    });
    app.view('ask', async ({ ack }) => void (await ack(answers.shift()!)));
    await ada.slash(channel, '/influencer');
    await slack.waitFor(() => ada.modal());
    const titles: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      const { view } = await ada.submitView(ada.modal()!, { n: '1' });
      titles.push((view?.title as { text: string } | undefined)?.text);
    }
    expect(titles).toEqual(['Updated', 'Pushed', undefined]);
  });

  it('pushes a modal on one that is open, three high', async () => {
    const errors: unknown[] = [];
    const withButton = { ...modal, blocks: [...modal.blocks, ...blocks] };
    app.command('/influencer', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: withButton });
    });
    app.action('more', async ({ ack, body, client }) => {
      await ack();
      const { trigger_id } = body as { trigger_id: string };
      await client.views.push({ trigger_id, view: withButton }).catch(({ data }) => errors.push(data.error));
    });
    await ada.slash(channel, '/influencer');
    for (let i = 0; i < 3; i++) {
      const top = await slack.waitFor(() => ada.modal());
      await ada.click(top, 'more');
      await slack.waitFor(() => ada.modal()?.id !== top.id || errors.length > 0);
    }
    expect(errors).toEqual(['push_limit_reached']);
  });

  it('publishes a Home, shows it in app_home_opened, and takes clicks there', async () => {
    const clicked: unknown[] = [];
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
    app.action('more', async ({ ack, body }) => {
      await ack();
      clicked.push(body.type, (body as { container?: { type: string } }).container?.type);
    });
    ada.openHome();
    const home = await slack.waitFor(() => ada.home());
    await ada.click(home, 'more');
    expect(clicked).toEqual(['block_actions', 'view']);
  });

  it('runs a message shortcut', async () => {
    app.shortcut('ask_about_this', async ({ ack, body, respond }) => {
      await ack();
      await respond({ text: `about ${(body as { message: { text?: string } }).message.text}` });
    });
    const post = await ada.post(channel, { text: 'a < b & @influencer' });
    await ada.shortcut(post, 'ask_about_this');
    const answer = await slack.waitFor(() => ada.sees(channel)[1]);
    expect(answer).toMatchObject({ text: `about a &lt; b &amp; ${slack.mention}`, ephemeralTo: ada.id });
  });
});
