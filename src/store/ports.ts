import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type {
  AnalysisOptions,
  FeeRates,
  ReadingChoices,
  SaidOfFiles,
  TierChoice,
  TierName,
} from '../analysis/analysis.js';
import type { Goal } from '../analysis/money/campaign.js';
import type { Field } from '../analysis/profiles.js';

/** The files of one post in one conversation, and the analysis that answers for them there. */
export interface Dataset {
  id: string;
  teamId: string;
  channelId: string;
  /** The thread it was answered in. */
  threadTs: string;
  /** The post that its files came with, where that is not what it is named after: forms give it an id of their own. */
  postId?: string | undefined;
  fileIds: string[];
  /** Of the files as they came: the same in two posts, the same here. Not known of what was kept before. */
  contentHash?: string | undefined;
  /** Of their headers, by which choices are remembered (analysis/read/inspect.ts). Not known of what was kept before. */
  signature?: string | undefined;
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
  /** What a question asked there is about: what was chosen there, the thread's own dataset, else the channel's latest. */
  current(teamId: string, channelId: string, threadTs?: string): Promise<Dataset | undefined>;
  /** From now on, questions asked there are about this one; in the channel itself until the next one is saved. */
  use(teamId: string, channelId: string, threadTs: string | undefined, id: string): Promise<void>;
  get(teamId: string, channelId: string, id: string): Promise<Dataset | undefined>;
  /** Newest first. */
  list(teamId: string, channelId: string): Promise<Dataset[]>;
  /** What this person has posted anywhere in the workspace, newest first. */
  ofPerson(teamId: string, userId: string): Promise<Dataset[]>;
  /** Of all conversations, newest first. */
  all(teamId: string): Promise<Dataset[]>;
  /** Those of its own conversation that are of the same post, the same files or the same content. */
  copiesOf(dataset: Dataset): Promise<Dataset[]>;
  /** From now on it is answered from this analysis; it stays as current, and as old, as it was. */
  replaceAnalysis(dataset: Dataset, analysisKey: string, analysed: AnalysedDataset): Promise<void>;
  /** Also deletes the analysis, where no other conversation's dataset needs it. Unknown ids do nothing. */
  remove(teamId: string, channelId: string, id: string): Promise<void>;
  /** The same with all that is within reach. @returns them */
  removeWithin(reach: Reach): Promise<Dataset[]>;
  /** Analyses that no dataset needs, such as those of work that was stopped before it had one. */
  removeUnusedAnalyses(teamId: string): Promise<void>;
}

/** Trained models with their scores, per workspace, by content: the same file is never analysed twice. */
export interface Analyses {
  get(teamId: string, key: string): Promise<AnalysedDataset | undefined>;
  save(teamId: string, key: string, analysed: AnalysedDataset): Promise<void>;
}

/** Somebody whom a team considers. */
export interface ShortlistEntry {
  /** In lower case, without @. */
  handle: string;
  addedBy: string;
  /** Unix ms. */
  addedAt: number;
  /** '' where nobody has noted anything. */
  note: string;
}

/** Whom a conversation considers: one key an entry and one a note, so that edits at the same moment lose nothing. */
export interface Shortlists {
  /** In the order they were added. */
  list(teamId: string, channelId: string): Promise<ShortlistEntry[]>;
  /** @returns those that were not on it yet */
  add(teamId: string, channelId: string, handles: readonly string[], userId: string): Promise<string[]>;
  /** @returns those that were on it */
  remove(teamId: string, channelId: string, handles: readonly string[]): Promise<string[]>;
  /** Takes a creator off, and out of what is noted of others. */
  forget(teamId: string, channelId: string, handle: string): Promise<{ wasListed: boolean; notes: number }>;
  note(teamId: string, channelId: string, handle: string, note: string): Promise<void>;
  /** Whom this person has put on shortlists, by channel, in the order they were added. */
  ofPerson(teamId: string, userId: string): Promise<{ channelId: string; handles: string[] }[]>;
}

