import { accountsOfPerson, peopleIn } from '../analysis/persons.js';
import { textAt } from '../analysis/text-column.js';
import { whole } from '../analysis/whole.js';
import { type Answer, type NextStep, sayOnly, type Table } from '../answers/answer.js';
import { figureInWords } from '../answers/column-figures.js';
import { creatorName, formatCell, oneLine } from '../answers/format.js';
import { columnNamed, isKnown, type NamedColumn } from '../query/find-column.js';
import { eitherInWords, listInWords } from '../query/list-in-words.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import { type Who, whoOf } from '../query/who.js';
import { columnsNamed } from './arguments/columns-named.js';
import { filters } from './arguments/filters.js';
import { handles } from './arguments/handles.js';
import { oneOf } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { type Blanks, bestFirst, blanksAmong, blanksOf, decides, medianBounds } from './gaps/blanks.js';
import { accountsInWords, twiceLines } from './gaps/twice.js';
import { withoutUndefined } from './page-steps.js';

const ABOUT = ['chase', 'twice', 'averages'] as const;

interface GapsArgs extends Who {
  /** Only these columns. */
  columns: string[];
  /** What comes first: whom to ask, who stands there twice, or what averages are worth. */
  about: (typeof ABOUT)[number] | '';
  handles: string[];
}

/** What is blank in the file, for whom, and who stands in it more than once. */
export const gaps: DatasetCommand<GapsArgs> = {
  about: 'dataset',
  name: 'gaps',
  aliases: ['blanks', 'missing', 'duplicates', 'completeness'],
  summary: 'What is blank in the file and for whom, which blanks to chase first, and who is in it twice.',
  examples: ['gaps', 'gaps chase', 'gaps twice', 'gaps @a'],
  args: {
    columns: columnsNamed(),
    about: oneOf(ABOUT.join('|'), ABOUT, ''),
    ...filters,
    handles: handles('[@a @b …]', { min: 0, max: 20 }),
  },

  run(subject, { handles: named, columns, about, ...who }): Answer {
    const asked = columns.map((header) => columnNamed(subject, header));
    if (named.length === 0) return ofSome(subject, whoOf(who), asked, about);
    const call = { name: 'gaps', args: withoutUndefined({ columns, about }) };
    const found = findCreators(subject, call, named);
    return 'answer' in found ? found.answer : ofNamed(subject, found.rows, asked, about);
  },
};

const MOST_NAMED = 5;
/** From so many blanks on, of all cells of a column, its averages stand for part of the file only. */
const MANY = 0.1;
const NEARLY_ALL = ', nearly all';

function ofSome(subject: Subject, who: Who, asked: readonly NamedColumn[], about: GapsArgs['about']): Answer {
  const wanted = rowFilters(subject, who);
  const all = Array.from({ length: subject.profiles.count }, (_, row) => row);
  const rows = bestFirst(
    subject,
    all.filter((row) => wanted.every(({ holds }) => holds(row))),
  );
  if (rows.length === 0) return sayOnly(`No ${creatorsWords(wanted)} are in this file`);
  const blanks = asked.length > 0 ? asked.map((column) => blanksOf(column, rows)) : blanksAmong(subject, rows);
  const parts = {
    chase: blanks.length > 1 ? chaseLines(subject, rows, blanks) : [],
    averages: averageLines(rows, blanks),
    twice: asked.length > 0 || Object.keys(who).length > 0 ? [] : twiceLines(subject),
  };
  const [first, ...rest] =
    about === ''
      ? blankLines(rows, blanks, { subject, words: creatorsWords(wanted) })
      : about === 'twice'
        ? twiceOrNot(subject)
        : leadOf(about, parts[about]);
  const also = about === '' ? ABOUT : [];
  const { person, count } = subject.profiles;
  return {
    ...sayOnly(first!, nextSteps(blanks, who)),
    tables: about === '' ? [tableOf(subject, rows.length, blanks)] : [],
    facts: [
      ...(rest.length > 0 ? [{ lines: rest }] : []),
      ...also.filter((part) => parts[part].length > 0).map((part) => ({ title: TITLES[part], lines: parts[part] })),
    ],
    caveats: [
      ...filterCaveats(wanted),
      ...(person
        ? [
            `Blanks are counted by account: the file has ${whole(count)} of ${whole(peopleIn(subject.profiles))} people.`,
          ]
        : []),
    ],
  };
}

const TITLES = { chase: 'Chase first', averages: 'What averages stand for', twice: 'In the file twice' };

