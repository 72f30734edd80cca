import { mkdirSync } from 'node:fs';
import { type Database, open, type RootDatabase } from 'lmdb';
import { createLmdbWriter, type LmdbWriter, type Transactions } from './lmdb-writer.js';
import { UnusableStore } from './unusable-store.js';

/** One open LMDB environment. */
export interface LmdbConnection {
  path: string;
  /** Unix ms. */
  now(): number;
  /** What the store notes of itself. */
  readonly root: Database<Buffer, Buffer>;
  /** Full key → the stored bytes. */
  readonly values: Database<Buffer, Buffer>;
  /**
   * Full key → when it expires (Unix ms as a big-endian double; Infinity: never), for every key. Apart from the values,
   * because lmdb copies a whole value out even to tell whether it exists: listing, claiming and sweeping read eight
   * bytes a key instead of megabytes.
   */
  readonly expiries: Database<Buffer, Buffer>;
  /** Everything that writes goes through here; what writes to both tables does so in one piece of work. */
  write: LmdbWriter['write'];
  /** Resolves when nothing is waiting to be written. */
  idle: LmdbWriter['idle'];
  close(): Promise<void>;
}

export interface LmdbOptions {
  /** Unix ms. */
  now?: () => number;
  /** Told of every transaction that failed. */
  onFailure?: (error: unknown) => void;
}

export interface Environment {
  root: RootDatabase<Buffer, Buffer>;
  values: Database<Buffer, Buffer>;
  expiries: Database<Buffer, Buffer>;
}

export const BINARY = { keyEncoding: 'binary', encoding: 'binary' } as const;
/** Of everything that is stored. To be counted up when an older version could not read it. */
const FORMAT = '1';
const FORMAT_KEY = Buffer.from('format');
/** LMDB lists them in the root table, with a NUL at the end. */
const TABLES = ['values', 'expiries'] as const;
/** What is stored is confidential. */
const DIRECTORY_MODE = 0o700;
const FILE_MODE = { permissionsMode: 0o600 }; // not in lmdb's types

/** lmdb 3.5 ends the process where it cannot open an environment: prepare-directory.ts looks before. */
export function openLmdb(path: string, { now = Date.now, onFailure = () => {} }: LmdbOptions = {}): LmdbConnection {
  mkdirSync(path, { recursive: true, mode: DIRECTORY_MODE });
  let environment = openEnvironment(path);
  let isOpen = true;
  const writer = createLmdbWriter(transactionsOf(), onFailure);

  function transactionsOf(): Transactions {
    return {
      transaction: (work) => environment.root.transaction(work),
      isUsable: () => isUsable(environment),
      async reopen() {
        if (isOpen) await environment.root.close();
        isOpen = false;
        environment = openEnvironment(path);
        isOpen = true;
      },
    };
  }

  return {
    path,
    now,
    get root() {
      return environment.root;
    },
    get values() {
      return environment.values;
    },
    get expiries() {
      return environment.expiries;
    },
    write: writer.write,
    idle: writer.idle,
    async close() {
      await writer.idle();
      if (isOpen) await environment.root.close();
    },
  };
}

/** @throws {UnusableStore} where it holds what another program, or a newer version, has put there */
export function openEnvironment(path: string): Environment {
  const root = open<Buffer, Buffer>({
    path,
    // lmdb would take a path with a dot in it for a file's.
    noSubdir: false,
    // A write's promise then resolves once it is flushed to disk, not when other readers can see it.
    overlappingSync: false,
    // Otherwise lmdb makes a promise of its own for each batch: where the disk refuses, nobody hears its rejection.
    eventTurnBatching: false,
    ...FILE_MODE,
    ...BINARY,
  });
  try {
    refuseForeign(root, path);
  } catch (error) {
    void root.close();
    throw error;
  }
  const values = root.openDB<Buffer, Buffer>({ name: 'values', ...BINARY });
  const expiries = root.openDB<Buffer, Buffer>({ name: 'expiries', ...BINARY });
  return { root, values, expiries };
}

/** Before anything is made in it. */
function refuseForeign(root: RootDatabase<Buffer, Buffer>, path: string): void {
  const keys = [...root.getKeys()].map(String);
  if (keys.length === 0) {
    root.putSync(FORMAT_KEY, Buffer.from(FORMAT));
    return;
  }
  const format = root.get(FORMAT_KEY)?.toString();
  if (format !== undefined && format !== FORMAT) throw UnusableStore.newer(path);
  // Version 0.1 wrote no format.
  const isOurs = format !== undefined || TABLES.every((table) => keys.includes(`${table}\0`));
  if (!isOurs) throw UnusableStore.damaged(path, 'it is of another program');
}

/** After the disk has refused a meta page, LMDB refuses everything (MDB_PANIC) until the environment is opened anew. */
function isUsable({ root, expiries }: Environment): boolean {
  try {
    root.resetReadTxn();
    expiries.doesExist(Buffer.of(0));
    return true;
  } catch {
    return false;
  }
}

export function encodeExpiry(expiresAt: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleBE(expiresAt);
  return bytes;
}

/** @returns Unix ms, Infinity where the key never expires, undefined where there is no such key. */
export function expiryOf(connection: LmdbConnection, fullKey: Buffer): number | undefined {
  return connection.expiries.get(fullKey)?.readDoubleBE();
}
