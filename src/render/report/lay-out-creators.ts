import type { Report, ReportedCreator } from '../../answers/report/report.js';
import { layOutHeading, ruleAt, textAt } from './lay-out-text.js';
import { CONTENT_WIDTH, type Mark, type Measure, PAGE, type Pages } from './page.js';
import { leading, STYLES } from './styles.js';
import { cutTo, wrap } from './text-lines.js';

const RIGHT = PAGE.width - PAGE.margin;
/** Names begin here, behind their ranks. */
const NAMES_AT = PAGE.margin + 22;
const GAP = 12;
const HEAD_HEIGHT = 16;
const PADDING = 4.5;

interface ColumnOnPage {
  label: string;
  key: 'followers' | 'engagement' | 'price' | 'score';
  width: number;
  /** Its right edge. */
  right: number;
}

const COLUMNS = [
  { label: 'Followers', key: 'followers', width: 56 },
  { label: 'Engagement', key: 'engagement', width: 66 },
  { label: 'Per post', key: 'price', width: 76 },
  { label: 'Score', key: 'score', width: 38 },
] as const;

/** The lists, under one head: a creator is never torn apart by the end of a page, and each page names the columns. */
export function layOutCreators(pages: Pages, groups: Report['groups'], measure: Measure): void {
  const columns = columnsFor(groups.flatMap(({ creators }) => creators));
  for (const [i, { title, creators }] of groups.entries()) {
    const entries = creators.map((creator) => entryOf(creator, columns, measure));
    const isNewPage = layOutHeading(pages, title, measure, HEAD_HEIGHT + (entries[0]?.height ?? 0));
    if (i === 0 || isNewPage) pages.put(headAt(pages.y, columns), HEAD_HEIGHT);
    for (const { marksAt, height } of entries) {
      if (pages.need(height)) pages.put(headAt(pages.y, columns), HEAD_HEIGHT);
      pages.put(marksAt(pages.y), height);
    }
  }
}

/** Only those that some creator has a figure for. */
function columnsFor(creators: readonly ReportedCreator[]): ColumnOnPage[] {
  let right = RIGHT;
  return COLUMNS.filter(({ key }) => creators.some((creator) => creator[key] !== undefined))
    .toReversed()
    .map((column) => {
      const placed = { ...column, right };
      right -= column.width + GAP;
      return placed;
    });
}

function headAt(y: number, columns: readonly ColumnOnPage[]): Mark[] {
  return [
    textAt(NAMES_AT, y, 'Creator', STYLES.label),
    ...columns.map(({ label, right }) => textAt(right, y, label, STYLES.label, 'right')),
  ];
}

/** Name and figures, what is known besides, the reason, what to check, what was noted. */
function entryOf(creator: ReportedCreator, columns: readonly ColumnOnPage[], measure: Measure) {
  const leftmost = Math.min(...columns.map(({ right, width }) => right - width));
  const nameWidth = leftmost - GAP - NAMES_AT;
  const nameStyle = creator.url === undefined ? STYLES.name : STYLES.link;
  const name = cutTo(creator.name, nameWidth, nameStyle, measure);
  const below = [
    { text: creator.reason, style: STYLES.text },
    { text: creator.check === '' ? '' : `Check first: ${creator.check}.`, style: STYLES.warning },
    { text: creator.note === '' ? '' : `Noted: ${creator.note}`, style: STYLES.small },
  ].flatMap(({ text, style }) =>
    wrap(text, CONTENT_WIDTH - (NAMES_AT - PAGE.margin), style, measure).map((line) => ({ line, style })),
  );
  const firstLine = leading(STYLES.cell);
  const secondLine = leading(STYLES.small);
  const belowHeight = below.reduce((sum, { style }) => sum + leading(style), 0);
  const height = PADDING + firstLine + secondLine + 2 + belowHeight + PADDING;

  const marksAt = (top: number): Mark[] => {
    const y = top + PADDING;
    const marks: Mark[] = [
      ruleAt(top),
      textAt(NAMES_AT - 8, y, String(creator.rank), { ...STYLES.cell, colour: STYLES.small.colour }, 'right'),
      textAt(NAMES_AT, y, name, nameStyle),
      textAt(
        NAMES_AT,
        y + firstLine,
        cutTo(creator.details.join(' · '), nameWidth, STYLES.small, measure),
        STYLES.small,
      ),
    ];
    if (creator.url !== undefined) {
      const width = measure(name, nameStyle);
      marks.push({ kind: 'link', x: NAMES_AT, y, width, height: firstLine, url: creator.url });
    }
    for (const { key, right, width } of columns) {
      const figure = creator[key];
      if (!figure) {
        marks.push(textAt(right, y, '–', { ...STYLES.cell, colour: STYLES.small.colour }, 'right'));
        continue;
      }
      const style = key === 'score' ? STYLES.name : STYLES.cell;
      marks.push(textAt(right, y, cutTo(figure.value, width, style, measure), style, 'right'));
      marks.push(textAt(right, y + firstLine, cutTo(figure.note, width, STYLES.small, measure), STYLES.small, 'right'));
    }
    let lineAt = y + firstLine + secondLine + 2;
    for (const { line, style } of below) {
      marks.push(textAt(NAMES_AT, lineAt, line, style));
      lineAt += leading(style);
    }
    return marks.filter((mark) => mark.kind !== 'text' || mark.text !== '');
  };
  return { height, marksAt };
}
