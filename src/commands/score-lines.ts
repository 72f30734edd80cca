import { fullPoints } from '../analysis/score/what-if.js';
import type { Subject } from './command.js';

/** The parts of a score, largest weight first, with what each measures. */
export const SCORE_PARTS = [
  {
    key: 'engagement',
    name: 'Engagement',
    why: 'share of accounts of about its size with less, drawn to the middle where posts are few',
  },
  { key: 'reach', name: 'Reach', why: 'followers on a log scale, 0 at 1K and full at 1M, or at the top of the file' },
  { key: 'behaviour', name: 'Behaviour', why: 'likelihood of the model that never sees followers' },
] as const;

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

/** What each part adds to the score, and what it measures. */
export function scoreLines(subject: Subject, row: number): string[] {
  const full = fullPoints(subject, row);
  const known = SCORE_PARTS.filter(({ key }) => !Number.isNaN(partPoints(subject, key, row)));
  const isUnproven =
    !Number.isNaN(subject.scores.likelihood[row]!) && Number.isNaN(partPoints(subject, 'behaviour', row));
  const missing = SCORE_PARTS.filter((part) => !known.includes(part) && !(part.key === 'behaviour' && isUnproven)).map(
    ({ name }) => name.toLowerCase(),
  );
  return [
    ...known.map(
      ({ key, name, why }) =>
        `${name} ${Math.round(partPoints(subject, key, row))} of ${Math.round(full[key])}: ${why}.`,
    ),
    ...(isUnproven
      ? ['Behaviour adds nothing here: the model is not shown to rank better than a plain sort of one column.']
      : []),
    ...(missing.length > 0 ? [`No data for ${missing.join(' and ')}: the other parts carry the weight.`] : []),
  ];
}
