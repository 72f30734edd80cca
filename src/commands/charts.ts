import { type Answer, sayOnly } from '../answers/answer.js';
import { CHART_NAMES, type ChartName } from '../answers/charts/chart.js';
import { chartNamed, chartsFor } from '../answers/charts/draw-charts.js';
import { text } from './arguments.js';
import type { DatasetCommand } from './command.js';

/** What people call them. */
const OTHER_NAMES: Record<string, ChartName> = {
  followers: 'distribution-followers',
  following: 'distribution-following',
  likes: 'distribution-likes',
  engagement: 'followers-engagement',
  map: 'segment-map',
  segment: 'segments',
  confusion: 'confusion-behaviour',
};

/** Any of the charts, or all of them. */
export const charts: DatasetCommand<{ name: string }> = {
  about: 'dataset',
  name: 'charts',
  aliases: ['chart', 'plots', 'plot'],
  summary: `Any chart: ${CHART_NAMES.join(', ')}; without a name, all of them.`,
  examples: ['charts', 'charts correlation', 'show me the segments as a chart'],
  args: { name: { ...text('name', 'all'), usage: '[name]' } },

  run(subject, { name }): Answer {
    const wanted = name.trim().toLowerCase().replace(/\s+/g, '-');
    if (wanted === 'all' || wanted === '') {
      const all = chartsFor(subject);
      return { ...sayOnly(`${all.length} charts of ${subject.fileName}`), charts: all };
    }
    const known = CHART_NAMES.find((candidate) => candidate === wanted) ?? OTHER_NAMES[wanted];
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
