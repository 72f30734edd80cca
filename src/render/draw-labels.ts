import type { Chart, Element, PointElement } from 'chart.js';
import type {} from '../answers/charts/labels.js'; // adds `labels` to Chart.js's data sets

// The function below is also sent to QuickChart as text (quickchart-request.ts), so it uses nothing from outside
// itself. A newer QuickChart refuses text with `function (`, `() =>` or `new`, and counts brackets outside of what it
// takes for strings: comments stay up here, and the function has a name.
//
// A label leans on the end of its bar, or on the center of its point, with `offset` pixels between; on a slope it is
// pushed until its box clears the point. It never leaves the picture at a side: a server's font may be wider than ours.
// A leader goes from the edge of the point to the nearest spot of the box, unless that is as near as a label lies anyway.
// The last data set is labelled first, as Chart.js draws them.

/** A bar, which has a length, or a point. */
type Labelled = Element & Pick<PointElement, 'getCenterPoint'> & { width?: number; height?: number };

/** Writes the labels of every data set (LabelStyle): a Chart.js plugin's `afterDatasetsDraw`. */
export function drawLabels(chart: Chart): void {
  const { ctx, options } = chart;
  const padding = 2;
  const pick = (value: unknown, index: number) => (Array.isArray(value) ? value[index] : value);
  ctx.save();
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const metas = chart.getSortedVisibleDatasetMetas().reverse();
  metas.forEach((meta) => {
    const { data, labels } = chart.data.datasets[meta.index]!;
    if (!labels) return;
    const size = labels.size || options.font!.size!;
    const lineHeight = size * (labels.lineHeight || 1.2);
    ctx.font = `${labels.weight || 400} ${size}px ${options.font!.family}`;
    (meta.data as Labelled[]).forEach((element, index) => {
      const point = data[index] as { label?: string } | null;
      if (!point?.label) return;
      const lines = point.label.split('\n');
      const width = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 2 * padding;
      const height = lines.length * lineHeight + 2 * padding;
      const align = pick(labels.align, index);
      const center = element.getCenterPoint();
      let { x, y } = center;
      if (typeof align === 'number') {
        const offset = pick(labels.offset, index) || 0;
        const vx = Math.cos((align * Math.PI) / 180);
        const vy = Math.sin((align * Math.PI) / 180);
        const reach = 0.5 / Math.max(Math.abs(vx), Math.abs(vy));
        x += vx * ((width + (element.width || 0)) * reach + offset);
        y += vy * ((height + (element.height || 0)) * reach + offset);
      }
      x = Math.max(width / 2, Math.min(x, chart.width - width / 2));
      if (labels.background) {
        ctx.fillStyle = labels.background;
        ctx.fillRect(x - width / 2, y - height / 2, width, height);
      }
      ctx.fillStyle = pick(labels.color, index) || options.color;
      if (labels.leader) {
        const dx = Math.max(x - width / 2, Math.min(center.x, x + width / 2)) - center.x;
        const dy = Math.max(y - height / 2, Math.min(center.y, y + height / 2)) - center.y;
        const distance = Math.hypot(dx, dy);
        const radius = (element.options?.radius || 0) as number;
        if (distance > radius + 3) {
          ctx.beginPath();
          ctx.moveTo(center.x + (dx * radius) / distance, center.y + (dy * radius) / distance);
          ctx.lineTo(center.x + dx, center.y + dy);
          ctx.lineWidth = 1;
          ctx.strokeStyle = ctx.fillStyle;
          ctx.stroke();
        }
      }
      if (labels.halo) {
        ctx.strokeStyle = labels.halo;
        ctx.lineWidth = 4;
        ctx.lineJoin = 'round';
      }
      lines.forEach((line, row) => {
        const lineY = y + lineHeight * (row + (1 - lines.length) / 2);
        if (labels.halo) ctx.strokeText(line, x, lineY);
        ctx.fillText(line, x, lineY);
      });
    });
  });
  ctx.restore();
}
