import { isSkipped } from '../../analysis/analysis.js';
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

/** Columns that are none of those every file has: figures, and words that repeat. */
function columnsOf({ profiles }: Subject): FileColumn[] {
  return profiles.kept.flatMap((column): FileColumn[] => {
    if (column.kind === 'flag') return [];
    if (column.kind !== 'category') return [{ header: column.header, kind: 'number' }];
    const values = column.labels.filter((label) => label !== '');
    return values.length > MOST_VALUES ? [] : [{ header: column.header, kind: 'label', values }];
  });
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
