import type { Phase } from '../analysis/phases.js';
import type { Answer } from '../answers/answer.js';
import type { UserErrorData } from '../errors.js';
import type { JobFile, JobRecord } from '../store/ports.js';
import type { Picture } from './draw-charts.js';

/** A file's bytes under the name it has by now: a post may announce a file without its name. */
interface DownloadedFile {
  name: string;
  bytes: Uint8Array;
}

/** @throws {UserError} where the file cannot be had, or is not one that can be read */
export type Download = (teamId: string, file: JobFile, signal: AbortSignal) => Promise<DownloadedFile>;

export type Stage = 'waiting' | 'download' | Phase;

export interface Progress {
  fileName: string;
  stage: Stage;
}

/** The messages of a job, by what they are. */
export type Part = 'progress' | 'answer' | 'charts' | 'method' | 'changes';

/** What of a job a person can see already. */
export interface Posted {
  progressTs?: string | undefined;
  parts: ReadonlySet<Part>;
}

/** What a job is run with. */
export interface RunningJob {
  /** What a person can see already. Whoever posts adds to it. */
  posted: Set<Part>;
  /** Posts the progress message of a job that nobody asked for; the others have theirs. */
  announce(progress: Progress): Promise<void>;
  signal: AbortSignal;
}

/** Where a job's messages go. `job.progressTs` is the message that becomes the answer. */
export interface Deliver {
  /** Posts the progress message; returns its ts. */
  postProgress(job: JobRecord, progress: Progress): Promise<string>;
  updateProgress(job: JobRecord, progress: Progress): Promise<void>;
  answer(job: JobRecord, answer: Answer): Promise<void>;
  charts(job: JobRecord, pictures: Picture[]): Promise<void>;
  /** How the answer was found, and its caveats; nothing where the answer has neither. */
  method(job: JobRecord, answer: Answer): Promise<void>;
  /** What changed since an earlier file of the conversation, with its charts. */
  changes(job: JobRecord, answer: Answer, pictures: Picture[]): Promise<void>;
  /** Takes the place of a part. */
  error(job: JobRecord, part: Part, error: UserErrorData): Promise<void>;
  /** Reads the thread: asked once after a crash, before anything is posted again. */
  findPosted(job: JobRecord): Promise<Posted>;
}
