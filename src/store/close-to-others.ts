import { chmodSync, lstatSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY_MODE = 0o700;
const FILE_MODE = 0o600;
/** Not whatever else lies there: DATA_DIR may be set to a directory that others keep things in, too. */
const FILES = ['data.mdb', 'lock.mdb', 'owner.json'];

/** What is stored is confidential: takes away what an older version, a back-up tool or a umask gave to others. */
export function closeToOthers(path: string, warn: (message: string) => void): void {
  tighten(path, DIRECTORY_MODE, warn);
  for (const name of FILES) tighten(join(path, name), FILE_MODE, warn);
}

function tighten(path: string, mode: number, warn: (message: string) => void): void {
  const before = modeOf(path);
  if (before === undefined || before === mode) return;
  try {
    chmodSync(path, mode);
  } catch {
    // Somebody else's, or a file system without modes: what it is now tells.
  }
  const now = modeOf(path);
  if (now !== undefined && (now & ~mode) !== 0) {
    warn(`${path} is open to other users of this machine (mode ${now.toString(8)}), and I can't change that.`);
  }
}

/** @returns undefined where there is nothing, or a link to something elsewhere */
function modeOf(path: string): number | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && !found.isSymbolicLink() ? found.mode & 0o777 : undefined;
}
