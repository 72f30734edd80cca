import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Answer, Cell, CommandCall, Table } from '../answers/answer.js';
import type { Chart } from '../answers/charts/chart.js';
import { cutToWidth, plainText } from '../answers/plain-text.js';
import { argumentsSchema, readingCommand } from '../commands/call-from-outside.js';
import type { UserError } from '../errors.js';

/** Draws a chart as a PNG. */
export type Draw = (chart: Chart) => Promise<Buffer>;

/** Of "all charts" the first ones are drawn, and the others named: a picture takes as much room as a long text. */
const MOST_PICTURES = 4;
/** A cell of a file may hold a megabyte. */
const MOST_WIDTH = 300;

/** An answer for another program: as text to read, and as data; what is in a cell is data in both. */
export async function resultOf(answer: Answer, call: CommandCall, draw?: Draw): Promise<CallToolResult> {
  // Next steps are offered as calls that can be made here.
  const next = [...answer.next, ...(answer.more ?? [])].filter(({ command }) => isTool(command));
  const pictures = draw ? await Promise.all(answer.charts.slice(0, MOST_PICTURES).map(draw)) : [];
  return {
    content: [
      { type: 'text', text: [plainText({ ...answer, next: [] }), ...chartLines(answer.charts)].join('\n') },
      ...pictures.map((png) => ({ type: 'image' as const, data: png.toString('base64'), mimeType: 'image/png' })),
    ],
    structuredContent: {
      readAs: isTool(call) ? asToolCall(call) : undefined,
      headline: answer.headline,
      context: answer.context,
      tables: answer.tables.map(tableData),
      facts: answer.facts,
      charts: answer.charts.map(({ name, title, alt }, i) => ({ name, title, alt, isDrawn: i < pictures.length })),
      howFound: answer.howFound,
      caveats: answer.caveats,
      next: next.map(({ label, command }) => ({ label, ...asToolCall(command) })),
    },
  };
}

function chartLines(charts: readonly Chart[]): string[] {
  return charts.length === 0 ? [] : ['', 'Charts', ...charts.map(({ name, title }) => `• ${name}: ${title}`)];
}

/** What went wrong and what to do about it, in the sentences that a person is told. */
export function errorResult({ message, next }: Pick<UserError, 'message' | 'next'>): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: `${message} ${next}` }] };
}

function isTool({ name }: CommandCall): boolean {
  return readingCommand(name) !== undefined;
}

/** Without what only the buttons of a conversation carry. */
function asToolCall({ name, args }: CommandCall) {
  const { properties = {} } = argumentsSchema(readingCommand(name)!);
  const own = Object.entries(args).filter(([key, value]) => key in properties && value !== '');
  return { tool: name, arguments: Object.fromEntries(own) };
}

/** The columns that are shown, and no others. */
function tableData({ title, columns, rows, note }: Table) {
  return {
    title,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, cellData(row[key] ?? null)]))),
    note,
  };
}

function cellData(cell: Cell): Cell {
  return typeof cell === 'string' ? cutToWidth(cell, MOST_WIDTH) : cell;
}