/** Whom a conversation never wants to see in a list. */
export interface Exclusions {
  /** Lower-case handles, at hand for every question. */
  all(teamId: string, channelId: string): Promise<ReadonlySet<string>>;
  /** The same, in alphabetical order. */
  list(teamId: string, channelId: string): Promise<string[]>;
  /**
   * @returns how many were not on it yet
   * @throws {UserError} if there would be too many; then none is added
   */
  add(teamId: string, channelId: string, handles: readonly string[]): Promise<number>;
  /** @returns how many were on it */
  remove(teamId: string, channelId: string, handles: readonly string[]): Promise<number>;
}

/** What a campaign is to be: whoever says nothing of a field wants it any way. */
export interface Brief {
  product?: string | undefined;
  /** ISO 3166 alpha-2. */
  market?: string[] | undefined;
  /** ISO 639-1. */
  language?: string[] | undefined;
  /** As it was typed: `beauty`. */
  niche?: string[] | undefined;
  size?: TierName[] | undefined;
  /** As they are shown: `Instagram`. */
  platform?: string[] | undefined;
  /** How many creators are wanted. */
  number?: number | undefined;
  amount?: number | undefined;
  /** Of the amount, ISO 4217. */
  currency?: string | undefined;
  goal?: Goal | undefined;
  /** `@handle`, in lower case, or what nobody may have to do with: `alcohol`. */
  not?: string[] | undefined;
}

/** A brief in the text of a post with a file. */
export interface BriefOfPost {
  brief: Brief;
  /** Every word of the text is accounted for, and it says what is wanted; else it is offered. */
  isSure: boolean;
}

/** The text of a post with a file: what it may ask of it is found out when the file is read. */
export interface QuestionOfPost {
  text: string;
  /** Whoever has the file read did not write it: nothing is changed by it. */
  isOfOthers?: true;
}

/** A brief with where it is from. */
export interface KeptBrief extends Brief {
  setBy: string;
  /** Unix ms. */
  setAt: number;
  /** The post whose text said it, if one did: it goes with that. */
  postId?: string | undefined;
}

/** What each conversation is looking for. It stays until somebody takes it back: it is the team's own work. */
export interface Briefs {
  get(teamId: string, channelId: string): Promise<KeptBrief | undefined>;
  save(teamId: string, channelId: string, brief: KeptBrief): Promise<void>;
  remove(teamId: string, channelId: string): Promise<void>;
  /** Takes a creator out of what it says. @returns whether they were in it */
  forget(teamId: string, channelId: string, handle: string): Promise<boolean>;
}

/** A command with its arguments, as it was understood. */
export interface AskedCall {
  name: string;
  args: Record<string, AskedArgument>;
}

/** Plain JSON. */
export type AskedArgument =
  | string
  | number
  | boolean
  | readonly AskedArgument[]
  | { readonly [name: string]: AskedArgument };
/** The last question of a thread, with what its answer listed and the question before it. */
export interface LastQuestion extends AskedCall {
  /** Handles, in the order they were shown: what "the first two" points at. */
  rows?: string[] | undefined;
  before?: AskedCall | undefined;
  /** The last list or figures of the thread. */
  list?: AskedCall | undefined;
  /** What was answered since that is no list: it can be narrowed, or said in other words, and leaves the list what it is. */
  aside?: AskedCall | undefined;
  /** How many were to be shown was said: "of those" are these, and not all who match. */
  isCounted?: boolean | undefined;
  /** Handles of those who were spoken of one by one, the last one first: whom "she" and "the two" mean. */
  spoken?: string[] | undefined;
}

/** What was asked last in a thread, for questions such as "only verified ones". */
export interface LastQuestions {
  get(teamId: string, channelId: string, threadTs: string | undefined): Promise<LastQuestion | undefined>;
  save(teamId: string, channelId: string, threadTs: string | undefined, asked: LastQuestion): Promise<void>;
  /** Of all threads of a conversation: they name creators. */
  clear(teamId: string, channelId: string): Promise<void>;
}

/** What a workspace has chosen for all its conversations. */
export interface WorkspaceSettings {
  /** How long datasets and analyses are kept. */
  retentionDays: number;
  /** What it calls nano, micro and so on, and what it pays there; undefined: as published. */
  tiers?: readonly TierChoice[] | undefined;
  /** What views cost, by platform and format; undefined: as published. */
  fees?: FeeRates | undefined;
  /** Ids of people whom an admin has named to decide about all this, too. */
  admins?: readonly string[] | undefined;
  /** Whether threads that it has answered in are listened to without a mention; undefined: yes. */
  listensInThreads?: boolean | undefined;
}

