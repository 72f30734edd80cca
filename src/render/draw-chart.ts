import './no-system-fonts.js';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
} from 'chart.js';
import { drawLabels } from './draw-labels.js';
import { createFonts } from './fonts.js';
import { textIn } from './supported-text.js';

export const fonts = createFonts((path, family) => GlobalFonts.registerFromPath(path, family));

// Only what the charts use: chart.js/auto would register all of it.
Chart.register(BarController, LineController, ScatterController, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, Title, SubTitle, Legend);

/**
 * Draws a chart, and gives it back to be destroyed.
 *
 * @param config of texts that the fonts can write; Chart.js writes into it
 * @param density device pixels per CSS pixel
 */
export function drawChart(context: SKRSContext2D, config: ChartConfiguration, density: number): Chart {
  config.options = { ...config.options, devicePixelRatio: density, animation: false, responsive: false };
  config.plugins = [{ id: 'labels', afterDatasetsDraw: drawLabels }];
  Chart.defaults.font.family = fonts.familiesFor(textIn(config)); // it is drawn before anything else can be
  return new Chart(context as never, config);
}
