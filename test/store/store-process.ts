import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { limitFiles } from './limit-files.js';

const built = join(import.meta.dirname, '../../dist/store');

export interface StoreProcess {
  child: ChildProcess;
  /** Lines it has printed so far. */
  lines: string[];
  send(line: string): void;
  /** A full disk, as far as this process can tell: no file may grow beyond so much. undefined: there is room again. */
  limitFiles(maxBytes: number | undefined): void;
  /** Resolves when it has printed the line. */
  printed(line: string): Promise<void>;
  exited: Promise<number | NodeJS.Signals | null>;
}

/**
 * Another process on the same path. `script` is JavaScript that finds `store` (an LmdbAdapter), `openStore`, `print` (synchronous:
 * what was printed has left the process) and `next` (the next line sent to it).
 */
export function startStoreProcess(directory: string, path: string, script: string): StoreProcess {
  const url = (file: string) => JSON.stringify(pathToFileURL(join(built, file)).href);
  if (!existsSync(join(built, 'lmdb-adapter.js'))) {
    throw new Error('This test runs the built store in a process of its own: run `npm run build` first.');
  }
  const file = join(directory, 'child.mjs');
  writeFileSync(
    file,
    `import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { LmdbAdapter } from ${url('lmdb-adapter.js')};
import { openLmdb } from ${url('lmdb-connection.js')};
import { openStore } from ${url('open-store.js')};
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async () => (await input.next()).value;
const print = (line) => writeSync(1, line + '\\n');
const connection = openLmdb(${JSON.stringify(path)});
const store = new LmdbAdapter(connection, 'one');
${script}
await connection.close();
process.exit(0);
`,
  );
  // Node can hang for good in process.exit() while V8 compiles in the background (nodejs/node#54918, seen on 24.21).
  const child = spawn(process.execPath, ['--single-threaded', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let wake = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal ?? code);
      wake();
    });
  });
  return {
    child,
    lines,
    exited,
    limitFiles: (maxBytes) => limitFiles(child.pid!, maxBytes),
    send: (line) => child.stdin.write(`${line}\n`),
    async printed(line) {
      while (!lines.includes(line)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`The process ended (${child.exitCode ?? child.signalCode}) without printing "${line}".`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
