import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { Check, CheckRule } from '../analysis/analysis.js';
import { percent } from '../analysis/percent.js';
import { newestPostOf, rulesIn } from '../analysis/score/checks.js';
import { textAt } from '../analysis/text-column.js';
import { capitalised, dateOfDay } from './format.js';

type Judged = Pick<AnalysedDataset, 'analysis' | 'profiles' | 'scores'>;

/** Rules whose sentence has a figure of the profile; the others say it all by themselves. */
const WITH_FIGURE: Partial<Record<CheckRule, (dataset: Judged, row: number) => string>> = {
  'fake-followers': ({ profiles }, row) =>
    `${percent(profiles.numeric.fakeFollowers![row]!)} fake followers, as the file says`,
  'credibility-low': ({ profiles }, row) =>
    `a credibility of ${percent(profiles.numeric.credibility![row]!)}, as the file says`,
  shrinking: ({ profiles, analysis }, row) =>
    `lost ${percent(-profiles.numeric.growth![row]!)} of their followers${analysis.dataset.growthWindow === undefined ? '' : ` (${analysis.dataset.growthWindow})`}`,
  inactive: ({ profiles }, row) =>
    `last post on ${dateOfDay(profiles.numeric.lastPost![row]!)}, ${timeInWords(newestPostOf(profiles) - profiles.numeric.lastPost![row]!)} before the latest one in the file`,
  declined: ({ profiles }, row) => `status "${textAt(profiles.text.status!, row)}", as the file says`,
  'mass-follower': ({ profiles }, row) =>
    `follows ${profiles.numeric.following![row]!.toLocaleString('en-US')} accounts`,
  'engagement-low': oddEngagement,
  'engagement-high': oddEngagement,
  'engagement-far-below': ({ scores }, row) =>
    `engagement is ${percent(scores.engagement[row]!)}, under a quarter of the ${percent(scores.expectedEngagement[row]!)} that is usual for their size`,
};

const DAYS_PER_YEAR = 365.25;

/** `91 days`, `over 3 years`. */
function timeInWords(days: number): string {
  const years = Math.floor(days / DAYS_PER_YEAR);
  return years === 0 ? `${Math.round(days)} days` : `over ${years === 1 ? 'a year' : `${years} years`}`;
}

/** What speaks against putting a profile forward, each with its figure; all of it, or what has one effect. */
export function speaksAgainst(dataset: Judged, row: number, effect?: Check['effect']): string[] {
  const { analysis, scores } = dataset;
  return saidOnce(rulesIn(scores.flags[row]!)).flatMap((rule) => {
    const check = analysis.checks.find((one) => one.rule === rule);
    return check && (effect ?? check.effect) === check.effect ? [WITH_FIGURE[rule]?.(dataset, row) ?? check.says] : [];
  });
}

/** Rules without those that another one says better: who is far below what is usual is low. */
export function saidOnce(rules: readonly CheckRule[]): CheckRule[] {
  const isFarBelow = rules.includes('engagement-far-below');
  return rules.filter((rule) => !(isFarBelow && rule === 'engagement-low'));
}

/** The same as sentences, for a list. */
export function warningLines(dataset: Judged, row: number): string[] {
  return speaksAgainst(dataset, row).map((words) => `${capitalised(words)}.`);
}

function oddEngagement({ scores }: Judged, row: number): string {
  return `engagement is ${percent(scores.engagement[row]!)}; ${percent(scores.expectedEngagement[row]!)} is usual for their size`;
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
  'engagement-far-below': 'engagement',
  'likes-out-of-proportion': 'likes per post',
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
