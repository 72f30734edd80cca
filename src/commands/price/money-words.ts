import { figureInWords } from '../../answers/column-figures.js';
import type { Prices } from '../../query/price.js';

/** A quote in full: `$1,050`; below a hundred with its cents. */
export function inFull({ currency }: Pick<Prices, 'currency'>, sum: number): string {
  return figureInWords(sum < 100 ? Number(sum.toPrecision(3)) : Math.round(sum), { kind: 'money', currency });
}

/** What is only roughly so, to two figures: `$330`. */
export function roughly(prices: Pick<Prices, 'currency'>, sum: number): string {
  return inFull(prices, Number(sum.toPrecision(2)));
}

/** `$210–540`, or one of them where both are the same. */
export function roughRange(prices: Pick<Prices, 'currency'>, low: number, high: number): string {
  const [from, to] = [roughly(prices, low), roughly(prices, high)];
  return from === to ? from : `${from} to ${to}`;
}
