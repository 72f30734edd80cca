import type { AdviceFamily, Cost } from '../analysis/analysis.js';
import { SURE_THAT } from '../analysis/recommend/titles.js';
import { moneyRange } from '../analysis/recommend/write.js';
import { costOf } from '../answers/analysis-answer.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { silentInWords } from '../answers/silent-advice.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand } from './command.js';

/** The advice, each with whom, why, what it costs and how sure it is. */
export const actions: DatasetCommand<{ loosened?: string[] | undefined }> = {
  about: 'dataset',
  answersBrief: 'advice',
  name: 'actions',
  aliases: ['advice', 'recommendations', 'recommend'],
  summary: 'What to do, with which creators, why, and for about how much.',
  examples: ['actions', 'what should we do?'],
  args: { loosened: withoutBrief() },

  run({ analysis }): Answer {
    const { recommendations, silent } = analysis;
    if (recommendations.length === 0) {
      return {
        ...sayOnly('This file supports no advice.'),
        caveats: silentInWords(silent),
      };
    }
    const costInWords = costsOnce();
    // What others are "more" than comes before them.
    const inOrder = recommendations.toSorted((a, b) => Number(b.family === FIRST) - Number(a.family === FIRST));
    return {
      headline: `${recommendations.length} ${recommendations.length === 1 ? 'thing' : 'things'} to do, from this file's figures`,
      tables: [],
      facts: inOrder.map(({ family, title, action, handles, evidence, cost, confidence }) => ({
        title,
        lines: [
          action,
          ...(handles.length > 0
            ? [`With: ${handles.map((handle) => creatorName(handle, analysis.dataset.names)).join(', ')}`]
            : []),
          `Why: ${evidence}`,
          ...(cost ? [`Cost: ${costInWords(cost)}`] : []),
          `How sure that ${SURE_THAT[family]}: ${confidence}.`,
        ],
      })),
      charts: [],
      howFound: [],
      caveats: silentInWords(silent),
      next: [{ label: 'Top 10', command: { name: 'top', args: {} } }],
    };
  },
};

/** Whom to ask first. */
const FIRST: AdviceFamily = 2;

/** Where prices come from is said with the first of them. */
function costsOnce(): (cost: Cost) => string {
  const said = new Set<string>();
  return (cost) => {
    if (said.has(cost.assumption)) return `${moneyRange(cost, cost.currency)}, on the same basis`;
    said.add(cost.assumption);
    return costOf(cost);
  };
}
