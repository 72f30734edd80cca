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
const WORDS = 128;

/** A table of words, two columns of them, and figures: rows stay whole, and the head comes again on a new page. */
export function layOutTable(
  pages: Pages,
  { columns, rows }: NonNullable<ReportSection['table']>,
  measure: Measure,
): void {
  const widths = columns.map((_, i): number => (i === 1 ? WORDS : NARROW));
  widths[0] = CONTENT_WIDTH - widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
  const lefts = widths.map((_, i) => PAGE.margin + widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const cellAt = (i: number, y: number, text: string, style: (typeof STYLES)['text' | 'label']): Mark =>
    i < 2
      ? textAt(lefts[i]!, y, text, style)
      : textAt(lefts[i]! + widths[i]!, y, cutTo(text, widths[i]!, style, measure), style, 'right');
  const head = () =>
    pages.put(
      columns.map((label, i) => cellAt(i, pages.y, label, STYLES.label)),
      HEAD_HEIGHT,
    );

  pages.gap(4);
  pages.need(HEAD_HEIGHT + 3 * leading(STYLES.text));
  head();
  for (const row of rows) {
    const cells = row.map((text, i) => wrap(text, widths[i]!, STYLES.text, measure));
    const height = 2 * PADDING + Math.max(...cells.map((lines) => lines.length)) * leading(STYLES.text);
    if (pages.need(height)) head();
    const top = pages.y;
    const marks = cells.flatMap((lines, i) =>
      lines.map((line, at) => cellAt(i, top + PADDING + at * leading(STYLES.text), line, STYLES.text)),
    );
    pages.put([ruleAt(top), ...marks], height);
  }
  pages.gap(6);
}
