import type { KeptNumbers } from '../analysis/kept-columns.js';
import { expectedEngagements } from '../analysis/money/expected-engagements.js';
import type { NumericField } from '../analysis/profiles.js';
import { engagementByViews } from '../analysis/score/engagement-by-views.js';
import type { MeasureName } from './measure-names.js';
import { noColumn } from './no-column.js';
import { requirePrices } from './price.js';
import type { Queried } from './queried.js';

/** How each is shown. */
export const MEASURE_FORMATS: Record<MeasureName, 'integer' | 'percent' | 'number' | 'score' | 'money'> = {
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

const KINDS = { integer: 'count', percent: 'share', number: 'number', score: 'number', money: 'money' } as const;

/** A measure as a column of its own. @throws {UserError} where the file cannot tell it */
export function measureColumn(subject: Queried, name: MeasureName): Pick<KeptNumbers, 'kind' | 'values' | 'currency'> {
  const measure = measureOf(subject, name);
  const kind = KINDS[MEASURE_FORMATS[name]];
  return {
    kind,
    values: Float64Array.from({ length: subject.profiles.count }, (_, row) => measure(row)),
    currency: kind === 'money' ? requirePrices(subject).currency : undefined,
  };
}
