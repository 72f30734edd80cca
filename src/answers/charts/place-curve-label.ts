import { dotCounter } from './count-dots.js';
import { estimateWidth } from './measure-text.js';
import { type Box, isInside, labelBox, overlap, type Placement, type Spot } from './place-labels.js';
import { SIZE } from './theme.js';

const DIRECTIONS = [270, 90, 315, 225, 45, 135];
const OFFSET = 6;
/** In dots: what a covered label and a crossed curve cost. */
const COST = { label: 1_000, curve: 200 };

/**
 * Where along a curve its name covers the fewest dots, no other label and not the curve itself.
 *
 * @param line the curve's own points, in pixels
 * @param taken boxes of other labels
 * @returns at which of its points, and how the label leans on it
 */
export function placeCurveLabel(
  label: string,
  line: readonly Spot[],
  area: Box,
  dots: readonly Spot[],
  taken: readonly Box[],
): Placement & { at: number; label: string } {
  let best = { at: 0, align: DIRECTIONS[0]!, offset: OFFSET, label, cost: Number.POSITIVE_INFINITY };
  const along = pointsAlong(line);
  const countDots = dotCounter(dots, area);
  for (const [at, spot] of line.entries()) {
    for (const align of DIRECTIONS) {
      const box = labelBox({ ...spot, text: label }, { align, offset: OFFSET }, SIZE.text);
      if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom) continue;
      const cost =
        countDots(box) +
        (overlap(box, taken) > 0 ? COST.label : 0) +
        (along.some((dot) => isInside(dot, box)) ? COST.curve : 0);
      if (cost < best.cost) best = { at, align, offset: OFFSET, label, cost };
    }
  }
  return best;
}

/** Points along a line, close enough that none of its stretches passes a label unseen. */
export function pointsAlong(line: readonly Spot[]): Spot[] {
  const step = estimateWidth('n', SIZE.small);
  return line.slice(1).flatMap((to, i) => {
    const from = line[i]!;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step);
    return Array.from({ length: steps }, (_, s) => ({
      x: from.x + ((to.x - from.x) * s) / steps,
      y: from.y + ((to.y - from.y) * s) / steps,
    }));
  });
}
