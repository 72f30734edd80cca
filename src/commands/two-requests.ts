import type { Answer, CommandCall } from '../answers/answer.js';
import type { LastQuestion } from '../store/ports.js';
import { lastQuestion } from './last-question.js';
import { changesSomething, isOpen, type ReadSentence } from './read-sentence.js';

/** Where one request may end and another one begin. */
const JOINTS = /\s*[,;]?\s+(?:and then|and also|and|then|plus|und dann|und|y|e|et)\s+|\s*[;.?!]\s+/gi;
/** Of a message; more joints are in lists, not between requests. */
const MOST_JOINTS = 4;

interface Hearing {
  read(text: string, last: LastQuestion | undefined): ReadSentence | Promise<ReadSentence>;
  /** Answers without remembering it; asked only of what changes nothing. */
  answer(call: CommandCall): { call: CommandCall; answer: Answer } | Promise<{ call: CommandCall; answer: Answer }>;
}

/**
 * Two requests in one message, "list them and add the first two": the second one is read as said after the answer to the
 * first.
 *
 * @returns undefined where no joint leaves two that are understood
 */
export async function twoRequests(
  text: string,
  last: LastQuestion | undefined,
  { read, answer }: Hearing,
): Promise<[ReadSentence, ReadSentence] | undefined> {
  for (const joint of [...text.matchAll(JOINTS)].slice(0, MOST_JOINTS)) {
    const [first, second] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    if (!/\p{L}{2}/u.test(first) || !/\p{L}{2}/u.test(second)) continue;
    const one = await read(first, last);
    if (isOpen(one)) continue;
    const after = changesSomething(one.call) ? last : lastQuestion(await answer(one.call), last, one.isCounted);
    const two = await read(second, after);
    if (!isOpen(two) && JSON.stringify(two.call) !== JSON.stringify(one.call)) return [one, two];
  }
  return undefined;
}
