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
  cues: [
    /\b(summar(y|ies|i[sz]e|i[sz]ed)|overview|recap|tl;?dr|executive|main findings|findings|big picture|first answer|whole (thing|answer|analysis)|full (analysis|answer|results?)|results of the analysis|wrap[- ]?up)\b/i,
  ],
  also: [
    /\b(i've|scrolled|too|far|can't|find|it)\b/i,
    /\b(again|once more|full|whole|complete|entire|executive|quick|short|one more time|repeat|resend|re-?post|first|initial|original|original|analysis|answer|version|main|overall|everything|of|earlier|before|from|start|got|missed|find(ings)?|boss|manager|client)\b/i,
  ],
  run(subject, { loosened }) {
    const answer = firstAnswer(subject, { loosened, chartsOf: firstCharts });
    return { ...answer, context: `${subject.fileName} · ${answer.context ?? ''}` };
  },
};
