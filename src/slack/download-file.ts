import type { WebClient } from '@slack/web-api';
import { UserError } from '../errors.js';
import type { SlackFiles } from '../jobs/ports.js';
import type { JobFile } from '../store/ports.js';
import { type FetchLimits, fetchFromSlack } from './fetch-from-slack.js';
import { slackErrorCode } from './slack-errors.js';
import { assertReadable, jobFile, mustAskFor } from './slack-files.js';
import type { SlackHosts } from './slack-hosts.js';

interface Dependencies {
  clientOf: (teamId: string) => WebClient;
  slack: SlackHosts;
  limits: FetchLimits;
  fetch: typeof fetch;
}

/** Files by what Slack told of them, or by their ids where that is all that was told. */
export function createSlackFiles({ clientOf, slack, limits, fetch }: Dependencies): SlackFiles {
  return {
    async describe(teamId, announced) {
      const file = mustAskFor(announced) ? await askFor(clientOf(teamId), announced) : announced;
      assertReadable(file, limits.maxBytes);
      if (!file.urlPrivateDownload) throw gone();
      return file;
    },
    async download(teamId, { name, size, urlPrivateDownload }, signal, makeRoom) {
      const bytes = await fetchFromSlack(urlPrivateDownload ?? '', {
        name,
        token: clientOf(teamId).token ?? '',
        limits,
        slack,
        expectedBytes: size > 0 ? size : limits.maxBytes,
        makeRoom,
        signal,
        fetch,
      });
      return { name, bytes };
    },
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
