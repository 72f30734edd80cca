import type { ChartType } from 'chart.js';

/** Sides of a bar or a point, in degrees clockwise from the right. */
export const SIDE = { right: 0, below: 90, left: 180, above: 270 } as const;

/** Pixels around a label's text: its background reaches that far, and `offset` counts from there. */
export const LABEL_PADDING = 2;

/**
 * How a data set's labels look. Every entry of `data` with a `label` is labelled with it; `\n` breaks its lines.
 * An array has an entry for each entry of `data`. Plain data: the renderers draw it (src/render/draw-labels.ts).
 */
export interface LabelStyle {
  /** The side, in degrees clockwise from the right; without it, the label is centered on its bar or point. */
  align?: number | readonly number[];
  /** Pixels between the label and the end of its bar, or the center of its point. */
  offset?: number | readonly number[];
  /** Pixels; without it, that of the chart. */
  size?: number;
  weight?: 400 | 600;
  /** Without it, that of the chart. */
  color?: string | readonly string[];
  /** Drawn under the label, over what would make it hard to read. */
  background?: string;
  /** The color of an edge around the letters: it hides less than a background does. */
  halo?: string;
  /** Whether a line leads from a point to its label where the two do not touch. */
  leader?: boolean;
  /** In font sizes. */
  lineHeight?: number;
}

declare module 'chart.js' {
  interface ChartDatasetProperties<TType extends ChartType, TData> {
    labels?: LabelStyle;
  }
}
