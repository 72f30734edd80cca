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
  cues: [
    /\b(weak (points?|spots?)|weak)\b/i,
    /\b(where('s| is) the catch)\b/i,
    /\b(caveats?|limit(s|ations?)|careful|be aware|watch out for|warnings?|what('s| is)? missing|missing( from)?|blind ?spots?|weakness(es)?|risks?|risky|pitfalls?|catch(es)?|not tell|can(no|')?t (it|you|this|the \w+|we)? ?(tell|know|say|see|trust)|shortcomings?|problems? with|issues? with|wrong with|red flags?|what('s| is) not in|skeptical|sceptical|gaps?|grain of salt|double[- ]check|what (should|do|must) (we|i) (check|verify|double))\b/i,
  ],
  also: [
    /\b(not|know|tell|should|what|before|about|this|it|any|anything|data|analysis|of|the|with|here|booking|book|spend\w*|trust\w*|results?|numbers|list|else|in|be|beware|keep in mind|mind|aware|which|columns?|main|potential|signing|first|using|rely(ing)?|there|verify|check|don'?t|doesn'?t|can'?t|cannot|biggest|see|present(ing)?|client|we)\b/i,
  ],

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
