import { TOPIC_SOURCES, type ToldTopic } from '../analysis/read/topics/told-topics.js';
import { topicNamed } from '../analysis/read/topics/topic-named.js';
import { whole } from '../analysis/whole.js';
import { UserError } from '../errors.js';
import { eitherInWords } from './list-in-words.js';
import { noColumn } from './no-column.js';
import type { Queried } from './queried.js';
import type { RowFilter } from './row-filter.js';
import { textFilter } from './text-filter.js';
import { type Topics, topicsOf, topicTexts } from './topics.js';

/** So many words and topics are named. */
const MOST_NAMED = 5;
/** From this share on, the creators without any text are worth a sentence. */
const MANY_SILENT = 0.5;

/**
 * Creators about any of these, by the words of their biographies, hashtags, categories and names; a topic that the lexicon
 * does not know by the file's categories alone.
 *
 * @throws {UserError} where no text tells, or none says it
 */
export function topicFilter(subject: Queried, said: readonly string[]): RowFilter {
  const topics = topicsOf(subject);
  if (!topics) noColumn('what creators are about', 'biography');
  const wanted = new Set(said.map((word) => topicNamed(word) ?? word.toLowerCase()));
  const isTold = topics.told.map((told) => told.some(({ topic }) => wanted.has(topic)));
  const inCategory = categoryFilter(subject, said);
  if (!inCategory && !isTold.includes(true)) throw nobodySays(subject, topics, [...wanted]);
  const holds = (row: number) => isTold[topics.codes[row]!]! || inCategory?.holds(row) === true;
  return {
    name: 'topic',
    words: `in ${eitherInWords([...wanted])}`,
    holds,
    caveat: silence(subject, topics),
    basis: (rows) => basisOf(topics, wanted, rows),
  };
}

function categoryFilter(subject: Queried, said: readonly string[]): RowFilter | undefined {
  if (!subject.profiles.text.category) return undefined;
  try {
    return textFilter(subject, 'category', said);
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-such-value') return undefined;
    throw error;
  }
}

/** "by their biography or category: fitness 20, gym 9, workout 5" */
function basisOf({ codes, told }: Topics, wanted: ReadonlySet<string>, rows: ArrayLike<number>): string {
  const times = new Map<string, number>();
  const sources = new Set<ToldTopic['source']>();
  for (let i = 0; i < rows.length; i++) {
    const found = told[codes[rows[i]!]!]!.find(({ topic }) => wanted.has(topic));
    if (!found) continue;
    times.set(found.word, (times.get(found.word) ?? 0) + 1);
    sources.add(found.source);
  }
  if (times.size === 0) return '';
  const words = mostFirst(times);
  const more = words.length - MOST_NAMED > 0 ? `, and ${whole(words.length - MOST_NAMED)} more` : '';
  const by = eitherInWords(TOPIC_SOURCES.filter((source) => sources.has(source)));
  return `by their ${by}: ${words.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function mostFirst(times: ReadonlyMap<string, number>): string[] {
  return [...times]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${whole(count)}`);
}

function silence({ profiles: { count } }: Queried, { silent }: Topics): string | undefined {
  if (silent < MANY_SILENT * count) return undefined;
  return `The file has no biography, hashtags or category for ${whole(silent)} of ${whole(count)} creators, so it can't tell what they are about.`;
}

function nobodySays(subject: Queried, { codes, told }: Topics, wanted: readonly string[]): UserError {
  const times = new Map<string, number>();
  for (const code of codes) for (const { topic } of told[code]!) times.set(topic, (times.get(topic) ?? 0) + 1);
  const common = mostFirst(times).slice(0, MOST_NAMED);
  return new UserError(
    'no-such-value',
    `Nobody's ${eitherInWords(topicTexts(subject))} says ${eitherInWords(wanted)}.`,
    common.length > 0 ? `Most common here: ${common.join(', ')}.` : 'No topic that I know is named in this file.',
  );
}
