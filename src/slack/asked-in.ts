import type { Where } from '../commands/questions.js';

/** What this bot reads of a `message` or an `app_mention` event. */
export interface PostEvent {
  channel: string;
  channel_type?: string | undefined;
  ts: string;
  thread_ts?: string | undefined;
  user?: string | undefined;
  text?: string | undefined;
  files?: readonly object[] | undefined;
  attachments?: readonly object[] | undefined;
}

/** Where something was posted, by whom, and where its answer goes. */
export interface Asked extends Where {
  ts: string;
  userId: string;
  /** The thread that replies go to; undefined: into the conversation itself. */
  replyThreadTs: string | undefined;
}

/** In a channel everything is answered in a thread; a direct message is one conversation already. */
export function askedIn(event: PostEvent, teamId: string | undefined): Asked {
  const isDirect = event.channel_type === 'im' || event.channel.startsWith('D');
  return {
    teamId: teamId ?? '',
    channelId: event.channel,
    threadTs: event.thread_ts,
    ts: event.ts,
    userId: event.user ?? '',
    replyThreadTs: event.thread_ts ?? (isDirect ? undefined : event.ts),
  };
}
