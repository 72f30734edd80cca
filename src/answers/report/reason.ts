import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { RankedProfile } from '../../analysis/analysis.js';
import { percent } from '../../analysis/percent.js';
import { fullPoints } from '../../analysis/score/what-if.js';
import { capitalised, formatCell } from '../format.js';

type Judged = Pick<AnalysedDataset, 'analysis' | 'profiles' | 'scores'>;

/** More than this, and it is not as usual. */
const CLEARLY_MORE = 1.15;
/** From here on a multiple says more than two rates. */
const A_MULTIPLE = 1.5;

/** Why a creator is on the list, in one sentence: what they are strongest in first, with this file's figures. */
export function reasonFor(dataset: Judged, row: number, profile: RankedProfile): string {
  const full = fullPoints(dataset, row);
  const { reach, engagement, behaviour } = profile.scoreParts;
  const parts = [
    { share: (engagement ?? 0) / full.engagement, says: engagementWords(profile) },
    { share: (reach ?? 0) / full.reach, says: reachWords(dataset, profile) },
    { share: behaviour === null ? 0 : behaviour / full.behaviour, says: behaviourWords(profile) },
  ].filter(({ says }) => says !== '');
  const words = parts.toSorted((a, b) => b.share - a.share).map(({ says }) => says);
  const growth = growthWords(dataset, profile);
  return `${capitalised([...words, ...(growth === '' ? [] : [growth])].join('; '))}.`;
}

function engagementWords({ engagement, expectedEngagement }: RankedProfile): string {
  if (engagement === null) return '';
  if (expectedEngagement === null || !(expectedEngagement > 0)) return `${percent(engagement)} engagement`;
  const times = engagement / expectedEngagement;
  const [own, usual] = [percent(engagement), percent(expectedEngagement)];
  if (times >= A_MULTIPLE)
    return `gets ${multiple(times)} times the engagement that is usual for their size (${own} against ${usual})`;
  if (own === usual || (times < CLEARLY_MORE && times > 1 / CLEARLY_MORE))
    return `gets about the usual engagement for their size (${own} against ${usual})`;
  return `gets ${times > 1 ? 'more' : 'less'} engagement than is usual for their size (${own} against ${usual})`;
}

function reachWords({ profiles }: Judged, { followers }: RankedProfile): string {
  const all = profiles.numeric.followers!;
  const fewer = all.reduce((count, other) => count + Number(other < followers), 0);
  const share = Math.floor((fewer / all.length) * 100);
  const reach = `${formatCell(followers, 'count')} followers`;
  return share >= 50 ? `${reach}, more than ${share}% of the file` : reach;
}

/** Only where the model counts: one that is not shown to rank better adds no points. */
function behaviourWords({ likelihood, scoreParts }: RankedProfile): string {
  if (likelihood === null || scoreParts.behaviour === null || likelihood < 0.5) return '';
  return `behaves like the file's top accounts (likelihood ${likelihood.toFixed(2)})`;
}

function growthWords({ analysis }: Judged, { growth }: RankedProfile): string {
  if (growth === undefined || growth < 0.01) return '';
  const when = analysis.dataset.growthWindow;
  return `grew ${percent(growth)}${when === undefined ? '' : ` (${when})`}`;
}

/** 2.13 → '2.1', 16.4 → '16'. */
function multiple(times: number): string {
  return times < 9.95 ? times.toFixed(1) : Math.round(times).toLocaleString('en-US');
}