/** What was asked about first, in a sentence. */
function leadOf(about: 'chase' | 'averages', lines: readonly string[]): string[] {
  if (lines.length === 0)
    return [
      about === 'chase'
        ? 'Nothing to chase: nobody lacks what they are chosen by'
        : 'Yes: no figure has a blank, so averages are of everybody',
    ];
  const few = lines.every((line) => line.includes(NEARLY_ALL));
  const lead =
    about === 'chase'
      ? 'Chase those who score best and lack what they are chosen or paid by'
      : few
        ? 'Yes: averages are of nearly everybody'
        : 'With care: an average leaves blanks out';
  return [lead, ...lines];
}

/** "`Fee` is blank for 15 of 87 creators, `Owner` for 14; 41 have every cell". */
function blankLines(
  rows: readonly number[],
  blanks: readonly Blanks[],
  { subject, words }: { subject: Subject; words: string },
): string[] {
  const some = blanks.filter((one) => one.rows.length > 0);
  const said = `${whole(rows.length)} ${rows.length === 1 ? words.replace('creators', 'creator') : words}`;
  if (some.length === 0)
    return [
      blanks.length === 1
        ? `No blanks: \`${blanks[0]!.column.header}\` is filled for all ${said}`
        : `No blanks: every column is filled for all ${said}`,
    ];
  const [first, ...others] = some;
  const named = others.slice(0, 2).map(({ column, rows: blank }) => `\`${column.header}\` for ${whole(blank.length)}`);
  const incomplete = new Set(some.flatMap((one) => one.rows)).size;
  const complete = rows.length - incomplete;
  const many = `${whole(complete)} of ${whole(rows.length)} ${complete === 1 ? 'has' : 'have'} every cell`;
  const lead = `\`${first!.column.header}\` is blank for ${whole(first!.rows.length)} of ${said} (${formatCell(first!.rows.length / rows.length, 'percent')})`;
  if (blanks.length === 1) return [lead, ...whoLacks(subject, first!)];
  const cells = some.reduce((sum, one) => sum + one.rows.length, 0);
  return [
    [lead, ...named].join(', '),
    `${formatCell(cells / (rows.length * blanks.length), 'percent')} of all cells are blank (${whole(cells)}); ${many}.`,
  ];
}

function whoLacks(subject: Subject, { rows }: Blanks): string[] {
  const shown = rows.slice(0, MOST_LISTED).map((row) => nameOf(subject, row));
  const more = rows.length - shown.length;
  return [`Best score first: ${listInWords([...shown, ...(more > 0 ? [`${whole(more)} more`] : [])])}.`];
}

const MOST_LISTED = 15;

/** Of whom to ask for what: whoever scores best and lacks what they are chosen or paid by. */
function chaseLines(subject: Subject, rows: readonly number[], blanks: readonly Blanks[]): string[] {
  const matter = blanks.filter(({ column }) => decides(column));
  const used = matter.length > 0 ? matter : blanks;
  const lacking = new Map<number, string[]>();
  for (const { column, rows: blank } of used)
    for (const row of blank) lacking.set(row, [...(lacking.get(row) ?? []), `\`${column.header}\``]);
  const { isRanked } = rankingOf(subject);
  const first = rows.filter((row) => lacking.has(row) && isRanked(row)).slice(0, MOST_NAMED);
  return first.map(
    (row) =>
      `${nameOf(subject, row)} (score ${formatCell(subject.scores.score[row]!, 'score')}): ${listInWords(lacking.get(row)!)}.`,
  );
}

function rankingOf({ scores }: Subject) {
  const ranked = new Set(scores.accounts ?? scores.ranking);
  return { isRanked: (row: number) => ranked.has(row) };
}

/** Of each figure with blanks: how many an average is of, and how far the blanks could move a median. */
function averageLines(rows: readonly number[], blanks: readonly Blanks[]): string[] {
  return blanks.flatMap(({ column, rows: blank }) => {
    if ('labels' in column || column.kind === 'date' || blank.length === 0) return [];
    const known = rows.length - blank.length;
    const bounds = medianBounds(column.values, rows);
    const said = (value: number) => figureInWords(Number(value.toPrecision(4)), column);
    const range = bounds
      ? `whatever the blanks hold, the median of all is between ${said(bounds.low)} and ${said(bounds.high)}`
      : 'so many are blank that the median of all could be anything';
    const worth = blank.length / rows.length >= MANY ? '' : NEARLY_ALL;
    return [`\`${column.header}\`: an average is of ${whole(known)} of ${whole(rows.length)}${worth}; ${range}.`];
  });
}

function twiceOrNot(subject: Subject): string[] {
  const lines = twiceLines(subject);
  return lines.length > 0
    ? lines
    : [`Nobody is in it twice: ${whole(subject.profiles.count)} accounts, each with one row and a name of its own`];
}

