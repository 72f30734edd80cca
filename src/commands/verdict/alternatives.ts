import { accountsOfPerson, eachPersonOnce } from '../../analysis/persons.js';
import { isClear } from '../../analysis/score/standing.js';
import { nearestProfiles } from '../../analysis/similar/nearest-profiles.js';
import { textAt } from '../../analysis/text-column.js';
import { creatorName, formatCell } from '../../answers/format.js';
import { allAccounts, narrowedAccounts } from '../../query/order.js';
import { pricesOf } from '../../query/price.js';
import { forBrief } from '../brief/for-brief.js';
import type { Subject } from '../command.js';
import { inFull } from '../price/money-words.js';

export interface Alternative {
  handle: string;
  /** "@b: 138K followers, engagement 3.6%, score 62, $210 per post" */
  says: string;
}

/** So many of the nearest are looked at. */
const NEAREST = 30;
const MOST = 2;

/** Who is like them, but scores more, is no dearer where both have a quote, fits the brief, and nothing speaks against. */
export function alternativesTo(subject: Subject, row: number): Alternative[] {
  const { scores, profiles } = subject;
  const seen = subject.brief ? forBrief(subject, subject.brief).subject : subject;
  const prices = pricesOf(subject);
  const own = prices?.isQuote(row) ? prices.of(row) : Number.POSITIVE_INFINITY;
  const self = new Set(accountsOfPerson(profiles, row));
  const among = narrowedAccounts(seen, allAccounts(seen), []).filter(
    (other) =>
      !self.has(other) &&
      isClear(scores, other) &&
      scores.score[other]! > scores.score[row]! &&
      !(prices?.isQuote(other) && prices.of(other) > own),
  );
  const near = nearestProfiles(subject, row, among, NEAREST).map((one) => one.row);
  return [...eachPersonOnce(profiles, Int32Array.from(near))].slice(0, MOST).map((other) => {
    const handle = textAt(profiles.text.handle!, other);
    const parts = [
      `${formatCell(profiles.numeric.followers![other]!, 'count')} followers`,
      ...(Number.isNaN(scores.engagement[other]!)
        ? []
        : [`engagement ${formatCell(scores.engagement[other]!, 'percent')}`]),
      `score ${Math.round(scores.score[other]!)}`,
      ...(prices?.isQuote(other) ? [`${inFull(prices, prices.of(other))} per post`] : []),
    ];
    return { handle, says: `${creatorName(handle, subject.analysis.dataset.names)}: ${parts.join(', ')}.` };
  });
}
