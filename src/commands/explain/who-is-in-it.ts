import { valuesAt } from '../../analysis/order.js';
import { median } from '../../analysis/quantile.js';
import { rulesIn } from '../../analysis/score/checks.js';
import { countStanding } from '../../analysis/score/standing.js';
import { whole } from '../../analysis/whole.js';
import { formatCell } from '../../answers/format.js';
import { leftOutSentence } from '../../answers/left-out.js';
import { allAccounts, narrowed } from '../../query/order.js';
import { creatorsWords } from '../../query/row-filters.js';
import { excludedInWords } from '../excluded-in-words.js';
import { creators } from '../figure-words.js';
import type { Basis } from './basis.js';
import { withoutRows } from './without-rows.js';

/** Over how many creators an answer is. */
export function countLines(basis: Basis): string[] {
  const { kind, subject, filters, rows, shown, figures } = basis;
  const { creators: inFile } = subject.analysis.dataset;
  const words = creatorsWords(filters);
  const accounts = subject.profiles.person ? words.replace('creators', 'accounts') : words;
  const of = inOne(rows.length, words);
  if (kind === 'list' && rows.length === 0) return [`Nobody of ${whole(inFile)} in the file is in it.`];
  switch (kind) {
    case 'list':
      return [
        `${whole(rows.length)} ranked ${of} of ${whole(inFile)} in the file${shown.length > 0 && shown.length < rows.length ? `; ${whole(shown.length)} of them are shown` : ''}.`,
      ];
    case 'plan':
      return [
        `It chose among ${whole(rows.length)} ranked ${of} with a price and no warning, of ${whole(inFile)} in the file.`,
      ];
    case 'creators':
      return [
        `It is about ${creators(shown.length)}, compared with the ${whole(subject.analysis.normalEngagement?.peers ?? subject.profiles.count)} accounts of the file${subject.analysis.normalEngagement ? ' whose engagement is known, those of about their size first' : ''}.`,
      ];
    case 'figure':
      return figures!.of.map((figure, i) => {
        const { known } = figures!.found.all.figures[i]!;
        const all = figures!.found.all.creators;
        if (figure.figure === 'count' || figure.figure === 'share')
          return `${whole(all)} ${inOne(all, words)}, of ${whole(figures!.found.base)}.`;
        const missing = rows.length - known;
        return `It is over ${whole(known)} ${inOne(known, accounts)}${missing === 0 ? '' : `; ${whole(missing)} more have no value there`}; the file has ${creators(inFile)}.`;
      });
    case 'groups':
      return [groupSizes(basis)];
    case 'relation':
      return [
        `It is over the ${whole(rows.length)} ${inOne(rows.length, accounts)} who have both figures; the file has ${creators(inFile)}.`,
      ];
    case 'file':
      return [
        `The file has ${creators(inFile)}; ${whole(narrowed(subject, allAccounts(subject), []).length)} of them can be ranked.`,
      ];
  }
}

function inOne(count: number, words: string): string {
  return count === 1 ? words.replace(/(creator|account)s/, '$1') : words;
}

function groupSizes({ figures, subject, rows }: Basis): string {
  if (!figures) return `All ${whole(rows.length)} accounts of the file are in the groups.`;
  const sizes = figures.found.groups.map(({ creators: own }) => own).toSorted((a, b) => a - b);
  const untold = figures.found.untold;
  return `${whole(figures.found.all.creators)} creators in ${whole(sizes.length)} groups of ${whole(sizes[0] ?? 0)} to ${whole(sizes.at(-1) ?? 0)}${untold === 0 ? '' : `; the file does not say which group ${whole(untold)} are in`}, of ${whole(subject.analysis.dataset.creators)} in the file.`;
}

/** Who is not in it, and why. */
export function leftOutLines({ kind, subject, rows, filters }: Basis): string[] {
  const { analysis, scores } = subject;
  const without = analysis.dataset.unmeasured?.creators ?? 0;
  const unmeasured =
    without === 0
      ? []
      : [`${creators(without)} without a readable follower count ${without === 1 ? 'is' : 'are'} in no figure.`];
  if (kind === 'figure' || kind === 'groups' || kind === 'relation') {
    const unranked = rows.filter((row) => scores.bookable[row] !== 1).length;
    const them =
      unranked === 0
        ? 'Nobody is left out because of a check'
        : `Nobody is left out because of a check: ${whole(unranked)} whom ranked lists leave out ${unranked === 1 ? 'is' : 'are'} in it`;
    return [`${them}.`, ...unmeasured];
  }
  const ranked = narrowed(subject, allAccounts(subject), []).length;
  const others = ranked - rows.length;
  const isNarrowed = (kind === 'list' || kind === 'plan') && filters.length > 0 && others > 0;
  const left = leftOutSentence(analysis.checks);
  return [
    left ?? 'No check leaves anybody out of ranked lists.',
    ...(isNarrowed ? [`${whole(others)} more who can be ranked do not match the question.`] : []),
    ...excludedInWords(subject),
    ...unmeasured,
  ];
}

/** Whether those with fake followers or with a warning are in it. */
export function fakesLines(basis: Basis): string[] {
  const { kind, subject, rows, shown } = basis;
  const among = kind === 'creators' ? Int32Array.from(shown) : rows;
  const { fakeFollowers } = subject.profiles.numeric;
  const header = subject.profiles.headers.fakeFollowers ?? 'fake followers';
  if (!fakeFollowers)
    return [
      'This file has no column of fake followers, so nothing here allows for them.',
      ...warnedLines(basis, among),
    ];
  const known = among.filter((row) => !Number.isNaN(fakeFollowers[row]!));
  if (known.length === 0) return [`\`${header}\` is empty for all of them.`];
  const many = among.filter((row) => rulesIn(subject.scores.flags[row]!).includes('fake-followers'));
  const usual = formatCell(median(valuesAt(fakeFollowers, known)), 'percent');
  const own = kind === 'creators' && known.length === 1 ? `\`${header}\` says ${usual}` : undefined;
  const said =
    own ??
    (many.length === 0
      ? `None of these ${whole(known.length)} has over 30% fake followers (\`${header}\`; the median is ${usual})`
      : `Yes, they count: ${whole(many.length)} of these ${whole(known.length)} ${many.length === 1 ? 'has' : 'have'} over 30% fake followers (\`${header}\`; the median is ${usual})${kind === 'list' ? ', and a warning' : ''}`);
  return [`${said}.`, ...withoutRows(basis, many, 'them'), ...warnedLines(basis, among)];
}

/** How many have a warning of any kind. */
function warnedLines(basis: Basis, among: Int32Array): string[] {
  const { subject, kind } = basis;
  const { flagged, heldBack } = countStanding(subject.scores, among);
  if (kind === 'plan') return ['Whoever has a warning was not considered, unless you named them.'];
  if (flagged + heldBack === 0) return [`No check has a warning about ${among.length === 1 ? 'them' : 'any of them'}.`];
  const counts = subject.analysis.checks
    .filter(({ effect }) => effect === 'flagged')
    .map(({ rule, says }) => ({
      says,
      count: among.filter((row) => rulesIn(subject.scores.flags[row]!).includes(rule)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3);
  const why = counts.map(({ says, count }) => `${whole(count)}: ${says}`).join('; ');
  return [
    `${whole(flagged)} of ${whole(among.length)} ${flagged === 1 ? 'has' : 'have'} a warning${why === '' ? '' : ` (${why})`}, and ${flagged === 1 ? 'is' : 'are'} in it.`,
  ];
}
