import type { Logger } from 'pino';
import type { Admins } from '../commands/conversation.js';
import type { Questions } from '../commands/questions.js';
import type { JobQueue } from '../jobs/job-queue.js';
import type { Forgetting } from '../jobs/ports.js';
import type { ReadColumns } from '../jobs/read-columns.js';
import type { ReadHandles } from '../jobs/read-handles.js';
import type { Store } from '../store/ports.js';
import type { MayRead } from './gate/may-read.js';
import type { Answering } from './send/answering.js';
import type { Sending } from './send/sending.js';
import type { Uploads } from './uploads.js';

/** What listeners work with. */
export interface Services {
  questions: Questions;
  uploads: Uploads;
  mayRead: MayRead;
  admins: Admins;
  queue: JobQueue;
  forgetting: Forgetting;
  readColumns: ReadColumns;
  store: Pick<
    Store,
    'datasets' | 'jobs' | 'prompts' | 'settings' | 'shortlists' | 'exclusions' | 'briefs' | 'seenTables' | 'threads'
  >;
  readHandles: ReadHandles;
  answering: Answering;
  /** Handles anew what a person asked and got no answer to. */
  askAgain: (teamId: string, id: string, userId: string) => Promise<boolean>;
  sendingOf: (teamId: string) => Omit<Sending, 'signal'>;
  log: Logger;
}
