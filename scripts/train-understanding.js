// npm run train [-- --evaluate]: fits src/understand/learned/weights.ts to scripts/training/sentences, the same bytes each
// time; with --evaluate, prints how good that is at writers left out, and writes nothing.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crossValidate } from './training/cross-validate.js';
import { fitModels, HARMLESS_FROM, NARROWS_FROM, withFeatures } from './training/models.js';
import { packed, quantise } from './training/pack.js';
import { printFigures } from './training/print-figures.js';
import { FOLDER, readSentences, sentenceFiles } from './training/read-sentences.js';
import { readVocabularies } from './training/vocabularies.js';

const OUT = new URL('../src/understand/learned/weights.ts', import.meta.url);

const { values } = parseArgs({ options: { evaluate: { type: 'boolean', default: false } } });
const vocabularies = await readVocabularies();
const read = sentenceFiles().map((name) => ({ name, ...readSentences(name, vocabularies) }));
for (const { name, sentences, malformed } of read) {
  console.log(`${name}: ${sentences.length} sentences, ${malformed.length} lines left out`);
}
const sentences = read.flatMap((file) => file.sentences).map(withFeatures);
if (values.evaluate) printFigures(crossValidate(sentences));
else {
  const { label, lean, kind, clause } = fitModels(sentences);
  const weights = packed([label, lean, kind, clause].map(quantise));
  writeFileSync(OUT, sourceOf(weights));
  console.log(`${OUT.pathname}: ${Math.round(weights.length / 1000)} kB`);
}

function sourceOf(weights) {
  const data = createHash('sha256');
  for (const name of sentenceFiles()) data.update(readFileSync(new URL(name, FOLDER)));
  return `// Made by \`npm run train\` from scripts/training: not to be edited.

/** SHA-256 of the sentences, file by file. */
export const TRAINED_ON = '${data.digest('hex')}';

/** From this probability on, a piece may be taken for harmless: 1.5% of those that narrow who is meant are. */
export const HARMLESS_FROM = ${HARMLESS_FROM};

/** From this probability on, a piece has to be taken for one that narrows who is meant. */
export const NARROWS_FROM = ${NARROWS_FROM};

/** Four matrices (matrix.ts), compressed: labels, leaning, kinds of pieces, kinds of clauses. */
export const PACKED = \`
${weights}
\`;
`;
}
