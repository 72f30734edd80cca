import { dotCounter } from './count-dots.js';
import { LABEL_PADDING } from './labels.js';
import { estimateWidth } from './measure-text.js';

/** A spot of the picture, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** A point to be labelled, in pixels. */
export interface LabelledPoint extends Spot {
  /** `\n` breaks its lines. */
  text: string;
}

/** As a LabelStyle has them: degrees clockwise from the right, and pixels between point and label. */
export interface Placement {
  align: number;
  offset: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const DIRECTIONS = [0, 180, 270, 90, 315, 225, 45, 135, 335, 205, 25, 155, 292, 248, 68, 112];
const OFFSETS = [8, 16, 28, 44, 64, 88, 116];
/** Passes over all labels: a later one lets an early label make room. */
const PASSES = 5;
const MARK_RADIUS = 7;
/** Pixels by which another point has to be farther from a label than its own. */
const ASTRAY = 5;
/**
 * What costs as much as square pixels of text over text: a long way, a dot under the label, a line that crosses, and a
 * label that lies as near to another point as to its own. */
const COST = { way: (pixels: number) => pixels ** 2 / 15, dot: 14, crossing: 900, astray: 700 };

/**
 * Finds for each point a side where its label covers neither another label nor another labelled point, few of the other
 * dots, and stays inside `area`; in the order given, so the first labels get the best places.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  area: Box,
  fontSize: number,
  dots: readonly Spot[] = [],
): Placement[] {
  const marks = points.map(({ x, y }) => ({
    left: x - MARK_RADIUS,
    right: x + MARK_RADIUS,
    top: y - MARK_RADIUS,
    bottom: y + MARK_RADIUS,
  }));
  const candidates = OFFSETS.flatMap((offset) => DIRECTIONS.map((align) => ({ align, offset })));
  const sizes = points.map(({ text }) => sizeOf(text, fontSize));
  const boxesOf = points.map((point, i) => candidates.map((candidate) => boxAt(point, candidate, sizes[i]!)));
  const countDots = dotCounter(dots, area);
  const dotsUnder = boxesOf.map((boxes) => boxes.map(countDots));
  const chosen: Placement[] = [];
  const taken: Box[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, point] of points.entries()) {
      const others = [...taken.keys()].filter((other) => other !== index);
      const labels = others.map((other) => taken[other]!);
      const otherPoints = points.filter((_, other) => other !== index);
      const otherMarks = marks.filter((_, other) => other !== index);
      let best = Number.POSITIVE_INFINITY;
      for (const [i, box] of boxesOf[index]!.entries()) {
        let cost =
          outside(box, area) * 4 +
          (overlap(box, labels) + overlap(box, otherMarks)) * 2 +
          dotsUnder[index]![i]! * COST.dot +
          COST.way(candidates[i]!.offset);
        if (cost >= best) continue;
        const placed = { point, box };
        for (const other of others)
          if (disturb(placed, { point: points[other]!, box: taken[other]! })) cost += COST.crossing;
        const end = nearest(point, box);
        const own = distance(point, end);
        for (const [other, mark] of otherMarks.entries()) {
          if (meets(point, end, mark)) cost += COST.crossing;
          if (distance(otherPoints[other]!, nearest(otherPoints[other]!, box)) < own + ASTRAY) cost += COST.astray;
        }
        if (cost >= best) continue;
        best = cost;
        chosen[index] = candidates[i]!;
        taken[index] = box;
      }
    }
  }
  return chosen;
}

/** Where a renderer will put the label: it pushes the label's centre until its box clears the point. */
export function labelBox(point: LabelledPoint, placement: Placement, fontSize: number): Box {
  return boxAt(point, placement, sizeOf(point.text, fontSize));
}

interface HalfSize {
  width: number;
  height: number;
}

function sizeOf(text: string, fontSize: number): HalfSize {
  const lines = text.split('\n');
  return {
    width: Math.max(...lines.map((line) => estimateWidth(line, fontSize))) / 2 + LABEL_PADDING,
    height: lines.length * fontSize * 0.6 + LABEL_PADDING,
  };
}

function boxAt(point: Spot, { align, offset }: Placement, half: HalfSize): Box {
  const radians = (align * Math.PI) / 180;
  const [vx, vy] = [Math.cos(radians), Math.sin(radians)];
  const stretch = 1 / Math.max(Math.abs(vx), Math.abs(vy));
  const x = point.x + vx * (half.width * stretch + offset);
  const y = point.y + vy * (half.height * stretch + offset);
  return { left: x - half.width, right: x + half.width, top: y - half.height, bottom: y + half.height };
}

export function isInside({ x, y }: Spot, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function overlap(box: Box, others: readonly Box[]): number {
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

interface Placed {
  point: Spot;
  box: Box;
}

/** Whether the line from a point to its label meets the other's line, or its label. */
function disturb(one: Placed, other: Placed): boolean {
  const [end, otherEnd] = [nearest(one.point, one.box), nearest(other.point, other.box)];
  return (
    cross(one.point, end, other.point, otherEnd) ||
    meets(one.point, end, other.box) ||
    meets(other.point, otherEnd, one.box)
  );
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function nearest({ x, y }: Spot, { left, right, top, bottom }: Box): Spot {
  return { x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom)) };
}

/** Whether the line from one spot to another meets a diagonal of a box. */
function meets(from: Spot, to: Spot, { left, right, top, bottom }: Box): boolean {
  return (
    cross(from, to, { x: left, y: top }, { x: right, y: bottom }) ||
    cross(from, to, { x: left, y: bottom }, { x: right, y: top })
  );
}

/** Whether the line from a to b meets the one from c to d. */
function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(p: Spot, q: Spot, r: Spot): number {
  return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}
