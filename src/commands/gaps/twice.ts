import { firstRows } from '../../analysis/persons.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { creatorName, formatCell } from '../../answers/format.js';
import { eitherInWords, listInWords } from '../../query/list-in-words.js';
import type { Subject } from '../command.js';

/** So many are named; the others are counted. */
const MOST_NAMED = 5;

/** Who stands in the file more than once, and how they are counted: the rows of one account, the accounts of one person, namesakes. */
export function twiceLines(subject: Subject): string[] {
  return [...repeatedLines(subject), ...personLines(subject), ...namesakeLines(subject)];
}

function repeatedLines({ analysis: { dataset } }: Subject): string[] {
  const { duplicates } = dataset.rows;
  if (duplicates === 0 || dataset.grain === 'video') return [];
  return [
    duplicates === 1
      ? 'One row repeats an account that the file has already: the row with most cells filled was kept.'
      : `${whole(duplicates)} rows repeat accounts that the file has already: of each, the row with most cells filled was kept.`,
  ];
}

/** Rows of each person who has several, in the order of the file. */
export function personsWithSeveral({ profiles: { person, count } }: Pick<Subject, 'profiles'>): number[][] {
  if (!person) return [];
  const rows = new Map<number, number[]>();
  const first = firstRows(person);
  for (let row = 0; row < count; row++) {
    const one = person[row]!;
    if (first[one] === row) rows.set(one, [row]);
    else rows.get(one)!.push(row);
  }
  return [...rows.values()].filter((all) => all.length > 1);
}

function personLines(subject: Subject): string[] {
  const several = personsWithSeveral(subject);
  if (several.length === 0) return [];
  const named = several.slice(0, MOST_NAMED).map((rows) => accountsInWords(subject, rows));
  const more = several.length - named.length;
  const who = several.length === 1 ? 'One person has' : `${whole(several.length)} people have`;
  return [
    `${who} more than one account: ${listInWords([...named, ...(more > 0 ? [`${whole(more)} more`] : [])])}. In lists and counts of creators each is one; a figure is of an account.`,
  ];
}

/** "@ana on TikTok (48.2K) and YouTube (51K)". */
export function accountsInWords({ profiles, analysis }: Subject, rows: readonly number[]): string {
  const { handle, platform } = profiles.text;
  const names = rows.map((row) => creatorName(textAt(handle!, row), analysis.dataset.names));
  const isOne = new Set(names).size === 1;
  const accounts = rows.map((row, i) => {
    const on = platform ? textAt(platform, row) : '';
    const size = `(${formatCell(profiles.numeric.followers![row]!, 'count')})`;
    return [isOne ? '' : names[i], on && (isOne ? on : `on ${on}`), size].filter(Boolean).join(' ');
  });
  return isOne ? `${names[0]} on ${listInWords(accounts)}` : listInWords(accounts);
}

/** One display name, different people as far as the file tells. */
function namesakeLines(subject: Subject): string[] {
  const { profiles, analysis } = subject;
  const { displayName, handle } = profiles.text;
  if (!displayName || analysis.dataset.names !== 'handle') return [];
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < profiles.count; row++) {
    const name = textAt(displayName, row).trim();
    const key = name.toLowerCase();
    const rows = rowsOf.get(key) ?? [];
    const isSame = rows.some(
      (other) => profiles.person !== undefined && profiles.person[other] === profiles.person[row],
    );
    if (key !== '' && !isSame) rowsOf.set(key, [...rows, row]);
  }
  const several = [...rowsOf.values()].filter((rows) => rows.length > 1);
  const named = several
    .slice(0, MOST_NAMED)
    .map(
      (rows) =>
        `${textAt(displayName, rows[0]!).trim()} (${eitherInWords(rows.map((row) => creatorName(textAt(handle!, row), 'handle')))})`,
    );
  const more = several.length - named.length;
  return several.length === 0
    ? []
    : [
        `${several.length === 1 ? 'One name is' : `${whole(several.length)} names are`} of several accounts, which nothing in the file makes one person, so they are counted apart: ${listInWords([...named, ...(more > 0 ? [`${whole(more)} more`] : [])])}.`,
      ];
}
