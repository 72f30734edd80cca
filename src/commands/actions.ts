import { costOf } from '../answers/analysis-answer.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import type { DatasetCommand } from './command.js';

/** The advice, each with whom, why, what it costs and how sure it is. */
export const actions: DatasetCommand = {
  about: 'dataset',
  name: 'actions',
  aliases: ['advice', 'recommendations', 'recommend'],
  summary: 'What to do about it, with whom, why, and for about how much.',
  examples: ['actions', 'what should we do?'],
  args: {},

  run({ analysis }): Answer {
    const { recommendations, silent } = analysis;
    if (recommendations.length === 0) {
      return {
        ...sayOnly('This file supports no advice.'),
        caveats: silent.map(({ title, why }) => `${title}: ${why}.`),
      };
    }
    return {
      headline: `${recommendations.length} things to do, from this file's figures`,
      tables: [],
      facts: recommendations.map(({ title, action, handles, evidence, cost, confidence }) => ({
        title,
        lines: [
          action,
          ...(handles.length > 0
            ? [`With: ${handles.map((handle) => creatorName(handle, analysis.dataset.names)).join(', ')}`]
            : []),
          `Why: ${evidence}`,
          ...(cost ? [`Cost: ${costOf(cost)}`] : []),
          `How sure: ${confidence}.`,
        ],
      })),
      charts: [],
      howFound: [],
      caveats: silent.map(({ title, why }) => `No advice on "${title}": ${why}.`),
      next: [{ label: 'Top 10', command: { name: 'top', args: {} } }],
    };
  },
};
