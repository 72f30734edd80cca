import type { ChartConfiguration, ChartData, ChartOptions, ChartType } from 'chart.js';
import type { Chart } from './chart.js';
import { shorten } from './chart-text.js';
import { wrapBalanced, wrapParts } from './measure-text.js';
import { COLOURS, SIZE } from './theme.js';

const MAX_ALT_CHARACTERS = 2000; // Slack's limit for an image's alt_text
const MAX_TITLE_CHARACTERS = 240;

/** What differs from chart to chart; the frame adds the rest. */
export interface Drawing {
  name: Chart['name'];
  /** The finding, with this file's figures. */
  title: string;
  /** Method and units. */
  subtitle: string;
  /** The result in words. */
  alt: string;
  width?: number;
  /** Pixels between the subtitle and the foot: plot, axes and legend. */
  plot?: number;
  type: ChartType;
  data: ChartData;
  scales: NonNullable<ChartOptions['scales']>;
  legend?: boolean;
  /** Bars from left to right: categories on y. */
  horizontal?: boolean;
}

/** Puts a drawing into the common frame: title, subtitle, fonts, legend, no animation. */
export function frame(drawing: Drawing): Chart {
  const { name, type, data, scales, width = SIZE.width, plot = SIZE.plot } = drawing;
  const title = shorten(drawing.title, MAX_TITLE_CHARACTERS);
  const height = Math.round(headerHeight(title, drawing.subtitle, width) + plot + SIZE.padding);
  const options = {
    indexAxis: drawing.horizontal ? 'y' : 'x',
    responsive: false,
    animation: false,
    events: [],
    locale: 'en-US',
    devicePixelRatio: 2,
    font: { size: SIZE.text },
    color: COLOURS.ink,
    layout: { padding: SIZE.padding },
    plugins: {
      title: {
        display: true,
        text: titleLines(title, width),
        align: 'start',
        color: COLOURS.ink,
        font: { size: SIZE.title, weight: 600, lineHeight: 1.25 },
        padding: { top: 0, bottom: 4 },
      },
      subtitle: {
        display: true,
        text: subtitleLines(drawing.subtitle, width),
        align: 'start',
        color: COLOURS.muted,
        font: { size: SIZE.subtitle, lineHeight: 1.3 },
        padding: { top: 0, bottom: 14 },
      },
      legend: {
        display: drawing.legend ?? false,
        position: 'bottom',
        labels: { usePointStyle: true, boxHeight: 8, boxWidth: 8, padding: 14, font: { size: SIZE.text } },
      },
      tooltip: { enabled: false },
    },
    scales,
  };
  const config = { type, data, options } as ChartConfiguration;
  return { name, title, alt: shorten(drawing.alt, MAX_ALT_CHARACTERS), width, height, config };
}

/** Pixels above the plot, as the frame will draw it: for charts that place their own labels. */
export function headerHeight(title: string, subtitle: string, width: number = SIZE.width): number {
  const titleHeight = titleLines(title, width).length * SIZE.title * 1.25 + 4;
  return SIZE.padding + titleHeight + subtitleLines(subtitle, width).length * SIZE.subtitle * 1.3 + 14;
}

function titleLines(title: string, width: number): string[] {
  return wrapBalanced(title, width - 2 * SIZE.padding, SIZE.title);
}

function subtitleLines(subtitle: string, width: number): string[] {
  return wrapParts(subtitle.split(' · '), width - 2 * SIZE.padding, SIZE.subtitle);
}
