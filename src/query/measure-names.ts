import { fieldsOfHeader, firstFieldOf } from '../analysis/read/headers/header-meaning.js';

/** Figures of a creator that are called by a name of their own, whatever a file calls its columns. */
export const MEASURES = [
  'score',
  'followers',
  'engagement',
  'likelihood',
  'following',
  'videos',
  'likes',
  'views',
  'price',
  'engagement by views',
  'likes per video',
  'views per follower',
  'price per engagement',
  'growth',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One of those, or a column of the file by its header in quotes: `"Growth 30d %"`. */
export type Measure = MeasureName | `"${string}`;

/** The header that a measure or a dimension names; undefined where it is a name of our own. */
export function headerIn(name: string): string | undefined {
  return /^"([^"]+)"$/.exec(name)?.[1];
}

/** One figure made of two, each a header or of MEASURES: `Quote per 1,000 Followers`, `Agreed minus Quote`. */
export interface Computation {
  of: string;
  by: string;
  operation: 'ratio' | 'difference';
  /** Of a ratio: for so many of `by`. */
  times: number;
}

const OPERATION = / (?:per (?:(?<times>\d[\d,]*) )?|minus )(?=\S)/g;

/** Every way to read it as one: "per" may be part of a header, too. */
export function computationsIn(name: string): Computation[] {
  return [...name.matchAll(OPERATION)].map((match) => ({
    of: name.slice(0, match.index),
    by: name.slice(match.index + match[0].length),
    operation: match[0].startsWith(' per') ? 'ratio' : 'difference',
    times: Number((match.groups!.times ?? '1').replaceAll(',', '')),
  }));
}

/** Whether it is a price, or a price of so much of something. */
export function isOfPrice(name: string): boolean {
  if (name === 'price' || name === 'price per engagement') return true;
  return computationsIn(headerIn(name) ?? '').some(
    ({ of, operation }) => operation === 'ratio' && (of === 'price' || firstFieldOf(fieldsOfHeader(of)) === 'fee'),
  );
}

/** Of a price the smaller one is the better one. */
export function isCheapestFirst(by: string): boolean {
  return isOfPrice(by);
}
