import { asApiError, asValidateError, type Problem } from '../block-kit/problem.js';
import { type Rules, validateBlocks, validateView } from '../block-kit/validate.js';
import { isObject } from '../json.js';
import { invalidArguments, SlackError } from '../slack-error.js';
import type { Method } from './method.js';

/** Public: no token, and so no files that it could know. */
export const blocksValidate: Method = {
  token: 'none',
  run({ world, args }) {
    const given = ['blocks', 'message', 'view'].filter((name) => args.has(name));
    const [name] = given;
    if (name === undefined || given.length > 1)
      throw invalidArguments('provide exactly one of blocks, view, or message');
    const rules: Rules = { surface: 'message', acceptNewBlocks: world.options.acceptNewBlocks, hasFile: () => true };
    const value = args.json(name);
    const problems = name === 'view' ? validateView(value, rules) : validateBlocks(blocksIn(name, value), rules);
    if (problems.length === 0) return {};
    const base = name === 'message' ? '/blocks' : '';
    throw new SlackError(`invalid_${name}`, {
      errors: problems.map((problem: Problem) => asValidateError(problem, base)),
      response_metadata: asApiError(`invalid_${name}`, problems, base).details.response_metadata,
    });
  },
};

function blocksIn(name: string, value: unknown): unknown {
  if (name === 'blocks') return value;
  if (!isObject(value)) throw new SlackError('invalid_message');
  return value.blocks ?? [];
}
