import type { ChartOptions } from 'chart.js';
import type { LabelStyle } from './labels.js';
import { COLOURS, SIZE, textOn } from './theme.js';

type Scales = NonNullable<ChartOptions['scales']>;

export interface Cell {
  label: string;
  background: string;
}

/**
 * A matrix as a stacked bar chart: each column is a data set whose bars are one unit long, so the cells fill the plot
 * whatever its size. Both renderers draw bars; a matrix plugin only one may have.
 *
 * @param rows cells by row, all of the same length
 */
export function cellDatasets(rows: Cell[][], fontSize: number = SIZE.small) {
  return (rows[0] ?? []).map((_, column) => ({
    data: rows.map((cells, y) => ({ x: 1, y, label: cells[column]!.label })),
    backgroundColor: rows.map((cells) => cells[column]!.background),
    borderColor: COLOURS.white,
    borderWidth: 1,
    borderSkipped: false,
    barPercentage: 1,
    categoryPercentage: 1,
    labels: {
      color: rows.map((cells) => textOn(cells[column]!.background)),
      size: fontSize,
      lineHeight: 1.35,
    } satisfies LabelStyle,
  }));
}

/** The bars' own axis counts columns; a second one, on top, names them. */
export function cellScales(
  columnLabels: (string | string[])[],
  rowTitle: string,
  columnTitle: string,
  rotation = 0,
): Scales {
  const title = (text: string) => ({
    display: text !== '',
    text,
    color: COLOURS.muted,
    font: { size: SIZE.text },
  });
  const shared = { type: 'category', grid: { display: false }, border: { display: false } };
  const ticks = { autoSkip: false, padding: 6, color: COLOURS.ink, font: { size: SIZE.small } };
  return {
    x: { type: 'linear', stacked: true, min: 0, max: columnLabels.length, display: false },
    y: { ...shared, stacked: true, title: title(rowTitle), ticks },
    columns: {
      ...shared,
      axis: 'x',
      position: 'top',
      offset: true,
      labels: columnLabels,
      title: title(columnTitle),
      ticks: { ...ticks, minRotation: rotation, maxRotation: rotation },
    },
  } as Scales;
}
