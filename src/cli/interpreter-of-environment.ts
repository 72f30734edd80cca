import type { Interpreter } from '../commands/interpret/interpreter.js';
import { UserError } from '../errors.js';

/** The model that the environment or `.env` names; without one, nothing is loaded for it, and nothing is ever sent. */
export async function interpreterOfEnvironment(): Promise<Interpreter | undefined> {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (!process.env.UNDERSTAND_URL?.trim()) return undefined;
  const [{ ConfigError, readConfig }, { interpreterOf }] = await Promise.all([
    import('../config.js'),
    import('../model/interpreter-of.js'),
  ]);
  const failed = (why: string) =>
    process.stderr.write(`The model at UNDERSTAND_URL gave no answer that can be used (${why}).\n`);
  try {
    return interpreterOf(readConfig(), failed);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new UserError('bad-setting', error.message, 'Correct it in the environment or in .env.');
  }
}
