import { existsSync, readFileSync } from 'node:fs';

/** Real files and scikit-learn's answers beside the project; tests that need them skip where they are missing. */
const FOLDER = new URL('../../shared/', import.meta.url);

export const hasShared = existsSync(FOLDER);
/** For the names of test groups: says why they are skipped. */
export const unlessShared = hasShared ? '' : ' (skipped: ../shared is missing)';

export function sharedFile(path: string): Buffer {
  return readFileSync(new URL(path, FOLDER));
}

// biome-ignore lint/suspicious/noExplicitAny: scikit-learn's answers, as golden.py wrote them
export function golden(): any {
  return JSON.parse(sharedFile('reference/golden.json').toString());
}
