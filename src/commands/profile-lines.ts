import type { RankedProfile } from '../analysis/analysis.js';
import { percent } from '../analysis/percent.js';
import type { Profiles } from '../analysis/profiles.js';
import { median } from '../analysis/quantile.js';
import { toldTopicsIn } from '../analysis/read/topics/told-topics.js';
import { engagementByViews } from '../analysis/score/engagement-by-views.js';
import { type TextColumn, textAt } from '../analysis/text-column.js';
import { formatCell } from '../answers/format.js';
import { countries, countryOf, languageOf, languages } from '../answers/place-names.js';

/** Where somebody is, and what they are about. */
export function contextOf({ text: { country, language, category } }: Profiles, row: number): string[] {
  const cell = (column: TextColumn | undefined) => (column ? textAt(column, row) : '');
  const told = [
    inFull(cell(country), (code) => countries().nameOf(countryOf(code))),
    inFull(cell(language), (code) => languages().nameOf(languageOf(code))),
    cell(category),
  ];
  return told.filter((value) => value !== '');
}

/** What they are about, each with the word that says so: "Topics: fitness (gym, biography), food (recipe, hashtags)." */
export function topicLines({ topics }: Profiles, row: number): string[] {
  const told = topics ? toldTopicsIn(textAt(topics, row)) : [];
  const lines = told.map(({ topic, word, source }) => `${topic} (${word === topic ? '' : `${word}, `}${source})`);
  return lines.length === 0 ? [] : [`Topics: ${lines.join(', ')}.`];
}

/** A code of two letters by its name; other words as they are. */
function inFull(cell: string, nameOf: (code: string) => string): string {
  return /^[a-z]{2}$/i.test(cell.trim()) ? nameOf(cell) : cell;
}

/** From so many on a half of somebody's videos is more than a few. */
const ENOUGH_VIDEOS = 4;

/** What is usual for their videos and how far these differ, which an average hides: `38% (28–50%)`. */
export function ofVideosLines({ ofVideos: figures }: Pick<RankedProfile, 'ofVideos'>): string[] {
  const videos = figures?.videosInFile ?? 0;
  if (!figures || videos < 2) return videos === 1 ? ['Only one of their videos is in this file.'] : [];
  const measures = [
    { name: 'views', measure: 'views', format: 'count' },
    { name: 'engagement', measure: 'engagement', format: 'percent' },
    { name: 'engagement by views', measure: 'engagementByViews', format: 'percent' },
  ] as const;
  const told = measures.flatMap(({ name, measure, format }) => {
    const [low, middle, high] = (['P25', 'Median', 'P75'] as const).map((part) => figures[`${measure}${part}`]);
    if (middle === undefined) return [];
    const half = videos < ENOUGH_VIDEOS ? '' : ` (${formatCell(low!, format)} to ${formatCell(high!, format)})`;
    return [`${formatCell(middle, format)} ${name}${half}`];
  });
  const brackets = videos < ENOUGH_VIDEOS ? '' : ', with the middle half in brackets';
  return told.length === 0
    ? []
    : [`Median of their ${videos.toLocaleString('en-US')} videos in this file${brackets}: ${told.join(', ')}.`];
}

const COUNTS = [
  'following',
  'likesTotal',
  'videos',
  'viewsTotal',
  'avgViews',
  'avgLikes',
  'fee',
  'spend',
  'conversions',
] as const;
/** What a profile shows as computed from, unless nothing is. */
const MEASURES = ['avgComments', 'avgShares', 'avgEngagements'] as const;
const RATES = ['engagementRate', 'likeRate', 'commentRate'] as const;

/** The figures that stand in somebody's row, under their headers: counts, or all of them. */
export function figureLines({ numeric, headers }: Profiles, row: number, which: 'counts' | 'all' = 'counts'): string[] {
  const told = (
    fields: readonly (typeof COUNTS | typeof MEASURES | typeof RATES)[number][],
    inWords: (value: number) => string,
  ) =>
    fields.flatMap((field) => {
      const value = numeric[field]?.[row] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [`\`${headers[field]}\` ${inWords(value)}`];
    });
  const asCount = (value: number) => Math.round(value).toLocaleString('en-US');
  const figures = [
    ...told(COUNTS, asCount),
    ...(which === 'all' ? [...told(MEASURES, asCount), ...told(RATES, (value) => formatCell(value, 'percent'))] : []),
  ];
  return figures.length > 0 ? [`As the file gives it: ${figures.join(', ')}.`] : [];
}

/** How TikTok and YouTube are judged elsewhere, beside the rate by followers, and what is usual here. */
export function byViewsLines(profiles: Profiles, row: number): string[] {
  const rates = engagementByViews(profiles);
  if (!rates || Number.isNaN(rates[row]!)) return [];
  return [
    `Engagement by views: ${percent(rates[row]!)} (average likes / average views); the middle of this file has ${percent(median(rates))}.`,
  ];
}
