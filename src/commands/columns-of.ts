import { type Field, FLAG, NUMERIC_FIELDS, type NumericField, type TextField } from '../analysis/profiles.js';
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
const LABELS: readonly TextField[] = ['status', 'owner', 'audienceCountry'];
/** Fields that are dimensions under a name of their own. */
const DIMENSIONS: Partial<Record<TextField, string>> = {
  country: 'country',
  language: 'language',
  category: 'category',
  platform: 'platform',
};

/** The file's columns by their own names: figures, words, and yes or no; and those that no question can be about. */
export function columnsOf({ profiles, analysis }: Subject): FileColumn[] {
  const numbers = NUMERIC_FIELDS.flatMap((field): FileColumn[] => {
    const header = profiles.headers[field];
    if (header === undefined) return [];
    const newest = field === 'lastPost' ? newestOf(profiles.numeric[field]) : undefined;
    const isMoney = field === 'fee' || field === 'spend';
    return [{ header, kind: 'number', field, measure: measureOf(field, profiles.numeric), newest, isMoney }];
  });
  const labels = LABELS.flatMap((field) => {
    const [header, column] = [profiles.headers[field], profiles.text[field]];
    return header !== undefined && column ? labelColumn(header, textsOf(column), field) : [];
  });
  const dimensions = (Object.keys(DIMENSIONS) as TextField[]).flatMap((field): FileColumn[] => {
    const header = profiles.headers[field];
    return header === undefined ? [] : [{ header, kind: 'label', field, dimension: DIMENSIONS[field] }];
  });
  const email = profiles.headers.hasEmail;
  const reachable: FileColumn[] = email === undefined ? [] : [{ header: email, kind: 'presence', field: 'hasEmail' }];
  const kept = profiles.kept.flatMap((column): FileColumn[] => {
    const { header, kind } = column;
    if (kind === 'flag') return [{ header, kind, values: flagValues(column.values) }];
    if (kind === 'category') return labelColumn(header, column.labels);
    const newest = kind === 'date' ? newestOf(column.values) : undefined;
    return [{ header, kind: 'number', newest, isMoney: kind === 'money' }];
  });
  const unused = analysis.dataset.unused.map(({ header, why }): FileColumn => ({ header, kind: 'unused', why }));
  return [...numbers, ...labels, ...dimensions, ...reachable, ...kept, ...unused];
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
  return [{ header, kind: values.length > MOST_VALUES || isText(values) ? 'text' : 'label', values, field }];
}

/** What is written in sentences, and hardly chosen from a list: searched by its words. */
function isText(values: readonly string[]): boolean {
  const words = values.map((value) => value.split(/\s+/).length);
  return words.reduce((sum, count) => sum + count, 0) > values.length * WORDS_OF_A_LABEL;
}

/** Labels have at most so many words on average. */
const WORDS_OF_A_LABEL = 3;

/** Which of yes and no a column has: one of checkmarks has no "no". */
function flagValues(codes: Uint8Array): string[] {
  return [...(codes.includes(FLAG.yes) ? ['yes'] : []), ...(codes.includes(FLAG.no) ? ['no'] : [])];
}
