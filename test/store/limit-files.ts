import { execFileSync } from 'node:child_process';

/**
 * Lets no file of a running process grow beyond so many bytes, as a full disk would: every write fails (EFBIG) that needs
 * more. Takes no rights, unlike a small file system. undefined: no limit any more.
 */
export function limitFiles(pid: number, maxBytes: number | undefined): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${maxBytes ?? 'unlimited'}:unlimited`]);
}
