import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnswerFile } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { Dataset, JobFile } from '../store/ports.js';
import { withDeadline } from './deadline.js';
import { fileStem } from './file-stem.js';
import { exportNeed, uploadNeed } from './memory-need.js';
import { type OpenFiles, withOpenFiles } from './open-files.js';
import type { WriteCsv } from './threads.js';
import type { AskedBy, Turns } from './turns.js';
import type { HeldMemory } from './work-in-memory.js';

/** Once it's its turn. */
const TIME_LIMIT_MS = 300_000;
/** Whoever gets the file says when it's handed on; if that is forgotten, its memory is given back all the same. */
const HANDED_ON_MS = 600_000;

interface Request {
  dataset: Dataset;
  subject: AnalysedDataset & { fileName: string };
  rows: Int32Array | undefined;
  notes: ReadonlyMap<string, string>;
}

interface Dependencies extends OpenFiles {
  writeCsv: WriteCsv;
  turns: Turns;
}

/**
 * The person's own file with the scores added. It is fetched anew: nothing of its other columns is kept. One export
 * after the other, people in turn.
 *
 * @throws {UserError} where the file cannot be had any more, or too many exports wait already
 */
export function createWriteExport({ writeCsv, turns, ...dependencies }: Dependencies) {
  return ({ dataset, subject, rows, notes }: Request, asked: AskedBy): Promise<AnswerFile> => {
    const { analysis, profiles, unmeasured, scores } = subject;
    const hasNotes = [...notes.values()].some((note) => note !== '');
    const { sheets = [] } = analysis.options;
    const where = { teamId: dataset.teamId, channelId: dataset.channelId, sheets };
    const write = (signal: AbortSignal) =>
      withOpenFiles(dependencies, where, dataset.fileIds.map(knownById), signal, async ({ tables }, memory) => {
        // A guess: one that is larger than all there is runs alone.
        memory.need(Math.min(dependencies.budget.totalBytes, exportNeed(tables)));
        const content = await writeCsv(
          {
            files: tables,
            analysed: { analysis, profiles, unmeasured, scores },
            rows,
            notes: hasNotes ? notes : undefined,
          },
          signal,
        );
        const release = heldUntilReleased(memory, uploadNeed(content));
        return {
          name: `${fileStem(subject.fileName)}-scored.csv`,
          title: `${subject.fileName} with scores`,
          content,
          release,
        };
      });
    return turns.inTurn(asked, undefined, () => withDeadline(TIME_LIMIT_MS, tooSlow, undefined, write));
  };
}

function heldUntilReleased(memory: HeldMemory, bytes: number): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const timer = setTimeout(release, HANDED_ON_MS).unref();
  memory.keepOnly(bytes);
  memory.keepUntil(released.then(() => clearTimeout(timer)));
  return release;
}

/** Slack is asked for the rest. */
function knownById(id: string): JobFile {
  return { id, name: 'the file', mode: 'hosted', fileAccess: 'check_file_info', size: 0 };
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'That export took too long.', 'Try again in a few minutes.');
}
