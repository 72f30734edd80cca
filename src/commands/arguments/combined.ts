import { UserError } from '../../errors.js';
import type { Who } from '../../query/who.js';
import type { Vocabulary } from '../vocabulary.js';
import { type ArgumentSpec, GAP } from './argument.js';
import { type JsonSchema, objectSchema, unexplained } from './schema.js';

/** The conditions that stand alone, in the order they are taken. */
export type Simple = { [Name in Exclude<keyof Who, 'not' | 'or'>]-?: ArgumentSpec<Who[Name]> };

/** A set of creators, as another program gives it within a call. */
export function whoSchema(simple: Simple): JsonSchema {
  const own = Object.entries(simple).flatMap(([name, { schema }]) => (schema ? [[name, unexplained(schema)]] : []));
  return objectSchema(Object.fromEntries(own));
}

const NOT =
  /(?<![\w@.-])(?:,\s?)?(?:but |and )?(?:everyone |everybody |all |those |creators |that are |who are )*(?:not|except(?: for)?|excluding|exclude|other than|apart from|without|leaving out|minus|aren'?t|isn'?t) (?:anyone |anybody |creators? )?(?:the )?/gi;

/** "not in Food", "except from Germany": each leaves out what its condition holds for. */
export function negations(simple: Simple): ArgumentSpec<Who[] | undefined> {
  return {
    usage: '[not in|from|on …]',
    schema: {
      type: 'array',
      maxItems: MOST,
      description: 'Sets of filters, each of which leaves out those whom it holds for.',
      items: whoSchema(simple),
    },
    take(said, known) {
      const found: Who[] = [];
      let rest = said;
      for (let from = 0; ; ) {
        NOT.lastIndex = from;
        const match = NOT.exec(rest);
        if (!match) break;
        const end = match.index + match[0].length;
        const taken = firstTaken(simple, rest.slice(end), known);
        if (!taken) {
          from = end;
          continue;
        }
        found.push(taken.who);
        rest = `${rest.slice(0, match.index)} ${GAP} ${taken.rest}`;
        from = match.index;
      }
      return { value: found.length > 0 ? found : undefined, rest };
    },
    check: (value) => checkedAll(simple, value, 0),
  };
}

const EITHER = /(?<![\w@.-])either (?<first>.+?),? or (?<second>.+?)(?=$| by | per | and with )/i;

/** "either from Brazil or in Food". */
export function alternatives(simple: Simple): ArgumentSpec<Who[] | undefined> {
  return {
    usage: '[either … or …]',
    schema: {
      type: 'array',
      maxItems: MOST,
      description: 'Sets of filters, at least one of which holds.',
      items: whoSchema(simple),
    },
    take(said, known) {
      const match = EITHER.exec(said);
      const sides =
        match && [match.groups!.first!, match.groups!.second!].map((side) => firstTaken(simple, side, known));
      if (!match || !sides?.every((side) => side !== undefined && !/[\p{L}\p{N}]/u.test(side.rest)))
        return { value: undefined, rest: said };
      const rest = `${said.slice(0, match.index)} ${GAP} ${said.slice(match.index + match[0].length)}`;
      return { value: sides.map((side) => side!.who), rest };
    },
    check: (value) => checkedAll(simple, value, 0),
  };
}

/** Of a "not", some conditions have a wording of their own: "not verified", "not over 50k". */
const NOT_NEGATED: readonly (keyof Simple)[] = ['with', 'verified', 'shortlisted'];
const LISTED = /^(?<list>@[\w.]*\w(?:(?:\s?,\s?| and |, and | or |\s)@[\w.]*\w)*)/;

/** The condition that a text begins with, and what is left of it. */
function firstTaken(simple: Simple, text: string, known: Vocabulary): { who: Who; rest: string } | undefined {
  const handles = LISTED.exec(text)?.groups?.list;
  if (handles)
    return { who: { handles: simple.handles.check(handles.match(/@[\w.]*\w/g)) }, rest: text.slice(handles.length) };
  for (const name of Object.keys(simple) as (keyof Simple)[]) {
    if (NOT_NEGATED.includes(name)) continue;
    const { value, rest } = simple[name].take(text, known);
    if (value !== undefined && rest.trimStart().startsWith(GAP))
      return { who: { [name]: value }, rest: rest.trimStart().slice(GAP.length) };
  }
  return undefined;
}

const DEEPEST = 3;
const MOST = 10;

/** @throws {UserError} for what no button of ours carries */
function checkedAll(simple: Simple, value: unknown, depth: number): Who[] | undefined {
  if (value === undefined || value === '') return undefined;
  const all = Array.isArray(value) ? value : [value];
  if (depth >= DEEPEST || all.length > MOST || !all.every((one) => typeof one === 'object' && one !== null))
    throw new UserError('bad-condition', 'I cannot use that combination of conditions.', 'Ask for fewer at once.');
  return all.length === 0 ? undefined : all.map((one) => checkedWho(simple, one as Record<string, unknown>, depth));
}

/** A set of creators that came from a button, each of its conditions checked. */
export function checkedWho(simple: Simple, value: Record<string, unknown>, depth = 0): Who {
  const names = Object.keys(simple) as (keyof Simple)[];
  const own = names.map((name) => [name, simple[name].check(value[name])]);
  const combined = (['not', 'or'] as const).map((name) => [name, checkedAll(simple, value[name], depth + 1)]);
  return Object.fromEntries([...own, ...combined].filter(([, one]) => one !== undefined));
}
