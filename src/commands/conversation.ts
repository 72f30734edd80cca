import type { AnswerFile } from '../answers/answer.js';
import type { ReportRequest } from '../answers/report/build-report.js';
import type { Forgetting, StoppedReminder } from '../jobs/ports.js';
import type { Dataset, Store } from '../store/ports.js';
import type { Subject } from './command.js';

/** Where something was asked, and by whom. */
export interface Where {
  teamId: string;
  channelId: string;
  threadTs?: string | undefined;
  userId?: string | undefined;
}

/** The CSV of a dataset as its person gave it, with what was found out added. */
export interface ExportRequest {
  dataset: Dataset;
  subject: Subject;
  /**
   * Rows of the subject, in the order they are written, where those without a follower count are numbered after all
   * others; undefined: all of them, as the file has them.
   */
  rows: Int32Array | undefined;
  /** Lower-case handle → what the team has noted. */
  notes: ReadonlyMap<string, string>;
}

/**
 * @throws {UserError} where the file cannot be had any more
 */
export type WriteExport = (request: ExportRequest) => Promise<AnswerFile>;

/**
 * A list as a PDF for somebody who was not in the conversation.
 *
 * @throws {UserError} if it can't be made now
 */
export type WriteReport = (request: Omit<ReportRequest, 'now'>) => Promise<AnswerFile>;

/** Posts a reminder in a conversation at some time, and takes it back. */
export interface Reminders {
  /** @returns when it comes, Unix ms */
  set(where: Where, every: 'week' | 'month'): Promise<number>;
  /** Counts anew from now, where there is one: a file has come. */
  renew(where: Where): Promise<void>;
  stop(where: Where): Promise<StoppedReminder>;
}

/** Who decides for a whole workspace, and for everybody in a conversation. */
export interface Admins {
  /** Those who are known by name: ids. */
  list(teamId: string): Promise<string[]>;
  isAdmin(teamId: string, userId: string): Promise<boolean>;
  /**
   * @param what what only they can do: "change my settings"
   * @throws {UserError} for everybody else, with how to become one where there is none
   */
  assertAdmin(teamId: string, userId: string | undefined, what: string): Promise<void>;
}

/** What commands about a conversation work with. Nothing here reaches beyond it. */
export interface Conversation extends Where {
  store: Pick<
    Store,
    | 'datasets'
    | 'analyses'
    | 'settings'
    | 'columns'
    | 'shortlists'
    | 'exclusions'
    | 'briefs'
    | 'lastQuestions'
    | 'seenTables'
  >;
  admins: Admins;
  /** What a question here is about; undefined where there is nothing yet. */
  current(): Promise<Dataset | undefined>;
  /**
   * The current dataset, or this one, ready to be asked.
   *
   * @throws {UserError} where there is none, or it is no longer kept
   */
  subject(dataset?: Dataset): Promise<Subject>;
  writeExport: WriteExport;
  writeReport: WriteReport;
  reminders: Reminders;
  forgetting: Pick<Forgetting, 'list' | 'asked' | 'conversation'>;
}
