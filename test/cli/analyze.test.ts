import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'influencer-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const influencer = (...args: string[]) => run(process.execPath, ['bin/influencer.js', ...args]);

describe('influencer analyze', () => {
  // Above every bound from which fits, silhouettes and evaluations are made on samples.
  const file = join(folder, 'large.csv');
  writeFileSync(file, [sampleHeader(), ...sampleRows(25_000, 3)].join('\n'));

  it('writes the same bytes with one thread and with two, in three processes', async () => {
    const outs = await Promise.all(
      ['1', '2', '2'].map(async (threads, i) => {
        const out = join(folder, `out-${i}`);
        await influencer('analyze', file, '--threads', threads, '--out', out);
        return out;
      }),
    );
    for (const name of ['analysis.json', 'scored-profiles.csv', 'charts/reliability.png']) {
      const [one, two, again] = outs.map((out) => readFileSync(join(out, name)));
      expect(two!.equals(one!)).toBe(true);
      expect(again!.equals(one!)).toBe(true);
    }
    const { clustering } = JSON.parse(readFileSync(join(outs[0]!, 'analysis.json'), 'utf8'));
    expect(clustering.silhouetteSampled).toBe(true);
    const sizes = clustering.segments.map(({ size }: { size: number }) => size);
    expect(sizes.reduce((sum: number, size: number) => sum + size, 0)).toBe(25_000);
    const scored = readFileSync(join(outs[0]!, 'scored-profiles.csv'), 'utf8').trimEnd().split('\n');
    expect(scored).toHaveLength(25_001);
    expect(scored.filter((line) => /,1,[^,]*$/.test(line))).toHaveLength(1);
  }, 60_000);

  it('ends with 65 and one sentence for what cannot be used, in both ways', async () => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'city,rain\nRome,3\n');
    for (const threads of ['1', '2']) {
      const failed = await influencer('analyze', bad, '--threads', threads).catch((error) => error);
      expect(failed.code).toBe(65);
      expect(failed.stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('draws the line where it is asked to', async () => {
    const { stdout } = await influencer('analyze', file, '--prefer', 'recall', '--json');
    const { options, classification } = JSON.parse(stdout);
    expect(options.prefer).toBe('recall');
    // Nine of ten where the line is drawn; about that where it is judged.
    expect(classification.behaviour.recall).toBeGreaterThan(0.87);
    expect(classification.behaviour.thresholdRule).toContain('Find more');
  });
});
