import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { textReader } from '../../src/analysis/text-column.js';
import { why } from '../../src/commands/why.js';

it('says of nobody that they would be number 4 instead of 4', () => {
  // Few are bookable, so that a score can change and the place stay.
  const bytes = Buffer.from([sampleHeader(), ...sampleRows(40, 11)].join('\n'));
  const subject = {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
  };
  const handleOf = textReader(subject.profiles.text.handle!);
  const lines = Array.from(subject.scores.ranking).flatMap((row) =>
    why.run(subject, { handles: [handleOf(row)] }).facts.flatMap((fact) => fact.lines),
  );
  const moves = lines.flatMap((line) => [...(/number ([\d,]+) instead of ([\d,]+)/g.exec(line)?.slice(1, 3) ?? [])]);
  expect(moves.length).toBeGreaterThan(0);
  for (let i = 0; i < moves.length; i += 2) expect(moves[i]).not.toBe(moves[i + 1]);
  expect(lines.filter((line) => /still number \d/.test(line)).length).toBeGreaterThan(0);
});
