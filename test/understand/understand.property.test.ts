import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand/understand.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const VOCABULARY = createVocabulary({
  isHandle: () => false,
  categories: ['Food'],
  segments: [],
  platforms: [],
  columns: [
    { header: 'Price', kind: 'number', measure: 'price' },
    { header: 'Avg views', kind: 'number', measure: 'views' },
    { header: 'Followers', kind: 'number', measure: 'followers' },
  ],
});

const FOLDER = new URL('../../scripts/training/sentences/', import.meta.url);

describe('whatever people type is read', () => {
  it.each(readdirSync(FOLDER))('%s: every other sentence whole, the others broken off', (name) => {
    const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
    for (const [i, line] of lines.entries()) {
      const words = (line.split('\t')[2] ?? '').replace(/[{}[\]]/g, '').split(' ');
      const said = words.slice(0, i % 2 === 0 ? words.length : 1 + (i % words.length)).join(' ');
      expect(() => understand(said, VOCABULARY), said).not.toThrow();
    }
  });
});
