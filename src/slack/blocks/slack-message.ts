import type { KnownBlock } from '@slack/types';

/** What chat.postMessage and chat.update take. */
export interface SlackMessage {
  /** Read by screen readers and shown in notifications: the result, in mrkdwn. */
  text: string;
  blocks: KnownBlock[];
}
