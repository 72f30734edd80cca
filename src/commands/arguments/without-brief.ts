import { type ArgumentSpec, cut } from './argument.js';

/** For a question that does without the brief, in place of the names of its fields. */
export const ALL_OF_BRIEF = 'all';

const FIELDS = '(?:size|market|language|niche|platform|budget|must-nots)';
const SAID = new RegExp(
  String.raw`(?<![\w@.-])(?:without|ignoring|ignore|regardless of|leaving out|despite) (?:the |our |my )?brief(?:['’]s (?<fields>${FIELDS}(?:(?:, and |, | and )${FIELDS})*))?(?![\w-])`,
  'i',
);

/** "without the brief", "without the brief's market": fields that a question does without. */
export function withoutBrief(): ArgumentSpec<string[] | undefined> {
  return {
    usage: '',
    take(said) {
      const match = SAID.exec(said);
      if (!match) return { value: undefined, rest: said };
      const fields = match.groups?.fields?.toLowerCase().split(/, and |, | and /);
      return { value: fields?.map(fieldOf) ?? [ALL_OF_BRIEF], rest: cut(said, match) };
    },
    check(value) {
      const fields = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
      return fields.length > 0 ? fields : undefined;
    },
  };
}

function fieldOf(word: string): string {
  return word === 'budget' ? 'sum' : word === 'must-nots' ? 'not' : word;
}
