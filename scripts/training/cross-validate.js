import { marginalsOf } from '../../dist/understand/learned/chain.js';
import { LABELS } from '../../dist/understand/learned/labels.js';
import { scoresOf } from '../../dist/understand/learned/matrix.js';
import { fitModels } from './models.js';
import { quantise } from './pack.js';

/** Every sentence as models see it that have read none by the same writer. */
export function crossValidate(sentences) {
  return [...new Set(sentences.map(({ writer }) => writer))].flatMap((writer) => {
    const models = fitModels(sentences.filter((one) => one.writer !== writer));
    const matrices = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, quantise(model)]));
    return sentences.filter((one) => one.writer === writer).map((one) => ({ ...one, ...seenBy(matrices, one) }));
  });
}

function seenBy({ label, lean, harmless }, { features, pieces, pairs }) {
  const powers = Array.from(scoresOf(label, features), Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  const ranked = powers.map((power, i) => ({ label: LABELS[i], p: power / sum })).sort((a, b) => b.p - a.p);
  const scored = (rows) => rows.map((row) => scoresOf(harmless, row)[0]);
  return {
    ranked,
    seemsToLean: scoresOf(lean, features)[0] > 0,
    harmless: marginalsOf(scored(pieces), scored(pairs)),
  };
}

/** What belongs to the grammar of a question, whatever it asks. */
const GRAMMAR = ['article', 'prep', 'conj', 'be', 'polite', 'focus', 'speaker', 'ask', 'asker', 'question', 'to'];
/** Of words that say who is meant and that no file answers, how many may be called harmless. */
const FALSE_SHARE = 0.015;

/** Pieces that could be left over, with their marks: all but grammar. */
export function contentOf({ items, marks, harmless }) {
  return items.flatMap(({ word, tags }, i) => {
    const isGrammar = tags.length > 0 && tags.every((tag) => GRAMMAR.includes(tag.class));
    if (isGrammar || !/\p{L}/u.test(word)) return [];
    return [{ word, mark: marks[i], p: harmless[i], isUnknown: tags.length === 0 }];
  });
}

/** The lowest threshold at which few enough words that say who is meant are called harmless. */
export function harmlessFrom(seen) {
  const narrowing = seen.flatMap(contentOf).filter(({ mark }) => mark === '[');
  const falsely = narrowing.map(({ p }) => p).sort((a, b) => b - a);
  return Math.min(0.99, Math.ceil(100 * (falsely[Math.floor(FALSE_SHARE * falsely.length)] ?? 0.99)) / 100);
}
