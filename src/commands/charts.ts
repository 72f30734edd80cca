import { type Answer, sayOnly } from '../answers/answer.js';
import { CHART_NAMES, type ChartName } from '../answers/charts/chart.js';
import { chartNamed, chartsFor } from '../answers/charts/draw-charts.js';
import { chartName } from './arguments/chart-name.js';
import type { DatasetCommand } from './command.js';

/** What people call them. */
const OTHER_NAMES: ReadonlyMap<string, ChartName> = new Map([
  ['followers', 'distribution-followers'],
  ['following', 'distribution-following'],
  ['likes', 'distribution-likes'],
  ['engagement', 'followers-engagement'],
  ['map', 'segment-map'],
  ['segment', 'segments'],
  ['confusion', 'confusion-behaviour'],
]);

/** Any of the charts, or all of them. */
export const charts: DatasetCommand<{ name: string }> = {
  about: 'dataset',
  name: 'charts',
  aliases: ['chart', 'plots', 'plot'],
  summary: `Any chart: ${CHART_NAMES.join(', ')}; without a name, all of them.`,
  examples: ['charts', 'charts correlation', 'show me the segments as a chart'],
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
    if (wanted === 'all' || wanted === '') {
      const all = chartsFor(subject);
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
    const chart = chartNamed(subject, known);
    if (!chart) return sayOnly(`This file has no data for the chart "${known}".`);
    return { ...sayOnly(chart.title), charts: [chart] };
  },
};
