import { describeMatrix } from './describe-matrix.js';
import type { Sight, Statement } from './expectation.js';
import { maybe, onceOrTwice } from './expectation.js';
import type { Scene } from './run-matrix.js';
import { CANNOT_OFFER, CANNOT_POST, UNSURE } from './sentences.js';
import { LIST, type Stage } from './stage.js';

const WHOLE: Sight = ['answer', 'charts: 3', 'method'];

/** What is not posted in its place is told of in a direct message, by why; what was done all the same is found there. */
const orTold = (complete: Sight, before: Sight = []): Statement => ({
  once: complete,
  always: [...before, CANNOT_POST.refused],
  except: {
    not_in_channel: { always: [...before, CANNOT_POST.notThere] },
    channel_not_found: { always: [...before, CANNOT_POST.notThere] },
    is_archived: { always: [...before, CANNOT_POST.archived] },
    'response lost': { always: complete },
  },
});

/** A question in the thread of its own. */
async function ask({ person, channel, bot }: Stage): Promise<void> {
  await person.post(channel, { text: `${bot.slack.mention} top 3` });
}

const SCENES: Scene[] = [
  {
    name: 'chat.postMessage of a list',
    ...orTold(WHOLE),
    async play(stage) {
      stage.arm('chat.postMessage', { channel: stage.channel.id });
      await stage.drop();
    },
  },
  {
    name: 'chat.postMessage of how it was found',
    ...orTold(WHOLE, ['answer', 'charts: 3']),
    async play(stage) {
      await stage.drop();
      await stage.bot.slack.waitFor(() => stage.sees().length > 0);
      stage.arm('chat.postMessage', { channel: stage.channel.id });
    },
  },
  {
    name: 'chat.postMessage of a question',
    ...orTold(['top 3']),
    async play(stage) {
      await stage.prepare();
      stage.arm('chat.postMessage', { channel: stage.channel.id });
      await ask(stage);
    },
  },
  {
    name: 'chat.update of a list',
    once: WHOLE,
    always: WHOLE, // posted, and the progress message is taken away
    async play(stage) {
      stage.arm('chat.update', { channel: stage.channel.id });
      await stage.drop();
    },
  },
  {
    name: 'chat.delete of a progress message that cannot be updated',
    once: WHOLE,
    always: ['progress', ...WHOLE], // neither changed nor taken away: there is no third way
    except: { 'response lost': { always: WHOLE } },
    async play(stage) {
      const { channel, bot } = stage;
      bot.slack.faults.arm(
        'chat.update',
        { how: 'error', code: 'fatal_error' },
        { times: 'always', channel: channel.id },
      );
      stage.arm('chat.delete', { channel: channel.id });
      await stage.drop();
    },
  },
  {
    name: 'chat.postEphemeral of an offer to read',
    once: ['only you: offer'],
    always: [CANNOT_OFFER],
    except: {
      // Nobody can look up whether it is there: an offer twice is better than none.
      'response lost': {
        once: [onceOrTwice('only you: offer')],
        always: [onceOrTwice('only you: offer'), maybe(CANNOT_OFFER)],
      },
    },
    async play(stage) {
      stage.arm('chat.postEphemeral', { channel: stage.channel.id });
      await stage.person.post(stage.channel, { files: [LIST] });
    },
  },
  {
    name: 'conversations.replies after an answer that may have arrived',
    once: ['top 3'],
    always: ['top 3', UNSURE],
    async play(stage) {
      await stage.prepare();
      const where = { channel: stage.channel.id };
      stage.bot.slack.faults.arm('chat.postMessage', { how: 'lostResponse' }, where);
      stage.arm('conversations.replies', where);
      await ask(stage);
    },
  },
  {
    name: 'conversations.info of a channel that tells of itself',
    once: WHOLE,
    always: WHOLE, // every event says whether its channel is shared
    async play(stage) {
      stage.arm('conversations.info', { channel: stage.channel.id });
      await stage.drop();
    },
  },
];

describeMatrix('messages under every failure', SCENES);
