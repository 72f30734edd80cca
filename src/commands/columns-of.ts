import { type Field, NUMERIC_FIELDS, type NumericField, type TextField } from '../analysis/profiles.js';
import { textsOf } from '../analysis/text-column.js';
import type { FileColumn } from '../understand/vocabulary.js';
import type { Subject } from './command.js';
import { dateOf } from './dates.js';

/** Above so many different values a column names, and does not group. */
const MOST_VALUES = 100;

/** Fields that are measures under a name of their own. */
const MEASURES: Partial<Record<Field, string>> = {
  followers: 'followers',
  following: 'following',
  likesTotal: 'likes',
  videos: 'videos',
  engagementRate: 'engagement',
  avgViews: 'views',
  avgLikes: 'likes per video',
  fee: 'price',
  growth: 'growth',
};
const LABELS: readonly Field[] = ['status', 'owner', 'audienceCountry'];

/** The file's columns by their own names: figures, and words that repeat. */
export function columnsOf({ profiles }: Subject): FileColumn[] {
  const numbers = NUMERIC_FIELDS.flatMap((field): FileColumn[] => {
    const header = profiles.headers[field];
    if (header === undefined) return [];
    const newest = field === 'lastPost' ? newestOf(profiles.numeric[field]) : undefined;
    const isMoney = field === 'fee' || field === 'spend';
    return [{ header, kind: 'number', field, measure: measureOf(field, profiles.numeric), newest, isMoney }];
  });
  const labels = LABELS.flatMap((field) => {
    const [header, column] = [profiles.headers[field], profiles.text[field as TextField]];
    return header !== undefined && column ? labelColumn(header, textsOf(column), field) : [];
  });
  const kept = profiles.kept.flatMap((column): FileColumn[] => {
    const { header, kind } = column;
    if (kind === 'flag') return [];
    if (kind === 'category') return labelColumn(header, column.labels);
    const newest = kind === 'date' ? newestOf(column.values) : undefined;
    return [{ header, kind: 'number', newest, isMoney: kind === 'money' }];
  });
  return [...numbers, ...labels, ...kept];
}

/** Likes of a post are a column of their own where the file counts all likes, too. */
function measureOf(field: NumericField, numeric: Subject['profiles']['numeric']): string | undefined {
  return field === 'avgLikes' && numeric.likesTotal ? undefined : MEASURES[field];
}

function newestOf(days: ArrayLike<number> | undefined): string | undefined {
  let newest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < (days?.length ?? 0); row++) if (days![row]! > newest) newest = days![row]!;
  return Number.isFinite(newest) ? dateOf(newest * MS_A_DAY) : undefined;
}

const MS_A_DAY = 86_400_000;

function labelColumn(header: string, labels: readonly string[], field?: Field): FileColumn[] {
  const values = [...new Set(labels)].filter((label) => label !== '');
  return values.length > MOST_VALUES ? [] : [{ header, kind: 'label', values, field }];
}
