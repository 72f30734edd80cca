import { describe, expect, it } from 'vitest';
import { countryOf } from '../../src/answers/place-names.js';

describe('countryOf', () => {
  it.each([
    ['Brazil', 'BR'],
    ['br', 'BR'],
    ['BRA', 'BR'],
    ['uk', 'GB'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['日本', 'JP'],
    ['Austin, TX, US', 'US'],
    ['🇧🇷', 'BR'],
    ['Atlantis', 'atlantis'],
  ])('reads %s', (cell, code) => expect(countryOf(cell)).toBe(code));

  it('takes a code for its country, not for the name of another one without its accents', () => {
    expect(countryOf('AO')).toBe('AO');
    expect(countryOf('Áo')).toBe('AT'); // Vietnamese
  });
});
