import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { ANALYSIS_FLAGS } from '../../src/cli/options.js';
import { CLI_COMMANDS, helpOf } from '../../src/cli/usage.js';

const run = promisify(execFile);
const bin = join(import.meta.dirname, '../../bin/influencer.js');
const folder = mkdtempSync(join(tmpdir(), 'influencer-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a shell runs it, with `influencer` for this build on this Node. */
const shell = (line: string) =>
  run('sh', ['-c', `influencer() { "${process.execPath}" "${bin}" "$@"; }; ${line}`], { cwd: folder });

beforeAll(() => {
  const file = [sampleHeader(), ...sampleRows(120, 5)].join('\n');
  writeFileSync(join(folder, 'creators.csv'), file);
  for (const name of ['january.csv', 'february.csv'])
    writeFileSync(join(folder, name), file.replace('followers', 'Total fans'));
});

describe('influencer COMMAND --help', () => {
  it.each(
    CLI_COMMANDS.flatMap((name) => [
      `influencer ${name} --help`,
      `influencer ${name} -h`,
      `influencer ${name} creators.csv --json -h`,
      `influencer help ${name}`,
    ]),
  )('%s prints usage with examples, and exits with 0', async (line) => {
    const { stdout, stderr } = await shell(line);
    const name = /analyze|ask|mcp|report|sample/.exec(line)![0];
    expect(stdout).toMatch(new RegExp(`^Usage:\n  influencer ${name} `));
    expect(stdout).toMatch(new RegExp(`\nExamples:\n  influencer ${name} `));
    expect(stderr).toBe('');
  });

  it('names every flag', () => {
    for (const flag of Object.keys(ANALYSIS_FLAGS)) {
      expect(helpOf('analyze')).toContain(`--${flag}`);
      expect(helpOf('ask')).toContain(`--${flag}`);
    }
  });

  it('takes a file with an odd name behind --', async () => {
    const failed = await shell('influencer analyze -- --help').catch((error) => error);
    expect(failed.code).toBe(65);
    expect(failed.stderr).toContain('--help does not exist');
  });
});

describe('the examples in the help', () => {
  const examples = CLI_COMMANDS.flatMap((name) => helpOf(name).split('Examples:\n')[1]!.trim().split('\n'));

  // A warning or a flag that this Node does not know would stand on stderr, above every answer.
  it.each(examples.map((example) => example.trim().replace('> creators.csv', '> sampled.csv')))(
    '%s works, and prints nothing but its answer',
    async (line) => {
      // A client that goes at once; test/mcp talks to it.
      const serves = line.startsWith('influencer mcp');
      const { stdout, stderr } = await shell(serves ? `${line} < /dev/null` : line);
      if (serves) expect(stdout).toBe('');
      else if (line.startsWith('influencer report')) expect(stdout).toMatch(/^Written: \S+\.pdf\n$/);
      else expect(line.includes('>') ? stdout === '' : stdout.length > 100).toBe(true);
      expect(stderr).toMatch(line.includes('--out') ? /^Written to [^\n]+\n$/ : /^$/);
    },
  );
});

describe('influencer report', () => {
  it('writes a PDF beside where it is run, and says what it cannot do in one sentence', async () => {
    const { stdout } = await shell('influencer report creators.csv --platform TikTok');
    expect(stdout).toBe('Written: creators-report.pdf\n');
    expect(readFileSync(join(folder, 'creators-report.pdf')).toString('latin1')).toMatch(/^%PDF-1\.[\s\S]*%%EOF\n$/);
    const failed = await shell('influencer report creators.csv -o nowhere/a.pdf').catch((error) => error);
    expect([failed.code, failed.stderr]).toEqual([
      65,
      'nowhere/a.pdf cannot be written (ENOENT). Give -o another name.\n',
    ]);
  });
});
