import type { Answer, Table } from './answer.js';
import { cellInWords, creatorName, formatCell, isNumeric } from './format.js';

/** So many rows of a table are told. */
const FIRST = 3;
const MOST_LINES = 2;
/** Figures of a method say nothing to who asks for plain words. */
const METHOD = /\s*\((?:Spearman|Pearson|n = )[^)]*\)/g;

/** An answer in two or three plain sentences, of its own facts and no others. */
export function inShort(answer: Answer): Answer {
  const { headline, tables, facts, charts, caveats } = answer;
  const [table] = tables;
  const chart = charts[0]?.title;
  const said = [
    ...(table && table.rows.length > 0 ? [firstOf(table)] : []),
    ...(chart !== undefined && !headline.includes(chart) ? [`The chart shows: ${chart}`] : []),
    ...facts.flatMap(({ lines }) => lines.slice(0, 1)),
    ...caveats.slice(0, 1),
  ];
  return {
    ...answer,
    headline: sentence(headline.replace(METHOD, '')),
    context: undefined,
    tables: [],
    facts:
      said.length === 0 ? [] : [{ lines: said.slice(0, MOST_LINES).map((line) => sentence(line.replace(METHOD, ''))) }],
    charts: [],
    howFound: [],
    caveats: [],
    next: [],
    more: undefined,
    menu: undefined,
    files: undefined,
  };
}

/** "First: @a (score 85), @b (81), @c (79)". */
function firstOf({ columns, rows }: Table): string {
  const name =
    columns.find(({ key }) => key === 'handle') ?? columns.find(({ format }) => !isNumeric(format)) ?? columns[0]!;
  const figure =
    columns.find(({ key }) => key === 'score') ??
    columns.find(
      (column) => column !== name && column.key !== '#' && column.key !== 'rank' && isNumeric(column.format),
    );
  const told = rows.slice(0, FIRST).map((row, i) => {
    const who =
      name.format === 'handle'
        ? creatorName(String(row[name.key] ?? ''), 'handle')
        : formatCell(row[name.key] ?? null, name.format);
    if (!figure) return who;
    const value = cellInWords(figure, row);
    return `${who} (${i === 0 ? `${figure.label.toLowerCase()} ${value}` : value})`;
  });
  return `${rows.length > FIRST ? 'First' : 'They are'}: ${told.join(', ')}`;
}

function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}
