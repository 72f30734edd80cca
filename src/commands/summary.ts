import { firstCharts } from '../answers/charts/draw-charts.js';
import { withoutBrief } from './arguments/without-brief.js';
import { firstAnswer } from './brief/first-answer.js';
import type { DatasetCommand } from './command.js';

/** The first answer again: the decision, whom to start with, what to do, how it was found. */
export const summary: DatasetCommand<{ loosened: string[] | undefined }> = {
  about: 'dataset',
  name: 'summary',
  aliases: ['overview', 'recap'],
  summary: 'The whole first answer again: who to start with, what to do, charts, how it was found.',
  examples: ['summary', 'give me the summary again'],
  args: { loosened: withoutBrief() },
  run(subject, { loosened }) {
    const answer = firstAnswer(subject, { loosened, chartsOf: firstCharts });
    return { ...answer, context: `${subject.fileName} · ${answer.context ?? ''}` };
  },
};
