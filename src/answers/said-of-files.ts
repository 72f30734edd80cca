import type { SaidOfFiles } from '../analysis/analysis.js';

/** `TikTok, EUR, sheet "Italy"`; '' where nobody has said anything. */
export function saidInWords({ platform, currency, sheets = [] }: SaidOfFiles): string {
  const names = sheets.map((name) => `"${name}"`).join(' and ');
  return [platform, currency, sheets.length > 0 && `${sheets.length === 1 ? 'sheet' : 'sheets'} ${names}`]
    .filter(Boolean)
    .join(', ');
}
