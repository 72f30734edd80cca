import { accountsOfPerson } from '../../analysis/persons.js';
import { standingOf } from '../../analysis/score/standing.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { creatorName } from '../../answers/format.js';
import { speaksAgainst } from '../../answers/speaks-against.js';
import { excludedRows } from '../../query/excluded-rows.js';
import { figuresOf } from '../../query/measures.js';
import type { Basis } from './basis.js';

/** Whether somebody is in an answer, at which place, or why not. */
export function includesLine(basis: Basis, row: number): string {
  const { subject, kind, rows, shown, measures } = basis;
  const { profiles, analysis } = subject;
  const name = creatorName(textAt(profiles.text.handle!, row), analysis.dataset.names);
  const own = new Set(accountsOfPerson(profiles, row));
  const place = rows.findIndex((one) => own.has(one)) + 1;
  if (kind === 'plan')
    return shown.some((one) => own.has(one))
      ? `Yes, ${name} is in the plan.`
      : `No, ${name} is not in the plan: ${place > 0 ? 'others brought more for the sum' : whyNot(basis, row)}.`;
  if (place === 0) return `No, ${name} is not in it: ${whyNot(basis, row)}.`;
  if (kind === 'list')
    return `Yes, ${name} is number ${whole(place)} of ${whole(rows.length)}${shown.some((one) => own.has(one)) ? '' : ', after those shown'}.`;
  const [measure] = measures;
  const { values, inWords } = figuresOf(subject, measure ?? 'followers');
  const value = values[row]!;
  return Number.isNaN(value)
    ? `${name} is among them, but has no ${measure} in the file, so they don't count.`
    : `Yes, ${name} counts, with ${inWords(value)}${measure === undefined ? ' followers' : ` ${measure}`}.`;
}

/** What keeps somebody out, the first that does. */
function whyNot({ subject, kind, filters, order, measures }: Basis, row: number): string {
  const isRanked = kind === 'list' || kind === 'plan';
  if (isRanked && excludedRows(subject).has(row)) return "they are on this conversation's exclusion list";
  if (isRanked && standingOf(subject.scores, row) === 'left-out')
    return speaksAgainst(subject, row, 'left-out').join('; ');
  const missed = filters.filter(({ holds }) => !holds(row)).map(({ words }) => words);
  if (missed.length > 0) return `the question is about creators ${missed.join(' and ')}`;
  if (kind === 'plan' && speaksAgainst(subject, row).length > 0) return speaksAgainst(subject, row).join('; ');
  const by = order?.by ?? measures[0];
  if (by !== undefined && Number.isNaN(figuresOf(subject, by).values[row]!)) return `the file has no ${by} for them`;
  return subject.brief ? "they don't fit your brief" : 'they are not among those it is about';
}
