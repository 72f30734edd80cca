import type { Field } from '../analysis/profiles.js';
import { whole } from '../analysis/whole.js';
import type { Answer } from '../answers/answer.js';
import { columnNamed, isKnown } from '../query/find-column.js';
import type { DatasetCommand, Subject } from './command.js';

/** Rows, columns, and what each was read as. */
export const columns: DatasetCommand = {
  about: 'dataset',
  name: 'columns',
  aliases: ['column', 'fields', 'headers'],
  summary: 'How many rows and columns the file has, and what each column was read as.',
  examples: ['columns'],
  args: {},

  run(subject): Answer {
    const { dataset } = subject.analysis;
    const rows = [...read(subject), ...notRead(subject)];
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
        ...(dataset.rows.kept < dataset.rows.read
          ? [`${whole(dataset.rows.read - dataset.rows.kept)} rows are the same creator again, or cannot be read.`]
          : []),
        'Say a column in quotes to ask about it: `top by "…"`, `count by "…"`.',
      ],
      next: [],
    };
  },
};

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
