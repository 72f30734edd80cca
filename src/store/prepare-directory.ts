import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStore } from './check-store.js';
import { closeToOthers } from './close-to-others.js';
import { fileState, inspectHead } from './data-file.js';
import { ownDirectory } from './directory-owner.js';
import { openLmdb } from './lmdb-connection.js';
import { isDiskError, storeUnavailable } from './store-unavailable.js';
import { UnusableStore } from './unusable-store.js';

const DIRECTORY_MODE = 0o700;
const FILE_MODE = 0o600;
/** More than a new store takes. */
const ROOM_BYTES = 128 * 1024;
/** LMDB needs a little over 8 kB for its table of readers, and makes of more room just more readers. */
const LOCK_BYTES = 12 * 1024;
const TOO_SMALL_LOCK_BYTES = 8 * 1024;

/** A directory that LMDB can open, and no other process can. */
export interface PreparedDirectory {
  /** @param isInOrder the store was closed, and its file need not be read through next time */
  release(isInOrder: boolean): void;
}

/**
 * Everything that can be wrong with a directory is found here, since lmdb 3.5 does not throw where LMDB cannot open it: the
 * process ends with SIGSEGV, or later with SIGBUS.
 *
 * @throws {UnusableStore} where somebody has to do something about it
 * @throws {UserError} where the disk is full or refuses (store-unavailable.ts): it may open in a minute
 */
export async function prepareDirectory(path: string, warn: (message: string) => void): Promise<PreparedDirectory> {
  const data = join(path, 'data.mdb');
  try {
    mkdirSync(path, { recursive: true, mode: DIRECTORY_MODE });
    const owner = await ownDirectory(path, warn);
    try {
      closeToOthers(path, warn);
      await prepareFiles(path, data, owner.closedAs);
    } catch (error) {
      owner.release(owner.closedAs);
      throw error;
    }
    return { release: (isInOrder) => owner.release(isInOrder ? fileState(data) : undefined) };
  } catch (error) {
    throw asSentence(error, path);
  }
}

async function prepareFiles(path: string, data: string, closedAs: string | undefined): Promise<void> {
  fillLockFile(path);
  if (!isThere(data)) {
    await createStore(path, data);
    return;
  }
  closeSync(openSync(data, 'r+')); // is it a file, and ours?
  const head = inspectHead(data);
  if (typeof head === 'object') throw UnusableStore.damaged(path, head.why);
  // Reading it all takes a process and its time: only where somebody else may have written to it.
  if (head === 'odd' || closedAs !== fileState(data)) await checkStore(path);
}

/** Whole or not at all: an empty data.mdb is not taken for a new store. */
async function createStore(path: string, data: string): Promise<void> {
  const made = join(path, 'new-store');
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { mode: DIRECTORY_MODE });
  writeFileSync(join(made, 'room'), Buffer.alloc(ROOM_BYTES));
  rmSync(join(made, 'room'));
  await openLmdb(made).close();
  renameSync(join(made, 'data.mdb'), data);
  rmSync(made, { recursive: true });
}

/** LMDB would leave it full of holes, and on a full disk whoever writes into one is ended by SIGBUS. */
function fillLockFile(path: string): void {
  const lock = join(path, 'lock.mdb');
  if (isThere(lock)) closeSync(openSync(lock, 'r+'));
  if (!isThere(lock) || statSync(lock).size <= TOO_SMALL_LOCK_BYTES) {
    writeFileSync(lock, Buffer.alloc(LOCK_BYTES), { mode: FILE_MODE });
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function asSentence(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof UnusableStore) return error;
  if (isDiskError(error)) return storeUnavailable(error);
  const { code, path: file = path } = error as NodeJS.ErrnoException;
  return code === undefined ? error : UnusableStore.outOfReach(file, code);
}
