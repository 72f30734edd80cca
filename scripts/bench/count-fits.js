import { Piscina } from 'piscina';

/** Counts the analyses that are handed to a thread: what is answered from the cache is not. */
export function countFits() {
  const fits = { count: 0 };
  const { run } = Piscina.prototype;
  Piscina.prototype.run = function counted(task, options) {
    if (options?.name === 'analyse') fits.count++;
    return run.call(this, task, options);
  };
  return fits;
}
