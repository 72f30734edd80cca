import type { Part, Posted } from '../jobs/ports.js';

/** What a job's messages are marked with, in their metadata. */
export const JOB_EVENT = 'influencer_job';

/** Of a message in conversations.replies, what tells whose it is. */
interface ThreadMessage {
  ts?: string | undefined;
  bot_id?: string | undefined;
  files?: readonly unknown[] | undefined;
  metadata?: { event_type?: string; event_payload?: object } | undefined;
}

/**
 * What of a job its thread shows already. An upload carries no metadata: a message of a bot with files in it, after the
 * job's answer and before that of another job in the same thread, is its charts.
 */
export function partsInThread(jobId: string, messages: readonly ThreadMessage[]): Posted {
  const parts = new Set<Part>();
  let progressTs: string | undefined;
  let isAnswered = false;
  for (const message of messages) {
    const part = partOf(jobId, message);
    if (part === 'progress' || part === 'answer') progressTs = message.ts;
    if (part) parts.add(part);
    if (part === 'answer') isAnswered = true;
    else if (!part && message.metadata?.event_type === JOB_EVENT) isAnswered = false;
    else if (isAnswered && message.bot_id && message.files?.length) parts.add('charts');
  }
  return { progressTs, parts };
}

function partOf(jobId: string, { metadata }: ThreadMessage): Part | undefined {
  if (metadata?.event_type !== JOB_EVENT) return undefined;
  const { job, part } = (metadata.event_payload ?? {}) as { job?: string; part?: Part };
  return job === jobId ? part : undefined;
}
