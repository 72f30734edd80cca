import { z } from 'zod';
import { UserError } from '../errors.js';
import type { JobFile } from '../store/ports.js';
import type { Services } from './services.js';
import { jobFile } from './slack-files.js';

const request = z.object({
  /** The job whose files they are. */
  job: z.string().min(1),
});

/** What the button carries. */
export type ColumnsButton = z.infer<typeof request>;

/** Whose columns are to be chosen. */
export interface ColumnsRequest {
  job: string;
  threadTs: string;
  /** The post that they came with. */
  postId: string;
  files: JobFile[];
}

interface Here {
  teamId: string;
  channelId: string;
}

/**
 * The button names a job; all else is what is kept of that job in this conversation.
 *
 * @throws {UserError} for what the button does not carry, or is not known here
 */
export async function columnsRequest(
  services: Services,
  here: Here,
  value: string | undefined,
): Promise<ColumnsRequest> {
  const { job } = readButton(value);
  const found = await filesOfJob(services, here, job);
  if (found) return { job, ...found };
  throw unknownFile();
}

/** As the job remembers them, with their names; weeks later the dataset's ids have to do. */
export async function filesOfJob(
  { store }: Services,
  { teamId, channelId }: Here,
  id: string,
): Promise<Omit<ColumnsRequest, 'job'> | undefined> {
  const job = await store.jobs.get(teamId, id);
  if (job?.channelId === channelId && job.files.length > 0) {
    return { threadTs: job.threadTs, postId: job.postId ?? id, files: job.files };
  }
  const dataset = await store.datasets.get(teamId, channelId, id);
  if (!dataset) return undefined;
  const files = dataset.fileIds.map((file) => jobFile({ id: file, file_access: 'check_file_info' }));
  return { threadTs: dataset.threadTs, postId: dataset.postId ?? id, files };
}

export function unknownFile(): UserError {
  return new UserError(
    'unknown-button',
    'I no longer know which file this was.',
    'Drop the file here again, with a mention of me.',
  );
}

function readButton(value: string | undefined): ColumnsButton {
  try {
    return request.parse(JSON.parse(value ?? ''));
  } catch {
    throw unknownFile();
  }
}
