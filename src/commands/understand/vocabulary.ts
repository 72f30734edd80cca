import { isSkipped } from '../../analysis/analysis.js';
import { type Field, NUMERIC_FIELDS, type TextField } from '../../analysis/profiles.js';
import { textsOf } from '../../analysis/text-column.js';
import { topicsIn } from '../../analysis/topics.js';
import { labelsOfColumn } from '../../query/find-column.js';
import { rowOfHandle, unmeasuredRowOf } from '../../query/find-handle.js';
import {
  createVocabulary,
  type FileColumn,
  type Vocabulary as SentenceVocabulary,
} from '../../understand/vocabulary.js';
import type { LabelsOf } from '../arguments/column-conditions.js';
import type { Subject } from '../command.js';

/** What words mean in one file: its creators, its categories, its segments. */
export interface Vocabulary {
  /** The same for sentences. */
  sentences?: SentenceVocabulary | undefined;
  isHandle(word: string): boolean;
  /** As the file spells them. */
  categories: readonly string[];
  /** In the order they are numbered. */
  segments: readonly string[];
  /** That the file tells apart, or the one it is of. */
  platforms: readonly string[];
  /** The words of a column of the file, by its header; none for a column of figures, or none at all. */
  labelsOf: LabelsOf;
}

/** Where there is no file yet. */
export const NO_VOCABULARY: Vocabulary = {
  isHandle: () => false,
  categories: [],
  segments: [],
  platforms: [],
  labelsOf: () => [],
};

const known = new WeakMap<Subject['profiles'], Vocabulary>();

/** Made once a dataset: listing the categories of 100,000 rows takes some 20 ms. */
export function vocabularyOf(subject: Subject): Vocabulary {
  const before = known.get(subject.profiles);
  if (before) return before;
  const { clustering, dataset } = subject.analysis;
  const categories = [subject.profiles, ...(subject.unmeasured ? [subject.unmeasured.profiles] : [])].flatMap(
    ({ text }) => (text.category ? textsOf(text.category) : []),
  );
  const made: Vocabulary = {
    isHandle: (word) => rowOfHandle(subject, word) !== undefined || unmeasuredRowOf(subject, word) !== undefined,
    categories: topicsOf(categories),
    segments: isSkipped(clustering) ? [] : clustering.segments.map(({ name }) => name),
    platforms: platformsOf(dataset),
    labelsOf: (header) => labelsOfColumn(subject, header),
  };
  made.sentences = createVocabulary({ ...made, columns: columnsOf(subject) });
  known.set(subject.profiles, made);
  return made;
}

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
  fee: 'price',
  growth: 'growth',
};
/** What fields are called beside their header. */
const ALSO: Partial<Record<Field, readonly string[]>> = {
  fakeFollowers: [
    'fake followers',
    'fake follower share',
    'bots',
    'fake',
    'fakes',
    'falsche Follower',
    'seguidores falsos',
    'faux abonnés',
  ],
  lastPost: ['last post', 'last posted', 'latest post'],
  postsPerWeek: ['posts per week', 'posting frequency'],
  status: ['status'],
  owner: ['owner'],
};
const LABELS: readonly Field[] = ['status', 'owner', 'audienceCountry'];

/** The file's columns by their own names: figures, and words that repeat. */
function columnsOf({ profiles }: Subject): FileColumn[] {
  const numbers = NUMERIC_FIELDS.flatMap((field): FileColumn[] => {
    const header = profiles.headers[field];
    return header === undefined ? [] : [{ header, kind: 'number', measure: MEASURES[field], also: ALSO[field] }];
  });
  const labels = LABELS.flatMap((field) => {
    const [header, column] = [profiles.headers[field], profiles.text[field as TextField]];
    return header !== undefined && column ? labelColumn(header, textsOf(column), ALSO[field]) : [];
  });
  const kept = profiles.kept.flatMap((column): FileColumn[] => {
    if (column.kind === 'flag') return [];
    if (column.kind !== 'category') return [{ header: column.header, kind: 'number' }];
    return labelColumn(column.header, column.labels);
  });
  return [...numbers, ...labels, ...kept];
}

function labelColumn(header: string, labels: readonly string[], also?: readonly string[]): FileColumn[] {
  const values = [...new Set(labels)].filter((label) => label !== '');
  return values.length > MOST_VALUES ? [] : [{ header, kind: 'label', values, also }];
}

/** Each once, whatever its case, as it is spelled first. */
function topicsOf(cells: readonly string[]): string[] {
  const topics = new Map<string, string>();
  for (const cell of new Set(cells)) {
    for (const topic of topicsIn(cell)) if (!topics.has(topic.toLowerCase())) topics.set(topic.toLowerCase(), topic);
  }
  return [...topics.values()];
}

/** The platforms of a file, most accounts first; none where it does not tell. */
export function platformsOf({ platforms, platform }: Subject['analysis']['dataset']): string[] {
  return platforms?.map(({ name }) => name) ?? (platform === undefined ? [] : [platform]);
}
