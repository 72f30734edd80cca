import type { AnalysedDataset, Unmeasured } from '../analysis/analysed-dataset.js';
import { isSkipped } from '../analysis/analysis.js';
import { firstRows } from '../analysis/persons.js';
import { rulesIn } from '../analysis/score/checks.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { textReader } from '../analysis/text-column.js';

/** Rows that are written at a time: a million are never one text. */
const BLOCK = 4_096;
/** From followers to checks. */
const NOTHING_COMPUTED = new Array<string>(9).fill('');

/**
 * Every profile with its scores, in the order of the file, as CSV, in parts; then those without a follower count, with
 * nothing else. Cells that a spreadsheet would run as a formula are escaped.
 */
export function* scoredProfilesCsv({ analysis, profiles, unmeasured, scores }: AnalysedDataset): Generator<string> {
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const segmentCells = segments.map(({ name }) => escapeCell(name));
  const handleOf = textReader(profiles.text.handle!);
  const place = new Int32Array(profiles.count);
  const { person, text } = profiles;
  const platformOf = text.platform ? textReader(text.platform) : () => '';
  const firstOf = person && firstRows(person);
  const placeOfPerson = new Map<number, number>();
  for (let i = 0; i < scores.ranking.length; i++) {
    place[scores.ranking[i]!] = i + 1;
    if (person) placeOfPerson.set(person[scores.ranking[i]!]!, i + 1);
  }
  yield `handle,followers,tier,segment,likelihood,engagement,engagement_percentile,score,rank,checks${person ? ',platform,person' : ''}\n`;
  for (let from = 0; from < profiles.count; from += BLOCK) {
    let lines = '';
    for (let row = from; row < Math.min(from + BLOCK, profiles.count); row++) {
      lines += `${[
        escapeCell(handleOf(row)),
        profiles.numeric.followers![row],
        TIER_NAMES[scores.tier[row]!]!,
        segmentCells[scores.segment[row]!] ?? '',
        known(scores.likelihood[row]!, 4),
        known(scores.engagement[row]!, 6),
        known(scores.engagementPercentile[row]!, 4),
        known(scores.score[row]!, 2),
        place[row] || (person && placeOfPerson.get(person[row]!)) || '',
        scores.flags[row] === 0 ? '' : rulesIn(scores.flags[row]!).join(' '),
        ...(person ? [escapeCell(platformOf(row)), escapeCell(handleOf(firstOf![person[row]!]!))] : []),
      ].join(',')}\n`;
    }
    yield lines;
  }
  if (unmeasured) yield unmeasuredLines(unmeasured, firstOf && ((row) => handleOf(firstOf[person![row]!]!)));
}

/** @param nameOf what a row's person is called; undefined where the table has no such column */
function unmeasuredLines(
  { profiles, knownAs }: Unmeasured,
  nameOf: ((measuredRow: number) => string) | undefined,
): string {
  const handleOf = textReader(profiles.text.handle!);
  const platformOf = profiles.text.platform ? textReader(profiles.text.platform) : () => '';
  const ownFirst = profiles.person && firstRows(profiles.person);
  const personOf = (row: number) =>
    knownAs[row]! >= 0 ? nameOf!(knownAs[row]!) : handleOf(ownFirst ? ownFirst[profiles.person![row]!]! : row);
  return Array.from({ length: profiles.count }, (_, row) => {
    const added = nameOf ? [escapeCell(platformOf(row)), escapeCell(personOf(row))] : [];
    return `${[escapeCell(handleOf(row)), ...NOTHING_COMPUTED, ...added].join(',')}\n`;
  }).join('');
}

function known(value: number, digits: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

function escapeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
