import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import { printThread } from '../../src/playground/print-thread.js';
import { printView } from '../../src/playground/print-view.js';
import type { Channel } from '../../src/playground/workspace.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string) => ({ text: plain(text), value });
const more = (handle: string) => ({
  type: 'overflow' as const,
  action_id: 'more',
  options: [
    option('Profile', `profile ${handle}`),
    option('Compare', `compare ${handle}`),
    option('Add to shortlist', `shortlist ${handle}`),
  ],
});
const row = (handle: string) => ({
  type: 'section' as const,
  text: { type: 'mrkdwn' as const, text: `*${handle}* reaches many` },
  accessory: more(handle),
});
const rank = {
  type: 'static_select' as const,
  action_id: 'rank',
  placeholder: plain('Rank by'),
  options: [option('Reach & more', 'reach'), option('Score', 'score')],
};
const grouped = {
  type: 'static_select' as const,
  action_id: 'which',
  initial_option: option('Emerging', 'emerging'),
  option_groups: [
    { label: plain('By size'), options: [option('Mega', 'mega')] },
    { label: plain('By growth'), options: [option('Emerging', 'emerging')] },
  ],
};
const blocks = [
  row('@marta'),
  row('@nils'),
  { type: 'actions' as const, block_id: 'menus', elements: [rank, grouped, more('all')] },
];
const note = {
  type: 'input' as const,
  block_id: 'note',
  label: plain('Note'),
  optional: true,
  element: { type: 'plain_text_input' as const, action_id: 'text' },
};
const search = {
  type: 'input' as const,
  block_id: 'search',
  label: plain('Find'),
  dispatch_action: true,
  element: { type: 'plain_text_input' as const, action_id: 'find' },
};
const save = { type: 'button' as const, text: plain('Save'), action_id: 'save', value: 'x' };
const home = {
  type: 'home' as const,
  blocks: [row('@marta'), search, note, { type: 'actions' as const, elements: [save, rank] }],
};

describe('menus', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
    app = createBoltApp(slack);
    app.action(/.*/, async ({ ack }) => void (await ack()));
    app.shortcut('about', async ({ ack }) => void (await ack()));
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: home });
    });
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
  const openedHome = () => {
    ada.openHome();
    return slack.waitFor(() => ada.home());
  };
  /** What the app got last. */
  const payload = () => slack.log.envelopes.at(-1)!.payload as Json & { actions: Json[]; state: { values: Json } };

  it('chooses from overflow menus, beside a text and among actions, by value or by what is written there', async () => {
    const message = await posted();
    expect(await ada.select(message, { beside: '@nils' }, 'Compare')).toMatchObject({ outcome: 'acked' });
    const [action] = payload().actions;
    expect(payload()).toMatchObject({ type: 'block_actions', container: { type: 'message', message_ts: message.ts } });
    expect(action).toEqual({
      type: 'overflow',
      action_id: 'more',
      block_id: message.blocks[1]?.block_id,
      selected_option: { text: { ...plain('Compare'), emoji: true }, value: 'compare @nils' },
      action_ts: expect.any(String),
    });
    await ada.select(message, { actionId: 'more', blockId: 'menus' }, 'profile all');
    expect(payload().actions).toMatchObject([{ block_id: 'menus', selected_option: { value: 'profile all' } }]);
    expect(JSON.stringify(payload().state)).not.toContain('overflow'); // they have no state
    expect(() => ada.select(message, 'more', 'Delete')).toThrow(
      'no option Delete; there are: profile @marta "Profile", compare @marta "Compare"',
    );
  });

  it('chooses from static selects in messages, and keeps what was chosen as their state', async () => {
    const message = await posted();
    const emerging = { type: 'static_select', selected_option: { value: 'emerging' } };
    await ada.select(message, { label: 'Rank by' }, 'Reach & more');
    expect(payload().actions).toMatchObject([{ type: 'static_select', selected_option: { value: 'reach' } }]);
    const chosen = { type: 'static_select', selected_option: { value: 'reach' } };
    expect(payload().state.values).toMatchObject({ menus: { rank: chosen, which: emerging } });
    await ada.select(message, 'which', 'Mega');
    expect(payload().state.values).toMatchObject({
      menus: { rank: chosen, which: { selected_option: { value: 'mega' } } },
    });
  });

  it('works in the Home: buttons, menus, and inputs whose state comes with the next click', async () => {
    const view = await openedHome();
    await ada.select(view, { beside: '@marta' }, 'Add to shortlist');
    expect(payload()).toMatchObject({
      container: { type: 'view', view_id: view.id },
      actions: [{ type: 'overflow', selected_option: { value: 'shortlist @marta' } }],
    });
    const before = slack.log.envelopes.length;
    await ada.enter(view, { note: 'call her' });
    expect(slack.log.envelopes).toHaveLength(before); // an input is quiet
    await ada.enter(view, { find: 'nils' });
    expect(payload().actions).toMatchObject([{ type: 'plain_text_input', block_id: 'search', value: 'nils' }]); // unless it dispatches
    await ada.select(view, 'rank', 'Score');
    await ada.click(view, { label: 'Save' });
    const { state } = (payload() as unknown as { view: { state: unknown } }).view;
    expect(state).toMatchObject({
      values: {
        note: { text: { type: 'plain_text_input', value: 'call her' } },
        search: { find: { value: 'nils' } },
      },
    });
    expect(JSON.stringify(state)).toContain('"value":"score"');
    expect(() => ada.select(view, 'text', 'x')).toThrow('an input without dispatch_action');
  });

  it('carries the files of the message that a shortcut was chosen on, and cannot replace it', async () => {
    const post = await ada.post(channel, { text: 'here', files: [{ name: 'a.csv', content: 'x' }] });
    await ada.shortcut(post, 'about');
    expect(payload()).toMatchObject({
      type: 'message_action',
      message: { files: [{ id: post.files[0]!.id, name: 'a.csv', mode: 'hosted' }] },
    });
    const url = String(payload().response_url);
    await fetch(url, { method: 'POST', body: JSON.stringify({ replace_original: true, text: 'about it' }) });
    expect(ada.sees(channel)).toMatchObject([{ text: 'here' }, { text: 'about it', ephemeralTo: ada.id }]);
  });

  it('prints menus with what they offer', async () => {
    expect(printThread([await posted()], slack.names())).toBe(`influencer:
  *@marta* reaches many
  [⋯ Profile | Compare | Add to shortlist]
  *@nils* reaches many
  [⋯ Profile | Compare | Add to shortlist]
  [Rank by ▾] [Emerging ▾] [⋯ Profile | Compare | Add to shortlist]`);
    expect(printView(await openedHome())).toBe(`*@marta* reaches many
[⋯ Profile | Compare | Add to shortlist]
Find: ____
Note: ____
[Save] [Rank by ▾]`);
  });
});
