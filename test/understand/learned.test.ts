import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marginalsOf } from '../../src/understand/learned/chain.js';
import type { Label } from '../../src/understand/learned/labels.js';
import { recognise } from '../../src/understand/learned/recognise.js';
import { HARMLESS_FROM, NARROWS_FROM, TRAINED_ON } from '../../src/understand/learned/weights.js';
import { tagsOf } from '../../src/understand/tag/items-of.js';
import { tokensOf } from '../../src/understand/tokens.js';
import { VOCABULARY } from './vocabulary.js';

const taggedOf = (sentence: string) => tagsOf(tokensOf(sentence, VOCABULARY.isHandle), VOCABULARY);
const seen = (sentence: string, before?: Label) => recognise(taggedOf(sentence), before);

/** Words of a sentence that may be taken for harmless. */
function harmlessIn(sentence: string): string[] {
  const tagged = taggedOf(sentence);
  const { harmless } = recognise(tagged);
  return tagged.items.filter((_, i) => harmless[i]! >= HARMLESS_FROM).map(({ word }) => word);
}

function narrowingIn(sentence: string): string[] {
  const tagged = taggedOf(sentence);
  const { narrows } = recognise(tagged);
  return tagged.items.filter((_, i) => narrows[i]! >= NARROWS_FROM).map(({ word }) => word);
}

it('weights belong to the sentences in scripts/training: npm run train makes them', () => {
  const folder = new URL('../../scripts/training/sentences/', import.meta.url);
  const data = createHash('sha256');
  for (const name of readdirSync(folder).sort()) data.update(readFileSync(new URL(name, folder)));
  expect(TRAINED_ON).toBe(data.digest('hex'));
});

describe('recognise', () => {
  it.each<[string, Label, Label?]>([
    ['top 10 food creators in germany', 'list'],
    ['how many creators are in the file?', 'figure'],
    ['export that as csv', 'export', 'list'],
    ['thanks a lot!', 'thanks'],
    ['next 10', 'more', 'list'],
    ['why is @lunabakes so high?', 'why'],
    ['wie viele sind aus Spanien?', 'figure'],
  ])('%s', (sentence, label, before) => {
    const [best] = seen(sentence, before).labels;
    expect(best!.label).toBe(label);
    expect(best!.p).toBeGreaterThan(0.5);
  });

  it('gives the best first, none below 2%, and no more than everything', () => {
    const { labels } = seen('who of them would you pick for 5k', 'list');
    expect(labels.map(({ p }) => p)).toEqual(labels.map(({ p }) => p).toSorted((a, b) => b - a));
    expect(Math.min(...labels.map(({ p }) => p))).toBeGreaterThanOrEqual(0.02);
    expect(labels.reduce((sum, { p }) => sum + p, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('knows what leans on the message before', () => {
    expect(seen('and in france?', 'list').leans).toBeGreaterThan(0.8);
    expect(seen('top 10 beauty creators in spain with more than 50k followers').leans).toBeLessThan(0.2);
  });

  it('has a probability for each piece, and bears none', () => {
    const tagged = taggedOf('hey, top 5 in spain pls');
    expect(recognise(tagged).harmless).toHaveLength(tagged.items.length);
    expect(recognise(tagged).narrows).toHaveLength(tagged.items.length);
    expect(recognise({ items: [], stops: [] })).toMatchObject({ harmless: [], narrows: [] });
  });

  it('tells words that training had from those it had not', () => {
    expect(seen('top zorblian creators').isSeen).toEqual([true, false, true]);
  });

  it('reads names and figures by what they are only', () => {
    const one = seen('top 10 food creators in spain above 50k followers');
    expect(seen('top 12 beauty creators in france above 70k followers')).toEqual(one);
  });

  it.each([
    'top 10 %s creators',
    'top 10 creators in %s',
    'top 10 creators for %s',
    'creators from %s with more than 50k followers',
    'creators who are %s',
    'best creators among %s',
    '%s influencers with more than 50k followers',
  ])('a word nobody has heard of narrows who is meant: %s', (sentence) => {
    for (const word of ['zorblian', 'quixmarkt', 'vrellish']) {
      const said = sentence.replace('%s', word);
      expect(harmlessIn(said)).not.toContain(word);
      expect(narrowingIn(said)).toContain(word);
    }
  });
});

describe('a chain of two kinds', () => {
  it('is each piece by itself where nothing binds them', () => {
    const [first, second] = marginalsOf(
      [
        [0, 0],
        [0, Math.log(3)],
      ],
      [[0, 0]],
    );
    expect(first![1]).toBeCloseTo(0.5);
    expect(second![1]).toBeCloseTo(0.75);
  });

  it('is what adding up every way gives', () => {
    // Ways 00, 01, 10, 11: scores for the second kind log 2 and log 3, staying in the first log 5, in the second log 7:
    // 5, 3, 2, 42.
    const scores = [2, 3].map((weight) => [0, Math.log(weight)]);
    const [first, second] = marginalsOf(scores, [[Math.log(5), Math.log(7)]]);
    expect(first![1]).toBeCloseTo(44 / 52);
    expect(second![1]).toBeCloseTo(45 / 52);
  });
});
