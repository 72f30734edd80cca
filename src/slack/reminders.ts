import type { WebClient } from '@slack/web-api';
import type { Reminders } from '../commands/conversation.js';
import type { Store } from '../store/ports.js';
import { slackErrorCode } from './slack-errors.js';

const DAY_S = 86_400;
const DAYS = { week: 7, month: 30 } as const;

interface Dependencies {
  clientOf: (teamId: string) => WebClient;
  store: Pick<Store, 'reminders'>;
}

/**
 * Reminders as Slack's own scheduled messages, so that they come whether or not this process runs. Slack schedules one
 * message, not a series: the next one is scheduled when a new file has come.
 */
export function createReminders({ clientOf, store }: Dependencies): Reminders {
  async function takeBack(teamId: string, channelId: string, messageId: string): Promise<void> {
    try {
      await clientOf(teamId).chat.deleteScheduledMessage({ channel: channelId, scheduled_message_id: messageId });
    } catch (error) {
      // Posted already, or about to be.
      if (slackErrorCode(error) !== 'invalid_scheduled_message_id') throw error;
    }
  }

  const reminders: Reminders = {
    async stop({ teamId, channelId }) {
      const known = await store.reminders.get(teamId, channelId);
      if (!known) return false;
      await store.reminders.remove(teamId, channelId);
      await takeBack(teamId, channelId, known.messageId);
      return true;
    },

    async set({ teamId, channelId }, every) {
      const before = await store.reminders.get(teamId, channelId);
      const postAt = Math.floor(Date.now() / 1000) + DAYS[every] * DAY_S;
      const text = `It is time for a fresh file: drop a new export of the same creators here, and I say what changed since the last one. (Reminder every ${every}; \`/influencer remind never\` stops it.)`;
      const { scheduled_message_id: messageId } = await clientOf(teamId).chat.scheduleMessage({
        channel: channelId,
        post_at: postAt,
        text,
      });
      // The new one is noted before the old one is taken back: at no moment is there none to be stopped.
      await store.reminders.save(teamId, channelId, { every, messageId: messageId!, dueAt: postAt * 1000 });
      if (before) await takeBack(teamId, channelId, before.messageId);
      return postAt * 1000;
    },

    async renew(where) {
      const known = await store.reminders.get(where.teamId, where.channelId);
      if (known) await reminders.set(where, known.every);
    },
  };
  return reminders;
}
