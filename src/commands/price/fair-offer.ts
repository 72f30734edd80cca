/** What an offer for one post is judged by. */
export interface Yardsticks {
  /** What they ask themselves. */
  quote?: number | undefined;
  /** What comparable accounts ask, or else an estimate's range. */
  usual?: { low: number; median: number; high: number } | undefined;
}

export interface Judged {
  verdict: 'low' | 'fair' | 'high';
  /** Which of them decided: their own quote, or what is usual. */
  by: 'quote' | 'usual';
}

/** Of a quote: a sum that is off by less is the quote. */
const ABOUT = 0.05;

/**
 * Whether a sum is low, fair or high. More than somebody asks is high, whatever others ask; else it is what others ask that
 * decides: their middle half is fair.
 *
 * @returns undefined where there is nothing to judge by
 */
export function judgeOffer(offer: number, { quote, usual }: Yardsticks): Judged | undefined {
  if (quote !== undefined && offer > quote * (1 + ABOUT)) return { verdict: 'high', by: 'quote' };
  if (usual) {
    const verdict = offer < usual.low ? 'low' : offer > usual.high ? 'high' : 'fair';
    return { verdict, by: 'usual' };
  }
  if (quote === undefined) return undefined;
  return { verdict: offer < quote * (1 - ABOUT) ? 'low' : 'fair', by: 'quote' };
}

/**
 * Where to begin and how far to go: a quote that is no more than the median is taken as it is, and nobody is offered more
 * than the middle half of others, or than they ask.
 */
export function whatToOffer({ quote, usual }: Yardsticks): { open: number; most: number } | undefined {
  if (!usual) return quote === undefined ? undefined : { open: quote, most: quote };
  if (quote === undefined) return { open: usual.median, most: usual.high };
  if (quote <= usual.median) return { open: quote, most: quote };
  return { open: usual.median, most: Math.min(quote, usual.high) };
}
