import type { JobFile } from '../store/ports.js';
import type { Download } from './ports.js';
import type { HandlesIn } from './threads.js';

const TIME_LIMIT_MS = 60_000;

/** @throws {UserError} where a file cannot be had, or is no table */
export type ReadHandles = (teamId: string, files: readonly JobFile[]) => Promise<string[]>;

/** Whom the files of a post name. Nothing of them is kept. */
export function createReadHandles({ download, handlesIn }: { download: Download; handlesIn: HandlesIn }): ReadHandles {
  return async (teamId, files) => {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    return handlesIn(await Promise.all(files.map((file) => download(teamId, file, signal))), signal);
  };
}
