import { ENGAGEMENT, isSkipped } from '../analysis/analysis.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { chartNamed } from '../answers/charts/draw-charts.js';
import { creatorName } from '../answers/format.js';
import { segmentSentence } from '../answers/model-sentences.js';
import { withoutBrief } from './arguments/without-brief.js';
import { countIn, FITTING } from './brief/fitting-column.js';
import type { DatasetCommand } from './command.js';

/** The groups of the clustering, with sizes and medians. */
export const segments: DatasetCommand<{ loosened?: string[] | undefined }> = {
  about: 'dataset',
  answersBrief: 'groups',
  name: 'segments',
  aliases: ['clusters'],
  summary: 'The groups that creators fall into, with their sizes and typical figures.',
  examples: ['segments', 'which groups are there?'],
  args: { loosened: withoutBrief() },

  run(subject): Answer {
    const { clustering, dataset } = subject.analysis;
    if (isSkipped(clustering)) return sayOnly(clustering.skipped);
    const rateHeader = dataset.columns.engagementRate ?? ENGAGEMENT;
    const headers = [...new Set(clustering.segments.flatMap(({ medians }) => Object.keys(medians)))];
    const chart = chartNamed(subject, 'segments');
    return {
      headline: segmentSentence(subject.analysis),
      tables: [
        {
          columns: [
            { key: 'number', label: '#', format: 'integer' },
            { key: 'name', label: 'Segment', format: 'text' },
            { key: 'size', label: 'Profiles', format: 'integer' },
            { key: 'share', label: 'Share', format: 'percent' },
            ...(subject.isForBrief ? [FITTING] : []),
            ...headers.map((header) => ({
              key: header,
              label: header,
              format: header === rateHeader ? ('percent' as const) : ('count' as const),
            })),
            { key: 'typical', label: 'For example', format: 'text' },
          ],
          rows: clustering.segments.map(({ id, name, size, share, medians, typical }, i) => ({
            number: i + 1,
            name,
            size,
            share,
            ...(subject.isForBrief && { fitting: countIn(subject.scores.ranking, subject.scores.segment, id) }),
            ...medians,
            typical: typical.map((handle) => creatorName(handle, dataset.names)).join(', '),
          })),
          note: 'Each name gives the followers that four of five members have, and is true of at least three of four. Figures are medians.',
        },
      ],
      facts: [],
      charts: chart ? [chart] : [],
      howFound: [],
      caveats: [clustering.choice],
      next: [
        ...clustering.segments.slice(0, 4).map(({ name }) => ({
          label: name,
          command: { name: 'segment', args: { name } },
        })),
        { label: 'Segment map', command: { name: 'charts', args: { name: 'segment-map' } } },
        { label: 'Silhouette by k', command: { name: 'charts', args: { name: 'silhouette' } } },
      ],
    };
  },
};
