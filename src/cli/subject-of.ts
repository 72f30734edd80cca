import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { readBrief } from '../commands/brief/read-brief.js';
import type { Subject } from '../commands/command.js';
import { vocabularyOf } from '../commands/vocabulary.js';

/**
 * What a command line asks about: nobody is excluded, and the brief is what it says.
 *
 * @throws {UserError} where the brief cannot be used
 */
export function subjectOf(analysed: AnalysedDataset & { fileName: string }, said: string | undefined): Subject {
  const subject = { ...analysed, excluded: new Set<string>() };
  return said === undefined ? subject : { ...subject, brief: readBrief(said, vocabularyOf(subject)) };
}
