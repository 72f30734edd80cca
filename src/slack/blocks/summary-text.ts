import type { Answer, Table } from '../../answers/answer.js';
import { cellInWords, NOTHING } from '../../answers/format.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';

const NAMES = 5;

/** The answer for ears and notifications: the result, the first names, what to do. */
export function summaryText(answer: Answer): string {
  const names = namesIn(answer.tables[0]);
  return fitLines(
    [
      answer.headline,
      ...(names.length > 0 ? [`${names.join(', ')}.`] : []),
      ...answer.facts.flatMap(({ title, lines }) => [...(title ? [`${title}:`] : []), ...lines]),
      ...(answer.facts.length === 0 ? answer.caveats : []),
    ].map((line) => mrkdwnWithin(line, LIMITS.messageText / 2)),
    LIMITS.messageText,
  );
}

/** As many whole lines as fit, and "…" where some do not. */
export function fitLines(lines: readonly string[], maxLength: number): string {
  let text = '';
  for (const line of lines.filter((line) => line !== '')) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > maxLength - 2) return `${text}\n…`;
    text = longer;
  }
  return text;
}

function namesIn(table: Table | undefined): string[] {
  const column = table?.columns.find(({ key }) => key === 'handle');
  if (!table || !column) return [];
  const names = table.rows.map((row) => cellInWords(column, row)).filter((name) => name !== NOTHING);
  const more = names.length - NAMES;
  return more > 0 ? [...names.slice(0, NAMES), `and ${more} more`] : names;
}
