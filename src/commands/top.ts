import { isSkipped, type RankedProfile } from '../analysis/analysis.js';
import { largestFirst } from '../analysis/order.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { leftOutSentence } from '../answers/left-out.js';
import { profileTable } from '../answers/profile-table.js';
import { keyword, skipped, wholeNumber } from './arguments.js';
import type { DatasetCommand, Subject } from './command.js';

const RANKINGS = ['score', 'followers', 'engagement', 'likelihood'] as const;
type Ranking = (typeof RANKINGS)[number];

/** The best profiles, by any of the four rankings. */
export const top: DatasetCommand<{ count: number; by: Ranking; skip: number }> = {
  about: 'dataset',
  name: 'top',
  aliases: ['best', 'list'],
  summary: 'The best creators in the file.',
  examples: ['top 10', 'top 20 by engagement', 'who has the most followers?'],
  args: {
    skip: skipped(), // before the count, which takes the first number that is left
    count: wholeNumber('n', { min: 1, max: 100 }, 10),
    by: keyword('by', RANKINGS, 'score'),
  },

  run(subject, { count, by, skip }): Answer {
    const ranking = rankedBy(subject, by);
    if (ranking.length === 0) return nothingToRank(subject, by);
    const page = Array.from(ranking.subarray(skip, skip + count));
    if (page.length === 0) return sayOnly(`That was all: ${ranking.length} creators are ranked by ${by}.`);
    const segments = isSkipped(subject.analysis.clustering) ? [] : subject.analysis.clustering.segments;
    const ranked: RankedProfile[] = page.map((row, i) => rankedProfile(subject, segments, row, skip + i + 1));
    const left = leftOutSentence(subject.analysis.checks);
    const flagged = by === 'followers' ? 0 : flaggedAtTheEnd(ranking, subject.scores.flags);
    const following = ranking.length - skip - page.length;
    return {
      headline:
        skip === 0
          ? `Top ${page.length} of ${ranking.length.toLocaleString('en-US')} bookable creators by ${by}`
          : `${skip + 1} to ${skip + page.length} of ${ranking.length.toLocaleString('en-US')} bookable creators by ${by}`,
      tables: [profileTable(ranked, { dataset: subject.analysis.dataset })],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [
        ...(flagged > 0
          ? [`${flagged.toLocaleString('en-US')} creators that a check speaks against come after all others.`]
          : []),
        ...(left === undefined ? [] : [left]),
      ],
      next: [
        ...(following > 0
          ? [
              {
                label: `Next ${Math.min(count, following)}`,
                command: { name: 'top', args: { count, by, skip: skip + count } },
              },
            ]
          : []),
        {
          label: `Profile of ${creatorName(ranked[0]!.handle, subject.analysis.dataset.names)}`,
          command: { name: 'profile', args: { handle: ranked[0]!.handle } },
        },
        { label: 'What to do', command: { name: 'actions', args: {} } },
      ],
    };
  },
};

/**
 * Bookable rows, best first; rows without a value for this ranking are not in it. Those that a check speaks against
 * come after all others, but by followers: an odd engagement must not lead a list, a large account is large.
 */
function rankedBy({ scores, profiles }: Subject, by: Ranking): Int32Array {
  if (by === 'score') return scores.ranking;
  if (by === 'followers') return largestFirst(scores.ranking, profiles.numeric.followers!);
  const values = scores[by];
  const known = scores.ranking.filter((row) => !Number.isNaN(values[row]!));
  const clear = known.filter((row) => scores.flags[row] === 0);
  const flagged = known.filter((row) => scores.flags[row] !== 0);
  const ranked = new Int32Array(known.length);
  ranked.set(largestFirst(clear, values));
  ranked.set(largestFirst(flagged, values), clear.length);
  return ranked;
}

/** How many rows a check speaks against, where those come last: found by halving, as a list may have a million rows. */
function flaggedAtTheEnd(ranking: Int32Array, flags: Uint16Array): number {
  let clear = 0;
  let end = ranking.length;
  while (clear < end) {
    const middle = (clear + end) >>> 1;
    if (flags[ranking[middle]!] === 0) clear = middle + 1;
    else end = middle;
  }
  return ranking.length - clear;
}

function nothingToRank({ analysis }: Subject, by: Ranking): Answer {
  const { behaviour } = analysis.classification;
  const why =
    by === 'engagement' && analysis.dataset.engagementFormula === undefined
      ? 'This file has no engagement, and no columns to compute it from.'
      : by === 'likelihood' && isSkipped(behaviour)
        ? `There are no likelihoods. ${behaviour.skipped}`
        : `Nobody in this file can be ranked. ${leftOutSentence(analysis.checks) ?? ''}`.trim();
  return sayOnly(why, [{ label: 'Top 10 by followers', command: { name: 'top', args: { by: 'followers' } } }]);
}