export interface Settings {
  /** Whether CSVs posted in this channel are read without being asked. */
  watches(teamId: string, channelId: string): Promise<boolean>;
  setWatch(teamId: string, channelId: string, on: boolean): Promise<void>;
  /** Whether questions without a mention are answered in the bot's own threads of this channel. */
  listens(teamId: string, channelId: string): Promise<boolean>;
  setListens(teamId: string, channelId: string, on: boolean): Promise<void>;
  workspace(teamId: string): Promise<WorkspaceSettings>;
  setWorkspace(teamId: string, settings: WorkspaceSettings): Promise<void>;
}

/** How files are read, as somebody chose it for every one with the same headers: which column holds what, and so on. */
export interface RememberedColumns {
  /** Of the headers. */
  id: string;
  choices: ReadingChoices;
  /** In every conversation of the workspace; else in the one that it was chosen in. */
  isForWorkspace: boolean;
  /** Who chose, on which file, and when (Unix ms): not known of what was chosen before these were kept. */
  chosenBy?: string | undefined;
  fileName?: string | undefined;
  chosenAt?: number | undefined;
  /** The conversation that it was chosen in. */
  chosenIn?: string | undefined;
}

/** Choices of columns, until they have not been used for half a year. */
export interface ColumnMemory {
  /**
   * What holds in a conversation: what was chosen there, else what was chosen for the workspace.
   *
   * @param signature of the headers (analysis/read/inspect.ts)
   */
  get(teamId: string, channelId: string, signature: string): Promise<RememberedColumns | undefined>;
  save(teamId: string, channelId: string, signature: string, chosen: Omit<RememberedColumns, 'id'>): Promise<void>;
  /** Those of the conversation, then those of the workspace. */
  list(teamId: string, channelId: string): Promise<RememberedColumns[]>;
  remove(teamId: string, channelId: string, which: Pick<RememberedColumns, 'id' | 'isForWorkspace'>): Promise<void>;
  /** The choices of a conversation stay: headers are no one's data. On which of these files they were made goes. */
  forgetNames(teamId: string, channelId: string, fileNames: readonly string[]): Promise<void>;
  /** The choices of a conversation go; of those it made for the workspace, on which file. */
  forgetConversation(teamId: string, channelId: string): Promise<void>;
}

export type ChannelKind = 'channel' | 'direct' | 'group-direct';

/** What Slack has told of a channel with some envelope, and does not tell with every one. Undefined: never. */
export interface Channels {
  /** Whether other organizations are in it, by Slack Connect. */
  isShared(teamId: string, channelId: string): Promise<boolean | undefined>;
  setShared(teamId: string, channelId: string, isShared: boolean): Promise<void>;
  kind(teamId: string, channelId: string): Promise<ChannelKind | undefined>;
  setKind(teamId: string, channelId: string, kind: ChannelKind): Promise<void>;
}

/**
 * A form or a question that the bot has put before one person, who alone may answer it. Ids, and of a post that is offered
 * to be read what its text says of a brief.
 */
export interface Prompt {
  id: string;
  kind: 'analyze' | 'columns' | 'settings' | 'brief' | 'offer';
  teamId: string;
  userId: string;
  /** The conversation that it is about; '' for the settings, which are about all of them. */
  channelId: string;
  threadTs?: string | undefined;
  /** The job whose columns are chosen. */
  job?: string | undefined;
  /** The post that is offered to be read, its files, and what its text says. */
  ts?: string | undefined;
  files?: string[] | undefined;
  brief?: BriefOfPost | undefined;
  question?: QuestionOfPost | undefined;
}

/** Kept for as long as a person may take to answer. */
export interface Prompts {
  get(teamId: string, id: string): Promise<Prompt | undefined>;
  save(prompt: Prompt): Promise<void>;
  removeWhere(teamId: string, matches: (prompt: Prompt) => boolean): Promise<void>;
}

