import { z } from 'zod';
import { UserError } from '../errors.js';
import { jobId } from '../jobs/job-id.js';
import type { JobFile } from '../store/ports.js';
import type { Services } from './services.js';
import { jobFile } from './slack-files.js';

const request = z.object({
  /** The job whose files they are: made of where it came from. */
  job: z.string(),
  channelId: z.string(),
  threadTs: z.string(),
  files: z.array(z.string()).min(1),
});

/** Whose columns are to be chosen, by ids alone: what the button carries, and then the modal. */
export type ColumnsRequest = z.infer<typeof request>;

/**
 * @param channelId where the button is; a modal is in no conversation
 * @throws {UserError} for what neither the button nor the modal carries, or from another conversation
 */
export function readColumnsRequest(
  value: string | undefined,
  teamId: string | undefined,
  channelId?: string | undefined,
): ColumnsRequest {
  let json: unknown;
  try {
    json = JSON.parse(value ?? '');
  } catch {
    json = undefined;
  }
  const parsed = request.safeParse(json);
  if (parsed.success) {
    const { job, channelId: itsChannel } = parsed.data;
    const isFromHere = job.startsWith(jobId(teamId ?? '', itsChannel, '')) && (channelId ?? itsChannel) === itsChannel;
    if (isFromHere) return parsed.data;
  }
  throw new UserError(
    'unknown-button',
    'I no longer know which file this was.',
    'Drop the file here again, with a mention of me.',
  );
}

/** As the job remembers them, with their names; for one of weeks ago the ids have to do. */
export async function filesOf({ store }: Services, teamId: string, { job, files }: ColumnsRequest): Promise<JobFile[]> {
  const known = await store.jobs.get(teamId, job);
  return known?.files ?? files.map((id) => jobFile({ id, file_access: 'check_file_info' }));
}
