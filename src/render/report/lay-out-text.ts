import { COLOURS } from '../../answers/charts/theme.js';
import { CONTENT_WIDTH, type Mark, type Measure, PAGE, type Pages, type TextStyle } from './page.js';
import { leading, STYLES } from './styles.js';
import { cutTo, wrap } from './text-lines.js';

/** So many lines of a paragraph are on one page. */
const KEPT_TOGETHER = 4;
/** Behind the mark. */
const SENTENCE_WIDTH = CONTENT_WIDTH - 12;
const SENTENCE_GAP = 3;

/** Where a line of a style stands that begins at `y`. */
export function baselineOf(y: number, style: TextStyle): number {
  return y + style.size * 1.02;
}

export function textAt(x: number, y: number, text: string, style: TextStyle, align: 'left' | 'right' = 'left'): Mark {
  return { kind: 'text', x, baseline: baselineOf(y, style), text, style, align };
}

/** A thin line across the page. */
export function ruleAt(y: number): Mark {
  return { kind: 'box', x: PAGE.margin, y, width: CONTENT_WIDTH, height: 0.5, colour: COLOURS.grid };
}

/** A heading, never the last line of a page: `follows` is the height of what must stand under it. @returns whether it begins a page */
export function layOutHeading(pages: Pages, title: string, measure: Measure, follows: number): boolean {
  pages.gap(13);
  const height = leading(STYLES.heading) + 4;
  const isNewPage = pages.need(height + follows);
  pages.put(
    [textAt(PAGE.margin, pages.y, cutTo(title, CONTENT_WIDTH, STYLES.heading, measure), STYLES.heading)],
    height,
  );
  return isNewPage;
}

export function layOutParagraph(pages: Pages, text: string, style: TextStyle, measure: Measure): void {
  const lines = wrap(text, CONTENT_WIDTH, style, measure);
  pages.need(Math.min(lines.length, KEPT_TOGETHER) * leading(style));
  for (const line of lines) {
    pages.need(leading(style));
    pages.put([textAt(PAGE.margin, pages.y, line, style)], leading(style));
  }
}

/** How much room sentences take, each with a mark before it. */
export function sentencesHeight(sentences: readonly string[], measure: Measure): number {
  const lines = sentences.flatMap((sentence) => wrap(sentence, SENTENCE_WIDTH, STYLES.text, measure));
  return lines.length * leading(STYLES.text) + sentences.length * SENTENCE_GAP;
}

/** Sentences, each with a mark before it; one of a few lines stays on one page. */
export function layOutSentences(pages: Pages, sentences: readonly string[], measure: Measure): void {
  const style = STYLES.text;
  for (const sentence of sentences) {
    const lines = wrap(sentence, SENTENCE_WIDTH, style, measure);
    pages.need(Math.min(lines.length, KEPT_TOGETHER) * leading(style));
    for (const [i, line] of lines.entries()) {
      pages.need(leading(style));
      const mark = i === 0 ? [textAt(PAGE.margin + 1, pages.y, '•', { ...style, colour: COLOURS.blue })] : [];
      pages.put([...mark, textAt(PAGE.margin + 12, pages.y, line, style)], leading(style));
    }
    pages.gap(SENTENCE_GAP);
  }
}