/** A post with tables in a conversation, as Slack announced it. Nothing of what is in them. */
export interface SeenTable {
  ts: string;
  threadTs?: string | undefined;
  files: { id: string; name: string }[];
}

/** Tables that were posted where nobody has asked for them yet, so that they can be offered: the newest of a channel. */
export interface SeenTables {
  note(teamId: string, channelId: string, table: SeenTable): Promise<void>;
  /** Newest first. */
  list(teamId: string, channelId: string): Promise<SeenTable[]>;
  removeWithin(reach: Reach): Promise<void>;
}

/** A post that the bot answered by asking what was meant. */
export interface AskedBack {
  userId: string;
  /** Its message that asks. */
  answerTs: string;
}

/** Threads that the bot has answered in, and questions there that it did not understand. No words, only where. */
export interface Threads {
  isOwn(teamId: string, channelId: string, threadTs: string): Promise<boolean>;
  noteOwn(teamId: string, channelId: string, threadTs: string): Promise<void>;
  leave(teamId: string, channelId: string, threadTs: string): Promise<void>;
  /** Undefined: it was not asked back, or more than an hour ago. @param ts of the person's post */
  askedBack(teamId: string, channelId: string, ts: string): Promise<AskedBack | undefined>;
  noteAskedBack(teamId: string, channelId: string, ts: string, asked: AskedBack): Promise<void>;
  /** Was answered after all. */
  understood(teamId: string, channelId: string, ts: string): Promise<void>;
}

/** A message that Slack will post in a conversation: that a fresh file is due. */
export interface Reminder {
  every: 'week' | 'month';
  /** Slack's, to take it back by. */
  messageId: string;
  /** Unix ms. */
  dueAt: number;
}

export interface ReminderLog {
  get(teamId: string, channelId: string): Promise<Reminder | undefined>;
  save(teamId: string, channelId: string, reminder: Reminder): Promise<void>;
  remove(teamId: string, channelId: string): Promise<void>;
}

/** What is to be forgotten: whatever is of one of these posts, of one of these files, or has this content. */
export interface Reach {
  teamId: string;
  /** Undefined: in every conversation, by its files alone. */
  channelId?: string | undefined;
  /** As jobs know them: team-channel-ts. */
  postIds?: readonly string[];
  fileIds?: readonly string[];
  contentHash?: string | undefined;
}

/** `delivering`: the analysis is stored, and what is left is to show it. */
export type JobState = 'waiting' | 'running' | 'delivering' | 'done' | 'failed';

/** One post with its files, as it was accepted: everything needed to go on after a restart. */
export interface JobRecord {
  /** Made of where it came from: team-channel-ts, and the modal where columns were chosen. */
  id: string;
  teamId: string;
  channelId: string;
  /** The thread the answer goes to. */
  threadTs: string;
  /** The post that its files came with, where it is not made of that: forms have ids of their own. */
  postId?: string | undefined;
  userId: string;
  files: JobFile[];
  /** Nobody asked for it: a post in a channel that is watched. Nothing is said of what is no list of creators. */
  isUnasked?: boolean | undefined;
  /** Ids of the columns that a person chose for these files (jobs/column-id.ts); null: the files have no such column. */
  chosenColumns?: ChosenColumns | undefined;
  /** What they said of the files as a whole, together with that. */
  said?: SaidOfFiles | undefined;
  /** They are to hold in every conversation of the workspace. */
  columnsForWorkspace?: boolean | undefined;
  /** How somebody asked for it to be analysed; undefined: as usual. */
  options?: AskedOptions | undefined;
  /** What the text of a post that nobody asked about says of a brief: kept once its file is worth an answer. */
  brief?: Brief | undefined;
  /** Its post's text surely said a brief: it is answered for that, whatever was answered before. */
  isForBrief?: boolean | undefined;
  /** What the post's text may have meant as a brief: offered with the answer. */
  offeredBrief?: Brief | undefined;
  /** What the post's text may ask of its file: until it is answered. */
  question?: QuestionOfPost | undefined;
  state: JobState;
  /** Of a post that is answered without a job: what announced it. */
  claimedBy?: string | undefined;
  /** ts of the progress message, once it was posted. */
  progressTs?: string | undefined;
  /** Its messages that are there, by what they are. */
  parts?: string[] | undefined;
  /** Slack's ids of the files of a part, noted before they are shared. */
  uploads?: Record<string, string[]> | undefined;
  /** What its answer says beside the analysis, once there is one. */
  outcome?: JobOutcome | undefined;
  /** Unix ms. */
  acceptedAt: number;
  /** How often its analysis was begun and not ended: each time, the process went down. */
  attempts: number;
  /** The same of its charts, which are drawn by native code. */
  drawings?: number | undefined;
}

