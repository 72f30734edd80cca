import { UserError } from '../errors.js';
import { noColumn } from './no-column.js';
import type { Queried } from './queried.js';
import type { RowFilter } from './row-filter.js';
import { textFilter } from './text-filter.js';

/** Creators about any of these, as far as the file's categories say so: biographies are not kept. */
export function topicFilter(subject: Queried, topics: readonly string[]): RowFilter {
  if (!subject.profiles.text.category) noColumn('what creators are about', 'category');
  try {
    return { ...textFilter(subject, 'category', topics), name: 'topic' };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'no-such-value') throw error;
    throw new UserError(error.code, `No category in this file says ${topics.join(' or ')}.`, error.next);
  }
}
