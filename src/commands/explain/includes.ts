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
  const isShown = shown.some((one) => own.has(one));
  if (kind === 'creators') return isShown ? `Yes, it is about ${name}.` : `No, it is about others, not about ${name}.`;
  if (kind === 'plan' && shown.length === 0) return `Ask for the plan again, and I can say whether ${name} is in it.`;
  if (kind === 'plan')
    return isShown
      ? `Yes, ${name} is in the plan.`
      : `No, ${name} is not in the plan: ${place > 0 ? 'the best choice that was found for the sum goes without them' : whyNot(basis, row)}.`;
  if (place === 0) return `No, ${name} is not in it: ${whyNot(basis, row)}.`;
  if (kind === 'list')
    return `Yes, ${name} is number ${whole(place)} of ${whole(rows.length)}${isShown ? '' : ', and not among those shown'}.`;
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
  if (kind === 'list' && !order) return whyNotEmerging(subject, row);
  return subject.brief ? "they don't fit your brief" : 'they are not among those it is about';
}

/** Of those who are emerging: too large, or nothing to stand out by. */
function whyNotEmerging(subject: Basis['subject'], row: number): string {
  const { below } = subject.analysis.emergingBasis;
  const { followers } = subject.profiles.numeric;
  const against = speaksAgainst(subject, row);
  if (below !== undefined && followers![row]! >= below)
    return `only creators under ${whole(below)} followers can be emerging`;
  return against.length > 0 ? against.join('; ') : "they don't stand out enough among the small ones";
}
