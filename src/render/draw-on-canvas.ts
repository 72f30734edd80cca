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
import { createFonts } from './fonts.js';
import { textIn, withSupportedText } from './supported-text.js';

/** Device pixels per CSS pixel: sharp on a phone, and in Slack's full-size view. */
const DENSITY = 2;

const fonts = createFonts((path, family) => GlobalFonts.registerFromPath(path, family));

// Only what the charts use: chart.js/auto would register all of it.
Chart.register(BarController, LineController, ScatterController, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, Title, SubTitle, Legend);

/** Draws a chart with Chart.js and encodes it. Loaded with the first chart, as fonts and canvas take a while. */
export async function drawOnCanvas(chart: Drawing): Promise<Buffer> {
  const width = chart.width * DENSITY;
  const height = chart.height * DENSITY;
  const canvas = createCanvas(chart.width, chart.height); // in CSS pixels: Chart.js enlarges it by the density
  const config = withSupportedText(chart.config, fonts.isSupported); // a copy, too: Chart.js writes into its configuration
  Chart.defaults.font.family = fonts.familiesFor(textIn(config)); // nothing else is drawn before this chart is
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
