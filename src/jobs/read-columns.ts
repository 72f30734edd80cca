import type { Inspection } from '../analysis/read/inspect.js';
import type { JobFile } from '../store/ports.js';
import { type OpenFiles, openFiles, type Where } from './open-files.js';

export type ReadColumns = (where: Where, files: readonly JobFile[], signal: AbortSignal) => Promise<Inspection>;

/** What a person chooses columns from: the files are fetched anew, for nothing of their content is kept. */
export function createReadColumns(dependencies: OpenFiles): ReadColumns {
  return async (where, files, signal) => {
    const { tables, inspection, remembered } = await openFiles(dependencies, where, files, signal);
    if (!remembered) return inspection;
    return (await dependencies.inspect(tables, remembered.choices, signal)).inspection;
  };
}
