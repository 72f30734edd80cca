import { LABEL_PADDING } from './labels.js';
import { estimateWidth } from './measure-text.js';

/** A point to be labelled, in pixels. */
export interface LabelledPoint {
  x: number;
  y: number;
  text: string;
}

/** As a LabelStyle has them: degrees clockwise from the right, and pixels between point and label. */
export interface Placement {
  align: number;
  offset: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const DIRECTIONS = [0, 180, 270, 90, 315, 225, 45, 135];
const OFFSETS = [11, 20, 32, 46, 62];
/** Passes over all labels: a later one lets an early label make room. */
const PASSES = 3;
const MARK_RADIUS = 11;

/**
 * Finds for each point a side where its label covers neither another label nor another labelled point, and stays
 * inside `area`; in the order given, so the first labels get the best places.
 */
export function placeLabels(points: LabelledPoint[], area: Box, fontSize: number): Placement[] {
  const marks = points.map(({ x, y }) => ({
    left: x - MARK_RADIUS,
    right: x + MARK_RADIUS,
    top: y - MARK_RADIUS,
    bottom: y + MARK_RADIUS,
  }));
  const candidates = OFFSETS.flatMap((offset) => DIRECTIONS.map((align) => ({ align, offset })));
  const chosen: Placement[] = [];
  const boxes: Box[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, point] of points.entries()) {
      const labels = boxes.filter((_, other) => other !== index);
      const others = marks.filter((_, other) => other !== index);
      const cost = (box: Box) => outside(box, area) * 4 + overlap(box, labels) * 2 + overlap(box, others);
      let best = Number.POSITIVE_INFINITY;
      for (const candidate of candidates) {
        const box = labelBox(point, candidate.align, candidate.offset, fontSize);
        const cover = cost(box);
        if (cover >= best) continue;
        best = cover;
        chosen[index] = candidate;
        boxes[index] = box;
      }
    }
  }
  return chosen;
}

/** Where a renderer will put the label: it pushes the label's centre until its box clears the point. */
function labelBox(point: LabelledPoint, align: number, offset: number, fontSize: number): Box {
  const radians = (align * Math.PI) / 180;
  const [vx, vy] = [Math.cos(radians), Math.sin(radians)];
  const halfWidth = estimateWidth(point.text, fontSize) / 2 + LABEL_PADDING;
  const halfHeight = fontSize * 0.6 + LABEL_PADDING;
  const stretch = 1 / Math.max(Math.abs(vx), Math.abs(vy));
  const x = point.x + vx * (halfWidth * stretch + offset);
  const y = point.y + vy * (halfHeight * stretch + offset);
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(box: Box, others: Box[]): number {
  let area = 0;
  for (const other of others) {
    const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}

function outside(box: Box, area: Box): number {
  const height = box.bottom - box.top;
  const width = box.right - box.left;
  const beyondX = Math.max(0, area.left - box.left) + Math.max(0, box.right - area.right);
  const beyondY = Math.max(0, area.top - box.top) + Math.max(0, box.bottom - area.bottom);
  return beyondX * height + beyondY * width;
}
