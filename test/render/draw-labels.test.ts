import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LABEL_PADDING, type LabelStyle, SIDE } from '../../src/answers/charts/labels.js';
import { drawLabels } from '../../src/render/draw-labels.js';

type Call = [text: string, x: number, y: number];

interface Element {
  x: number;
  y: number;
  width?: number;
  radius?: number;
}

/** A chart whose letters are 10 pixels wide, with one data set. */
function drawn(labels: LabelStyle | undefined, points: (Element & { label?: string })[], draw = drawLabels) {
  const texts: Call[] = [];
  const boxes: number[][] = [];
  const styles: string[] = [];
  const lines: number[][] = [];
  const halos: string[] = [];
  const ctx = {
    fillStyle: '',
    strokeStyle: '',
    font: '',
    save() {},
    restore() {},
    measureText: (text: string) => ({ width: text.length * 10 }),
    fillRect: (...box: number[]) => boxes.push(box),
    beginPath() {},
    moveTo: (...from: number[]) => lines.push(from),
    lineTo: (...to: number[]) => lines.at(-1)!.push(...to),
    stroke() {},
    strokeText: (text: string) => halos.push(`${text} ${ctx.strokeStyle}`),
    fillText(...call: Call) {
      texts.push(call.map((part) => (typeof part === 'number' ? Math.round(part) : part)) as Call);
      styles.push(`${ctx.font} ${ctx.fillStyle}`);
    },
  };
  const data = points.map(({ x, y, width, radius }) => ({
    width,
    options: { radius },
    getCenterPoint: () => ({ x, y }),
  }));
  const chart = {
    ctx,
    width: 300,
    options: { color: 'black', font: { size: 20, family: 'Arial' } },
    data: { datasets: [{ data: points.map(({ label }) => (label === undefined ? null : { label })), labels }] },
    getSortedVisibleDatasetMetas: () => [{ index: 0, data }],
  };
  draw(chart as never);
  return { texts, boxes, styles, lines, halos };
}

describe('drawLabels', () => {
  it('centers a label on its bar or point', () => {
    expect(drawn({}, [{ x: 50, y: 60, label: '42' }]).texts).toEqual([['42', 50, 60]]);
  });

  it('puts it beside a point, its own width and the offset away', () => {
    const at = { x: 100, y: 100, label: 'abc' }; // 30 wide, 24 high, and the padding around
    const beside = (align: number) => drawn({ align, offset: 5 }, [at]).texts[0]!.slice(1);
    expect(beside(SIDE.right)).toEqual([100 + 15 + LABEL_PADDING + 5, 100]);
    expect(beside(SIDE.left)).toEqual([100 - 15 - LABEL_PADDING - 5, 100]);
    expect(beside(SIDE.above)).toEqual([100, 100 - 12 - LABEL_PADDING - 5]);
    expect(beside(SIDE.below)).toEqual([100, 100 + 12 + LABEL_PADDING + 5]);
  });

  it('puts it beyond the end of a bar, on either side', () => {
    const bars = [200, 200].map((width, y) => ({ x: 150, y, width, label: '8' }));
    const { texts } = drawn({ align: [SIDE.right, SIDE.left] }, bars);
    expect(texts.map(([, x]) => x)).toEqual([250 + 5 + LABEL_PADDING, 50 - 5 - LABEL_PADDING]);
  });

  it('keeps it in the picture', () => {
    const edges = [0, 300].map((x) => ({ x, y: 0, label: 'abcd' }));
    const { texts } = drawn({ align: [SIDE.left, SIDE.right], offset: 5 }, edges);
    expect(texts.map(([, x]) => x)).toEqual([20 + LABEL_PADDING, 300 - 20 - LABEL_PADDING]);
  });

  it('breaks lines, around the middle', () => {
    const { texts } = drawn({ size: 10, lineHeight: 2 }, [{ x: 50, y: 0, label: 'a\nb\nc' }]);
    expect(texts).toEqual([
      ['a', 50, -20],
      ['b', 50, 0],
      ['c', 50, 20],
    ]);
  });

  it('lays a background under it that is as large as text and padding', () => {
    const { boxes } = drawn({ background: 'white' }, [{ x: 50, y: 0, label: 'ab' }]);
    const [width, height] = [20 + 2 * LABEL_PADDING, 24 + 2 * LABEL_PADDING];
    expect(boxes).toEqual([[50 - width / 2, -height / 2, width, height]]);
  });

  it('has the chart’s size and color, or its own for all or for each', () => {
    const points = ['a', 'b'].map((label) => ({ x: 0, y: 0, label }));
    expect(drawn({}, points).styles).toEqual(['400 20px Arial black', '400 20px Arial black']);
    expect(drawn({ size: 9, weight: 600, color: ['red', 'blue'] }, points).styles).toEqual([
      '600 9px Arial red',
      '600 9px Arial blue',
    ]);
  });

  it('leads a line from the edge of a point to a label that lies apart, and none to one beside it', () => {
    const point = { x: 100, y: 100, radius: 5, label: 'ab' }; // its box is 24 wide
    expect(drawn({ align: SIDE.right, offset: 40, leader: true }, [point]).lines).toEqual([[105, 100, 140, 100]]);
    expect(drawn({ align: SIDE.right, offset: 8, leader: true }, [point]).lines).toEqual([]);
    expect(drawn({ align: SIDE.right, offset: 40 }, [point]).lines).toEqual([]);
  });

  it('edges letters, line by line, if asked to', () => {
    expect(drawn({ halo: 'white' }, [{ x: 0, y: 0, label: 'a\nb' }]).halos).toEqual(['a white', 'b white']);
    expect(drawn({}, [{ x: 0, y: 0, label: 'a' }]).halos).toEqual([]);
  });

  it('writes nothing without a label, or without a style', () => {
    expect(
      drawn({}, [
        { x: 0, y: 0 },
        { x: 0, y: 0, label: '' },
      ]).texts,
    ).toEqual([]);
    expect(drawn(undefined, [{ x: 0, y: 0, label: 'a' }]).texts).toEqual([]);
  });

  it('does the same from its own text alone, as built and as it is here', async () => {
    const built = await import(new URL('../../dist/render/draw-labels.js', import.meta.url).href);
    for (const source of [String(drawLabels), String(built.drawLabels)]) {
      const alone = runInNewContext(`(${source})`);
      const points = ['1\n2', 'abc'].map((label, i) => ({ x: i * 100, y: 50, width: 40, label }));
      const style: LabelStyle = {
        align: 40,
        offset: [3, 7],
        color: ['red', 'blue'],
        background: 'white',
        halo: 'white',
        leader: true,
      };
      expect(drawn(style, points, alone)).toEqual(drawn(style, points));
    }
  });
});
