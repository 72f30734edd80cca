import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { MentionDelivery } from '../../src/playground/mentions.js';
import type { Person } from '../../src/playground/person.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';

describe('a mention with a file', () => {
  let slack: LocalSlack;
  let app: BoltApp;
  let ada: Person;

  beforeEach(async () => {
    slack = await startLocalSlack();
    ada = slack.addUser('ada');
    app = createBoltApp(slack);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const heard = async (deliver: MentionDelivery | undefined, count: number) => {
    if (deliver !== undefined) slack.mentions({ deliver });
    const channel = slack.addChannel('influencers', { members: [ada], bot: true });
    await ada.post(channel, { text: '@influencer hi', files: [{ name: 'a.csv', content: 'x' }] });
    await slack.waitFor(() => slack.log.envelopes.filter(({ acked }) => acked).length === count);
    const ids = slack.log.envelopes.map(({ payload }) => payload.event_id);
    expect(new Set(ids).size).toBe(count);
    return slack.log.envelopes.map(({ payload }) => {
      const { type, files } = payload.event as Json & { files?: object[] };
      return `${type} with ${files?.length ?? 'no'} files`;
    });
  };
  const [message, mention] = ['message with 1 files', 'app_mention with 1 files'];

  it.each<[MentionDelivery | undefined, string[]]>([
    [undefined, [message, mention]],
    ['last', [message, mention]],
    ['first', [mention, message]],
    ['without-files', [message, 'app_mention with no files']],
    ['withheld', [message]],
  ])('%s: comes as message and app_mention', async (deliver, events) => {
    expect(await heard(deliver, events.length)).toEqual(events);
  });
});
