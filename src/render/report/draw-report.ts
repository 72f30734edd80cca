import '../no-system-fonts.js';
import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { Report } from '../../answers/report/report.js';
import { drawChart, fonts } from '../draw-chart.js';
import { textIn } from '../supported-text.js';
import { layOutReport } from './lay-out-report.js';
import { type Mark, type Measure, PAGE, type TextStyle } from './page.js';
import { withLanguage } from './with-language.js';
import { withWritableNames } from './writable-names.js';

/**
 * Draws a report as a PDF: text that can be selected and searched, charts as lines, fonts as far as they are used. The same
 * report gives the same bytes: nothing in it is of the moment that it is drawn.
 */
export function drawReport(asked: Report): Buffer {
  const report = withWritableNames(asked, fonts.isSupported);
  const families = fonts.familiesFor(textIn(report));
  const pages = layOutReport(report, measureIn(families));
  const document = new PDFDocument({ title: `${report.title}: ${report.about}`, subject: report.headline });
  for (const marks of pages) {
    const context = document.beginPage(PAGE.width, PAGE.height) as SKRSContext2D; // its type is a browser's
    for (const mark of marks) draw(context, mark, families);
    document.endPage();
  }
  return withLanguage(document.close(), 'en');
}

function measureIn(families: string): Measure {
  const context = createCanvas(1, 1).getContext('2d');
  return (text, style) => {
    setFont(context, style, families);
    return context.measureText(text).width;
  };
}

/** Without contextual forms, such as Inter's brackets beside figures: no reader of a PDF knows what letters those are. */
function setFont(context: SKRSContext2D, { weight, size }: TextStyle, families: string): void {
  context.font = `${weight} ${size}px ${families}`;
  context.fontVariantLigatures = 'no-contextual';
}

function draw(context: SKRSContext2D, mark: Mark, families: string): void {
  switch (mark.kind) {
    case 'text':
      setFont(context, mark.style, families);
      context.fillStyle = mark.style.colour;
      context.textAlign = mark.align;
      context.fillText(mark.text, mark.x, mark.baseline);
      break;
    case 'box':
      context.fillStyle = mark.colour;
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      break;
    case 'link':
      context.annotateLinkUrl(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, mark.url);
      break;
    case 'chart':
      drawChartAt(context, mark);
  }
}

/** Chart.js takes a canvas to be its own: on a page it is kept from clearing it, and from setting its own scale. */
function drawChartAt(context: SKRSContext2D, { x, y, scale, chart }: Extract<Mark, { kind: 'chart' }>): void {
  const { width, height } = chart;
  const canvas = { width, height, style: {}, getContext: () => context };
  const nothing = { value: () => undefined, configurable: true };
  context.save();
  context.fontVariantLigatures = 'no-contextual';
  context.translate(x, y);
  context.scale(scale, scale);
  Object.defineProperties(context, {
    canvas: { value: canvas, configurable: true },
    setTransform: nothing,
    resetTransform: nothing,
    clearRect: nothing,
  });
  try {
    drawChart(context, chart.config, 1).destroy();
  } finally {
    for (const name of ['canvas', 'setTransform', 'resetTransform', 'clearRect']) Reflect.deleteProperty(context, name);
    context.restore();
  }
}
