import { spawnSync } from 'node:child_process';

/** A Python with what the references need, or undefined. */
export function findPython() {
  return ['/usr/bin/python3', 'python3'].find(
    (path) => spawnSync(path, ['-c', 'import sklearn, pandas, matplotlib']).status === 0,
  );
}
