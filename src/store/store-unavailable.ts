import { constants } from 'node:os';
import { STORE_UNAVAILABLE, UserError } from '../errors.js';

const { ENOSPC, EDQUOT, EFBIG, EIO, EROFS } = constants.errno;
const MDB_MAP_FULL = -30792;
const MDB_PANIC = -30795;

const IS_FULL = new Set<unknown>([ENOSPC, EDQUOT, EFBIG, MDB_MAP_FULL, 'ENOSPC', 'EDQUOT', 'EFBIG']);
const IS_BROKEN = new Set<unknown>([EIO, EROFS, MDB_PANIC, 'EIO', 'EROFS']);

/** @param error of lmdb, which has numbers for codes, or of node:fs, which has names */
export function isDiskError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return IS_FULL.has(code) || IS_BROKEN.has(code);
}

/** What a person is told when a write failed for the disk's sake; errors.ts has the predicate. */
export function storeUnavailable(cause: unknown): UserError {
  const { code } = cause as { code?: unknown };
  const what = IS_FULL.has(code) ? 'My disk is full' : "My disk can't be written to";
  const mend = IS_FULL.has(code) ? 'free some space' : 'look at it';
  return new UserError(
    STORE_UNAVAILABLE,
    `${what}, so I can't take this on.`,
    `Whoever runs this bot needs to ${mend}; then try again.`,
    { cause },
  );
}
