/**
 * How `app_mention` comes beside `message` for one post: after it, before it, without the files that are in the
 * message (bolt-python#925), or not at all. Slack promises no order, and sends the two with different event_ids.
 */
export type MentionDelivery = 'last' | 'first' | 'without-files' | 'withheld';

export interface Mentions {
  deliver: MentionDelivery;
}
