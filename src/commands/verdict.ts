import type { Answer } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { type Who, whoOf } from '../query/who.js';
import { filters } from './arguments/filters.js';
import { handles } from './arguments/handles.js';
import { picked } from './arguments/picked.js';
import { flag } from './arguments/words.js';
import type { DatasetCommand } from './command.js';
import { findCreators } from './find-creator.js';
import { withoutUndefined } from './page-steps.js';
import { fakesAmong, fakesOf } from './verdict/fakes.js';
import { judge } from './verdict/judge.js';
import { verdictOfOne } from './verdict/one.js';
import { verdictOfSeveral } from './verdict/several.js';

interface VerdictArgs extends Who {
  handles: string[];
  /** So many of them: "if you could only choose one". */
  pick?: number | undefined;
  /** Only whether they are what they seem: of those who are named, or of everybody. */
  fakes?: boolean | undefined;
}

/** Whether somebody should be booked, by what the file says: for, against, and who else. */
export const verdict: DatasetCommand<VerdictArgs> = {
  about: 'dataset',
  name: 'verdict',
  summary: 'Whether to book somebody: yes, test first, check first or no, with what speaks for and against.',
  examples: ['verdict @a', 'verdict @a @b pick 1', 'verdict fakes'],
  args: {
    pick: picked(),
    fakes: flag('[fakes]', /(?<![\w@.-])fakes(?![\w.-])/i),
    ...filters,
    handles: handles('<@a> [@b …]', { min: 1, max: 10 }),
  },

  run(subject, { handles: named, pick, fakes, ...who }): Answer {
    if (fakes && named.length === 0) return fakesAmong(subject, whoOf(who));
    if (named.length === 0)
      throw new UserError('no-handle', 'Who are you thinking of?', 'Say it with a handle: `verdict @a`.');
    const found = findCreators(subject, { name: 'verdict', args: withoutUndefined({ pick, fakes }) }, named);
    if ('answer' in found) return found.answer;
    if (fakes) return fakesOf(subject, found.rows);
    const verdicts = found.rows.map((row) => judge(subject, row));
    return verdicts.length === 1 ? verdictOfOne(subject, verdicts[0]!) : verdictOfSeveral(subject, verdicts, pick);
  },
};
