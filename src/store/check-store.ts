import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { UnusableStore } from './unusable-store.js';

/** Run from its source, as the tests do, the store still needs a process that Node can start by itself. */
const CHECK = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/store/check-process.js' : './check-process.js',
    import.meta.url,
  ),
);
const TIMEOUT_MS = 120_000;
const run = promisify(execFile);

/**
 * Reads the whole store in a process of its own, which may crash over it. About 0.15 s for a small one.
 *
 * @throws {UnusableStore}
 */
export async function checkStore(path: string): Promise<void> {
  try {
    const { stdout } = await run(process.execPath, [CHECK, path], { timeout: TIMEOUT_MS });
    if (stdout !== '') throw new UnusableStore(stdout);
  } catch (error) {
    if (error instanceof UnusableStore) throw error;
    throw UnusableStore.damaged(path, 'it is damaged inside');
  }
}
