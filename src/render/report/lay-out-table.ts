import type { ReportSection } from '../../answers/report/report.js';
import { ruleAt, textAt } from './lay-out-text.js';
import { CONTENT_WIDTH, type Mark, type Measure, PAGE, type Pages } from './page.js';
import { leading, STYLES } from './styles.js';
import { cutTo, wrap } from './text-lines.js';

const HEAD_HEIGHT = 15;
const PADDING = 3.5;
const GAP = 10;
/** Of a narrow column; the first one takes what is left. */
const NARROW = 62;
/** Of the second one, which has words in it. */
const WORDS = 76;

/** A table laid out, to be put where there is room for it. */
export interface LaidOutTable {
  height: number;
  put(pages: Pages): void;
}

/** A table of words, two columns of them, and figures: rows stay whole, and the head comes again on a new page. */
export function layOutTable({ columns, rows }: NonNullable<ReportSection['table']>, measure: Measure): LaidOutTable {
  const widths = columns.map((_, i): number => (i === 1 ? WORDS : NARROW));
  widths[0] = CONTENT_WIDTH - widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
  const lefts = widths.map((_, i) => PAGE.margin + widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const cellAt = (i: number, y: number, text: string, style: (typeof STYLES)['text' | 'label']): Mark =>
    i < 2
      ? textAt(lefts[i]!, y, text, style)
      : textAt(lefts[i]! + widths[i]!, y, cutTo(text, widths[i]!, style, measure), style, 'right');
  const headAt = (y: number) => columns.map((label, i) => cellAt(i, y, label, STYLES.label));
  const laidOut = rows.map((row) => {
    const cells = row.map((text, i) => wrap(text, widths[i]!, STYLES.text, measure));
    const height = 2 * PADDING + Math.max(...cells.map((lines) => lines.length)) * leading(STYLES.text);
    const marksAt = (top: number) => [
      ruleAt(top),
      ...cells.flatMap((lines, i) =>
        lines.map((line, at) => cellAt(i, top + PADDING + at * leading(STYLES.text), line, STYLES.text)),
      ),
    ];
    return { height, marksAt };
  });
  return {
    height: HEAD_HEIGHT + laidOut.reduce((sum, { height }) => sum + height, 0),
    put(pages) {
      pages.gap(4);
      pages.put(headAt(pages.y), HEAD_HEIGHT);
      for (const { height, marksAt } of laidOut) {
        if (pages.need(height)) pages.put(headAt(pages.y), HEAD_HEIGHT);
        pages.put(marksAt(pages.y), height);
      }
      pages.gap(6);
    },
  };
}
