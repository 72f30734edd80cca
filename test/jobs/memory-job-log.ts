import type { JobLog, JobRecord } from '../../src/store/ports.js';

/** Keeps copies, as a store does: a job that is changed without being saved is not changed in it. */
export function memoryJobLog(): JobLog & { all: Map<string, JobRecord> } {
  const all = new Map<string, JobRecord>();
  return {
    all,
    async insert(job) {
      if (all.has(job.id)) return false;
      all.set(job.id, structuredClone(job));
      return true;
    },
    async save(job) {
      all.set(job.id, structuredClone(job));
    },
    async get(_teamId, id) {
      return structuredClone(all.get(id));
    },
    async unfinished() {
      return [...all.values()]
        .filter(({ state }) => state !== 'done' && state !== 'failed')
        .sort((a, b) => a.acceptedAt - b.acceptedAt)
        .map((job) => structuredClone(job));
    },
    async reduceWhere(_teamId, matches) {
      for (const job of all.values()) if (matches(job)) all.set(job.id, { ...job, files: [] });
    },
  };
}
