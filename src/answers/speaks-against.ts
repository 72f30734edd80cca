import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { CheckRule } from '../analysis/analysis.js';
import { percent } from '../analysis/percent.js';
import { rulesIn } from '../analysis/score/checks.js';
import { isFarBelow } from '../analysis/score/engagement-for-size.js';
import { textAt } from '../analysis/text-column.js';
import { dateOfDay } from './format.js';

type Judged = Pick<AnalysedDataset, 'analysis' | 'profiles' | 'scores'>;

/** Rules whose sentence has a figure of the profile; the others say it all by themselves. */
const WITH_FIGURE: Partial<Record<CheckRule, (dataset: Judged, row: number) => string>> = {
  'fake-followers': ({ profiles }, row) =>
    `${percent(profiles.numeric.fakeFollowers![row]!)} fake followers, as the file says`,
  'credibility-low': ({ profiles }, row) =>
    `a credibility of ${percent(profiles.numeric.credibility![row]!)}, as the file says`,
  shrinking: ({ profiles, analysis }, row) =>
    `lost ${percent(-profiles.numeric.growth![row]!)} of its followers${analysis.dataset.growthWindow === undefined ? '' : ` (${analysis.dataset.growthWindow})`}`,
  inactive: ({ profiles }, row) =>
    `last post on ${dateOfDay(profiles.numeric.lastPost![row]!)}, over 90 days before the latest one in the file`,
  declined: ({ profiles }, row) => `status "${textAt(profiles.text.status!, row)}", as the file says`,
  'mass-follower': ({ profiles }, row) =>
    `follows ${profiles.numeric.following![row]!.toLocaleString('en-US')} accounts`,
  'engagement-low': engagementOff('low'),
  'engagement-high': engagementOff('high'),
};

/** What speaks against putting a profile forward, each with its figure. */
export function speaksAgainst(dataset: Judged, row: number): string[] {
  const { analysis, scores } = dataset;
  const rules = rulesIn(scores.flags[row]!);
  const found = rules.flatMap((rule) => {
    const check = analysis.checks.find((one) => one.rule === rule);
    return check ? [WITH_FIGURE[rule]?.(dataset, row) ?? check.says] : [];
  });
  const [rate, expected] = [scores.engagement[row]!, scores.expectedEngagement[row]!];
  return isFarBelow(rate, expected) && !rules.includes('engagement-low')
    ? [...found, `engagement of ${percent(rate)}, far below the ${percent(expected)} that is usual for its size`]
    : found;
}

function engagementOff(side: 'low' | 'high') {
  return ({ scores }: Judged, row: number) =>
    `engagement of ${percent(scores.engagement[row]!)}: far too ${side} for its size (${percent(scores.expectedEngagement[row]!)} is usual)`;
}

/** What a check looks at, where its name does not say it. */
const LOOKS_AT: Record<CheckRule, string> = {
  'under-1k': 'followers',
  'few-posts': 'posts',
  private: 'private accounts',
  'under-age': 'age',
  'mass-follower': 'accounts followed',
  'engagement-low': 'engagement',
  'engagement-high': 'engagement',
  'likes-out-of-proportion': 'likes a post',
  'shop-or-brand': 'shops and brands',
  'fake-followers': 'fake followers',
  inactive: 'last post',
  declined: 'status',
  'credibility-low': 'credibility',
  shrinking: 'growth',
};

/** What could not be checked, in words: passing a check that could not run is no merit. */
export function uncheckedInWords(rules: readonly CheckRule[]): string[] {
  return [...new Set(rules.map((rule) => LOOKS_AT[rule]))];
}
