import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isSkipped } from '../../analysis/analysis.js';
import { pricesIn } from '../../analysis/money/prices.js';
import { percent } from '../../analysis/percent.js';
import { moneyRange } from '../../analysis/recommend/write.js';
import { rankedProfile } from '../../analysis/score/ranked-profile.js';
import { type TextColumn, textAt } from '../../analysis/text-column.js';
import { creatorName, formatCell, oneLine } from '../format.js';
import { alsoOn } from '../profile-table.js';
import { speaksAgainst } from '../speaks-against.js';
import { reasonFor } from './reason.js';
import type { ReportedCreator } from './report.js';

/** As much of a note as three lines hold. */
const MAX_NOTE = 280;

/**
 * Creators as a report lists them.
 *
 * @param rows in the order they are listed
 * @param notes row → what the team has noted
 */
export function reportedCreators(
  dataset: AnalysedDataset,
  rows: readonly number[],
  notes: ReadonlyMap<number, string>,
): ReportedCreator[] {
  const { analysis, profiles } = dataset;
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const prices = pricesIn(dataset);
  const { country, category } = profiles.text;
  const text = (column: TextColumn | undefined, row: number) => (column ? oneLine(textAt(column, row)) : '');
  return rows.map((row, i) => {
    const profile = rankedProfile(dataset, segments, row, i + 1);
    const { handle, followers, tier, engagement, expectedEngagement, score, scoreSpread, others = [] } = profile;
    const name = creatorName(handle, analysis.dataset.names);
    const shownName = oneLine(profile.displayName ?? '');
    const range = prices?.rangeOf(row);
    return {
      rank: i + 1,
      name,
      url: webAddress(profile.url),
      details: [
        shownName !== '' && !isSameName(shownName, handle) ? shownName : '',
        analysis.dataset.platforms ? (profile.platform ?? '') : '', // else it stands above the list
        text(country, row),
        text(category, row),
        ...others.slice(0, 2).map((other) => `also ${alsoOn(other, handle)}`),
      ].filter((part) => /[\p{L}\p{N}]/u.test(part)), // a name that an export has lost is all question marks
      followers: { value: formatCell(followers, 'count'), note: tier },
      engagement:
        engagement === null
          ? undefined
          : {
              value: percent(engagement),
              note: expectedEngagement === null ? '' : `usual ${percent(expectedEngagement)}`,
            },
      price: range && {
        value: moneyRange(range, prices!.currency),
        note: prices!.isQuote(row) ? 'quote' : 'estimate',
      },
      score: {
        value: String(Math.round(score)),
        note: Math.round(scoreSpread) > 0 ? `± ${Math.round(scoreSpread)}` : '',
      },
      reason: reasonFor(dataset, row, profile),
      check: speaksAgainst(dataset, row).join('; '),
      note: oneLine(notes.get(row) ?? '').slice(0, MAX_NOTE),
    };
  });
}

/** An address that a browser opens; what else stands in a file's column is no link. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const { protocol, href, hostname, username } = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
    const isWeb =
      (protocol === 'https:' || protocol === 'http:') &&
      username === '' &&
      hostname.includes('.') &&
      href.length <= 2_000;
    return isWeb ? href : undefined;
  } catch {
    return undefined;
  }
}

/** But for case, signs and emoji. */
function isSameName(shown: string, handle: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return letters(shown) === letters(handle);
}
