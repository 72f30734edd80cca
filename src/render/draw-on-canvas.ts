import './no-system-fonts.js';
import { createCanvas } from '@napi-rs/canvas';
import type { Drawing } from './chart-renderer.js';
import { drawChart, fonts } from './draw-chart.js';
import { encodePng } from './encode-png.js';
import { withSupportedText } from './supported-text.js';

/** Device pixels per CSS pixel: sharp on a phone, and in Slack's full-size view. */
const DENSITY = 2;

/** Draws a chart with Chart.js and encodes it. Loaded with the first chart, as fonts and canvas take a while. */
export async function drawOnCanvas(chart: Drawing): Promise<Buffer> {
  const width = chart.width * DENSITY;
  const height = chart.height * DENSITY;
  const canvas = createCanvas(chart.width, chart.height); // in CSS pixels: Chart.js enlarges it by the density
  const context = canvas.getContext('2d');
  const drawn = drawChart(context, withSupportedText(chart.config, fonts.isSupported), DENSITY);
  try {
    context.resetTransform();
    context.globalCompositeOperation = 'destination-over'; // Chart.js clears first, so the white goes under at the end
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    return await encodePng(canvas.data(), width, height);
  } finally {
    drawn.destroy();
  }
}
