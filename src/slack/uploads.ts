import { keepBrief } from '../commands/brief/keep-brief.js';
import { jobId } from '../jobs/job-id.js';
import type { JobQueue } from '../jobs/job-queue.js';
import type { BriefOfPost, JobFile, Store } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import type { MayRead } from './gate/may-read.js';
import { mayBeTable } from './slack-files.js';

interface HowPosted {
  isUnasked?: true;
  brief?: BriefOfPost | undefined;
}

export interface Uploads {
  /**
   * One post is one job, whatever announces it. Pictures beside a table are left alone; a post without any table is
   * answered with why it cannot be read.
   *
   * @param how `isUnasked`: in a channel that is watched; `brief`: what the post's text says of one
   * @throws {UserError} in a channel that is shared with others, or may be
   */
  accept(asked: Asked, files: readonly JobFile[], how?: HowPosted): Promise<void>;
}

interface Dependencies {
  queue: JobQueue;
  mayRead: MayRead;
  store: Pick<Store, 'briefs' | 'jobs'>;
}

export function createUploads({ queue, mayRead, store }: Dependencies): Uploads {
  return {
    async accept(asked, files, { isUnasked, brief } = {}) {
      await mayRead(asked.teamId, asked.channelId);
      const id = jobId(asked.teamId, asked.channelId, asked.ts);
      // Before its file is read, and once: whoever changes it meanwhile has the last word.
      if (brief?.isSure && !isUnasked && !(await store.jobs.get(asked.teamId, id)))
        await keepBrief(store.briefs, { ...asked, postId: id }, brief.brief);
      const tables = files.filter((file) => mayBeTable(file) || file.fileAccess === 'check_file_info');
      await queue.accept({
        id,
        teamId: asked.teamId,
        channelId: asked.channelId,
        threadTs: asked.threadTs ?? asked.ts,
        userId: asked.userId,
        files: tables.length > 0 ? tables : files.slice(0, 1),
        ...(isUnasked && { isUnasked }),
        ...(brief?.isSure && isUnasked && { brief: brief.brief }),
        ...(brief && !brief.isSure && { offeredBrief: brief.brief }),
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  };
}
