import { JobEnded } from '../jobs/job-ended.js';
import type { Services } from './services.js';

/** The app was removed: so is everything that it kept of the workspace. */
export async function removeWorkspace({ queue, store, log }: Services, teamId: string): Promise<void> {
  await queue.cancelWhere((job) => job.teamId === teamId, JobEnded.uninstalled());
  await store.removeWorkspace(teamId);
  log.info({ team: teamId }, 'uninstalled, workspace removed');
}
