import type { Who } from './who.js';

/** One filter, with what it is called in a headline. */
export interface RowFilter {
  /** Its key in Who, so that a button can leave it out. */
  name: keyof Who;
  /** Which of several under that key. */
  at?: number;
  words: string;
  holds(row: number): boolean;
  /** What it cannot tell: how many creators the file says nothing of. */
  caveat?: string | undefined;
  /** How it is known of these rows, where that is not a column's own word: "by their biography: gym 9". */
  basis?(rows: ArrayLike<number>): string;
}
