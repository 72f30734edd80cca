import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';

const main = new URL('../../dist/main.js', import.meta.url).pathname;

export interface BotProcess {
  /** Everything it wrote. */
  readonly output: string;
  /** Waits for it to end by itself. */
  exitCode: Promise<number | null>;
  /** Resolves when it is connected. */
  ready(): Promise<void>;
  /** As `kill -9` does: nothing is tidied up. */
  crash(): Promise<void>;
  terminate(): Promise<number | null>;
}

/** The bot as it is run in earnest: a process of its own. */
export function startBotProcess(environment: Record<string, string>): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [main], {
    cwd: tmpdir(), // where no .env lies
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const exitCode = once(child, 'exit').then(([code]) => code as number | null);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exitCode;
  };
  return {
    get output() {
      return output;
    },
    exitCode,
    async ready() {
      for (let waitedMs = 0; !output.includes('"msg":"ready"'); waitedMs += 20) {
        if (child.exitCode !== null || waitedMs > 15_000) throw new Error(`not ready: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async crash() {
      await end('SIGKILL');
    },
    terminate: () => end('SIGTERM'),
  };
}
