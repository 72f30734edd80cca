import { caveatsOf } from '../answers/analysis-answer.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { checkFirstLines } from '../answers/left-out.js';
import type { DatasetCommand } from './command.js';

/** What the answer does not know, and what to look at before money is spent on it. */
export const caveats: DatasetCommand = {
  about: 'dataset',
  name: 'caveats',
  aliases: ['limits', 'limitations'],
  summary: 'What this file cannot tell, what was left out, and what to check before booking.',
  examples: ['caveats', 'what should we be careful about?'],
  args: {},

  run(subject): Answer {
    const check = [
      ...subject.analysis.dataset.doubts.map(({ sentence }) => sentence),
      ...checkFirstLines(subject.analysis),
    ];
    return {
      ...sayOnly(`What to be careful about with ${subject.fileName}`, [
        { label: 'How was this found?', command: { name: 'about', args: {} } },
      ]),
      facts: [
        ...(check.length > 0 ? [{ title: 'Check first', lines: check }] : []),
        { title: 'Caveats', lines: caveatsOf(subject.analysis) },
      ],
    };
  },
};
