import { expect, it } from 'vitest';
import { killAgainAndAgain } from './kill-again-and-again.js';

it.each([1, 2, 3])(
  '60 lists, 60 questions and 30 kills, seed %i: all whole, all answered, none twice, none condemned',
  async (seed) => {
    expect(await killAgainAndAgain({ seed, uploads: 60, questions: 60, kills: 30 })).toEqual([]);
  },
  400_000,
);
