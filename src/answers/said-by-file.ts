import type { KeptColumn } from '../analysis/kept-columns.js';
import { FLAG, type Profiles } from '../analysis/profiles.js';
import { textAt } from '../analysis/text-column.js';
import { keptInWords } from './column-figures.js';
import { dateOfDay, formatCell } from './format.js';

/** Of a creator with more, the others are asked for. */
const MOST_CELLS = 20;
/** What the file's makers say of a creator and of their audience, each with the column that it is from. */
export function saidByFile({ numeric, text, flags, headers, kept }: Profiles, row: number): string[] {
  const share = (field: 'fakeFollowers' | 'audienceCountryShare' | 'growth' | 'credibility') => {
    const value = numeric[field]?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : formatCell(value, 'percent');
  };
  const named = (field: 'status' | 'owner' | 'audienceCountry') =>
    (text[field] && textAt(text[field], row)) || undefined;
  const posts = numeric.postsPerWeek?.[row] ?? Number.NaN;
  const day = numeric.lastPost?.[row] ?? Number.NaN;
  const of = named('audienceCountry');
  const ofShare = share('audienceCountryShare');
  const lines: [string, string | undefined, string | undefined][] = [
    ['Fake followers', share('fakeFollowers'), headers.fakeFollowers],
    // Scores of quality and authenticity are read as credibility: which of them it is, its header says.
    ['', share('credibility'), headers.credibility],
    ['Growth', share('growth'), headers.growth],
    ['Last post', Number.isNaN(day) ? undefined : dateOfDay(day), headers.lastPost],
    ['Posts per week', Number.isNaN(posts) ? undefined : posts.toFixed(1).replace(/\.0$/, ''), headers.postsPerWeek],
    [
      'Audience',
      of && ofShare ? `${of} ${ofShare}` : (of ?? ofShare),
      headers.audienceCountry ?? headers.audienceCountryShare,
    ],
    ['Status', named('status'), headers.status],
    ['Owner', named('owner'), headers.owner],
    [
      'Email',
      flags.hasEmail ? (flags.hasEmail[row] === FLAG.yes ? 'in the file' : undefined) : undefined,
      headers.hasEmail,
    ],
  ];
  return [
    ...lines.flatMap(([what, value, header]) =>
      value === undefined ? [] : [what === '' ? `\`${header}\`: ${value}` : `${what}: ${value} (\`${header}\`)`],
    ),
    ...keptLine(kept, row),
  ];
}

/** The cells of the other columns, in the order of the file. */
function keptLine(kept: readonly KeptColumn[], row: number): string[] {
  const cells = kept.flatMap((column) => {
    const value = keptInWords(column, row);
    return value === undefined ? [] : [`\`${column.header}\` ${value}`];
  });
  if (cells.length === 0) return [];
  const more = cells.length - MOST_CELLS;
  const shown = more > 0 ? `${cells.slice(0, MOST_CELLS).join(', ')} and ${more} more` : cells.join(', ');
  return [`Also in the file: ${shown}`];
}
