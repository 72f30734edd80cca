import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { DEFAULT_OPTIONS } from '../analysis/analysis.js';
import type { Analyses, Datasets, JobFile, JobRecord } from '../store/ports.js';
import { cacheKey } from './cache-key.js';
import type { Download, Stage } from './ports.js';
import type { Analyse } from './threads.js';

interface Dependencies {
  download: Download;
  analyse: Analyse;
  analyses: Analyses;
  datasets: Datasets;
}

export interface AnalysedFile extends AnalysedDataset {
  fileName: string;
}

/**
 * Download → analysis, from the cache where these bytes were analysed before → the conversation's dataset.
 *
 * @throws {UserError} where the file cannot be had or used
 */
export async function analyseFile(
  { download, analyse, analyses, datasets }: Dependencies,
  job: JobRecord,
  file: JobFile,
  onStage: (stage: Stage) => void,
  signal: AbortSignal,
): Promise<AnalysedFile> {
  onStage('download');
  const { name, bytes } = await download(job.teamId, file, signal);
  const analysisKey = cacheKey(bytes, DEFAULT_OPTIONS);
  let analysed = await analyses.get(job.teamId, analysisKey);
  if (!analysed) {
    analysed = await analyse([{ name, bytes }], DEFAULT_OPTIONS, onStage, signal);
    signal.throwIfAborted();
    await analyses.save(job.teamId, analysisKey, analysed);
  }
  signal.throwIfAborted();
  await datasets.save({
    id: `${job.id}-${file.id}`,
    teamId: job.teamId,
    channelId: job.channelId,
    threadTs: job.threadTs,
    fileId: file.id,
    fileName: name,
    analysisKey,
    uploadedBy: job.userId,
    createdAt: Date.now(),
  });
  return { ...analysed, fileName: name };
}
