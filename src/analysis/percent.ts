import { whole } from './whole.js';

/**
 * 0.052 → '5.2%': a rate as it stands under and beside other rates. One decimal; below one percent two figures, from a
 * hundred on none. By hand, as `whole` is.
 */
export function percent(share: number): string {
  const size = Math.abs(share * 100);
  return signed(share, size < 0.995 ? significant(size, 2) : size < 99.95 ? size.toFixed(1) : whole(size));
}

/** 0.05 → '5%', 0.335 → '33.5%': at most three figures, and none that say nothing: of shares, limits and scales. */
export function shortPercent(share: number): string {
  const size = Math.abs(share * 100);
  return signed(share, size >= 100 ? whole(size) : significant(size < 0.1 ? size : Number(size.toFixed(2)), 3));
}

function significant(size: number, figures: number): string {
  return Number(size.toPrecision(figures))
    .toFixed(10)
    .replace(/\.?0+$/, '');
}

function signed(share: number, figures: string): string {
  return `${share < 0 && /[1-9]/.test(figures) ? '−' : ''}${figures}%`;
}
