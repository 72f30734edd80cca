import { isSkipped } from '../analysis/analysis.js';
import { TOPICS } from '../analysis/read/topics/lexicon.js';
import { textsOf } from '../analysis/text-column.js';
import { topicsIn } from '../analysis/topics.js';
import { labelsOfColumn } from '../query/find-column.js';
import { rowOfHandle, unmeasuredRowOf } from '../query/find-handle.js';
import { handleMeant, handlesBegunBy, handlesNamed } from '../query/find-named.js';
import { handlesInOrder } from '../query/handles-in-order.js';
import { createVocabulary, type Vocabulary as SentenceVocabulary } from '../understand/vocabulary.js';
import type { LabelsOf } from './arguments/column-conditions.js';
import { columnsOf } from './columns-of.js';
import type { Subject } from './command.js';

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
  made.sentences = createVocabulary({
    ...made,
    topics: subject.profiles.topics ? SAID_TOPICS : [],
    named: (name) => handlesNamed(subject, name),
    begun: (name) => handlesBegunBy(subject, name),
    ordered: (handles, by, lowest) => handlesInOrder(subject, handles, { by, lowest }),
    meant: (handle) => handleMeant(subject, handle),
    columns: columnsOf(subject),
  });
  known.set(subject.profiles, made);
  return made;
}

/** Of topics whose names mean something else in most sentences, only other words are read. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['running', 'home', 'news', 'business', 'marketing']);
/** All that are known: that nobody is about one of them is an answer, too. */
const SAID_TOPICS = TOPICS.filter((topic) => !SAID_OTHERWISE.has(topic));

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
