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
 * What of a job its thread shows already. An upload carries no metadata: a message of a bot with files in it, after an
 * answer of the job and before the next, is that answer's charts.
 */
export function partsInThread(jobId: string, messages: readonly ThreadMessage[]): Posted {
  const parts = new Set<Part>();
  let progressTs: string | undefined;
  let answered: number | undefined;
  for (const message of messages) {
    const part = partOf(jobId, message);
    if (part === 'progress' || part === 'answer-0') progressTs = message.ts;
    if (part?.startsWith('answer-')) answered = Number(part.slice('answer-'.length));
    if (part) parts.add(part);
    else if (answered !== undefined && message.bot_id && message.files?.length) parts.add(`charts-${answered}`);
  }
  return { progressTs, parts };
}

function partOf(jobId: string, { metadata }: ThreadMessage): Part | undefined {
  if (metadata?.event_type !== JOB_EVENT) return undefined;
  const { job, part } = (metadata.event_payload ?? {}) as { job?: string; part?: Part };
  return job === jobId ? part : undefined;
}
