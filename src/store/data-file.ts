import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** LMDB's data version 2, with the page header of lmdb 3.5: everything little-endian, offsets in bytes of a page. */
const PAGE = { flags: 18, header: 24 };
const META_FLAG = 0x08;
const META = { magic: 0, version: 4, pageSize: 24, freeRoot: 64, mainRoot: 112, lastPage: 120, txnId: 128, bytes: 144 };
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const NO_PAGE = 0xffff_ffff_ffff_ffffn;
const MIN_PAGE_BYTES = 512;
const MAX_PAGE_BYTES = 65_536;

/**
 * What the two meta pages of a data file say of it; `why` it cannot be used. `odd`: it could be damaged, or LMDB never wrote its last pages because
 * they were free by then: only reading it can tell.
 */
export type Head = 'sound' | 'odd' | { why: string };

interface Meta {
  roots: bigint[];
  lastPage: bigint;
  txnId: bigint;
}

/** Reads two pages. lmdb 3.5 crashes the process where LMDB refuses a file; this is everything that it refuses one for. */
export function inspectHead(file: string): Head {
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    if (size === 0) return { why: 'it is empty' };
    const first = Buffer.alloc(PAGE.header + META.bytes);
    const isWhole = readSync(fd, first, 0, first.length, 0) === first.length;
    if (!isMagic(first)) return { why: "it doesn't begin as such a file does" };
    if (!isWhole) return { why: 'it is cut short' };
    const version = first.readUInt32LE(PAGE.header + META.version) & 0xffff;
    if (version !== VERSION) return { why: `its format is LMDB's ${version}, not ${VERSION}` };
    const pageSize = first.readUInt32LE(PAGE.header + META.pageSize);
    if (!isPageSize(pageSize)) return { why: 'its page size makes no sense' };
    if (size < 2 * pageSize) return { why: 'it is cut short' };
    const second = Buffer.alloc(first.length);
    readSync(fd, second, 0, second.length, pageSize);
    if (!isMagic(second) || second.readUInt32LE(PAGE.header + META.pageSize) !== pageSize) {
      return { why: 'its second page is damaged' };
    }
    return isPlausible([first, second].map(metaOf), pageSize, size) ? 'sound' : 'odd';
  } finally {
    closeSync(fd);
  }
}

/** Changes with everything that is written to the file, and with a file that is put in its place. */
export function fileState(file: string): string {
  const { ino, size, mtimeNs } = statSync(file, { bigint: true });
  return `${ino}-${size}-${mtimeNs}`;
}

function isMagic(page: Buffer): boolean {
  const isMeta = (page.readUInt16LE(PAGE.flags) & META_FLAG) !== 0;
  return isMeta && page.readUInt32LE(PAGE.header + META.magic) === MAGIC;
}

function isPageSize(bytes: number): boolean {
  return bytes >= MIN_PAGE_BYTES && bytes <= MAX_PAGE_BYTES && (bytes & (bytes - 1)) === 0;
}

function metaOf(page: Buffer): Meta {
  const at = (offset: number) => page.readBigUInt64LE(PAGE.header + offset);
  return { roots: [at(META.freeRoot), at(META.mainRoot)], lastPage: at(META.lastPage), txnId: at(META.txnId) };
}

function isPlausible(metas: readonly Meta[], pageSize: number, fileBytes: number): boolean {
  const { roots, lastPage } = metas.reduce((a, b) => (b.txnId > a.txnId ? b : a));
  return (
    (lastPage + 1n) * BigInt(pageSize) <= BigInt(fileBytes) &&
    roots.every((root) => root === NO_PAGE || (root > 1n && root <= lastPage))
  );
}
