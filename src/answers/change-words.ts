import type { ChangeMeasure } from '../analysis/changes/compare-snapshots.js';
import { formatCell } from './format.js';

/** "+1.2M", "−3.4%", "12 places up". */
export function changeWords(change: number, by: ChangeMeasure): string {
  const size = Math.abs(change);
  const sign = change < 0 ? '−' : '+';
  switch (by) {
    case 'rank':
      return `${size.toLocaleString('en-US')} ${size === 1 ? 'place' : 'places'} ${change < 0 ? 'down' : 'up'}`;
    case 'percent':
      return `${sign}${formatCell(size, 'percent')}`;
    case 'engagement':
      return `${sign}${formatCell(size, 'percent').replace('%', '')} points`;
    default:
      return `${sign}${formatCell(size, 'count')}`;
  }
}
