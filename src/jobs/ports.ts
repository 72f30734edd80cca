import type { Phase } from '../analysis/phases.js';
import type { Answer } from '../answers/answer.js';
import type { UserErrorData } from '../errors.js';
import type { Dataset, JobFile, JobRecord } from '../store/ports.js';
import type { Picture } from './draw-charts.js';

/** A file's bytes under the name it has by now: a post may announce a file without its name. */
export interface DownloadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Slack's files: what is known of one, and its bytes. */
export interface SlackFiles {
  /**
   * As it was announced, or as Slack tells it now if no more than the id was.
   *
   * @throws {UserError} if it isn't there, or isn't one that can be read
   */
  describe(teamId: string, file: JobFile): Promise<JobFile>;
  /**
   * @param file described
   * @param makeRoom told before more bytes are held than were described; what it throws ends the download
   * @throws {UserError} if it can't be had
   */
  download(
    teamId: string,
    file: JobFile,
    signal: AbortSignal,
    makeRoom: (bytes: number) => void,
  ): Promise<DownloadedFile>;
}

export type Stage = 'waiting' | 'download' | Phase;

export interface Progress {
  fileName: string;
  stage: Stage;
}

/** `comes-once-more`: it is forgotten, but Slack could not be kept from posting it. */
export type StoppedReminder = 'none' | 'stopped' | 'comes-once-more';

/** Deletes what is kept, after the work that would save it anew has ended. What stands in Slack stays there. */
export interface Forgetting {
  /** A list with its copies in the same conversation: of its post, of its files, of the same content. @returns them all */
  list(dataset: Dataset): Promise<Dataset[]>;
  /** What was made of a post that was deleted. */
  post(teamId: string, channelId: string, ts: string): Promise<Dataset[]>;
  /** What was made of a file that was deleted, in every conversation. */
  file(teamId: string, fileId: string): Promise<Dataset[]>;
  /** What was asked and answered of a creator. */
  asked(teamId: string, channelId: string, handle: string): Promise<void>;
  /** Everything, and says what became of its reminder. */
  conversation(teamId: string, channelId: string): Promise<{ reminder: StoppedReminder }>;
  workspace(teamId: string): Promise<void>;
}

/** A file as a post shows it. */
export interface PostedFile {
  teamId: string;
  channelId: string;
  postTs: string;
  fileId: string;
}

/** `unknown`: Slack did not say. */
export type FileState = 'there' | 'gone' | 'unknown';

/** Whether the post still shows the file. */
export type AskFileState = (file: PostedFile) => Promise<FileState>;

/** A job's messages, in its thread. What is there is noted in the job, and not posted again. */
export interface JobDelivery {
  /** The first one is posted, the next ones change it. As well as can be: the answer comes without it, too. */
  progress(progress: Progress, signal: AbortSignal): Promise<void>;
  /** Takes the place of the progress message, as an error does. */
  answer(answer: Answer, signal: AbortSignal): Promise<void>;
  /** Resolves when they can be seen. @throws what kept them from being so: the answer stands without them */
  charts(pictures: Picture[], signal: AbortSignal): Promise<void>;
  /** What the question that came with the file is answered with, below the answer: with its charts and files. */
  reply(answer: Answer, pictures: Picture[], signal: AbortSignal): Promise<void>;
  /** Why the answer stands without its charts. */
  chartsMissing(error: UserErrorData, signal: AbortSignal): Promise<void>;
  /** How the answer was found, and its caveats; nothing where the answer has neither. */
  method(answer: Answer, signal: AbortSignal): Promise<void>;
  /** What changed since an earlier file of the conversation, with its charts. */
  changes(answer: Answer, pictures: Picture[], signal: AbortSignal): Promise<void>;
  /** Why there is no answer. Never over one that is there. */
  error(error: UserErrorData, signal: AbortSignal): Promise<void>;
}

/**
 * Where a job's messages go.
 *
 * All of a delivery but the charts throws `NotDelivered` where it was given up, and who asked was told.
 *
 * @param isResumed more may be there than the job says
 * @param note stores the job
 */
export type Deliver = (job: JobRecord, isResumed: boolean, note: () => Promise<void>) => JobDelivery;

/** A message did not arrive, however often it was tried. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
  /** It is not tried again by itself: nothing can be posted there, or it may be there already. */
  readonly isFinal: boolean;

  constructor(isFinal: boolean, cause: unknown) {
    super('not delivered', { cause });
    this.isFinal = isFinal;
  }
}
