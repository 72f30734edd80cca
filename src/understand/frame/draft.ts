import type { Either } from '../call.js';
import type { Item } from '../tag/item.js';

/** Who, as the query takes it: all hold at once, values of one are alternatives. */
export type Who = Record<string, unknown>;

/** One thing that narrows who is meant, where it stands in the sentence. */
export interface Atom {
  from: number;
  to: number;
  /** Which argument of Who. */
  name: string;
  value: string | boolean;
  isNegated: boolean;
}

export interface Figure {
  figure: string;
  measure?: string;
}

export interface Order {
  by: string;
  lowest: boolean;
  /** A price, or one of so much of something: cheapest first by itself. */
  isPrice?: boolean;
  isDearest?: boolean;
}

/** What a sentence says so far; each rule of the frame adds what it takes. */
export interface Draft {
  items: readonly Item[];
  atoms: Atom[];
  figures: Figure[];
  per: string[];
  /** "which country has the best engagement" */
  asked?: string;
  orders: Order[];
  count?: number;
  /** How many come before the first that is wanted. */
  skip?: number;
  percent?: number;
  /** Of groups: creators that they have at least. */
  least?: number;
  /** "any niche where nobody …": of groups, those that have nobody. */
  isNone?: boolean;
  /** What a share is of, where it is said: "of the German ones". */
  within?: Who;
  /** How many are of the first so many of a list: "of the top 10". */
  isOfFirst?: boolean;
  /** Best or worst, with nothing said of what. */
  isRanked?: boolean;
  /** Of groups: the lowest figure first. */
  isLowest?: boolean;
  /** The worst of them, or of the order that is named. */
  isWorst?: boolean;
  /** What a bare percentage is of, where the last question was about a share. */
  share?: string | undefined;
  /** A verdict is asked for, on whom or what it says: no word beside it makes another question of it. */
  isJudged?: boolean;
  /** It says something only with what was asked before it. */
  isLeaning: boolean;
  /** The other of two likely readings of what it leans on. */
  either?: Either;
  /** It changes the last list or plan and says nothing else, which no label tells apart. */
  isEdit?: boolean;
  /** What had to be assumed: said before the answer. */
  assumed: string[];
}

export function emptyDraft(items: readonly Item[], isLeaning: boolean): Draft {
  return { items, isLeaning, atoms: [], figures: [], per: [], orders: [], assumed: [] };
}
