import { UserError } from '../errors.js';
import { UsageError } from './usage-error.js';

/** sysexits.h: the input data was incorrect. */
const EX_DATAERR = 65;

const USAGE = `Usage:
  influencer analyze FILE.csv [MORE.csv …] [--out DIR] [--method robust|study] [--k N] [--top-quantile 0.95] [--seed N]
                     [--prefer precision|recall] [--map followers="Total fans"] [--threads 1|2] [--json]
  influencer ask FILE.csv "top 10 by engagement" [--json]
  influencer sample --rows N [--seed S]

  FILE is a CSV as it is, or in a .gz, a .zip or an .xlsx. --map says which column holds what, where the headers do not.
  --prefer precision is for being sure of whom the model names, recall for finding more. Threads change the time only.

  analyze   who to start with and what to do, from a CSV of creator profiles
  ask       any question about it: top, profile, emerging, segments, actions, charts, about, or a plain sentence
  sample    a synthetic CSV to try it on, on standard output
`;

/**
 * The terminal's entry: runs a command line and says how it ended.
 *
 * @returns the exit code: 0; 1 for a bug; 2 for usage; 65 for input that cannot be used
 */
export async function runCli(argv: string[]): Promise<number> {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case 'analyze':
        // Loaded when asked for: start-up is part of the speed.
        return await (await import('./analyze-command.js')).analyzeCommand(rest);
      case 'ask':
        return await (await import('./ask-command.js')).askCommand(rest);
      case 'sample':
        return await (await import('./sample-command.js')).sampleCommand(rest);
      case 'help':
      case '--help':
      case '-h':
        process.stdout.write(USAGE);
        return 0;
      default:
        throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
    }
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof UserError) {
    const hint =
      error.code === 'no-followers' || error.code === 'not-creators'
        ? ' In the terminal: --map followers="its header".'
        : '';
    process.stderr.write(`${error.message} ${error.next}${hint}\n`);
    return EX_DATAERR;
  }
  const badOption = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || badOption) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if ((error as { code?: string }).code === 'EPIPE') return 0;
  process.stderr.write(`This is a bug in influencer, not in your file:\n${(error as Error).stack ?? error}\n`);
  return 1;
}
