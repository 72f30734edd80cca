import { type Interval, spearmanInterval } from '../analysis/intervals.js';
import { whole } from '../analysis/whole.js';
import type { Answer } from '../answers/answer.js';
import { relationChart } from '../answers/charts/relation.js';
import { formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { pricesOf } from '../query/price.js';
import { relationOf } from '../query/relation.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { neverTyped } from './arguments/argument.js';
import { filters } from './arguments/filters.js';
import { twoMeasures } from './arguments/measures-asked.js';
import type { DatasetCommand } from './command.js';

interface RelationArgs extends Who {
  measures: string[];
  /** Whether more of one was said to bring more of the other: then the reverse is a no. */
  more?: boolean | undefined;
}

/** Whether two measures go together. */
export const relation: DatasetCommand<RelationArgs> = {
  about: 'dataset',
  name: 'relation',
  aliases: ['correlation', 'correlate'],
  summary: 'Whether two measures go together: both correlations, and a scatter chart.',
  examples: ['relation followers and engagement', 'correlation of views and likes'],
  args: {
    measures: twoMeasures(),
    more: neverTyped((value) => value === true || undefined, { type: 'boolean' }),
    ...filters,
  },
  isComplete: ({ measures }) => measures.length === 2,

  run(subject, args): Answer {
    const [a, b] = args.measures;
    if (a === undefined || b === undefined || a === b)
      throw new UserError('no-measure', 'Which two measures?', 'Say them like `relation followers and engagement`.');
    const wanted = rowFilters(subject, whoOf(args));
    const found = relationOf(subject, whoOf(args), [a, b]);
    const { pearson, spearman, rows } = found;
    const isPriced = [a, b].some((name) => name.startsWith('price')) ? pricesOf(subject)?.quotes : undefined;
    const names = found.measures.map(({ words }) => words);
    const who = `${whole(rows.length)} ${creatorsWords(wanted)}`;
    const range = spearman === null ? undefined : spearmanInterval(spearman, rows.length);
    const headline =
      spearman === null
        ? `It cannot be told whether ${names[0]} and ${names[1]} go together: ${rows.length < 3 ? `only ${who} have both` : 'one of them is the same for everybody'}`
        : `${sayStrength(spearman, range, names as [string, string], args.more)} (Spearman ${inFigures(spearman)}${range ? `, between ${inFigures(range.low)} and ${inFigures(range.high)} in 19 of 20 cases` : ''}; ${who})`;
    const chart =
      spearman === null ? undefined : relationChart(found, sayStrength(spearman, range, names as [string, string]));
    return {
      headline,
      tables: [],
      facts: [],
      charts: chart ? [chart] : [],
      howFound: [],
      caveats: [
        `Pearson is ${inFigures(pearson)}. Spearman compares places, so that a few huge accounts decide nothing; Pearson compares the figures themselves. Neither says what causes what.`,
        ...(isPriced
          ? [`Only quotes of the file count (\`${isPriced.header}\`): an estimate is made from views or followers.`]
          : []),
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

/** By size: under 0.1 none, under 0.3 weak, under 0.5 moderate (Cohen 1988); and hardly, where none at all is as likely. */
function sayStrength(
  spearman: number,
  range: Interval | undefined,
  [a, b]: readonly [string, string],
  isMore = false,
): string {
  const size = Math.abs(spearman);
  if (size < 0.1) return `No: ${a} and ${b} do not go together`;
  const goes = spearman > 0 ? `the more ${a}, the more ${b}` : `the more ${a}, the less ${b}`;
  const isChance = range === undefined || (range.low <= 0 && range.high >= 0);
  if (isChance) return `${size < 0.3 ? 'Hardly' : 'Perhaps'}: ${goes}, but it may be chance`;
  const how = size < 0.3 ? 'weakly' : size < 0.5 ? 'moderately' : 'strongly';
  return spearman > 0
    ? `Yes, ${how}: ${goes}`
    : isMore
      ? `No, ${how} the reverse: ${goes}`
      : `Yes, ${how}, and inversely: ${goes}`;
}
