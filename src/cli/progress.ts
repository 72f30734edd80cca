import type { Phase } from '../analysis/phases.js';

export const PHASE_WORDS: Record<Phase, string> = {
  read: 'Reading the file',
  explore: 'Looking at its columns',
  cluster: 'Finding segments',
  classify: 'Fitting models',
  score: 'Scoring every profile',
  recommend: 'Working out what to do',
};

/** One line on stderr that says what is under way, where somebody is watching; nothing in a pipe. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): {
  show: (what: string) => void;
  done: () => void;
} {
  if (!stream.isTTY) return { show: () => {}, done: () => {} };
  return {
    show: (what) => stream.write(`\r\u001b[2K${what} …`),
    done: () => stream.write('\r\u001b[2K'),
  };
}
