import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { isSkipped } from '../analysis/analysis.js';

/**
 * Every profile with its scores, in the order of the file, as CSV. Cells that a spreadsheet would run as a formula
 * are escaped.
 */
export function scoredProfilesCsv({ analysis, profiles, scores }: AnalysedDataset): string {
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const place = new Map(Array.from(scores.ranking, (row, i) => [row, i + 1]));
  const lines = ['handle,followers,tier,segment,likelihood,engagement,engagement_percentile,score,rank,checks'];
  for (let row = 0; row < profiles.count; row++) {
    lines.push(
      [
        escapeCell(profiles.text.handle![row]!),
        profiles.numeric.followers![row],
        scores.tier[row],
        escapeCell(segments[scores.segment[row]!]?.name ?? ''),
        known(scores.likelihood[row]!, 4),
        known(scores.engagement[row]!, 6),
        known(scores.engagementPercentile[row]!, 4),
        known(scores.score[row]!, 2),
        place.get(row) ?? '',
        scores.flags[row]!.join(' '),
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

function known(value: number, digits: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

function escapeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
