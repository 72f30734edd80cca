import { expect, it } from 'vitest';
import { killAgainAndAgain } from './kill-again-and-again.js';

// `npm run test:faults` does it with 60 and 60, 30 kills and three seeds.
it('15 lists, 15 questions and 8 kills: all whole, all answered, none twice, none condemned', async () => {
  expect(await killAgainAndAgain({ seed: 1, uploads: 15, questions: 15, kills: 8 })).toEqual([]);
}, 240_000);
