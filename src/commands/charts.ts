import { eachPersonOnce } from '../analysis/persons.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { CHART_NAMES, type Chart, type ChartName } from '../answers/charts/chart.js';
import { chartNamed, chartsFor } from '../answers/charts/draw-charts.js';
import { shortlistChart } from '../answers/charts/shortlist.js';
import { chartName } from './arguments/chart-name.js';
import type { DatasetCommand, Subject } from './command.js';
import { rowOfHandle } from './find-creator.js';
import { excludedRows } from './select/filter-rows.js';
import { requirePrices } from './select/price.js';

/** What people call them. */
const OTHER_NAMES: ReadonlyMap<string, ChartName> = new Map([
  ['followers', 'distribution-followers'],
  ['following', 'distribution-following'],
  ['likes', 'distribution-likes'],
  ['engagement', 'followers-engagement'],
  ['map', 'segment-map'],
  ['segment', 'segments'],
  ['confusion', 'confusion-behaviour'],
  ['country', 'countries'],
  ['niche', 'niches'],
  ['categories', 'niches'],
  ['tier', 'tiers'],
  ['plan', 'budget'],
]);
/** What belongs beside a chart that is asked for: the plans that a plan is one of. */
const ALONG: ReadonlyMap<ChartName, readonly ChartName[]> = new Map([['budget', ['plans']]]);

/** Any of the charts, or all of them. */
export const charts: DatasetCommand<{ name: string }> = {
  about: 'dataset',
  name: 'charts',
  aliases: ['chart', 'plots', 'plot'],
  summary: `Any chart: ${CHART_NAMES.join(', ')}; without a name, all of them.`,
  examples: ['charts', 'charts countries', 'show me the segments as a chart'],
  args: { name: chartName },
  restIs: 'name',
  cues: [
    /\b(map of (the )?(segments|clusters)|segment map)\b/i,
    /\b(charts?|graphs?|graphics?|plots?|plotted|pictures?|diagrams?|visuali[sz]\w*|visuals?|image|images|histograms?|heat ?maps?|scatter ?(plots?)?|bar chart|draw|curve|correlations?|correlated?|correlate|distributions?|silhouette|confusion matrix|feature importance|importances?|reliability|calibration)\b/i,
  ],
  also: [
    /\b(only|one|need|model|features)\b/i,
    /\b(ppt|all|need|map|rates?)\b/i,
    /\b(charts?|graphs?|graphics?|plots?|plotted|pictures?|diagrams?|visuali[sz]\w*|visuals?|image|images|histograms?|heat ?maps?|scatter ?(plots?)?|bars?|draw|curve|correlations?|distributions?|distributed|how|matrix|score|scores|model|features?|what|which|drives?|matter|matters|most|available|again|again\?|view|between|columns|variables|together|go|versions?|form|format|nice|for my (slides|deck|boss|presentation)|slides|deck|presentation|boss|by|of|visual|as)\b/i,
  ],

  run(subject, { name }): Answer {
    const wanted = name.trim().toLowerCase().replace(/\s+/g, '-');
    const shown = withoutExcluded(subject);
    if (wanted === 'all' || wanted === '') {
      const all = chartsFor(shown).map((chart) =>
        chart.name === 'shortlist' ? (ownShortlist(shown) ?? chart) : chart,
      );
      return { ...sayOnly(`${all.length} charts of ${subject.fileName}`), charts: all };
    }
    const known = CHART_NAMES.find((candidate) => candidate === wanted) ?? OTHER_NAMES.get(wanted);
    if (known === undefined) {
      return sayOnly(
        `There is no chart called "${name.slice(0, 60)}". There are: ${CHART_NAMES.join(', ')}.`,
        CHART_NAMES.slice(0, 5).map((candidate) => ({
          label: candidate,
          command: { name: 'charts', args: { name: candidate } },
        })),
      );
    }
    const chart = (known === 'shortlist' ? ownShortlist(shown) : undefined) ?? chartNamed(shown, known);
    if (!chart) {
      if (known === 'budget') requirePrices(shown); // says what is missing, and asks for it
      return sayOnly(`This file has no data for the chart "${known}".`);
    }
    const along = (ALONG.get(known) ?? []).flatMap((other) => chartNamed(shown, other) ?? []);
    return { ...sayOnly(chart.title), charts: [chart, ...along] };
  },
};

/** Nobody is in a chart's list who is to be in none. */
function withoutExcluded(subject: Subject): Subject {
  const excluded = excludedRows(subject);
  if (excluded.size === 0) return subject;
  const { scores } = subject;
  const kept = (rows: Int32Array) => rows.filter((row) => !excluded.has(row));
  return {
    ...subject,
    scores: {
      ...scores,
      ranking: kept(scores.ranking),
      accounts: scores.accounts && kept(scores.accounts),
      shortlist: kept(scores.shortlist),
    },
  };
}

/** Of those whom the conversation has on its shortlist, best first; undefined where there are none. */
function ownShortlist(subject: Subject): Chart | undefined {
  const listed = (subject.shortlisted ?? []).flatMap((handle) => rowOfHandle(subject, handle) ?? []);
  const best = listed.sort((a, b) => subject.scores.score[b]! - subject.scores.score[a]!);
  const rows = [...eachPersonOnce(subject.profiles, Int32Array.from(best))];
  return shortlistChart(subject, rows, `The shortlist of ${rows.length}`);
}
