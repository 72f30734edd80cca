import type { Drawing } from '../chart-renderer.js';

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48 } as const;
/** Between the margins. */
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Below the lower margin, in which the page's foot stands. */
const BOTTOM = PAGE.height - PAGE.margin - 14;

export interface TextStyle {
  /** Points. */
  size: number;
  weight: 400 | 600;
  colour: string;
}

/** How wide a text will be, in points. */
export type Measure = (text: string, style: TextStyle) => number;

/** What stands on a page, in points from its upper left corner. */
export type Mark =
  | { kind: 'text'; x: number; baseline: number; text: string; style: TextStyle; align: 'left' | 'right' }
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'link'; x: number; y: number; width: number; height: number; url: string }
  | { kind: 'chart'; x: number; y: number; scale: number; chart: Drawing };

/** Pages that are filled from top to bottom. */
export interface Pages {
  /** Each with its marks. */
  readonly all: Mark[][];
  /** Where the next thing goes, from the page's top. */
  readonly y: number;
  /** Begins a new page if there is no room for so much. @returns whether it did */
  need(height: number): boolean;
  /** Leaves room, but none at the top of a page. */
  gap(height: number): void;
  /** Puts marks on the page, and goes on below them. */
  put(marks: readonly Mark[], height: number): void;
}

export function createPages(): Pages {
  const all: Mark[][] = [[]];
  let y: number = PAGE.margin;
  return {
    all,
    get y() {
      return y;
    },
    need(height) {
      if (y === PAGE.margin || y + height <= BOTTOM) return false;
      all.push([]);
      y = PAGE.margin;
      return true;
    },
    gap(height) {
      if (y > PAGE.margin) y += height;
    },
    put(marks, height) {
      all.at(-1)!.push(...marks);
      y += height;
    },
  };
}
