import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 20;

/**
 * Runs a whole process, and says how long it took and how much memory it had at its peak (Linux; elsewhere undefined).
 *
 * The peak is read from /proc while it runs: what the system tells about an ended child starts at its parent's.
 */
export async function runProcess(command, args, { input = '' } = {}) {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...env } = process.env; // they slow numpy down
  const started = performance.now();
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let peakMb;
  const looking = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb;
  }, LOOK_EVERY_MS);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      output[name] += text;
    });
  }
  child.stdin.on('error', () => undefined); // it ended before it read all: its code says why
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(looking);
  return { code, seconds: (performance.now() - started) / 1000, peakMb, ...output };
}

/** @throws {Error} with what it said, where it failed */
export async function runOrThrow(command, args, options) {
  const ran = await runProcess(command, args, options);
  if (ran.code !== 0)
    throw new Error(`${[command, ...args].join(' ').slice(0, 200)} ended with ${ran.code}: ${ran.stderr}`);
  return ran;
}

/** The most memory that a process has had so far, in MB; undefined where there is no /proc, or no such process. */
export function peakOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes && Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
