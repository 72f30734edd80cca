import { whole } from '../analysis/whole.js';
import type { Answer } from '../answers/answer.js';
import { relationChart } from '../answers/charts/relation.js';
import { formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { relationOf } from '../query/relation.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { filters } from './arguments/filters.js';
import { twoMeasures } from './arguments/measures-asked.js';
import type { DatasetCommand } from './command.js';

/** Whether two measures go together. */
export const relation: DatasetCommand<Who & { measures: string[] }> = {
  about: 'dataset',
  name: 'relation',
  aliases: ['correlation', 'correlate'],
  summary: 'Whether two measures go together: both correlations, and a scatter chart.',
  examples: ['relation followers and engagement', 'correlation of views and likes'],
  args: { measures: twoMeasures(), ...filters },
  isComplete: ({ measures }) => measures.length === 2,

  run(subject, args): Answer {
    const [a, b] = args.measures;
    if (a === undefined || b === undefined || a === b)
      throw new UserError('no-measure', 'Which two measures?', 'Say them like `relation followers and engagement`.');
    const wanted = rowFilters(subject, whoOf(args));
    const found = relationOf(subject, whoOf(args), [a, b]);
    const { pearson, spearman, rows } = found;
    const names = found.measures.map(({ words }) => words);
    const who = `${whole(rows.length)} ${creatorsWords(wanted)}`;
    const figures = `Spearman ${inFigures(spearman)}, Pearson ${inFigures(pearson)}, ${who}`;
    const headline =
      spearman === null
        ? `It cannot be told whether ${names[0]} and ${names[1]} go together: ${rows.length < 3 ? `only ${who} have both` : 'one of them is the same for everybody'}`
        : `${sayStrength(spearman, names[0]!, names[1]!)} (${figures})`;
    const chart = spearman === null ? undefined : relationChart(found, sayStrength(spearman, names[0]!, names[1]!));
    return {
      headline,
      tables: [],
      facts: [],
      charts: chart ? [chart] : [],
      howFound: [],
      caveats: [
        'Spearman compares places, so that a few huge accounts decide nothing; Pearson compares the figures themselves. Neither says what causes what.',
        ...filterCaveats(wanted),
      ],
      next: [
        { label: 'All pairs', command: { name: 'charts', args: { name: 'correlation' } } },
        {
          label: `Median ${names[1]} by tier`,
          command: { name: 'figures', args: { of: [{ figure: 'median', measure: b }], per: ['tier'] } },
        },
      ],
    };
  },
};

function inFigures(value: number | null): string {
  return value === null ? 'not defined' : formatCell(value, 'ratio');
}

/** By size: under 0.1 none, under 0.3 weak, under 0.5 moderate (Cohen 1988). */
function sayStrength(spearman: number, a: string, b: string): string {
  const size = Math.abs(spearman);
  if (size < 0.1) return `No: ${a} and ${b} do not go together`;
  const how = size < 0.3 ? 'weakly' : size < 0.5 ? 'moderately' : 'strongly';
  return spearman > 0
    ? `Yes, ${how}: the more ${a}, the more ${b}`
    : `Yes, ${how}, and inversely: the more ${a}, the less ${b}`;
}
