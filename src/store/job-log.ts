import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobLog, JobRecord } from './ports.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

const HOUR_MS = 3_600_000;
/** Slack redelivers an event for hours: for as long, the same event must be known to be the same job. */
const FINISHED_TTL_MS = 48 * HOUR_MS;
/** How many are looked at between two turns of the event loop, so that no question waits for it. */
const BATCH = 200;

/**
 * Jobs live in their workspace's namespace. `openJobs` is the process's own: a key for each job that may not be
 * finished, so that a restart need not look through every workspace. It holds ids only, and the job itself decides:
 * the key is written before the job and deleted after it is finished, so a crash in between loses no job.
 */
export function createJobLog(
  workspace: (teamId: string) => WorkspaceStore,
  openJobs: WorkspaceStore,
  retentionMs: number,
): JobLog {
  const jobKey = (id: string) => storeKey('job', id);
  const openKey = (job: JobRecord) => storeKey(job.teamId, job.id);
  const unfinishedTtlMs = Math.max(retentionMs, FINISHED_TTL_MS);

  const log: JobLog = {
    async insert(job) {
      await openJobs.set(openKey(job), true, unfinishedTtlMs);
      return workspace(job.teamId).insert(jobKey(job.id), job, unfinishedTtlMs);
    },

    async save(job) {
      if (isFinished(job)) {
        await workspace(job.teamId).set(jobKey(job.id), job, FINISHED_TTL_MS);
        await openJobs.delete(openKey(job));
      } else {
        await openJobs.set(openKey(job), true, unfinishedTtlMs);
        await workspace(job.teamId).set(jobKey(job.id), job, unfinishedTtlMs);
      }
    },

    get: (teamId, id) => workspace(teamId).get<JobRecord>(jobKey(id)),

    async unfinished() {
      const found: JobRecord[] = [];
      for (const key of await openJobs.keys('')) {
        const [teamId = '', id = ''] = keyParts(key);
        const job = await workspace(teamId).get<JobRecord>(jobKey(id));
        if (job && !isFinished(job)) found.push(job);
      }
      return found.sort((a, b) => a.acceptedAt - b.acceptedAt);
    },

    async reduceWhere(teamId, matches) {
      for (const [i, key] of (await workspace(teamId).keys(storePrefix('job'))).entries()) {
        if (i % BATCH === BATCH - 1) await nextTurn();
        const job = await workspace(teamId).get<JobRecord>(key);
        if (job && matches(job)) await log.save(reduced(job));
      }
    },
  };
  return log;
}

/** A redelivered event is known by its id. What waits for the next start is not taken up again. */
function reduced({ id, teamId, channelId, state, claimedBy, acceptedAt, attempts }: JobRecord): JobRecord {
  const ended = state === 'done' ? 'done' : 'failed';
  return { id, teamId, channelId, threadTs: '', userId: '', files: [], state: ended, claimedBy, acceptedAt, attempts };
}

function isFinished(job: JobRecord): boolean {
  return job.state === 'done' || job.state === 'failed';
}
