import { filledCells } from './odd-rows.js';

type Lines = readonly (readonly string[])[];

/** What is said of lines above a header: titles, dates, a legend. */
export function linesAbove(lines: Lines): string[] {
  const filled = lines.filter((cells) => filledCells(cells).length > 0);
  if (filled.length === 0) return [];
  const were = filled.length === 1 ? 'One line above the header was' : `${filled.length} lines above the header were`;
  return [`${were} left out: ${quoted(filled)}.`];
}

/** What is said of notes among the rows. */
export function notesLeftOut(lines: Lines): string[] {
  if (lines.length === 0) return [];
  const were = lines.length === 1 ? 'One line that is a note was' : `${lines.length} lines that are notes were`;
  return [`${were} left out: ${quoted(lines)}.`];
}

/** The first words of a line, in quotation marks. */
export function quote(cells: readonly string[]): string {
  return `"${short(
    filledCells(cells)
      .map(({ text }) => text)
      .join(', '),
  )}"`;
}

/** A text on one line, cut where it is long. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

function quoted(lines: Lines): string {
  return `${lines.slice(0, 3).map(quote).join(', ')}${lines.length > 3 ? ', …' : ''}`;
}
