import { isSkipped } from '../analysis/analysis.js';
import { fullReach } from '../analysis/score/influencer-score.js';
import { fullPoints } from '../analysis/score/what-if.js';
import { formatCell } from '../answers/format.js';
import type { Subject } from './command.js';

/** The parts of a score, largest weight first, with what each measures. */
export const SCORE_PARTS = [
  {
    key: 'engagement',
    name: 'Engagement',
    measures: () => 'the share of accounts of about their size that they beat; with few posts, closer to average',
  },
  {
    key: 'reach',
    name: 'Reach',
    measures: ({ profiles }: Subject) =>
      `more followers, more points; none at 1K, full at ${formatCell(fullReach(profiles.numeric.followers!), 'count')}`,
  },
  { key: 'behaviour', name: 'Behavior', measures: () => 'the likelihood from a model that never sees followers' },
] as const;

/** Where a model was fitted, and is not shown to rank better than a plain sort of one column. */
const NO_BEHAVIOUR = 'The behavior model adds nothing here: it is not shown to be better than sorting by one column';

export type ScorePart = (typeof SCORE_PARTS)[number]['key'];

/** `86 ± 6`, where few posts leave the score open; else `86`. */
export function scoreInWords(score: number, spread: number): string {
  return Math.round(spread) > 0 ? `${Math.round(score)} ± ${Math.round(spread)}` : String(Math.round(score));
}

/** Points that a part adds to a score; NaN where the file has no data for it. */
export function partPoints({ scores }: Subject, part: ScorePart, row: number): number {
  return { reach: scores.reachPoints, engagement: scores.engagementPoints, behaviour: scores.behaviourPoints }[part][
    row
  ]!;
}

/** The parts that this file has data for. */
export function knownParts(subject: Subject, row: number) {
  return SCORE_PARTS.filter(({ key }) => !Number.isNaN(partPoints(subject, key, row)));
}

/** The points of each part in whole numbers that add up to the score as it is shown: by largest remainders. */
export function wholePoints(subject: Subject, row: number): Record<ScorePart, number> {
  const parts = knownParts(subject, row).map(({ key }) => {
    const points = partPoints(subject, key, row);
    return { key, whole: Math.floor(points), rest: points - Math.floor(points) };
  });
  const left = Math.round(subject.scores.score[row]!) - parts.reduce((sum, { whole }) => sum + whole, 0);
  parts.sort((a, b) => b.rest - a.rest);
  return {
    engagement: 0,
    reach: 0,
    behaviour: 0,
    ...Object.fromEntries(parts.map(({ key, whole }, i) => [key, i < left ? whole + 1 : whole])),
  };
}

/** What each part adds to the score, and what it measures. */
export function scoreLines(subject: Subject, row: number): string[] {
  const full = fullPoints(subject, row);
  const points = wholePoints(subject, row);
  const known = knownParts(subject, row);
  const isUnproven =
    !Number.isNaN(subject.scores.likelihood[row]!) && Number.isNaN(partPoints(subject, 'behaviour', row));
  const missing = SCORE_PARTS.filter((part) => !known.includes(part) && !(part.key === 'behaviour' && isUnproven)).map(
    ({ name }) => name.toLowerCase(),
  );
  return [
    ...known.map(
      ({ key, name, measures }) => `${name} ${points[key]} of ${Math.round(full[key])}: ${measures(subject)}.`,
    ),
    ...(isUnproven ? [`${NO_BEHAVIOUR}.`] : []),
    ...(missing.length > 0 ? [`No data for ${missing.join(' and ')}: the other parts carry the weight.`] : []),
  ];
}

/** What each part may add in this file, and what it measures. */
export function scoreOfFile(subject: Subject): string[] {
  const full = fullPoints(subject, 0);
  const known = knownParts(subject, 0);
  const weights = known.map(({ key, name }) => `${Math.round(full[key])} points for ${name.toLowerCase()}`);
  const isUnproven = known.length < SCORE_PARTS.length && !isSkipped(subject.analysis.classification.behaviour);
  return [
    `Up to ${weights.join(', ')}.`,
    ...known.map(({ name, measures }) => `${name}: ${measures(subject)}.`),
    ...(isUnproven ? [`${NO_BEHAVIOUR}.`] : []),
  ];
}
