import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type AnalysisOptions, DEFAULT_OPTIONS, type ReadingChoices } from '../analysis/analysis.js';
import type { Phase } from '../analysis/phases.js';
import { isSameSheet } from '../analysis/read/file/source-file.js';
import { namesOf } from '../answers/names-of.js';
import { UserError } from '../errors.js';
import type {
  Analyses,
  ColumnsChosen,
  Dataset,
  Datasets,
  JobRecord,
  RememberedColumns,
  Settings,
} from '../store/ports.js';
import { cacheKey } from './cache-key.js';
import { choicesOf } from './column-id.js';
import { memoryNeed } from './memory-need.js';
import { type OpenedFiles, type OpenFiles, withOpenFiles } from './open-files.js';
import type { Progress } from './ports.js';
import type { SharedWork } from './shared-work.js';
import type { Analyse } from './threads.js';
import type { HeldMemory } from './work-in-memory.js';

export interface AnalysePost extends OpenFiles {
  analyse: Analyse;
  analyses: Analyses;
  datasets: Datasets;
  settings: Pick<Settings, 'workspace'>;
  /** The same content in two posts at the same moment is analysed once. */
  once: SharedWork<Phase, AnalysedDataset>;
}

export interface AnalysedPost extends AnalysedDataset {
  /** Of all its files. */
  fileName: string;
  /** The choice of columns that it was read by, where it was somebody's. */
  columnsChosen: ColumnsChosen | undefined;
  /** A sentence for each file that could not be had or unpacked. */
  missing: string[];
  /** The dataset of this conversation that was answered for the same content before, where nothing else is asked of it. */
  sameAs: string | undefined;
}

/** Who is told how far it is. */
export interface Watching {
  onProgress: (progress: Progress) => void;
  /** It is a list of creators, or somebody has asked about it: from here on there will be an answer. */
  onWorthAnswering: (fileName: string) => Promise<void>;
}

/**
 * One post, one dataset: download → inspect → analysis of all files together, from the cache where the same was
 * analysed before → the conversation's dataset.
 *
 * @returns undefined where nobody asked for it and it is no list of creators
 * @throws {UserError} where the files cannot be had or used
 */
export async function analysePost(
  dependencies: AnalysePost,
  job: JobRecord,
  watching: Watching,
  signal: AbortSignal,
): Promise<AnalysedPost | undefined> {
  const fileName = namesOf(job.files.map(({ name }) => name));
  // Where nobody asked, nothing is said before it is known to be a list of creators, however long that takes.
  if (!job.isUnasked) watching.onProgress({ fileName, stage: 'download' });
  let isWorthAnswering = !job.isUnasked;
  try {
    const { teamId, channelId } = job;
    const where = { teamId, channelId, sheets: job.chosenColumns && (job.said?.sheets ?? []) };
    return await withOpenFiles(dependencies, where, job.files, signal, async (opened, memory) => {
      isWorthAnswering ||= opened.inspection.isAboutCreators || opened.remembered?.choices.columns?.followers != null;
      if (!isWorthAnswering) return undefined;
      await watching.onWorthAnswering(namesOf(opened.names));
      return analyseOpened(dependencies, job, opened, memory, watching, signal);
    });
  } catch (error) {
    if (!isWorthAnswering && error instanceof UserError) return undefined;
    throw error;
  }
}

