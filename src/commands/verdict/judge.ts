import type { Check } from '../../analysis/analysis.js';
import { percent } from '../../analysis/percent.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { creatorName } from '../../answers/format.js';
import { speaksAgainst } from '../../answers/speaks-against.js';
import { comparablePrices } from '../../query/comparable-prices.js';
import { pricesOf } from '../../query/price.js';
import { fitsBrief } from '../brief/fits-brief.js';
import type { Subject } from '../command.js';
import { inFull, roughly } from '../price/money-words.js';
import { usualInFile } from './usual-in-file.js';

/** From the surest yes to no. */
export const LEVELS = ['book', 'test', 'check', 'no'] as const;
export type Level = (typeof LEVELS)[number];

/** What one figure of a creator says of booking them. */
interface Point {
  /** A sentence without its full stop. */
  says: string;
  /** The same in a few words, for the first sentence. */
  short: string;
  side: 'for' | 'against';
  /** Whether it alone keeps them from being booked at once. */
  decides?: Level | undefined;
}

export interface Verdict {
  row: number;
  name: string;
  level: Level;
  points: Point[];
}

/** That no check speaks against somebody. */
export const PASSES = 'no check speaks against them';

/** Who beats fewer of their size is tested first. */
const FEW_BEATEN = 0.5;
/** A rate of fewer posts is tested first. */
const FEW_POSTS = 20;

/** All that the file says for and against booking somebody, and what follows from it. */
export function judge(subject: Subject, row: number): Verdict {
  const name = creatorName(textAt(subject.profiles.text.handle!, row), subject.analysis.dataset.names);
  const points = [
    ...checkPoints(subject, row),
    ...briefPoints(subject, row),
    ...engagementPoints(subject, row),
    ...fakePoints(subject, row),
    ...growthPoints(subject, row),
    ...pricePoints(subject, row),
  ];
  const decided = points.map(({ decides }) => LEVELS.indexOf(decides ?? 'book'));
  return { row, name, level: LEVELS[Math.max(0, ...decided)]!, points };
}

function checkPoints(subject: Subject, row: number): Point[] {
  const against = (effect: Check['effect'], decides: Level) =>
    speaksAgainst(subject, row, effect).map((says): Point => ({ says, short: says, side: 'against', decides }));
  const found = [...against('left-out', 'no'), ...against('flagged', 'check'), ...against('held-back', 'check')];
  const handle = textAt(subject.profiles.text.handle!, row).toLowerCase();
  const excluded: Point[] = subject.excluded.has(handle)
    ? [
        {
          says: "On this conversation's exclusion list",
          short: "they are on this conversation's exclusion list",
          side: 'against',
          decides: 'no',
        },
      ]
    : [];
  if (found.length > 0) return [...excluded, ...found];
  const ran = subject.analysis.checks.length;
  return [
    ...excluded,
    {
      says: `Passes ${ran === 1 ? 'the one check' : ran === 2 ? 'both checks' : `all ${ran} checks`} that ran`,
      short: PASSES,
      side: 'for',
    },
  ];
}

function briefPoints(subject: Subject, row: number): Point[] {
  const fit = fitsBrief(subject, row);
  if (!fit || fit.line === '') return [];
  const says = fit.line.replace(/\.$/, '');
  return fit.misses.length > 0
    ? [{ says, short: `they don't fit your brief's ${fit.misses.join(' and ')}`, side: 'against', decides: 'no' }]
    : fit.fits.length > 0
      ? [{ says, short: 'they fit your brief', side: 'for' }]
      : [];
}

function engagementPoints({ scores, profiles }: Subject, row: number): Point[] {
  const rate = scores.engagement[row]!;
  const share = scores.engagementPercentile[row]!;
  if (Number.isNaN(rate))
    return [
      {
        says: 'The file does not tell their engagement',
        short: 'their engagement is not known',
        side: 'against',
        decides: 'test',
      },
    ];
  const usual = scores.expectedEngagement[row]!;
  const part = share > 0.995 ? 'over 99%' : `${Math.round(share * 100)}%`;
  const beats = `they beat ${part} of accounts of about their size`;
  const posts = profiles.numeric.videos?.[row] ?? Number.NaN;
  const isGood = share >= FEW_BEATEN;
  return [
    {
      says: `Engagement of ${percent(rate)}; ${percent(usual)} is usual for their size: ${beats}`,
      short: isGood
        ? `their engagement beats ${part} of accounts their size`
        : `their engagement beats only ${part} of accounts their size`,
      side: isGood ? 'for' : 'against',
      decides: isGood ? undefined : 'test',
    },
    ...(posts < FEW_POSTS
      ? [
          {
            says: `Only ${whole(posts)} posts stand behind that rate`,
            short: `only ${whole(posts)} posts stand behind their rate`,
            side: 'against',
            decides: 'test',
          } as const,
        ]
      : []),
  ];
}

/** Below the check's limit, but more than most of this file has. */
function fakePoints({ profiles: { numeric, headers } }: Subject, row: number): Point[] {
  const value = numeric.fakeFollowers?.[row] ?? Number.NaN;
  const usual = numeric.fakeFollowers && usualInFile(numeric.fakeFollowers);
  if (Number.isNaN(value) || !usual) return [];
  const says = `${percent(value)} fake followers (\`${headers.fakeFollowers}\`); the file's median is ${percent(usual.median)}`;
  if (value > usual.p90)
    return [
      {
        says,
        short: `their ${percent(value)} fake followers are more than nine in ten of this file have`,
        side: 'against',
        decides: 'test',
      },
    ];
  return [
    {
      says,
      short: value <= usual.median ? 'they have few fake followers' : 'they have more fake followers than most here',
      side: value <= usual.median ? 'for' : 'against',
    },
  ];
}

function growthPoints({ profiles: { numeric, headers }, analysis }: Subject, row: number): Point[] {
  const value = numeric.growth?.[row] ?? Number.NaN;
  const usual = numeric.growth && usualInFile(numeric.growth);
  if (Number.isNaN(value) || !usual) return [];
  const from = analysis.dataset.growthWindow ?? `\`${headers.growth}\``;
  const says = `Growth of ${percent(value)} (${from}); the file's median is ${percent(usual.median)}`;
  return [
    {
      says,
      short:
        value < 0
          ? 'they lose followers'
          : `they grow by ${percent(value)}${value < usual.median ? ", less than the file's median" : ''}`,
      side: value < 0 || value < usual.median ? 'against' : 'for',
    },
  ];
}

function pricePoints(subject: Subject, row: number): Point[] {
  const prices = pricesOf(subject);
  if (!prices?.isQuote(row)) return [];
  const found = comparablePrices(subject, prices, row);
  if (!found) return [];
  const price = prices.of(row);
  const asks = `${inFull(prices, price)} per post; ${whole(found.rows.length)} comparable accounts ask a median of ${roughly(prices, found.median)} for as many ${found.per}`;
  if (price > found.high)
    return [
      {
        says: `Dear: ${asks}`,
        short: `their price (${inFull(prices, price)}) is above three quarters of comparable accounts`,
        side: 'against',
        decides: 'test',
      },
    ];
  return price <= found.median
    ? [
        {
          says: `Asks ${asks}`,
          short: `their price (${inFull(prices, price)}) is below what comparable accounts ask`,
          side: 'for',
        },
      ]
    : [{ says: `Asks ${asks}`, short: 'their price is a little above the median', side: 'against' }];
}
