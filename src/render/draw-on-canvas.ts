import './no-system-fonts.js';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
} from 'chart.js';
import dataLabels from 'chartjs-plugin-datalabels';
import type { Chart } from '../answers/charts/chart.js';
import { encodePng } from './encode-png.js';

/** Device pixels per CSS pixel: sharp on a phone, and in Slack's full-size view. */
export const DENSITY = 2;
const FAMILY = 'Inter';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
const WEIGHTS = [400, 600];

registerFonts();
// Only what the charts use: chart.js/auto would register all of it.
ChartJs.register(BarController, LineController, ScatterController, BarElement, LineElement, PointElement);
ChartJs.register(CategoryScale, LinearScale, LogarithmicScale, Title, SubTitle, Legend, dataLabels);
ChartJs.defaults.font.family = FAMILY;

/** Draws a chart with Chart.js and encodes it. Loaded with the first chart, as fonts and canvas take a while. */
export async function drawOnCanvas(chart: Chart): Promise<Buffer> {
  const width = chart.width * DENSITY;
  const height = chart.height * DENSITY;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // Chart.js sizes the canvas itself: it takes CSS pixels and multiplies by devicePixelRatio.
  canvas.width = chart.width;
  canvas.height = chart.height;
  const drawn = new ChartJs(context as never, structuredClone(chart.config));
  try {
    context.resetTransform();
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    return await encodePng(context.getImageData(0, 0, width, height).data as unknown as Uint8Array, width, height);
  } finally {
    drawn.destroy();
  }
}

function registerFonts(): void {
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const file = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
      GlobalFonts.registerFromPath(fileURLToPath(file), FAMILY);
    }
  }
}
