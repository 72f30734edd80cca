import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UnusableStore } from './unusable-store.js';

const OWNER_FILE = 'owner.json';
const FILE_MODE = 0o600;

/** What the file says: who holds the directory, or how the last one left it. */
interface OwnerRecord {
  pid?: number;
  host?: string;
  /** ISO. */
  since?: string;
  /** Of data.mdb, where the last owner closed it in good order (file-state.ts). */
  closedAs?: string;
}

/** This process's hold on a directory. */
export interface DirectoryOwner {
  /** The state in which the last owner closed the store; undefined where it had no time to. */
  readonly closedAs: string | undefined;
  /** @param closedAs undefined: it was not closed in good order */
  release(closedAs: string | undefined): void;
}

/**
 * Takes the directory for this process (docs/decisions/one-owner.md): by a lock of the kernel's, which ends with the
 * process, however that ends. The file stays: to delete it would let two processes lock two files of one name.
 *
 * @throws {UnusableStore} where another process holds it
 */
export async function ownDirectory(path: string, warn: (message: string) => void): Promise<DirectoryOwner> {
  const file = join(path, OWNER_FILE);
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, FILE_MODE);
  try {
    if (!(await isLocked(fd, path, warn))) throw new UnusableStore(takenSentence(path, readRecord(file)));
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  const { closedAs } = readRecord(file);
  writeRecord(fd, { pid: process.pid, host: hostname(), since: new Date().toISOString(), closedAs });
  return {
    closedAs,
    release(closedNow) {
      writeRecord(fd, { closedAs: closedNow });
      closeSync(fd);
    },
  };
}

/** Only false is a refusal: a machine without such locks is not a reason not to start. */
async function isLocked(fd: number, path: string, warn: (message: string) => void): Promise<boolean> {
  try {
    const { tryLock } = await import('fs-native-extensions');
    return tryLock(fd);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : error;
    warn(`${path} can't be locked here (${why}). Make sure that no other process uses it.`);
    return true;
  }
}

function takenSentence(path: string, { pid, host, since }: OwnerRecord): string {
  const who = pid === undefined ? '' : ` (process ${pid} on ${host}, since ${since})`;
  return `Another bot${who} already uses ${path}. Stop it first, or set DATA_DIR to a directory of this one's own.`;
}

function readRecord(file: string): OwnerRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OwnerRecord;
  } catch {
    return {}; // new, or cut short by a full disk: what it says is of use, not needed
  }
}

function writeRecord(fd: number, record: OwnerRecord): void {
  try {
    ftruncateSync(fd);
    writeSync(fd, JSON.stringify(record), 0);
  } catch {
    // A full disk: the lock holds without it.
  }
}
