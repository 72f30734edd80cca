import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { Dataset, JobFile } from '../store/ports.js';
import { type OpenFiles, openFiles } from './open-files.js';
import type { WriteCsv } from './threads.js';

const TIME_LIMIT_MS = 120_000;

interface Request {
  dataset: Dataset;
  subject: AnalysedDataset & { fileName: string };
  rows: Int32Array | undefined;
  notes: ReadonlyMap<string, string>;
}

interface Dependencies extends OpenFiles {
  writeCsv: WriteCsv;
}

/**
 * The person's own file with the scores added. It is fetched anew: nothing of its other columns is kept.
 *
 * @throws {UserError} where the file cannot be had any more
 */
export function createWriteExport({ writeCsv, ...dependencies }: Dependencies) {
  return async ({ dataset, subject, rows, notes }: Request) => {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const { tables } = await openFiles(dependencies, dataset, dataset.fileIds.map(knownById), signal);
    const { analysis, profiles, scores } = subject;
    const hasNotes = [...notes.values()].some((note) => note !== '');
    const content = await writeCsv(
      { files: tables, analysed: { analysis, profiles, scores }, rows, notes: hasNotes ? notes : undefined },
      signal,
    );
    return { name: exportName(subject.fileName), title: `${subject.fileName} with scores`, content };
  };
}

/** Slack is asked for the rest. */
function knownById(id: string): JobFile {
  return { id, name: 'the file', mode: 'hosted', fileAccess: 'check_file_info', size: 0 };
}

/** `creators.csv` → `creators-scored.csv`; several files → `creators-scored.csv` of the first. */
function exportName(fileName: string): string {
  const stem = fileName
    .replace(/ and \d+ more$/, '')
    .replace(/\.(csv|tsv|txt|xlsx|gz|zip)+$/gi, '')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .slice(0, 80);
  return `${stem || 'creators'}-scored.csv`;
}
