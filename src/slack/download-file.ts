import { UserError } from '../errors.js';
import type { SlackFiles } from '../jobs/ports.js';
import type { JobFile } from '../store/ports.js';
import { type FetchLimits, fetchFromSlack } from './fetch-from-slack.js';
import type { Sending } from './send/sending.js';
import { failureOf } from './send/slack-failure.js';
import { inWords, missedScope } from './slack-errors.js';
import { assertReadable, jobFile, mustAskFor } from './slack-files.js';
import type { SlackHosts } from './slack-hosts.js';

/** Somebody waits for it. */
const ASKING_MS = 60_000;

interface Dependencies {
  sendingOf: (teamId: string) => Pick<Sending, 'client' | 'calls'>;
  slack: SlackHosts;
  limits: FetchLimits;
  fetch: typeof fetch;
}

/** Files by what Slack told of them, or by their ids where that is all that was told. */
export function createSlackFiles({ sendingOf, slack, limits, fetch }: Dependencies): SlackFiles {
  return {
    async describe(teamId, announced) {
      const file = mustAskFor(announced) ? await askFor(sendingOf(teamId), announced) : announced;
      assertReadable(file, limits.maxBytes);
      if (!file.urlPrivateDownload) throw gone();
      return file;
    },
    async download(teamId, { name, size, urlPrivateDownload }, signal, makeRoom) {
      const bytes = await fetchFromSlack(urlPrivateDownload ?? '', {
        name,
        token: sendingOf(teamId).client.token ?? '',
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

async function askFor({ client, calls }: Pick<Sending, 'client' | 'calls'>, { id }: JobFile): Promise<JobFile> {
  try {
    const { file } = await calls.repeatable({ method: 'files.info', patienceMs: ASKING_MS }, () =>
      client.files.info({ file: id }),
    );
    if (!file) throw gone();
    return jobFile(file);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    if ('code' in failure && (failure.code === 'file_not_found' || failure.code === 'file_deleted')) throw gone();
    throw missedScope(error) ? inWords(error) : notTold();
  }
}

function notTold(): UserError {
  return new UserError('download-failed', "Slack didn't tell me where the file is.", 'Try again in a minute.');
}

function gone(): UserError {
  return new UserError('file-deleted', 'That file is no longer there.', 'Drop it here again and I will read it.');
}
