import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { sampleHeader, sampleRows } from '../analysis/sample-profiles.js';
import { wholeNumber } from './options.js';
import { UsageError } from './usage-error.js';

/** `influencer sample --rows N`: a synthetic CSV on standard output, streamed. */
export async function sampleCommand(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { rows: { type: 'string' }, seed: { type: 'string' } } });
  if (values.rows === undefined) throw new UsageError('Say how many rows: --rows 1000.');
  const rows = wholeNumber('--rows', values.rows, 1, 100_000_000);
  const seed = values.seed === undefined ? 42 : wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1);
  let pending = `${sampleHeader()}\n`;
  for (const line of sampleRows(rows, seed)) {
    pending += `${line}\n`;
    if (pending.length < 65_536) continue;
    if (!process.stdout.write(pending)) await once(process.stdout, 'drain');
    pending = '';
  }
  process.stdout.write(pending);
  return 0;
}
