import { describe, expect, it } from 'vitest';
import { asksToExclude } from '../../src/slack/exclude-from.js';

describe('asksToExclude', () => {
  it.each([
    'exclude these',
    'Please exclude everyone in this file',
    'never show these',
    "don't show these again",
    'blacklist',
  ])('a file with "%s" is a list of whom not to show', (text) => expect(asksToExclude(text)).toBe(true));

  it.each([
    '',
    'analyse this, exclude mega',
    'top creators, but hide brands',
    'who should we work with? exclude nobody',
    'the list',
  ])('a file with "%s" is to be analysed', (text) => expect(asksToExclude(text)).toBe(false));
});
