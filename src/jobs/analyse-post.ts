import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type AnalysisOptions, type ColumnChoices, DEFAULT_OPTIONS } from '../analysis/analysis.js';
import type { Phase } from '../analysis/phases.js';
import { UserError } from '../errors.js';
import type { Analyses, ColumnsChosen, Datasets, JobRecord, RememberedColumns, Settings } from '../store/ports.js';
import { cacheKey } from './cache-key.js';
import { choicesOf } from './column-id.js';
import { namesOf } from './names-of.js';
import { type OpenedFiles, type OpenFiles, openFiles } from './open-files.js';
import type { Progress } from './ports.js';
import type { SharedWork } from './shared-work.js';
import type { Analyse } from './threads.js';

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
  { onProgress, onWorthAnswering }: Watching,
  signal: AbortSignal,
): Promise<AnalysedPost | undefined> {
  const { analyse, analyses, datasets, columns, settings, once } = dependencies;
  onProgress({ fileName: namesOf(job.files.map(({ name }) => name)), stage: 'download' });
  const opened = await open(dependencies, job, signal);
  if (!opened) return undefined;
  const { names, contentHash, tables, inspection, remembered, missing } = opened;
  const fileName = namesOf(names);
  await onWorthAnswering(fileName);

  const chosen = { ...remembered?.choices, ...choicesOf(job.chosenColumns ?? {}, inspection) };
  const { tiers } = await settings.workspace(job.teamId);
  const options = { ...withColumns(chosen), ...(tiers && { tiers }), ...job.options };
  const analysisKey = cacheKey(contentHash, options);
  const analysed =
    (await analyses.get(job.teamId, analysisKey)) ??
    (await once(
      JSON.stringify([job.teamId, analysisKey]),
      signal,
      (stage) => onProgress({ fileName, stage }),
      async (sharedSignal, onPhase) => {
        const made = await analyse(tables, options, onPhase, sharedSignal);
        sharedSignal.throwIfAborted();
        await analyses.save(job.teamId, analysisKey, made);
        return made;
      },
    ));
  signal.throwIfAborted();
  await datasets.save({
    id: job.id,
    teamId: job.teamId,
    channelId: job.channelId,
    threadTs: job.threadTs,
    fileIds: job.files.map(({ id }) => id),
    fileName,
    analysisKey,
    uploadedBy: job.userId,
    createdAt: Date.now(),
  });
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
  return { ...analysed, fileName, columnsChosen, missing };
}

function whoChose(job: JobRecord, remembered: RememberedColumns | undefined): ColumnsChosen {
  return job.chosenColumns
    ? { when: 'now', isForWorkspace: job.columnsForWorkspace ?? false, by: job.userId }
    : { when: 'before', isForWorkspace: remembered?.isForWorkspace ?? false, by: remembered?.chosenBy };
}

/** Undefined where nobody asked, and there is nothing to answer: what is no table, or not about creators. */
async function open(files: OpenFiles, job: JobRecord, signal: AbortSignal): Promise<OpenedFiles | undefined> {
  try {
    const opened = await openFiles(files, job, job.files, signal);
    const isAboutCreators = opened.inspection.isAboutCreators || opened.remembered?.choices.followers != null;
    return job.isUnasked && !isAboutCreators ? undefined : opened;
  } catch (error) {
    if (job.isUnasked && error instanceof UserError) return undefined;
    throw error;
  }
}

/** Without any choice the options are those of a file that nobody looked at: so is the cached analysis. */
function withColumns(columns: ColumnChoices): AnalysisOptions {
  return Object.keys(columns).length === 0 ? DEFAULT_OPTIONS : { ...DEFAULT_OPTIONS, columns };
}
