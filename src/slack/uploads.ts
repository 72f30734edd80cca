import { keepBrief } from '../commands/brief/keep-brief.js';
import { jobId } from '../jobs/job-id.js';
import type { JobQueue } from '../jobs/job-queue.js';
import type { BriefOfPost, JobFile, QuestionOfPost, Store } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import type { MayRead } from './gate/may-read.js';
import { mayBeTable } from './slack-files.js';

interface HowPosted extends SaidWithFile {
  isUnasked?: true;
  /** The post that the files came with, where it is not the one that asks for them. */
  postId?: string;
}

/** What the text of a post says beside its files. */
export interface SaidWithFile {
  brief?: BriefOfPost | undefined;
  question?: QuestionOfPost | undefined;
}

export interface Uploads {
  /**
   * One post is one job, whatever announces it. Pictures beside a table are left alone; a post without any table is
   * answered with why it cannot be read.
   *
   * @param how `isUnasked`: in a channel that is watched; `brief`: what the post's text says of one
   * @returns false where it is known already
   * @throws {UserError} in a channel that is shared with others, or may be
   */
  accept(asked: Asked, files: readonly JobFile[], how?: HowPosted): Promise<boolean>;
}

interface Dependencies {
  queue: JobQueue;
  mayRead: MayRead;
  store: Pick<Store, 'briefs' | 'jobs'>;
}

export function createUploads({ queue, mayRead, store }: Dependencies): Uploads {
  return {
    async accept(asked, files, { isUnasked, brief, question, postId } = {}) {
      await mayRead(asked.teamId, asked.channelId);
      const id = jobId(asked.teamId, asked.channelId, asked.ts);
      // Before its file is read, and once: whoever changes it meanwhile has the last word.
      if (brief?.isSure && !isUnasked && !(await store.jobs.get(asked.teamId, id)))
        await keepBrief(store.briefs, { ...asked, postId: postId ?? id }, brief.brief);
      const tables = files.filter((file) => mayBeTable(file) || file.fileAccess === 'check_file_info');
      return queue.accept({
        id,
        ...(postId !== undefined && { postId }),
        teamId: asked.teamId,
        channelId: asked.channelId,
        threadTs: asked.threadTs ?? asked.ts,
        userId: asked.userId,
        files: tables.length > 0 ? tables : files.slice(0, 1),
        ...(isUnasked && { isUnasked }),
        ...(brief?.isSure && isUnasked && { brief: brief.brief }),
        ...(brief?.isSure && { isForBrief: true }),
        ...(brief && !brief.isSure && { offeredBrief: brief.brief }),
        ...(question && { question }),
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  };
}
