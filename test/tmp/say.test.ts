import { it } from 'vitest';
import { readingsOf, understandQuestion } from '../../src/commands/understand/understand-question.js';
import { VOCABULARY } from '../commands/vocabulary.js';

it('says', () => {
  for (const q of (process.env.QS ?? '').split('|')) {
    const [after, say] = q.includes('>>') ? q.split('>>') : [undefined, q];
    const last = after ? understandQuestion(after, { known: VOCABULARY }) : undefined;
    console.log(q, '=>', JSON.stringify(understandQuestion(say!, { known: VOCABULARY, last })));
    if (process.env.R)
      for (const r of readingsOf(say!, VOCABULARY).slice(0, 4)) console.log('     =>', JSON.stringify(r));
  }
});
