import { packTexts, type TextColumn } from '../../text-column.js';
import type { ColumnMapping } from '../columns/map-columns.js';
import type { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import { isMissing } from '../values/parse-number.js';
import { joinTopics } from './join-topics.js';
import { NO_TOPIC, TOPIC_SOURCES, type TopicSource } from './told-topics.js';
import { topicSourceOf, topicsInCell } from './topic-sources.js';

/**
 * What each creator is about, by the words of their biography, hashtags, category and name: as `Profiles.topics`.
 *
 * @param rows of the table, for each profile
 * @returns undefined where no column tells it; a name alone does not
 */
export function topicsOfTable(table: RawTable, mapping: ColumnMapping, rows: Int32Array): TextColumn | undefined {
  const { fields, excluded, nameParts } = mapping;
  const sources = table.headers.flatMap((header, at): { at: number; source: TopicSource }[] => {
    if (excluded.includes(at)) return [];
    const source = fields.category?.column === at ? 'category' : topicSourceOf(header);
    return source ? [{ at, source }] : [];
  });
  if (sources.length === 0) return undefined;
  if (!nameParts && fields.displayName) sources.push({ at: fields.displayName.column, source: 'name' });
  const inOrder = [...sources].sort((a, b) => TOPIC_SOURCES.indexOf(a.source) - TOPIC_SOURCES.indexOf(b.source));
  const readers = inOrder.map(({ at, source }) => topicReader(table.columns[at]!, source));
  return packTexts(rows.length, (i) => {
    let topics = '';
    for (const read of readers) topics = withTopics(topics, read(rows[i]!));
    return topics;
  });
}

function withTopics(topics: string, more: string): string {
  if (topics === '' || topics === NO_TOPIC) return more === '' ? topics : more;
  return more === '' || more === NO_TOPIC ? topics : joinTopics([topics, more]);
}

function topicReader(column: Column, source: TopicSource): (row: number) => string {
  if (column.isProse) return column.condensed?.reader((cell) => cell) ?? (() => '');
  // A name alone tells no topic: nobody is said to have none by it.
  if (source === 'name') return column.reader((text) => topicsInCell(text, source).replace(NO_TOPIC, ''));
  return column.reader((text) => (isMissing(text) ? '' : topicsInCell(text, source)));
}
