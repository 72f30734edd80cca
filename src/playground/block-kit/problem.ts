import { compact, type Json } from '../json.js';
import { SlackError } from '../slack-error.js';

/** One thing that is wrong with blocks or a view. */
export interface Problem {
  /** JSON pointer from the blocks or the view. */
  pointer: string;
  /** Slack documents `failed_constraint`; the others are named in its manner. */
  code: 'failed_constraint' | 'missing_field' | 'unknown_field' | 'invalid_type' | 'duplicate';
  message: string;
  constraint?: Json;
}

/** As blocks.validate reports it. */
export function asValidateError(problem: Problem, base: string): Json {
  return compact({ ...problem, pointer: base + problem.pointer });
}

/** As the methods that post or open report it, "… [json-pointer:/blocks/0/text]". */
export function asApiError(code: string, problems: readonly Problem[], base: string): SlackError {
  const errors = problems.map(({ message, pointer }) => `${message} [json-pointer:${base}${pointer}]`);
  return new SlackError(code, {
    ...(code === 'invalid_blocks' && { errors }),
    response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) },
  });
}
