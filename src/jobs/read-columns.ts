import type { Inspection } from '../analysis/read/inspect.js';
import type { JobFile } from '../store/ports.js';
import { type OpenFiles, type Where, withOpenFiles } from './open-files.js';
import type { AskedBy, Turns } from './turns.js';

/** @param asked `sheets`: the only ones to look at; undefined: as they were chosen before */
export type ReadColumns = (
  asked: AskedBy & Pick<Where, 'sheets'>,
  files: readonly JobFile[],
  signal: AbortSignal,
) => Promise<Inspection>;

interface Dependencies extends OpenFiles {
  turns: Turns;
}

/** What a person chooses columns from: the files are fetched anew, for nothing of their content is kept. */
export function createReadColumns({ turns, ...dependencies }: Dependencies): ReadColumns {
  return (asked, files, signal) =>
    turns.inTurn(asked, signal, () =>
      withOpenFiles(dependencies, asked, files, signal, async ({ tables, inspection, remembered }) => {
        const { sheets } = inspection.said;
        const choices = { ...remembered?.choices, sheets: undefined };
        const isSaid = Object.values(choices).some((choice) => choice !== undefined);
        const read = isSaid ? (await dependencies.inspect(tables, choices, signal)).inspection : inspection;
        return { ...read, said: { ...read.said, sheets } };
      }),
    );
}
