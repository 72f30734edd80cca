import type { CommandCall } from '../../answers/answer.js';
import type { Brief } from '../../store/ports.js';
import { withoutUndefined } from '../page-steps.js';
import type { SaidOfBrief } from './fields.js';

const KEYS = [
  ...(['product', 'market', 'language', 'niche', 'size', 'platform'] as const),
  ...(['number', 'amount', 'currency', 'goal', 'not'] as const),
] satisfies (keyof Brief)[];

/** A brief as a button or a form carries it. */
export function briefAsArgs(brief: Brief): CommandCall['args'] {
  return withoutUndefined(saidIn(brief));
}

/** What of a command's arguments, or of what is kept, is the brief itself. */
export function saidIn<Said extends SaidOfBrief>(args: Said): Pick<Said, keyof Brief> {
  return Object.fromEntries(KEYS.flatMap((key) => (args[key] === undefined ? [] : [[key, args[key]]]))) as Said;
}
