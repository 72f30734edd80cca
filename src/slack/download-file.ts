import type { WebClient } from '@slack/web-api';
import { UserError } from '../errors.js';
import type { Download } from '../jobs/ports.js';
import type { JobFile } from '../store/ports.js';
import { type FetchLimits, fetchFromSlack } from './fetch-from-slack.js';
import { slackErrorCode } from './slack-errors.js';
import { assertReadable, jobFile, mustAskFor } from './slack-files.js';

interface Dependencies {
  clientOf: (teamId: string) => WebClient;
  limits: FetchLimits;
}

/** A file by what Slack told of it, or by its id where that is all that was told. */
export function createDownload({ clientOf, limits }: Dependencies): Download {
  return async (teamId, announced, signal) => {
    const client = clientOf(teamId);
    const file = mustAskFor(announced) ? await askFor(client, announced) : announced;
    assertReadable(file, limits.maxBytes);
    if (!file.urlPrivateDownload) throw gone();
    const bytes = await fetchFromSlack(file.urlPrivateDownload, {
      name: file.name,
      token: client.token ?? '',
      limits,
      signal,
    });
    return { name: file.name, bytes };
  };
}

async function askFor(client: WebClient, { id }: JobFile): Promise<JobFile> {
  try {
    const { file } = await client.files.info({ file: id });
    if (!file) throw gone();
    return jobFile(file);
  } catch (error) {
    const code = slackErrorCode(error);
    if (code === 'file_not_found' || code === 'file_deleted') throw gone();
    throw error;
  }
}

function gone(): UserError {
  return new UserError('file-deleted', 'That file is no longer there.', 'Drop it here again and I will read it.');
}
