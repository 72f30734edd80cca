import { expectedEngagements } from '../analysis/money/expected-engagements.js';
import type { NumericField } from '../analysis/profiles.js';
import { engagementByViews } from '../analysis/score/engagement-by-views.js';
import { figureInWords } from '../answers/column-figures.js';
import { formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { columnNamed, type NamedNumbers } from './find-column.js';
import { headerIn, type MeasureName } from './measure-names.js';
import { noColumn } from './no-column.js';
import { once } from './once.js';
import { requirePrices } from './price.js';
import type { Queried } from './queried.js';

/** A figure of every creator. */
export interface Figures {
  /** As it is asked for: `followers`, `"Growth 30d %"`. */
  name: string;
  /** As it stands in a sentence: `followers`, `"Growth 30d %"`. */
  words: string;
  /** Of a table's cells, which hold the raw values. */
  format: 'integer' | 'percent' | 'number' | 'score' | 'money' | 'text';
  /** Of creators together a sum says something: followers add up, rates, prices of a thousand and dates do not. */
  addsUp: boolean;
  /** One per row; NaN where it is not known. Fractions, and days since 1970-01-01. */
  values: Float64Array;
  /** With its unit: `5.2%`, `142,000`. */
  inWords(value: number): string;
}

/**
 * @param name of MEASURES, or a header in quotes
 * @throws {UserError} where the file cannot tell it
 */
export function figuresOf(subject: Queried, name: string): Figures {
  const header = headerIn(name);
  if (header !== undefined) return figuresOfColumn(subject, header);
  return once(subject.scores, `figures of ${name}`, () => computedFigures(subject, name));
}

function computedFigures(subject: Queried, name: string): Figures {
  const measure = measureOf(subject, name as MeasureName);
  const { count } = subject.profiles;
  const values = new Float64Array(count).map((_, row) => measure(row));
  const format = FORMATS[name as MeasureName];
  if (format !== 'money')
    return {
      name,
      words: name,
      format,
      addsUp: format === 'integer',
      values,
      inWords: (value) => formatCell(value, format),
    };
  const prices = requirePrices(subject);
  return {
    name,
    words: name,
    format: prices.format === 'money' && name === 'price' ? 'money' : 'number',
    addsUp: name === 'price',
    values,
    inWords: (value) =>
      figureInWords(value < 100 ? value : Math.round(value), { kind: 'money', currency: prices.currency }),
  };
}

const FORMATS: Record<MeasureName, Figures['format']> = {
  score: 'score',
  followers: 'integer',
  engagement: 'percent',
  likelihood: 'percent',
  following: 'integer',
  videos: 'integer',
  likes: 'integer',
  views: 'integer',
  price: 'money',
  'engagement by views': 'percent',
  'likes per video': 'number',
  'views per follower': 'number',
  'price per engagement': 'money',
  growth: 'percent',
};

function figuresOfColumn(subject: Queried, said: string): Figures {
  const column = columnNamed(subject, said);
  if ('labels' in column)
    throw new UserError(
      'bad-choice',
      `"${column.header}" holds words, not figures.`,
      `Narrow or group by it: \`top with "${column.header}" = …\`, \`count per "${column.header}"\`.`,
    );
  const { header, kind } = column;
  return {
    name: `"${header}"`,
    words: `"${header}"`,
    format: kind === 'share' ? 'percent' : kind === 'date' ? 'text' : kind === 'count' ? 'integer' : 'number',
    addsUp: kind === 'count' || kind === 'money' || kind === 'number',
    values: once(column.values, 'exact', () => Float64Array.from(column.values)),
    inWords: (value) => figureInWords(rounded(column, value), column),
  };
}

/** An average of dates is a day. */
function rounded({ kind }: NamedNumbers, value: number): number {
  return kind === 'date' ? Math.round(value) : value;
}

const NUMERIC: Partial<Record<MeasureName, NumericField>> = {
  followers: 'followers',
  following: 'following',
  likes: 'likesTotal',
  videos: 'videos',
  growth: 'growth',
};

/** A figure of every creator; NaN where it is not known. */
export function measureOf(subject: Queried, name: MeasureName): (row: number) => number {
  const { profiles, scores } = subject;
  const { numeric } = profiles;
  switch (name) {
    case 'engagement by views': {
      const rates = engagementByViews(profiles) ?? noColumn('average likes and average views', 'avg views');
      return (row) => rates[row]!;
    }
    case 'engagement':
    case 'score':
    case 'likelihood':
      return (row) => scores[name][row]!;
    case 'views': {
      const column = numeric.avgViews ?? numeric.viewsTotal ?? noColumn('views', 'views');
      return (row) => column[row]!;
    }
    case 'price':
      return requirePrices(subject).of;
    case 'likes per video': {
      const { avgLikes, likesTotal, videos } = numeric;
      if (avgLikes) return (row) => avgLikes[row]!;
      if (!likesTotal || !videos) return noColumn('likes per video', 'avg likes');
      return (row) => ratio(likesTotal[row]!, videos[row]!);
    }
    case 'views per follower': {
      const views = numeric.avgViews ?? noColumn('views per video', 'avg views');
      return (row) => ratio(views[row]!, numeric.followers![row]!);
    }
    case 'price per engagement': {
      const { of } = requirePrices(subject);
      return (row) => ratio(of(row), expectedEngagements(subject, row)?.about ?? Number.NaN);
    }
    default: {
      const column = numeric[NUMERIC[name]!] ?? noColumn(name === 'growth' ? 'how creators grow' : name, name);
      return (row) => column[row]!;
    }
  }
}

function ratio(of: number, by: number): number {
  return by > 0 ? of / by : Number.NaN;
}
