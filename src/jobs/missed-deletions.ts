import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Dataset, Store } from '../store/ports.js';
import { postOf } from '../store/reach.js';
import { tsOfJob } from './job-id.js';
import type { AskFileState, Forgetting, PostedFile } from './ports.js';

interface Dependencies {
  datasets: Pick<Store['datasets'], 'all' | 'removeUnusedAnalyses'>;
  forgetting: Pick<Forgetting, 'post'>;
  fileState: AskFileState;
  teamIds: () => Promise<readonly string[]>;
  /** Between two files: Slack counts what it is asked. */
  pauseMs: number;
  log: Logger;
}

/**
 * What was deleted in Slack while nobody was there to hear of it: asks about every file of every dataset, the newest
 * first and one after another, and forgets the posts that no longer show theirs. What Slack does not say is asked again
 * next time.
 *
 * @throws the signal's reason
 */
export async function findMissedDeletions(dependencies: Dependencies, signal: AbortSignal): Promise<void> {
  const { datasets, teamIds, pauseMs } = dependencies;
  // What Slack takes its time to say is not waited for by who stops.
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => undefined);
  const isGone = async (file: PostedFile) => {
    signal.throwIfAborted();
    return (await Promise.race([dependencies.fileState(file), stopped])) === 'gone';
  };
  for (const teamId of await teamIds()) {
    for (const post of postsOf(await datasets.all(teamId))) {
      for (const fileId of post.fileIds) {
        const gone = await isGone({ ...post, fileId });
        if (gone) await dependencies.forgetting.post(teamId, post.channelId, post.postTs);
        await wait(pauseMs, undefined, { signal });
        if (gone) break;
      }
    }
    await datasets.removeUnusedAnalyses(teamId);
  }
  dependencies.log.info('looked for what was deleted meanwhile');
}

type KnownPost = Omit<PostedFile, 'fileId'> & { fileIds: string[] };

/** Several datasets may be made of one. */
function postsOf(datasets: readonly Dataset[]): KnownPost[] {
  const posts = new Map<string, KnownPost>();
  for (const dataset of datasets) {
    const { teamId, channelId, fileIds } = dataset;
    const id = postOf(dataset);
    const known = posts.get(id)?.fileIds ?? [];
    posts.set(id, { teamId, channelId, postTs: tsOfJob(id), fileIds: [...new Set([...known, ...fileIds])] });
  }
  return [...posts.values()];
}

/** Looks now, and every so often; without keeping the process alive. `stop` waits for what is under way. */
export function startMissedDeletions(
  dependencies: Dependencies,
  { everyMs }: { everyMs: number },
): { stop(): Promise<void> } {
  const abort = new AbortController();
  const look = async () => {
    try {
      await findMissedDeletions(dependencies, abort.signal);
    } catch (error) {
      // The next look tries again.
      if (!abort.signal.aborted)
        dependencies.log.warn({ err: error }, 'deletions that were missed were not looked for');
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      abort.abort();
      await looking;
    },
  };
}
