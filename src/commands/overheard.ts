import type { LastQuestion } from '../store/ports.js';
import { isFollowUp, isRequest, isStatement } from '../understand/request.js';
import { type ReadSentence, readSentence } from './read-sentence.js';
import type { Vocabulary } from './vocabulary.js';

/** Said among people, too, or nothing to answer: whoever wants these talks to the bot. */
const ONLY_WHEN_TALKED_TO = new Set([
  ...['small-talk', 'unclear', 'cannot-tell', 'help', 'analyze'],
  ...['forget', 'watch', 'remind', 'settings', 'platform', 'brief', 'use', 'datasets'],
]);

/** What the first answer to a file says anyway. */
const IN_THE_FIRST_ANSWER = new Set(['summary', 'actions', 'analyze', 'about']);
const SAYS_NOTHING = new Set(['small-talk', 'unclear', 'cannot-tell', 'help', 'datasets', 'use', 'watch', 'settings']);
/** Whoever has somebody else's file read does not mean what they wrote to change. */
const CHANGES = new Set(['forget', 'shortlist', 'exclude', 'include', 'remind', 'platform', 'brief']);

/** Whether a message of a thread that mentions nobody asks the bot something, and surely what. */
export function isAskedInThread(
  text: string,
  { call, isSure, unused }: ReadSentence,
  known: Vocabulary,
  last: LastQuestion | undefined,
): boolean {
  if (unused !== undefined || ONLY_WHEN_TALKED_TO.has(call.name) || !known.sentences) return false;
  if (!isSure && !isFollowUp(text, known.sentences, { last })) return false;
  const named = [call.args.handle, call.args.handles].flat().filter((one) => typeof one === 'string' && one !== '');
  if (!named.every((handle) => known.isHandle(String(handle)))) return false;
  return isRequest(text, known.sentences, { last, named: call.name });
}

/** Said in the thread of a file, these are about something else. */
const OF_NO_FILE = new Set([
  'forget',
  'watch',
  'remind',
  'settings',
  'brief',
  'datasets',
  'shortlist',
  'glossary',
  'help',
]);

/** Whether who mentions the bot in the thread of a file, and says this, wants the file read. */
export function asksOfFile(text: string): boolean {
  if (!/\p{L}/u.test(text)) return true;
  const { name, args } = readSentence(text, {}).call;
  return name === 'small-talk' ? args.kind === 'hello' : !OF_NO_FILE.has(name);
}

/** Whether the text of a post asks something of its file that the first answer does not say. */
export function isAskedOfFile(text: string, { call, unused }: ReadSentence, isOfOthers: boolean): boolean {
  if (SAYS_NOTHING.has(call.name) || IN_THE_FIRST_ANSWER.has(call.name) || unused !== undefined) return false;
  if (isOfOthers && CHANGES.has(call.name)) return false;
  return !isUsualList(call) && !isStatement(text.toLowerCase());
}

/** "who should we work with?" is what every file is read for. */
function isUsualList({ name, args }: ReadSentence['call']): boolean {
  const said = Object.entries(args).filter(([key, value]) => value !== undefined && USUAL[key] !== value);
  return name === 'top' && said.length === 0;
}

const USUAL: Record<string, unknown> = { skip: 0, count: 10, by: 'score' };
