import type { Inspection } from '../analysis/read/inspect.js';
import type { JobFile } from '../store/ports.js';
import { type OpenFiles, withOpenFiles } from './open-files.js';
import type { AskedBy, Turns } from './turns.js';

export type ReadColumns = (asked: AskedBy, files: readonly JobFile[], signal: AbortSignal) => Promise<Inspection>;

interface Dependencies extends OpenFiles {
  turns: Turns;
}

/** What a person chooses columns from: the files are fetched anew, for nothing of their content is kept. */
export function createReadColumns({ turns, ...dependencies }: Dependencies): ReadColumns {
  return (asked, files, signal) =>
    turns.inTurn(asked, signal, () =>
      withOpenFiles(dependencies, asked, files, signal, async ({ tables, inspection, remembered }) => {
        if (!remembered) return inspection;
        return (await dependencies.inspect(tables, remembered.choices, signal)).inspection;
      }),
    );
}
