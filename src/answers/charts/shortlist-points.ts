import type { LabelStyle } from './labels.js';
import type { Placement } from './place-labels.js';
import { COLOURS, SIZE, translucent } from './theme.js';

export interface NamedPoint {
  x: number;
  y: number;
  label: string;
}

/** Points with their rank inside, so that a name is never taken for its neighbour's. */
export function shortlistMarks(points: NamedPoint[]) {
  return {
    label: 'Shortlist',
    data: points.map(({ x, y }, index) => ({ x, y, label: String(index + 1) })),
    backgroundColor: COLOURS.vermillion,
    borderColor: COLOURS.white,
    borderWidth: 1.5,
    pointRadius: 10,
    labels: { color: COLOURS.white, size: SIZE.small, weight: 600 } satisfies LabelStyle,
  };
}

/** The names beside those points. */
export function shortlistNames(points: NamedPoint[], placements: Placement[]) {
  return {
    label: '',
    data: points.map((point, index) => ({ ...point, label: numbered(index, point.label) })),
    backgroundColor: 'transparent',
    borderColor: 'transparent',
    pointRadius: 0,
    labels: {
      align: placements.map(({ align }) => align),
      offset: placements.map(({ offset }) => offset),
      weight: 600,
      background: translucent(COLOURS.white, 0.8),
    } satisfies LabelStyle,
  };
}

export function numbered(index: number, name: string): string {
  return `${index + 1} ${name}`;
}
