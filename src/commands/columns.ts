import type { Field } from '../analysis/profiles.js';
import { whole } from '../analysis/whole.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { figureInWords } from '../answers/column-figures.js';
import { columnNamed, isKnown, type NamedColumn } from '../query/find-column.js';
import { listInWords } from '../query/list-in-words.js';
import { columnsNamed } from './arguments/columns-named.js';
import type { DatasetCommand, Subject } from './command.js';
import { usualOf, usualSentence } from './glossary/usual.js';

/** Rows, columns, and what each was read as. */
export const columns: DatasetCommand<{ columns: string[] }> = {
  about: 'dataset',
  name: 'columns',
  aliases: ['column', 'fields', 'headers'],
  summary: 'How many rows and columns the file has, and what each column was read as.',
  examples: ['columns', 'columns of "Fake followers %"'],
  args: { columns: columnsNamed() },

  run(subject, { columns: asked }): Answer {
    if (asked.length > 0) return ofOne(subject, columnNamed(subject, asked[0]!));
    const { dataset } = subject.analysis;
    const rows = [...read(subject), ...notRead(subject)];
    const leftOut = dataset.rows.read - dataset.rows.kept;
    const used = rows.filter(({ unused }) => !unused).length;
    return {
      headline: `${whole(dataset.rows.read)} rows and ${whole(rows.length)} columns, ${used === rows.length ? 'all of them read' : `${whole(used)} of them read`}`,
      tables: [
        {
          columns: [
            { key: 'column', label: 'Column', format: 'text' },
            { key: 'readAs', label: 'Read as', format: 'text' },
            { key: 'known', label: 'Known for', format: 'integer' },
          ],
          rows: rows.map(({ column, readAs, known }) => ({ column, readAs, known })),
        },
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [
        ...(leftOut > 0
          ? [
              `${leftOut === 1 ? 'One row is' : `${whole(leftOut)} rows are`} the same creator again, or cannot be read.`,
            ]
          : []),
        'Say a column in quotes to ask about it: `top by "…"`, `count by "…"`.',
      ],
      next: [],
    };
  },
};

/** Where a column is from: who filled it in is for the file to say, and it does not. */
function ofOne(subject: Subject, column: NamedColumn): Answer {
  const { header } = column;
  const { count } = subject.profiles;
  let known = 0;
  for (let row = 0; row < count; row++) known += Number(isKnown(column, row));
  const parts = 'parts' in column ? column.parts : undefined;
  if (parts) return sayOnly(`${header} is computed here from \`${parts.of.header}\` and \`${parts.by.header}\``);
  const isFilled = subject.analysis.dataset.imputed[header] !== undefined;
  const lines = [
    `${whole(known)} of ${whole(count)} have something in it; ${known === count ? 'none is blank' : `${whole(count - known)} ${count - known === 1 ? 'is' : 'are'} blank, and left out of its averages`}.`,
    ...(isFilled ? ['Where scores need it, a blank counts as the mean of the column.'] : []),
    ...rangeOf(subject, column),
    ...wordsIn(column),
    'Ask whoever made the file where its cells are from and how old they are.',
  ];
  return {
    ...sayOnly(
      `\`${header}\` is the file's own column: I computed none of it, and the file doesn't say who filled it in`,
      [
        ...(known < count ? [{ label: 'Who has none', command: { name: 'gaps', args: { columns: [header] } } }] : []),
        { label: 'All columns', command: { name: 'columns', args: {} } },
      ],
    ),
    facts: [{ lines }],
  };
}

/** "From 1% to 41.2%", and what is usual. */
function rangeOf(subject: Subject, column: NamedColumn): string[] {
  if ('labels' in column) return [];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [];
  const usual = column.kind === 'date' ? undefined : usualOf(subject, `"${column.header}"`);
  return [
    `It goes from ${figureInWords(low, column)} to ${figureInWords(high, column)}.`,
    ...(usual ? [usualSentence(usual)] : []),
  ];
}

/** Which words are in it, where they are few. */
function wordsIn(column: NamedColumn): string[] {
  if (!('labels' in column)) return [];
  const words = column.labels.filter((label) => label !== '');
  return words.length > MOST_WORDS || words.length === 0
    ? []
    : [`It says ${listInWords(words.map((word) => `"${word}"`))}.`];
}

const MOST_WORDS = 10;

interface Read {
  column: string;
  readAs: string;
  known: number | null;
  unused?: boolean;
}

const KINDS = {
  count: 'numbers',
  number: 'numbers',
  share: 'shares',
  money: 'amounts',
  date: 'dates',
  flag: 'yes or no',
  category: 'words',
};

/** Each column that can be asked about, and how many cells of it are known. */
function read(subject: Subject): Read[] {
  const { headers, kept, count } = subject.profiles;
  const fieldsOf = new Map<string, string[]>();
  for (const [field, header] of Object.entries(headers) as [Field, string][])
    fieldsOf.set(header, [...(fieldsOf.get(header) ?? []), inWords(field)]);
  const known = (header: string) => {
    const column = columnNamed(subject, header);
    let cells = 0;
    for (let row = 0; row < count; row++) cells += Number(isKnown(column, row));
    return cells;
  };
  return [
    ...[...fieldsOf].map(([column, fields]) => ({ column, readAs: fields.join(', '), known: known(column) })),
    ...kept.map(({ header, kind }) => ({ column: header, readAs: KINDS[kind], known: known(header) })),
  ];
}

function notRead({ analysis: { dataset } }: Subject): Read[] {
  return [
    ...dataset.unused.map(({ header, why }) => ({
      column: header,
      readAs: `not used: ${why}`,
      known: null,
      unused: true,
    })),
    ...dataset.excluded.map((header) => ({
      column: header,
      readAs: 'never used: a protected trait',
      known: null,
      unused: true,
    })),
  ];
}

/** `likesTotal` → "likes total". */
function inWords(field: Field): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
