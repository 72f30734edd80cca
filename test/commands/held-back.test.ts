import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { seededRandom, standardNormal } from '../../src/analysis/random.js';
import { rulesIn } from '../../src/analysis/score/checks.js';
import { standingOf } from '../../src/analysis/score/standing.js';
import { textAt } from '../../src/analysis/text-column.js';
import { plainText } from '../../src/answers/plain-text.js';
import { checksSection } from '../../src/answers/report/checks-section.js';
import { scoredCsv } from '../../src/answers/scored-csv.js';
import { scoredProfilesCsv } from '../../src/cli/scored-profiles.js';
import type { DatasetCommand } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';

/** A log-normal crowd without outliers: some have under a quarter of what is usual, and none of them is odd. */
function crowd(count: number): string {
  const random = seededRandom(5);
  const rows = Array.from({ length: count }, (_, i) => {
    const followers = Math.round(10 ** (4 + 2 * random()));
    const rate = Math.exp(-1 - 0.4 * Math.log10(followers) + 0.7 * standardNormal(random));
    return `kira.${'abcdefghij'[i % 10]}${i},${followers},${(100 * rate).toFixed(4)}%`;
  });
  return ['Handle,Followers,Engagement rate', ...rows].join('\n');
}

const CSV = crowd(600);
const SUBJECT = {
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(CSV) }], { ...DEFAULT_OPTIONS, platform: 'TikTok' }),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};
const { scores, profiles } = SUBJECT;
const rowsOf = (standing: string) =>
  Array.from(scores.ranking).filter(
    (row) => standingOf(scores, row) === standing && rulesIn(scores.flags[row]!).length < 2,
  );
const nameOf = (row: number) => textAt(profiles.text.handle!, row);
const [held] = rowsOf('held-back').map(nameOf) as [string];
const [clear] = rowsOf('clear').map(nameOf) as [string];

function ask(name: string, args: Record<string, unknown>): string {
  const command = commandNamed(name) as DatasetCommand<Record<string, unknown>>;
  return plainText(command.run(SUBJECT, checkedArguments(command, args)));
}

describe('whoever is held back', () => {
  it('is some of a crowd without outliers, in which next to nobody has a warning', () => {
    expect(rowsOf('held-back').length).toBeGreaterThan(5);
    expect(Array.from(scores.ranking).filter((row) => standingOf(scores, row) === 'flagged').length).toBeLessThan(6);
  });

  it('is told from who has a warning in a profile, why, a comparison and a plan, with their figure', () => {
    const figure = /engagement is 0\.[\d]+%, under a quarter of the [\d.]+% that is usual for their size/;
    const profile = ask('profile', { handle: held });
    expect(profile).toContain(`@${held} is held back: engagement is`);
    expect(profile).toMatch(/creators held back are listed last/);
    expect(profile).toMatch(figure);
    expect(ask('why', { handles: [held] })).toMatch(/Without being held back: number \d+ instead of \d+/);
    expect(ask('why', { handles: [held, clear] })).toContain(
      `@${held} is held back for low engagement and is listed last`,
    );
    const compared = ask('compare', { handles: [held, clear] });
    expect(compared).toContain(`@${clear} is the safer choice. @${held} is held back: engagement is`);
    expect(compared).toContain(`Why @${held} is held back`);
    const plan = ask('budget', { amount: 50_000, with: undefined, must: [held] });
    expect(plan).toMatch(/engagement under a quarter of what is usual for their size, are left out/);
    for (const said of [profile, compared]) expect(said).not.toMatch(/with a warning/);
  });

  it('is named in lists, the report and both exports', () => {
    const place = Array.from(scores.ranking).map(nameOf).indexOf(held);
    const list = ask('top', { count: 100, skip: Math.max(0, place - 10) });
    expect(list).toMatch(/\d+ held back \(engagement under a quarter of what is usual for their size\)/);
    expect(list).toContain('engagement far below usual');
    const rows = [...rowsOf('clear').slice(0, 3), ...rowsOf('held-back').slice(0, 2)];
    const { lines, table } = checksSection(SUBJECT, rows);
    expect(lines[0]).toMatch(/^3 of the 5 creators on this list pass .* The others: 2 held back\.$/);
    expect(table!.rows.find(([says]) => says!.includes('under a quarter'))).toEqual([
      'engagement under a quarter of what is usual for their size',
      'held back',
      ...[SUBJECT.analysis.checks, SUBJECT.analysis.checks].map((checks, i) => {
        const { count, bigEnough } = checks.find(({ rule }) => rule === 'engagement-far-below')!;
        return String(i === 0 ? count : bigEnough);
      }),
      '2',
    ]);
    const files = [{ name: 'list.csv', bytes: Buffer.from(CSV) }];
    const exported = Buffer.from(scoredCsv({ files, analysed: SUBJECT, rows: undefined, notes: undefined })).toString();
    for (const text of [exported, [...scoredProfilesCsv(SUBJECT)].join('')]) {
      const line = text.split('\n').find((one) => one.includes(held))!;
      expect(line).toMatch(/,engagement-far-below\b/);
    }
  });
});
