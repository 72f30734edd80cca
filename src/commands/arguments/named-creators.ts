import { normaliseHandle } from '../../analysis/read/values/handle.js';
import { type ArgumentSpec, cut } from './argument.js';
import { listSchema } from './schema.js';

const AMONG =
  /(?<![\w@.-])(?:only )?(?:among|amongst|of these|of those|only these|only) (?<list>@[\w.]*\w(?:(?:\s?,\s?| and |, and | or |\s)@[\w.]*\w)*)/i;
const MOST = 500;

/** "among @a, @b and @c": a list of those alone. */
export const amongHandles: ArgumentSpec<string[] | undefined> = {
  usage: '[among @a @b …]',
  schema: listSchema('Only these creators, by handle.'),
  take(said) {
    const match = AMONG.exec(said);
    if (!match) return { value: undefined, rest: said };
    return { value: checked(match.groups!.list!.match(/@[\w.]*\w/g)!), rest: cut(said, match) };
  },
  check: (value) => (value === undefined || value === '' ? undefined : checked(Array.isArray(value) ? value : [value])),
};

function checked(handles: readonly unknown[]): string[] | undefined {
  const all = [...new Set(handles.map((handle) => normaliseHandle(String(handle))))].filter((handle) => handle !== '');
  return all.length > 0 ? all.slice(0, MOST) : undefined;
}

const ON_IT =
  /(?<![\w@.-])(?:(?:that|who) )?(?:(?:is|are) )?(?<not>not (?:yet |already )?|aren'?t |isn'?t )?(?:already )?(?:on|in|from) (?:the|our|my) (?:short ?list|saved list)(?![\w-])/i;

/** "on the shortlist", "not on our shortlist". */
export const onShortlist: ArgumentSpec<boolean | undefined> = {
  usage: '[on the shortlist]',
  take(said) {
    const match = ON_IT.exec(said);
    return match
      ? { value: match.groups!.not === undefined, rest: cut(said, match) }
      : { value: undefined, rest: said };
  },
  check: (value) => (value === undefined || value === '' ? undefined : value === true || value === 'true'),
};
