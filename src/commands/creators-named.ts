import type { Answer, CommandCall } from '../answers/answer.js';
import type { Subject } from './command.js';
import { findCreators } from './find-creator.js';

/**
 * The rows of the creators that are named, and their handles as they are compared; or, where one is not in the file,
 * the answer that says so, with the nearest there are.
 *
 * @param name of the command that asks, so that a suggestion can ask again
 */
export function creatorsNamed(
  subject: Subject,
  name: string,
  named: readonly string[],
  others: CommandCall['args'] = {},
): { rows: number[]; handles: string[] } | { answer: Answer } {
  return findCreators(subject, { name, args: others }, named);
}
