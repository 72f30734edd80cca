import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { rulesIn } from '../../analysis/score/checks.js';
import type { ReportSection } from './report.js';

/** Which checks ran, and how many of the file, of those big enough to book and of the list they speak against. */
export function checksSection(
  { analysis, scores }: Pick<AnalysedDataset, 'analysis' | 'scores'>,
  rows: readonly number[],
): ReportSection {
  const { checks } = analysis;
  const passed = rows.filter((row) => scores.flags[row] === 0).length;
  return {
    title: 'Checks',
    lines: [
      `${passedOf(passed, rows.length)} ${checks.length === 1 ? 'the check' : `all ${checks.length} checks`} that this file allows.`,
    ],
    table: {
      columns: ['What is checked', 'What follows', 'In the file', 'Big enough', 'On this list'],
      rows: checks.map(({ rule, says, effect, count, bigEnough }) => [
        says,
        effect === 'left-out' ? 'left out' : 'listed last',
        orNone(count),
        orNone(bigEnough),
        orNone(rows.filter((row) => rulesIn(scores.flags[row]!).includes(rule)).length),
      ]),
    },
  };
}

function passedOf(passed: number, listed: number): string {
  if (listed === 1) return passed === 1 ? 'The creator on this list passes' : 'The creator on this list does not pass';
  if (passed === listed) return `All ${counted(listed)} creators on this list pass`;
  return `${counted(passed)} of the ${counted(listed)} creators on this list ${passed === 1 ? 'passes' : 'pass'}`;
}

function orNone(count: number): string {
  return count === 0 ? 'none' : counted(count);
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
