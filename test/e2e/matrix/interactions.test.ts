import { describeMatrix } from './describe-matrix.js';
import { maybe, onceOrTwice } from './expectation.js';
import type { Scene } from './run-matrix.js';
import {
  CANNOT_FILL,
  CANNOT_OPEN,
  CANNOT_REMIND,
  MAY_BE_SET,
  MAY_REMIND,
  NOT_AN_ADMIN,
  REMINDER,
  REMINDER_GONE,
  REMINDER_SET,
  WATCHES,
} from './sentences.js';
import type { Stage } from './stage.js';

const EIGHT_DAYS_MS = 8 * 86_400_000;

const slash = ({ person, channel }: Stage, text: string) => person.slash(channel, '/influencer', text);

const SCENES: Scene[] = [
  {
    name: 'views.open',
    once: ['modal: form analyze'],
    always: [CANNOT_OPEN],
    // It is open; who cannot know that may say what to do if it is not.
    except: { 'response lost': { always: [maybe(CANNOT_OPEN), 'modal: form analyze'] } },
    async play(stage) {
      stage.arm('views.open', { user: stage.person.id });
      await slash(stage, 'analyze');
    },
  },
  {
    name: 'views.update',
    once: ['modal: form columns'],
    always: [CANNOT_FILL, /^modal: Reading the columns/],
    except: { 'response lost': { always: [maybe(CANNOT_FILL), 'modal: form columns'] } },
    async play(stage) {
      const post = await stage.prepare();
      const { person, channel } = stage;
      const answer = person.sees(channel, { threadTs: post.ts }).find(({ isBot }) => isBot)!;
      stage.arm('views.update', { user: person.id });
      await person.click(answer, { label: 'Fix columns' });
    },
  },
  {
    name: 'views.publish',
    once: ['home'],
    always: [], // the Home is as it was; it is published anew whenever it is opened
    except: { 'response lost': { always: ['home'] } },
    async play(stage) {
      stage.arm('views.publish', { user: stage.person.id });
      stage.person.openHome();
    },
  },
  {
    name: 'chat.scheduleMessage',
    comesLast: REMINDER,
    once: [REMINDER_SET, REMINDER],
    always: [CANNOT_REMIND],
    except: { 'response lost': { always: [REMINDER_SET, REMINDER] } }, // Slack lists what is scheduled
    async play(stage) {
      stage.arm('chat.scheduleMessage', { channel: stage.channel.id });
      await slash(stage, 'remind every week');
    },
  },
  {
    name: 'chat.scheduledMessages.list after a reminder that may be set',
    comesLast: REMINDER,
    once: [REMINDER_SET, REMINDER],
    always: [MAY_BE_SET, REMINDER],
    async play(stage) {
      const where = { channel: stage.channel.id };
      stage.bot.slack.faults.arm('chat.scheduleMessage', { how: 'lostResponse' }, where);
      stage.arm('chat.scheduledMessages.list', where);
      await slash(stage, 'remind every week');
    },
  },
  {
    name: 'chat.deleteScheduledMessage',
    comesLast: REMINDER,
    once: [REMINDER_SET, REMINDER_GONE],
    always: [REMINDER_SET, MAY_REMIND, REMINDER],
    except: { 'response lost': { always: [REMINDER_SET, REMINDER_GONE] } },
    async play(stage) {
      await slash(stage, 'remind every week');
      await stage.bot.slack.waitFor(() => stage.sees().length > 0);
      stage.arm('chat.deleteScheduledMessage', { channel: stage.channel.id });
      await slash(stage, 'remind never');
    },
  },
  {
    name: 'response_url',
    once: ['top 3'],
    always: ['top 3'], // as a message, where a command cannot be answered
    async play(stage) {
      await stage.prepare();
      stage.arm('response_url', { channel: stage.channel.id });
      await slash(stage, 'top 3');
    },
  },
  {
    name: 'users.info of who sets something',
    once: [WATCHES],
    always: [NOT_AN_ADMIN],
    // Nobody waits long for it, and who is not known to be an admin is none.
    except: { 'time-out': { once: [new RegExp(`${WATCHES.source}|${NOT_AN_ADMIN.source}`, 's')] } },
    async play(stage) {
      const { bot, channel } = stage;
      const boss = bot.slack.addUser('boss', { role: 'admin' });
      bot.slack.addMember(channel, boss);
      stage.arm('users.info', { user: boss.id });
      await boss.slash(channel, '/influencer', 'watch on');
    },
  },
  {
    name: 'conversations.history after an answer to a command that may have arrived',
    once: ['top 3'],
    always: [onceOrTwice('top 3')], // an answer twice is better than none
    async play(stage) {
      await stage.prepare();
      const where = { channel: stage.channel.id };
      stage.bot.slack.faults.arm('response_url', { how: 'lostResponse' }, where);
      stage.arm('conversations.history', where);
      await slash(stage, 'top 3');
    },
  },
];

describeMatrix('commands, forms and reminders under every failure', SCENES, (bot) => bot.slack.passTime(EIGHT_DAYS_MS));
