import './no-system-fonts.js';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
} from 'chart.js';
import type { Drawing } from './chart-renderer.js';
import { drawLabels } from './draw-labels.js';
import { encodePng } from './encode-png.js';
import { FONT_FAMILY, fontCoverage, fontFiles } from './fonts.js';
import { withSupportedText } from './supported-text.js';

/** Device pixels per CSS pixel: sharp on a phone, and in Slack's full-size view. */
const DENSITY = 2;

for (const { path, family } of fontFiles()) GlobalFonts.registerFromPath(path, family);
const isSupported = fontCoverage();

// Only what the charts use: chart.js/auto would register all of it.
Chart.register(BarController, LineController, ScatterController, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, Title, SubTitle, Legend);
Chart.defaults.font.family = FONT_FAMILY;

/** Draws a chart with Chart.js and encodes it. Loaded with the first chart, as fonts and canvas take a while. */
export async function drawOnCanvas(chart: Drawing): Promise<Buffer> {
  const width = chart.width * DENSITY;
  const height = chart.height * DENSITY;
  const canvas = createCanvas(chart.width, chart.height); // in CSS pixels: Chart.js enlarges it by the density
  const config = withSupportedText(chart.config, isSupported); // a copy, too: Chart.js writes into its configuration
  config.options = { ...config.options, devicePixelRatio: DENSITY, animation: false, responsive: false };
  config.plugins = [{ id: 'labels', afterDatasetsDraw: drawLabels }];
  const context = canvas.getContext('2d');
  const drawn = new Chart(context as never, config);
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
