import { jobId } from '../jobs/job-id.js';
import type { JobQueue } from '../jobs/job-queue.js';
import type { JobFile } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import type { MayRead } from './gate/may-read.js';
import { mayBeTable } from './slack-files.js';

export interface Uploads {
  /**
   * One post is one job, whatever announces it. Pictures beside a table are left alone; a post without any table is
   * answered with why it cannot be read.
   *
   * @param how `isUnasked`: in a channel that is watched
   * @throws {UserError} in a channel that is shared with others, or may be
   */
  accept(asked: Asked, files: readonly JobFile[], how?: { isUnasked: true }): Promise<void>;
}

interface Dependencies {
  queue: JobQueue;
  mayRead: MayRead;
}

export function createUploads({ queue, mayRead }: Dependencies): Uploads {
  return {
    async accept(asked, files, how) {
      await mayRead(asked.teamId, asked.channelId);
      const tables = files.filter((file) => mayBeTable(file) || file.fileAccess === 'check_file_info');
      await queue.accept({
        id: jobId(asked.teamId, asked.channelId, asked.ts),
        teamId: asked.teamId,
        channelId: asked.channelId,
        threadTs: asked.threadTs ?? asked.ts,
        userId: asked.userId,
        files: tables.length > 0 ? tables : files.slice(0, 1),
        ...how,
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  };
}
