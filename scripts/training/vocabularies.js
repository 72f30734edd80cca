// What words mean in the example files that the sentences are about, as the bot itself reads them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseFiles } from '../../dist/cli/analyse-files.js';
import { subjectOf } from '../../dist/cli/subject-of.js';
import { vocabularyOf } from '../../dist/commands/vocabulary.js';

export const EXAMPLES = new URL('examples/', import.meta.url);

export async function readVocabularies() {
  const named = {};
  for (const fileName of readdirSync(EXAMPLES).sort()) {
    const analysed = await analyseFiles([fileURLToPath(new URL(fileName, EXAMPLES))], {}, 1);
    named[fileName] = vocabularyOf(subjectOf({ ...analysed, fileName })).sentences;
  }
  return named;
}
