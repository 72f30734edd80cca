import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Check } from '../../analysis/analysis.js';
import { rulesIn } from '../../analysis/score/checks.js';
import { countStanding } from '../../analysis/score/standing.js';
import { whole } from '../../analysis/whole.js';
import type { ReportSection } from './report.js';

const FOLLOWS: Record<Check['effect'], string> = {
  'left-out': 'left out',
  flagged: 'warning',
  'held-back': 'held back',
};

/** Which checks ran, and how many of the file, of those big enough to book and of the list they speak against. */
export function checksSection(
  { analysis, scores }: Pick<AnalysedDataset, 'analysis' | 'scores'>,
  rows: readonly number[],
): ReportSection {
  const { checks } = analysis;
  const { passing: passed, flagged, heldBack, leftOut } = countStanding(scores, rows);
  const others = [
    ...(flagged > 0 ? [`${whole(flagged)} with a warning`] : []),
    ...(heldBack > 0 ? [`${whole(heldBack)} held back`] : []),
    ...(leftOut > 0 ? [`${whole(leftOut)} not ranked`] : []),
  ];
  return {
    title: 'Checks',
    lines: [
      `${passedOf(passed, rows.length)} ${checks.length === 1 ? 'the check' : `all ${checks.length} checks`} that this file allows.${others.length === 0 ? '' : ` The others: ${others.join(', ')}.`}`,
    ],
    table: {
      columns: ['What is checked', 'What follows', 'In the file', 'Big enough', 'On this list'],
      rows: checks.map(({ rule, says, effect, count, bigEnough }) => [
        says,
        FOLLOWS[effect],
        orNone(count),
        orNone(bigEnough),
        orNone(rows.filter((row) => rulesIn(scores.flags[row]!).includes(rule)).length),
      ]),
    },
  };
}

function passedOf(passed: number, listed: number): string {
  if (listed === 1) return passed === 1 ? 'The creator on this list passes' : 'The creator on this list does not pass';
  if (passed === listed) return `All ${whole(listed)} creators on this list pass`;
  return `${whole(passed)} of the ${whole(listed)} creators on this list ${passed === 1 ? 'passes' : 'pass'}`;
}

function orNone(count: number): string {
  return count === 0 ? 'none' : whole(count);
}
