import type { Logger } from 'pino';
import type { Dataset, JobRecord, Reach, Store } from '../store/ports.js';
import { reachesJob, reachOf } from '../store/reach.js';
import { JobEnded } from './job-ended.js';
import { jobId } from './job-id.js';
import type { JobQueue } from './job-queue.js';
import type { Forgetting, StoppedReminder } from './ports.js';

interface Dependencies {
  queue: Pick<JobQueue, 'cancelWhere'>;
  store: Pick<Store, 'forget' | 'forgetAsked' | 'removeConversation' | 'removeWorkspace'>;
  /** Nothing that came in from a workspace is handled any more: it would be answered, and noted. */
  dropWork: (teamId: string) => void;
  stopReminder: (where: { teamId: string; channelId: string }) => Promise<StoppedReminder>;
  log: Logger;
}

/** Work ends before what it is about is forgotten: it would save it anew. */
export function createForgetting({ queue, store, dropWork, stopReminder, log }: Dependencies): Forgetting {
  async function forget(reach: Reach, why: JobEnded, event: string): Promise<Dataset[]> {
    await queue.cancelWhere((job) => reachesJob(reach, job), why);
    const removed = await store.forget(reach);
    if (removed.length > 0) log.info({ datasets: removed.length }, event);
    return removed;
  }
  const ofConversation = (teamId: string, channelId: string) => (job: JobRecord) =>
    job.teamId === teamId && job.channelId === channelId;

  return {
    list: (dataset) => forget(reachOf(dataset), JobEnded.forgotten(), 'list forgotten'),

    post(teamId, channelId, ts) {
      const reach = { teamId, channelId, postIds: [jobId(teamId, channelId, ts)] };
      return forget(reach, JobEnded.deleted(), 'post deleted in Slack, datasets removed');
    },

    file: (teamId, fileId) =>
      forget({ teamId, fileIds: [fileId] }, JobEnded.deleted(), 'file deleted in Slack, datasets removed'),

    asked: (teamId, channelId, handle) => store.forgetAsked(teamId, channelId, handle),

    async conversation(teamId, channelId) {
      await queue.cancelWhere(ofConversation(teamId, channelId), JobEnded.forgotten());
      const reminder = await stopReminder({ teamId, channelId });
      await store.removeConversation(teamId, channelId);
      return { reminder };
    },

    async workspace(teamId) {
      dropWork(teamId);
      await queue.cancelWhere((job) => job.teamId === teamId, JobEnded.uninstalled());
      await store.removeWorkspace(teamId);
      log.info({ team: teamId }, 'uninstalled, workspace removed');
    },
  };
}
