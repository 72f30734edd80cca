import type { Reminders } from '../commands/conversation.js';
import { UserError } from '../errors.js';
import type { Store } from '../store/ports.js';
import type { Sending } from './send/sending.js';
import { failureOf } from './send/slack-failure.js';

const DAY_S = 86_400;
const DAYS = { week: 7, month: 30 } as const;
/** Somebody waits for the answer. */
const PATIENCE_MS = 20_000;
const TRIES = 4;

interface Dependencies {
  sendingOf: (teamId: string) => Omit<Sending, 'signal'>;
  store: Pick<Store, 'reminders'>;
}

/**
 * Reminders as Slack's own scheduled messages, so that they come whether or not this process runs. Slack schedules one
 * message, not a series: the next one is scheduled when a new file has come.
 */
export function createReminders({ sendingOf, store }: Dependencies): Reminders {
  async function takeBack(teamId: string, channelId: string, messageId: string): Promise<void> {
    const { client, calls } = sendingOf(teamId);
    try {
      await calls.repeatable({ method: 'chat.deleteScheduledMessage', channelId, patienceMs: PATIENCE_MS }, () =>
        client.chat.deleteScheduledMessage({ channel: channelId, scheduled_message_id: messageId }),
      );
    } catch (error) {
      const failure = failureOf(error);
      // Posted already, about to be, or taken back by a call whose answer was lost.
      if (!failure || !('code' in failure) || failure.code !== 'invalid_scheduled_message_id') throw error;
    }
  }

  /** The id of a message that Slack has scheduled for that second. */
  async function scheduledAt(teamId: string, channelId: string, postAt: number): Promise<string | undefined> {
    const { client, calls } = sendingOf(teamId);
    const to = { method: 'chat.scheduledMessages.list', channelId, patienceMs: PATIENCE_MS };
    const span = { channel: channelId, oldest: String(postAt), latest: String(postAt + 1) };
    try {
      const { scheduled_messages: scheduled = [] } = await calls.repeatable(to, () =>
        client.chat.scheduledMessages.list(span),
      );
      return scheduled.find(({ post_at: at }) => at === postAt)?.id;
    } catch (error) {
      throw failureOf(error) ? mayBeSet() : error;
    }
  }

  /** Once, also where Slack's answer is lost: then its list says whether it was scheduled. */
  async function schedule(teamId: string, channelId: string, postAt: number, text: string): Promise<string> {
    const { client, calls } = sendingOf(teamId);
    const to = { channelId, patienceMs: PATIENCE_MS };
    for (let tries = 1; ; tries++) {
      try {
        const { scheduled_message_id: id } = await calls.once({ ...to, method: 'chat.scheduleMessage' }, () =>
          client.chat.scheduleMessage({ channel: channelId, post_at: postAt, text }),
        );
        return id!;
      } catch (error) {
        const kind = failureOf(error)?.kind;
        if (!kind) throw error;
        if (kind === 'refused' || tries === TRIES) throw notSet();
        if (kind !== 'unclear' && kind !== 'stumbled') continue;
      }
      const there = await scheduledAt(teamId, channelId, postAt);
      if (there !== undefined) return there;
    }
  }

  const reminders: Reminders = {
    async stop({ teamId, channelId }) {
      const known = await store.reminders.get(teamId, channelId);
      if (!known) return 'none';
      await store.reminders.remove(teamId, channelId);
      try {
        await takeBack(teamId, channelId, known.messageId);
        return 'stopped';
      } catch (error) {
        if (!failureOf(error)) throw error;
        return 'comes-once-more';
      }
    },

    async set({ teamId, channelId }, every) {
      const before = await store.reminders.get(teamId, channelId);
      const postAt = Math.floor(Date.now() / 1000) + DAYS[every] * DAY_S;
      const text = `It's time for a fresh file: drop a new export of the same creators here, and I'll say what changed since the last one. (Reminder every ${every}; \`/influencer remind never\` stops it.)`;
      const messageId = await schedule(teamId, channelId, postAt, text);
      // The new one is noted before the old one is taken back: at no moment is there none to be stopped.
      await store.reminders.save(teamId, channelId, { every, messageId, dueAt: postAt * 1000 });
      if (before) {
        await takeBack(teamId, channelId, before.messageId).catch((error) => {
          if (!failureOf(error)) throw error; // it comes once more than it should
        });
      }
      return postAt * 1000;
    },

    async renew(where) {
      const known = await store.reminders.get(where.teamId, where.channelId);
      if (known) await reminders.set(where, known.every);
    },
  };
  return reminders;
}

function notSet(): UserError {
  return new UserError(
    'reminder-not-set',
    "I couldn't set the reminder: Slack didn't take it.",
    'Try again in a few minutes.',
  );
}

function mayBeSet(): UserError {
  return new UserError(
    'reminder-unclear',
    "I can't tell whether the reminder is set: Slack doesn't let me look.",
    'If none comes, set it again.',
  );
}