async function analyseOpened(
  dependencies: AnalysePost,
  job: JobRecord,
  opened: OpenedFiles,
  memory: HeldMemory,
  { onProgress }: Watching,
  signal: AbortSignal,
): Promise<AnalysedPost> {
  const { analyses, datasets, columns, settings } = dependencies;
  const { names, contentHash, inspection, remembered, missing } = opened;
  const fileName = namesOf(names);
  const chosen = readingOf(job, opened);
  const { tiers, fees } = await settings.workspace(job.teamId);
  const options = { ...DEFAULT_OPTIONS, ...chosen, ...(tiers && { tiers }), ...(fees && { fees }), ...job.options };
  const analysisKey = cacheKey(contentHash, options);
  const onPhase = (stage: Phase) => onProgress({ fileName, stage });
  const analysed =
    (await analyses.get(job.teamId, analysisKey)) ??
    (await analyseOnce(dependencies, job.teamId, analysisKey, opened, options, memory, onPhase, signal));
  memory.keepOnly(0);
  signal.throwIfAborted();
  const isAsUsual = !job.chosenColumns && !job.options && !job.isForBrief && !job.offeredBrief;
  const before = isAsUsual ? await sameBefore(datasets, job, { contentHash, analysisKey }) : undefined;
  await datasets.save({
    id: job.id,
    teamId: job.teamId,
    channelId: job.channelId,
    threadTs: job.threadTs,
    postId: job.postId,
    contentHash,
    signature: inspection.signature,
    fileIds: job.files.map(({ id }) => id),
    fileName,
    analysisKey,
    uploadedBy: job.userId,
    createdAt: Date.now(),
  });
  // The last other dataset that needed it may have been forgotten meanwhile.
  if (!(await analyses.get(job.teamId, analysisKey))) await analyses.save(job.teamId, analysisKey, analysed);
  // Only now: a choice that could not be used must not be made again for the next file.
  if (job.chosenColumns) {
    await columns.save(job.teamId, job.channelId, inspection.signature, {
      choices: chosen,
      isForWorkspace: job.columnsForWorkspace ?? false,
      chosenBy: job.userId,
      chosenAt: Date.now(),
      fileName,
    });
  }
  const columnsChosen = Object.keys(chosen).length === 0 ? undefined : whoChose(job, remembered);
  return { ...analysed, fileName, columnsChosen, missing, sameAs: before?.id };
}

/** The latest of the conversation that has the same content, read the same way. */
async function sameBefore(
  datasets: Datasets,
  { id, teamId, channelId }: JobRecord,
  made: Pick<Dataset, 'contentHash' | 'analysisKey'>,
): Promise<Dataset | undefined> {
  const here = await datasets.list(teamId, channelId);
  return here.find(
    (other) => other.id !== id && other.contentHash === made.contentHash && other.analysisKey === made.analysisKey,
  );
}

/**
 * One file with the same content under another name has the same analysis, in whatever conversation: its name is the
 * dataset's alone. The names of several files are part of what is said of them, and of the key.
 */
function nameless(made: AnalysedDataset): AnalysedDataset {
  const { dataset } = made.analysis;
  if (dataset.files?.length !== 1) return made;
  const files = dataset.files.map((file) => ({ ...file, name: '' }));
  return { ...made, analysis: { ...made.analysis, dataset: { ...dataset, files } } };
}

function whoChose(job: JobRecord, remembered: RememberedColumns | undefined): ColumnsChosen {
  return job.chosenColumns
    ? { when: 'now', isForWorkspace: job.columnsForWorkspace ?? false, by: job.userId }
    : { when: 'before', isForWorkspace: remembered?.isForWorkspace ?? false, by: remembered?.chosenBy };
}

/** Who comes second gives up its files, with the memory that they take, and waits for the first one's analysis. */
async function analyseOnce(
  { analyse, analyses, once }: AnalysePost,
  teamId: string,
  analysisKey: string,
  { tables }: OpenedFiles,
  options: AnalysisOptions,
  memory: HeldMemory,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
): Promise<AnalysedDataset> {
  memory.need(memoryNeed(tables));
  let isFirst = false;
  const analysing = once(JSON.stringify([teamId, analysisKey]), signal, onPhase, (sharedSignal, onSharedPhase) => {
    isFirst = true;
    const made = analyse(tables, options, onSharedPhase, sharedSignal);
    memory.keepUntil(made); // it goes on while anybody waits for it, though this job may end
    return made.then(async (dataset) => {
      sharedSignal.throwIfAborted();
      const kept = nameless(dataset);
      await analyses.save(teamId, analysisKey, kept);
      return kept;
    });
  });
  if (!isFirst) {
    tables.length = 0;
    memory.keepOnly(0);
  }
  return analysing;
}

/**
 * What was said before of files like these, and what the job's person says of them now. Without either the options are
 * those of files that nobody looked at: so is the cached analysis.
 */
function readingOf(job: JobRecord, { inspection, remembered }: OpenedFiles): ReadingChoices {
  const before = remembered?.choices ?? {};
  const columns = { ...before.columns, ...choicesOf(job.chosenColumns ?? {}, inspection) };
  const { platform, currency, sheets = [] } = (job.chosenColumns ? job.said : before) ?? {};
  const read = sheets.filter((said) => inspection.sheets.some(({ name }) => isSameSheet(name, said)));
  return {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(platform !== undefined && { platform }),
    ...(currency !== undefined && { currency }),
    ...(read.length > 0 && { sheets: read }),
  };
}