/** Who chose the columns, when, and where that holds. */
export interface ColumnsChosen {
  when: 'now' | 'before';
  isForWorkspace: boolean;
  /** Not known of what was chosen long ago. */
  by: string | undefined;
}

export interface JobOutcome {
  /** The choice of columns that it was read by, where it was somebody's. */
  columnsChosen: ColumnsChosen | undefined;
  /** A sentence for each file that could not be had or unpacked. */
  missing: string[];
  /** The dataset of the same conversation that was answered for the same content before. */
  sameAs?: string | undefined;
}

/** An envelope from Slack that can change or answer something, from before it was acked until it is handled. */
export interface InboxItem {
  /** Slack's own id of it: the same for the same thing, however often it comes. */
  id: string;
  teamId: string;
  /** '' for what is of no conversation. Not known of what was stored before. */
  channelId?: string | undefined;
  /** Unix ms. */
  receivedAt: number;
  /** As it came. */
  body: Record<string, unknown>;
  /** How often it was begun and not ended: each time, the process went down. */
  attempts: number;
  /** What it was answered with, once that is known: it is not worked out again. */
  answer?: unknown;
  /** Messages of its answer that are there. */
  parts: string[];
  uploads: Record<string, string[]>;
}

/** Nothing that Slack was told is received is lost with the process. */
export interface Inbox {
  /** False where it is known already, also where it was handled in the last two days. */
  insert(item: InboxItem): Promise<boolean>;
  save(item: InboxItem): Promise<void>;
  get(teamId: string, id: string): Promise<InboxItem | undefined>;
  /** It was handled: only that it came is remembered. */
  done(item: Pick<InboxItem, 'id' | 'teamId'>): Promise<void>;
  /** What an earlier process left, oldest first. */
  left(): Promise<InboxItem[]>;
  removeWhere(teamId: string, matches: (item: InboxItem) => boolean): Promise<void>;
}

/** What a person can choose of an analysis (analysis/analysis.ts). */
export type AskedOptions = Pick<AnalysisOptions, 'method' | 'k' | 'topQuantile' | 'prefer'>;

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
  /** Jobs of all workspaces that are not done or failed, oldest first: what a restart resumes. */
  unfinished(): Promise<JobRecord[]>;
  /** Leaves of jobs what is needed to know them again, ended: no person, no file, nothing that was chosen. */
  reduceWhere(teamId: string, matches: (job: JobRecord) => boolean): Promise<void>;
}

export interface Store {
  datasets: Datasets;
  analyses: Analyses;
  settings: Settings;
  columns: ColumnMemory;
  channels: Channels;
  prompts: Prompts;
  shortlists: Shortlists;
  exclusions: Exclusions;
  briefs: Briefs;
  lastQuestions: LastQuestions;
  reminders: ReminderLog;
  seenTables: SeenTables;
  threads: Threads;
  jobs: JobLog;
  inbox: Inbox;
  /** The datasets within reach, with all that else speaks of them. @returns them */
  forget(reach: Reach): Promise<Dataset[]>;
  /** What was asked and answered of a creator in a conversation; their rows and places on lists are removed by themselves. */
  forgetAsked(teamId: string, channelId: string, handle: string): Promise<void>;
  /** Everything of one conversation: datasets, shortlist, exclusions, brief, what was asked and chosen, how it is watched. */
  removeConversation(teamId: string, channelId: string): Promise<void>;
  /** Everything of one workspace, for an uninstall. */
  removeWorkspace(teamId: string): Promise<void>;
  close(): Promise<void>;
}
