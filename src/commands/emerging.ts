import { isSkipped } from '../analysis/analysis.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { profileTable } from '../answers/profile-table.js';
import { skipped, wholeNumber } from './arguments.js';
import type { DatasetCommand } from './command.js';

/** Creators below the top who look like it. */
export const emerging: DatasetCommand<{ count: number; skip: number }> = {
  about: 'dataset',
  name: 'emerging',
  aliases: ['rising'],
  summary: 'Creators below the top who look like it.',
  examples: ['emerging', 'who is up and coming?'],
  args: { skip: skipped(), count: wholeNumber('n', { min: 1, max: 100 }, 10) },

  run(subject, { count, skip }): Answer {
    const { analysis, scores } = subject;
    const { emergingBasis: basis } = analysis;
    if (basis.by === 'none') return sayOnly(basis.sentence);
    const threshold = Math.round(analysis.classification.target.threshold).toLocaleString('en-US');
    const rows = Array.from(scores.emerging).slice(skip, skip + count);
    if (rows.length === 0) {
      return sayOnly(
        skip > 0
          ? `That was all: ${basis.count} creators are emerging.`
          : `Nobody below ${threshold} followers looks like the top and passes the checks.`,
      );
    }
    const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
    const following = basis.count - skip - rows.length;
    return {
      headline: `${basis.count.toLocaleString('en-US')} ${basis.count === 1 ? 'creator' : 'creators'} below ${threshold} followers ${basis.count === 1 ? 'looks' : 'look'} like the top, by ${basis.by}`,
      tables: [
        profileTable(
          rows.map((row, i) => rankedProfile(subject, segments, row, skip + i + 1)),
          { dataset: analysis.dataset },
        ),
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [basis.sentence],
      next: [
        ...(following > 0
          ? [
              {
                label: `Next ${Math.min(count, following)}`,
                command: { name: 'emerging', args: { count, skip: skip + count } },
              },
            ]
          : []),
        { label: 'What to do', command: { name: 'actions', args: {} } },
      ],
    };
  },
};
