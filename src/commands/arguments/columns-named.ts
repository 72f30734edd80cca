import { type ArgumentSpec, cut } from './argument.js';
import { listSchema } from './schema.js';

const OPEN = '"“”„«»';
const HEADER = `[${OPEN}]([^${OPEN}]{1,200})[${OPEN}]`;
const NAMED = new RegExp(
  `(?<![\\w@.-])of (?:columns? )?${HEADER}(?:(?:,| and|, and) ${HEADER})*(?!\\s*(?:[<>=≥≤]))`,
  'i',
);

/** Columns of the file, by their headers in quotes: `of "Avg views" and "Fee"`. */
export function columnsNamed(usage = '[of "<column>"]'): ArgumentSpec<string[]> {
  const take = (said: string) => {
    const match = NAMED.exec(said);
    if (!match) return { value: [], rest: said };
    const value = [...match[0].matchAll(new RegExp(HEADER, 'g'))].map(([, header]) => header!);
    return { value, rest: cut(said, match) };
  };
  return {
    usage,
    schema: listSchema('Columns of the file, by their headers.'),
    takeFirst: take,
    join: (first, then) => [...first, ...then],
    take: (said) => ({ value: [], rest: said }),
    check: (value) => (Array.isArray(value) ? value.map(String) : []),
  };
}
