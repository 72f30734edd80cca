import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/answers/report/report.js';
import { layOutReport } from '../../../src/render/report/lay-out-report.js';
import { CONTENT_WIDTH, type Mark, type Measure, PAGE } from '../../../src/render/report/page.js';
import { cutTo, wrap } from '../../../src/render/report/text-lines.js';
import { datasetOf, NAMES, reportOn } from '../../answers/report/report-subject.js';

/** Every letter is half as wide as it is high. */
const measure: Measure = (text, { size }) => text.length * size * 0.5;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  what: string;
}

function boxOf(mark: Mark): Box | undefined {
  if (mark.kind === 'chart')
    return {
      left: mark.x,
      right: mark.x + mark.chart.width * mark.scale,
      top: mark.y,
      bottom: mark.y + mark.chart.height * mark.scale,
      what: mark.chart.config.type as string,
    };
  if (mark.kind !== 'text') return undefined;
  const width = measure(mark.text, mark.style);
  const left = mark.align === 'right' ? mark.x - width : mark.x;
  return {
    left,
    right: left + width,
    top: mark.baseline - mark.style.size * 0.75,
    bottom: mark.baseline + mark.style.size * 0.22,
    what: mark.text,
  };
}

function overlaps(page: readonly Mark[]): string[] {
  const boxes = page.flatMap((mark) => boxOf(mark) ?? []);
  return boxes.flatMap((box, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > 0.01 && down > 0.01;
      })
      .map((other) => `${box.what} | ${other.what}`),
  );
}

const texts = (page: readonly Mark[]) => page.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

const dataset = datasetOf(NAMES);
const everybody = Array.from(dataset.scores.ranking);
const notes = new Map(everybody.map((row) => [row, 'a note about who asked for what, and when. '.repeat(6)]));
const reports: [string, Report][] = [
  ['a file', reportOn(dataset)],
  ['a shortlist of one', reportOn(dataset, { of: 'shortlist', rows: everybody.slice(0, 1) })],
  ['a shortlist of all, with notes', reportOn(dataset, { of: 'shortlist', rows: everybody, notes })],
];

describe.each(reports)('a report on %s', (_, report) => {
  const pages = layOutReport(report, measure);

  it('keeps everything between the margins', () => {
    const inset = 11; // a chart has room of its own at its sides
    for (const box of pages.flat().flatMap((mark) => boxOf(mark) ?? [])) {
      expect(box.left).toBeGreaterThanOrEqual(PAGE.margin - inset);
      expect([box.what, box.right <= PAGE.width - PAGE.margin + inset]).toEqual([box.what, true]);
      expect(box.top).toBeGreaterThanOrEqual(PAGE.margin - 1);
      expect(box.bottom).toBeLessThanOrEqual(PAGE.height - PAGE.margin + inset + 2);
    }
  });

  it('writes nothing over anything else', () => {
    for (const page of pages) expect(overlaps(page)).toEqual([]);
  });

  it('numbers its pages, and names the file and its hash on each', () => {
    for (const [i, page] of pages.entries()) {
      expect(texts(page)).toContain(`Page ${i + 1} of ${pages.length}`);
      expect(texts(page)).toContain(report.source);
    }
  });

  it('names the columns on every page that goes on with the list, and keeps each creator on one', () => {
    for (const { rank, reason } of report.groups.flatMap(({ creators }) => creators)) {
      const [words] = wrap(reason, CONTENT_WIDTH - 22, { size: 9, weight: 400, colour: '' }, measure);
      const page = pages.find((one) => texts(one).includes(String(rank)) && texts(one).includes(words!));
      expect([rank, page !== undefined && texts(page).includes('Followers')]).toEqual([rank, true]);
    }
  });
});

it('has two to four pages for a file and for a shortlist', () => {
  const plain = reportOn(dataset, { of: 'shortlist', rows: everybody.slice(0, 25) });
  for (const report of [reports[0]![1], reports[1]![1], plain]) {
    const { length } = layOutReport(report, measure);
    expect(length).toBeGreaterThanOrEqual(2);
    expect(length).toBeLessThanOrEqual(4);
  }
});

describe('text on lines', () => {
  const style = { size: 10, weight: 400, colour: '' } as const;

  it('breaks at spaces, and inside a word only where it is wider than the line', () => {
    expect(wrap('one two three', 40, style, measure)).toEqual(['one two', 'three']);
    expect(wrap('a abcdefghijkl b', 40, style, measure)).toEqual(['a', 'abcdefgh', 'ijkl b']);
    expect(wrap('', 40, style, measure)).toEqual([]);
  });

  it('is cut between letters, and the dots are at the end of a name from right to left', () => {
    expect(cutTo('abcdefghij', 40, style, measure)).toBe('abcdefg…');
    expect(cutTo('abc', 40, style, measure)).toBe('abc');
    expect(cutTo('👩🏽‍🎨👩🏽‍🎨👩🏽‍🎨', 50, style, measure)).toBe('👩🏽‍🎨…');
    expect(cutTo('אבגדהוזחטי', 40, style, measure)).toBe('אבגדה…\u200f\u200e');
  });
});
