import { UserError } from '../errors.js';
import { asksForHelp, CLI_COMMANDS, helpOf, USAGE } from './usage.js';
import { UsageError } from './usage-error.js';

/** sysexits.h: the input data was incorrect. */
const EX_DATAERR = 65;

/**
 * The terminal's entry: runs a command line and says how it ended.
 *
 * @returns the exit code: 0; 1 for a bug; 2 for usage; 65 for input that cannot be used
 */
export async function runCli(argv: string[]): Promise<number> {
  const [command, ...rest] = argv;
  try {
    const named = CLI_COMMANDS.find((name) => name === (command === 'help' ? rest[0] : command));
    if (named && (command === 'help' || asksForHelp(rest))) {
      process.stdout.write(helpOf(named));
      return 0;
    }
    switch (command) {
      case 'analyze':
        // Loaded when asked for: start-up is part of the speed.
        return await (await import('./analyze-command.js')).analyzeCommand(rest);
      case 'ask':
        return await (await import('./ask-command.js')).askCommand(rest);
      case 'report':
        return await (await import('./report-command.js')).reportCommand(rest);
      case 'mcp':
        return await (await import('./mcp-command.js')).mcpCommand(rest);
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
