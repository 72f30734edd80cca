import { describe, expect, it } from 'vitest';
import { hideCreators } from '../../../src/commands/interpret/hide-creators.js';

const NAMES = ['ada.lovelace', 'grace', 'lina park', 'food'];
const hide = (sentence: string) =>
  hideCreators(sentence, (name) => NAMES.includes(name.toLowerCase().replace(/^@/, '')));

describe('hideCreators', () => {
  it.each([
    ['is @ada.lovelace any good?', 'is @creator1 any good?'],
    ['Lina Park, or grace?', '@creator1, or @creator2?'],
    ["what's grace's best post", "what's @creator1's best post"],
    ['@stranger vs (@ada.lovelace) vs @stranger', '@creator1 vs (@creator2) vs @creator1'],
    ['https://tiktok.com/@grace please', '@creator1 please'],
    ['top food creators', 'top food creators'], // a handle, too, but meant as a word
    ['nobody here', 'nobody here'],
    ['', ''],
  ])('%s → %s', (sentence, hidden) => {
    expect(hide(sentence).sentence).toBe(hidden);
  });

  it('brings them back into whatever is made of it', () => {
    const { reveal } = hide('grace and Lina Park');
    const call = { name: 'compare', arguments: { handles: ['@creator1', 'creator2', '@creator9'], n: 3, x: null } };
    expect(reveal(call)).toEqual({
      name: 'compare',
      arguments: { handles: ['grace', 'Lina Park', '@creator9'], n: 3, x: null },
    });
  });
});
