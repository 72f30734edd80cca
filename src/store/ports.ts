import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { ColumnChoices } from '../analysis/analysis.js';
import type { Field } from '../analysis/profiles.js';

/** The files of one post in one conversation, and the analysis that answers for them there. */
export interface Dataset {
  id: string;
  teamId: string;
  channelId: string;
  /** The thread it was answered in. */
  threadTs: string;
  fileIds: string[];
  /** Of all the files, as people are shown it. */
  fileName: string;
  /** Key of the cached analysis. */
  analysisKey: string;
  uploadedBy: string;
  /** Unix ms. */
  createdAt: number;
}

/** Which post's files answer in which conversation. */
export interface Datasets {
  /** Saves it and makes it the current one of its channel and of its thread. */
  save(dataset: Dataset): Promise<void>;
  /** What a question asked there is about: the thread's own dataset, else the channel's latest. */
  current(teamId: string, channelId: string, threadTs?: string): Promise<Dataset | undefined>;
  /** Newest first. */
  list(teamId: string, channelId: string): Promise<Dataset[]>;
  /** Also deletes the analysis, where no other conversation's dataset needs it. Unknown ids do nothing. */
  remove(teamId: string, channelId: string, id: string): Promise<void>;
  /** The file was deleted in Slack: removes every dataset that it is part of, and says which. */
  removeFile(teamId: string, fileId: string): Promise<Dataset[]>;
}

/** Trained models with their scores, per workspace, by content: the same file is never analysed twice. */
export interface Analyses {
  get(teamId: string, key: string): Promise<AnalysedDataset | undefined>;
  save(teamId: string, key: string, analysed: AnalysedDataset): Promise<void>;
}

export interface Settings {
  /** Whether CSVs posted in this channel are read without being asked. */
  watches(teamId: string, channelId: string): Promise<boolean>;
  setWatch(teamId: string, channelId: string, on: boolean): Promise<void>;
}

/** Which column holds what, as people of a workspace have chosen it: for every file with the same headers. */
export interface ColumnMemory {
  /** @param signature of the headers (analysis/read/inspect.ts) */
  get(teamId: string, signature: string): Promise<ColumnChoices | undefined>;
  save(teamId: string, signature: string, choices: ColumnChoices): Promise<void>;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** One post with its files, as it was accepted: everything needed to go on after a restart. */
export interface JobRecord {
  /** Made of where it came from: team-channel-ts, and the modal where columns were chosen. */
  id: string;
  teamId: string;
  channelId: string;
  /** The thread the answer goes to. */
  threadTs: string;
  userId: string;
  files: JobFile[];
  /** Nobody asked for it: a post in a channel that is watched. Nothing is said of what is no list of creators. */
  isUnasked?: boolean | undefined;
  /** Ids of the columns that a person chose for these files (jobs/column-id.ts); null: the files have no such column. */
  chosenColumns?: ChosenColumns | undefined;
  state: JobState;
  /** ts of the progress message, once it was posted. */
  progressTs?: string | undefined;
  /** Unix ms. */
  acceptedAt: number;
  attempts: number;
}

export type ChosenColumns = Partial<Record<Field, string | null>>;

export interface JobFile {
  id: string;
  name: string;
  mode: string;
  fileAccess?: string | undefined;
  /** Bytes, as Slack says. */
  size: number;
  filetype?: string | undefined;
  urlPrivateDownload?: string | undefined;
}

export interface JobLog {
  /** Atomic: false where the job is known already, and then nothing is written. */
  insert(job: JobRecord): Promise<boolean>;
  save(job: JobRecord): Promise<void>;
  get(teamId: string, id: string): Promise<JobRecord | undefined>;
  /** Waiting and running jobs of all workspaces, oldest first: what a restart resumes. */
  unfinished(): Promise<JobRecord[]>;
}

export interface Store {
  datasets: Datasets;
  analyses: Analyses;
  settings: Settings;
  columns: ColumnMemory;
  jobs: JobLog;
  /** Everything of one workspace, for an uninstall. */
  removeWorkspace(teamId: string): Promise<void>;
  close(): Promise<void>;
}
