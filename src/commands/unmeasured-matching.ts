import { noScores } from '../analysis/score/no-scores.js';
import { textReader } from '../analysis/text-column.js';
import { unmeasuredPeople } from '../analysis/unmeasured.js';
import { unmeasuredNames } from '../answers/unmeasured-words.js';
import { UserError } from '../errors.js';
import { parseCondition } from '../query/conditions.js';
import { creatorsWords, rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import type { Subject } from './command.js';

/** What cannot be known of somebody without followers, and so cannot leave them out. */
const COMPUTED: ReadonlySet<string> = new Set(['followers', 'engagement', 'score', 'likelihood']);

/**
 * Who would be in a list but for their follower count: `2 creators from Brazil have no follower count and are not ranked:
 * @a, @b.`; none where nobody is.
 */
export function unmeasuredMatching(subject: Subject, filters: Who): string[] {
  const { unmeasured, analysis } = subject;
  if (!unmeasured) return [];
  const { tier: _, segment: __, ...others } = filters;
  const conditions = others.with?.filter((text) => {
    const condition = parseCondition(text);
    return 'column' in condition || !COMPUTED.has(condition.field);
  });
  const among = { ...subject, profiles: unmeasured.profiles, scores: noScores(unmeasured.profiles.count) };
  const wanted = filtersOf(among, { ...others, with: conditions });
  if (!wanted) return [];
  const handleOf = textReader(unmeasured.profiles.text.handle!);
  const rows = unmeasuredPeople(unmeasured).filter(
    (row) => wanted.every(({ holds }) => holds(row)) && !subject.excluded.has(handleOf(row).toLowerCase()),
  );
  if (rows.length === 0) return [];
  const isOne = rows.length === 1;
  const creators = isOne ? creatorsWords(wanted).replace('creators', 'creator') : creatorsWords(wanted);
  return [
    `${rows.length.toLocaleString('en-US')} ${creators} ${isOne ? 'has' : 'have'} no follower count and ${isOne ? 'is' : 'are'} not ranked: ${unmeasuredNames({ analysis, unmeasured }, rows)}.`,
  ];
}

/** Undefined where none of them has what is asked for. */
function filtersOf(among: Subject, filters: Who): ReturnType<typeof rowFilters> | undefined {
  try {
    return rowFilters(among, filters);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