function tableOf(subject: Subject, count: number, blanks: readonly Blanks[]): Table {
  return {
    columns: [
      { key: 'column', label: 'Column', format: 'text' },
      { key: 'blank', label: 'Blank', format: 'integer' },
      { key: 'share', label: 'Share', format: 'percent' },
      { key: 'who', label: 'Best scored without it', format: 'text' },
    ],
    rows: blanks
      .filter(({ rows }) => rows.length > 0)
      .map(({ column, rows }) => ({
        column: column.header,
        blank: rows.length,
        share: rows.length / count,
        who: rows
          .slice(0, 3)
          .map((row) => nameOf(subject, row))
          .join(', '),
      })),
  };
}

/** Of creators who are named: what they lack, or what stands in the columns that are asked about. */
function ofNamed(
  subject: Subject,
  rows: readonly number[],
  asked: readonly NamedColumn[],
  about: GapsArgs['about'],
): Answer {
  const lines = rows.flatMap((row) =>
    about === 'twice'
      ? [accountsLine(subject, row)]
      : asked.length > 0
        ? asked.map((column) => cellLine(subject, column, row))
        : [lackLine(subject, row)],
  );
  const [first = '', ...rest] = lines;
  const handlesOf = rows.map((row) => textAt(subject.profiles.text.handle!, row));
  return {
    ...sayOnly(first, [
      {
        label: `Profile of ${nameOf(subject, rows[0]!)}`,
        command: { name: 'profile', args: { handle: handlesOf[0]! } },
      },
      { label: 'Blanks of the whole file', command: { name: 'gaps', args: {} } },
    ]),
    facts: rest.length > 0 ? [{ lines: rest }] : [],
  };
}

/** "No: `Fee` is blank for @a", "Yes: `Fee` of @a is £280". */
function cellLine(subject: Subject, column: NamedColumn, row: number): string {
  const name = nameOf(subject, row);
  if (!isKnown(column, row)) return `No: \`${column.header}\` is blank for ${name} in the file`;
  const cell =
    'labels' in column
      ? `"${oneLine(column.labels[column.codes[row]!]!)}"`
      : figureInWords(column.values[row]!, column);
  return `Yes: \`${column.header}\` of ${name} is ${cell}`;
}

function lackLine(subject: Subject, row: number): string {
  const all = blanksAmong(subject, [row]);
  const blank = all.filter(({ rows }) => rows.length > 0).map(({ column }) => `\`${column.header}\``);
  const name = nameOf(subject, row);
  return blank.length === 0
    ? `${name} has something in each of the ${whole(all.length)} columns`
    : `${name} lacks ${whole(blank.length)} of ${whole(all.length)} columns: ${listInWords(blank)}`;
}

function accountsLine(subject: Subject, row: number): string {
  const accounts = accountsOfPerson(subject.profiles, row);
  const name = nameOf(subject, row);
  const { displayName, handle } = subject.profiles.text;
  if (accounts.length > 1)
    return `${name} is one person with ${whole(accounts.length)} accounts, and none is wrong: ${accountsInWords(subject, accounts)}. In lists and counts they are one; a figure is of an account`;
  const own = displayName ? textAt(displayName, row).trim().toLowerCase() : '';
  const namesakes =
    own === ''
      ? []
      : Array.from({ length: subject.profiles.count }, (_, other) => other).filter(
          (other) => other !== row && textAt(displayName!, other).trim().toLowerCase() === own,
        );
  const others = eitherInWords(
    namesakes.map((other) => creatorName(textAt(handle!, other), subject.analysis.dataset.names)),
  );
  return namesakes.length > 0
    ? `${name} is counted once. ${others} has the same name, and nothing in the file makes them one person`
    : `No: ${name} has one row and is counted once`;
}

function nameOf({ profiles, analysis }: Subject, row: number): string {
  return creatorName(textAt(profiles.text.handle!, row), analysis.dataset.names);
}

function nextSteps(blanks: readonly Blanks[], who: Who): NextStep[] {
  const worst =
    blanks.find(({ column, rows }) => rows.length > 0 && decides(column)) ?? blanks.find(({ rows }) => rows.length > 0);
  const args = withoutUndefined({ ...who });
  return [
    ...(worst && blanks.length > 1
      ? [
          {
            label: `Who has no ${worst.column.header}`,
            command: { name: 'gaps', args: { ...args, columns: [worst.column.header] } },
          },
        ]
      : []),
    { label: 'All columns', command: { name: 'columns', args: {} } },
    { label: 'What to be careful about', command: { name: 'caveats', args: {} } },
  ];
}
