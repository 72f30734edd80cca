import { UserError } from '../../errors.js';
import { headerIn, MEASURES } from '../../query/measure-names.js';
import type { ArgumentSpec } from './argument.js';
import { measureSaid, ONE_MEASURE } from './figures-asked.js';
import { MEASURE_SAID } from './ranking.js';
import { listSchema } from './schema.js';

const LINK = String.raw`\s*(?:and|vs\.?|versus|with|to|,|×|x|against)\s*(?:the )?`;
const PAIR = new RegExp(
  `(?:of |between )?(?<![\\w@.-])(?<a>${ONE_MEASURE})${LINK}(?<b>${ONE_MEASURE})(?![\\w@-])`,
  'i',
);

/** "followers and engagement": two measures. */
export function twoMeasures(): ArgumentSpec<string[]> {
  const take = (said: string) => {
    const match = PAIR.exec(said);
    if (!match) return { value: [], rest: said };
    const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
    return { value: [measureSaid(match.groups!.a!), measureSaid(match.groups!.b!)], rest };
  };
  return {
    usage: '<measure> and <measure>',
    schema: { ...listSchema(`Two. Each is ${MEASURE_SAID.toLowerCase()}`), maxItems: 2 },
    takeFirst: (said) => (/["“”„«»]/.test(PAIR.exec(said)?.[0] ?? '') ? take(said) : { value: [], rest: said }),
    join: (first, then) => (first && first.length > 0 ? first : then),
    take,
    check: (value) => (Array.isArray(value) ? value : []).slice(0, 2).map((name) => checkedMeasure(String(name))),
  };
}

function checkedMeasure(name: string): string {
  if (headerIn(name) !== undefined || MEASURES.some((known) => known === name)) return name;
  throw new UserError('bad-choice', `I know no measure "${name.slice(0, 60)}".`, `Say two of ${MEASURES.join(', ')}.`);
}
