import { describe, expect, it } from 'vitest';
import { asksToRead } from '../../src/commands/asks-to-read.js';

describe('a file that was posted', () => {
  it.each([
    'analyse this',
    'Analyze the file above, please!',
    'can you analyze the latest csv?',
    'could you have a look at the list above',
    'read the csv that eve posted',
    'run the analysis on the file above',
    'the file above, please',
    'bitte analysiere die Datei oben',
    'analiza el archivo de arriba',
  ])('is to be read: %s', (text) => expect(asksToRead(text)).toBe(true));

  it.each([
    'analyze brazil',
    'look at luna.000',
    'read me the top 5',
    'the list',
    'this one please',
    'the first one again',
    'the same list again',
    'the new ones from Brazil',
    'analyze the engagement of beauty creators above 10k',
    `read ${'the file above '.repeat(200)}`,
  ])('is not: %s', (text) => expect(asksToRead(text)).toBe(false));
});
