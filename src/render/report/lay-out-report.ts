import { COLOURS, SIZE } from '../../answers/charts/theme.js';
import type { Report, ReportSection } from '../../answers/report/report.js';
import type { Drawing } from '../chart-renderer.js';
import { layOutCreators } from './lay-out-creators.js';
import { layOutTable } from './lay-out-table.js';
import { layOutHeading, layOutParagraph, layOutSentences, ruleAt, sentencesHeight, textAt } from './lay-out-text.js';
import { CONTENT_WIDTH, createPages, type Mark, type Measure, PAGE, type Pages } from './page.js';
import { leading, STYLES } from './styles.js';
import { cutTo } from './text-lines.js';

/** A chart's 14 pixels are 9 points: as large as the text beside it, and two of them fill a page. */
const CHART_SCALE = 0.64;
/** Up to this height, in points, a section is not torn apart. */
const KEPT_TOGETHER = 260;

/** Where everything of a report goes, page by page. */
export function layOutReport(report: Report, measure: Measure): Mark[][] {
  const pages = createPages();
  layOutTop(pages, report, measure);
  layOutCreators(pages, report.groups, measure);
  pages.gap(8);
  for (const note of report.listNotes) layOutParagraph(pages, note, STYLES.small, measure);
  if (report.doNext.length > 0) layOutSection(pages, { title: 'Do next', lines: report.doNext }, measure);
  for (const chart of report.charts) layOutChart(pages, chart);
  for (const section of report.sections) layOutSection(pages, section, measure);
  return pages.all.map((marks, i) => [...marks, ...footOf(report, i + 1, pages.all.length, measure)]);
}

function layOutSection(pages: Pages, { title, lines, table }: ReportSection, measure: Measure): void {
  const laidOut = table && layOutTable(table, measure);
  const follows = sentencesHeight(lines, measure) + (laidOut?.height ?? 0);
  layOutHeading(pages, title, measure, Math.min(follows, KEPT_TOGETHER));
  layOutSentences(pages, lines, measure);
  laidOut?.put(pages);
}

/** What it is, of what and when; the answer; the figures that are asked for first. */
function layOutTop(pages: Pages, { title, about, date, headline, brief, figures }: Report, measure: Measure): void {
  const right = PAGE.width - PAGE.margin;
  const aboutWidth = CONTENT_WIDTH - measure(date, STYLES.small) - 20;
  pages.put(
    [
      textAt(PAGE.margin, pages.y, cutTo(about, aboutWidth, STYLES.small, measure), STYLES.small),
      textAt(right, pages.y, date, STYLES.small, 'right'),
    ],
    leading(STYLES.small) + 6,
  );
  pages.put([textAt(PAGE.margin, pages.y, title, STYLES.title)], leading(STYLES.title) + 2);
  layOutParagraph(pages, headline, STYLES.lead, measure);
  if (brief !== '') pages.gap(3);
  layOutParagraph(pages, brief, { ...STYLES.text, colour: STYLES.small.colour }, measure);
  pages.gap(12);

  const gap = 14;
  const width = (CONTENT_WIDTH - gap * (figures.length - 1)) / figures.length;
  const marks = figures.flatMap(({ label, value, note }, i): Mark[] => {
    const x = PAGE.margin + i * (width + gap);
    return [
      { kind: 'box', x, y: pages.y, width, height: 1.5, colour: COLOURS.blue },
      textAt(x, pages.y + 7, cutTo(label, width, STYLES.label, measure), STYLES.label),
      textAt(x, pages.y + 18, cutTo(value, width, STYLES.figure, measure), STYLES.figure),
      textAt(x, pages.y + 40, cutTo(note, width, STYLES.small, measure), STYLES.small),
    ];
  });
  pages.put(marks, 52);
}

/** Its writing is in line with the text around it: a chart has room at its sides. */
function layOutChart(pages: Pages, chart: Drawing): void {
  const scale = Math.min(CHART_SCALE, CONTENT_WIDTH / chart.width);
  const height = chart.height * scale;
  pages.gap(8);
  pages.need(height);
  pages.put([{ kind: 'chart', x: PAGE.margin - SIZE.padding * scale, y: pages.y, scale, chart }], height);
}

function footOf({ source }: Report, page: number, of: number, measure: Measure): Mark[] {
  const y = PAGE.height - PAGE.margin + 4;
  const number = `Page ${page} of ${of}`;
  const width = CONTENT_WIDTH - measure(number, STYLES.foot) - 20;
  return [
    ruleAt(y - 6),
    textAt(PAGE.margin, y, cutTo(source, width, STYLES.foot, measure), STYLES.foot),
    textAt(PAGE.width - PAGE.margin, y, number, STYLES.foot, 'right'),
  ];
}
