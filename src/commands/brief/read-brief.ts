import { UserError } from '../../errors.js';
import type { Brief, BriefOfPost } from '../../store/ports.js';
import { isQuestion } from '../../understand/request.js';
import { brief } from '../brief.js';
import { leftOver, parseCommand, readArguments } from '../parse-command.js';
import { NO_VOCABULARY, type Vocabulary } from '../vocabulary.js';
import { saidIn } from './brief-args.js';
import type { SaidOfBrief } from './fields.js';
import { mergeBrief, saysNothing } from './merge-brief.js';

/**
 * A text that is a brief and nothing else, as `brief` takes it.
 *
 * @throws {UserError} for what cannot be used or is not understood
 */
export function readBrief(text: string, known: Vocabulary): Brief {
  const { args } = parseCommand(/^\s*brief\b/i.test(text) ? text : `brief ${text}`, known);
  return mergeBrief(undefined, saidIn(args as SaidOfBrief));
}

/** Words that turn round or narrow what is said about a file: no brief is made of it. */
const TURNED = /\b(?:not|no|without|except|exclud\w*|never|don'?t|compare|versus|vs|top|list of)\b/i;

/**
 * What the text of a post with a file says of a brief.
 *
 * @returns undefined where it says nothing of one
 */
export function briefOfPost(text: string): BriefOfPost | undefined {
  const isNamed = /^\W*brief\b\s*:?/i.test(text);
  const said = text.replace(/^\W*brief\b\s*:?/i, '');
  try {
    const { call, rest } = readArguments(brief, said, NO_VOCABULARY);
    const found = mergeBrief(undefined, saidIn(call.args as SaidOfBrief));
    if (saysNothing(found)) return undefined;
    const saysWish = isNamed || found.amount !== undefined || found.number !== undefined || /[:=]/.test(said);
    const isSure = saysWish && leftOver(rest).length === 0;
    // "who is big in Brazil?" is asked of the file, and no wish.
    const mayBeMeant = !TURNED.test(rest) && !isQuestion(text);
    return isSure || mayBeMeant ? { brief: found, isSure } : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
