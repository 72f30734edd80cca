import { setTimeout as wait } from 'node:timers/promises';

/** So long after a start the others have come into the line. */
const OTHERS_COME_WITHIN_MS = 300;

/**
 * One at a time; of those that wait, the one under which the process went down least often. Whoever kills it again and
 * again then hits a different one each time, and what takes it down itself keeps nobody waiting.
 */
export type DrawingLine = <T>(deaths: number, work: () => Promise<T>) => Promise<T>;

export function createDrawingLine(): DrawingLine {
  const waiting: { deaths: number; begin: () => void }[] = [];
  let isBusy = false;

  function beginNext(): void {
    const next = waiting.toSorted((a, b) => a.deaths - b.deaths)[0];
    isBusy = next !== undefined;
    if (!next) return;
    waiting.splice(waiting.indexOf(next), 1);
    next.begin();
  }

  return async (deaths, work) => {
    if (deaths > 0) await wait(OTHERS_COME_WITHIN_MS);
    if (isBusy) await new Promise<void>((begin) => waiting.push({ deaths, begin }));
    isBusy = true;
    try {
      return await work();
    } finally {
      beginNext();
    }
  };
}
