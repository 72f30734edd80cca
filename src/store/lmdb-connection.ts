import { mkdirSync } from 'node:fs';
import { type Database, open, type RootDatabase } from 'lmdb';

/** One open LMDB environment. Everything that writes to both tables does so in one transaction of `root`. */
export interface LmdbConnection {
  path: string;
  root: RootDatabase<Buffer, Buffer>;
  /** Full key → the stored bytes. */
  values: Database<Buffer, Buffer>;
  /**
   * Full key → when it expires (Unix ms as a big-endian double; Infinity: never), for every key. Apart from the values,
   * because lmdb copies a whole value out even to tell whether it exists: listing, claiming and sweeping read eight
   * bytes a key instead of megabytes.
   */
  expiries: Database<Buffer, Buffer>;
  close(): Promise<void>;
}

export function openLmdb(path: string): LmdbConnection {
  // What is stored is confidential: the file is created with the process's umask, so the directory keeps others out.
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const binary = { keyEncoding: 'binary', encoding: 'binary' } as const;
  const root = open<Buffer, Buffer>({
    path,
    // lmdb would take a path with a dot in it for a file's.
    noSubdir: false,
    // A write's promise then resolves once it is flushed to disk, not when other readers can see it.
    overlappingSync: false,
    ...binary,
  });
  const values = root.openDB<Buffer, Buffer>({ name: 'values', ...binary });
  const expiries = root.openDB<Buffer, Buffer>({ name: 'expiries', ...binary });
  return { path, root, values, expiries, close: () => root.close() };
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
