import type { Datasets } from '../store/ports.js';
import type { JobQueue } from './job-queue.js';

interface Asked {
  teamId: string;
  channelId: string;
  threadTs?: string | undefined;
}

/**
 * The analysis that a question has to wait for: that of its own thread; else, where its thread has no dataset to answer
 * from, the conversation's latest.
 */
export function createUnderWay(queue: JobQueue, datasets: Datasets): (asked: Asked) => Promise<void> {
  return async ({ teamId, channelId, threadTs }) => {
    const ofThread = threadTs === undefined ? undefined : queue.underWay(teamId, channelId, threadTs);
    if (ofThread) return ofThread;
    const ofChannel = queue.underWay(teamId, channelId);
    if (!ofChannel) return;
    const current = threadTs === undefined ? undefined : await datasets.current(teamId, channelId, threadTs);
    if (current?.threadTs !== threadTs || threadTs === undefined) await ofChannel;
  };
}
