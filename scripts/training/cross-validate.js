import { KINDS, LABELS } from '../../dist/understand/learned/labels.js';
import { scoresOf } from '../../dist/understand/learned/matrix.js';
import { kindsOf } from '../../dist/understand/learned/recognise.js';
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

function seenBy({ label, lean, kind }, { features, pieces, pairs }) {
  const powers = Array.from(scoresOf(label, features), Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  const ranked = powers.map((power, i) => ({ label: LABELS[i], p: power / sum })).sort((a, b) => b.p - a.p);
  return {
    ranked,
    seemsToLean: scoresOf(lean, features)[0] > 0,
    marginals: kindsOf(kind, pieces, pairs),
  };
}

/** What belongs to the grammar of a question, whatever it asks. */
const GRAMMAR = ['article', 'prep', 'conj', 'be', 'polite', 'focus', 'speaker', 'ask', 'asker', 'question', 'to'];

/** Pieces that could be left over, with what they do: all but grammar. */
export function contentOf({ items, kinds, marginals }) {
  return items.flatMap(({ word, tags }, i) => {
    const isGrammar = tags.length > 0 && tags.every((tag) => GRAMMAR.includes(tag.class));
    if (isGrammar || !/\p{L}/u.test(word)) return [];
    const [harmless, narrows] = ['harmless', 'narrows'].map((kind) => marginals[i][KINDS.indexOf(kind)]);
    return [{ word, kind: kinds[i], harmless, narrows, isUnknown: tags.length === 0 }];
  });
}
