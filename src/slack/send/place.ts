/** A conversation, or a thread of it. */
export interface Place {
  channelId: string;
  threadTs?: string | undefined;
}
