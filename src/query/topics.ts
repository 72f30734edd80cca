import { TOPIC_SOURCES, type ToldTopic, type TopicSource, toldTopicsIn } from '../analysis/read/topics/told-topics.js';
import { topicSourceOf } from '../analysis/read/topics/topic-sources.js';
import { type Compared, comparedColumn } from './compared-column.js';
import { once } from './once.js';
import type { Queried } from './queried.js';

export interface Topics extends Pick<Compared, 'codes'> {
  /** By code: what is told of such a row; none where their texts name no topic. */
  told: readonly (readonly ToldTopic[])[];
  /** How many creators the file has no text of. */
  silent: number;
}

/** What the creators of a file are about; undefined where no column of it tells. */
export function topicsOf({ profiles: { topics: column } }: Pick<Queried, 'profiles'>): Topics | undefined {
  if (!column) return undefined;
  return once(column, 'topics', () => {
    const { codes, values } = comparedColumn(column, (cell) => cell);
    const empty = values.indexOf('');
    return {
      codes,
      told: values.map(toldTopicsIn),
      silent: codes.reduce((sum, code) => sum + Number(code === empty), 0),
    };
  });
}

/** What the file has that may tell topics: "biography, name or category". */
export function topicTexts({ profiles, analysis: { dataset } }: Queried): TopicSource[] {
  const headers = [
    ...Object.values(profiles.headers),
    ...profiles.kept.map(({ header }) => header),
    ...dataset.unused.map(({ header }) => header),
  ];
  const found = new Set(headers.map(topicSourceOf));
  if (profiles.text.displayName) found.add('name');
  if (profiles.text.category) found.add('category');
  return TOPIC_SOURCES.filter((source) => found.has(source));
}
