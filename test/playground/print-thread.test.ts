import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import { printThread } from '../../src/playground/print-thread.js';
import type { Channel } from '../../src/playground/workspace.js';
import { callApi } from './call-api.js';

describe('printThread', () => {
  let slack: LocalSlack;
  let ada: Person;
  let channel: Channel;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    channel = slack.addChannel('influencers', { members: [ada], bot: true });
  });
  afterEach(() => slack.close());

  it('shows who says what, replies under what they answer, as people read it', async () => {
    const post = await ada.post(channel, { text: '@influencer Q&A?', files: [{ name: 'creators.csv', content: 'x' }] });
    const plain = (text: string) => ({ type: 'plain_text', text });
    const raw = (text: string) => ({ type: 'raw_text', text });
    const blocks = [
      { type: 'header', text: plain('3 < 4 creators') },
      { type: 'section', text: { type: 'mrkdwn', text: 'Start with *<https://a.b/c|@marta>* &amp; co.' } },
      { type: 'section', fields: [plain('Reach 1M'), plain('ER 3%')] },
      {
        type: 'table',
        column_settings: [{}, { align: 'right' }],
        rows: [
          [raw('Handle'), raw('Followers')],
          [raw('@a&b'), raw('1,200')],
          [raw('@longer'), raw('9')],
        ],
      },
      { type: 'image', image_url: 'https://a.b/c.png', title: plain('Reach'), alt_text: 'two groups' },
      { type: 'context', elements: [plain('seed 42'), { type: 'mrkdwn', text: '_robust_' }] },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Next 10') },
          { type: 'button', text: plain('Export') },
        ],
      },
    ];
    await callApi(slack, 'chat.postMessage', { channel: channel.id, thread_ts: post.ts, text: 'x', blocks });
    await callApi(slack, 'chat.postEphemeral', { channel: channel.id, user: ada.id, text: 'only you &lt;3' });

    expect(printThread(ada.sees(channel), slack.names())).toBe(
      `ada:
  @influencer Q&A?
  [file: creators.csv]
    influencer:

      3 < 4 creators

      Start with *@marta* & co.
      Reach 1M
      ER 3%
      Handle   Followers
      @a&b         1,200
      @longer          9
      [image: Reach — two groups]
      seed 42 · _robust_
      [Next 10] [Export]
influencer (only visible to ada):
  only you <3`,
    );
  });
});
