/** One visual language for every chart. Colours are Okabe & Ito's (2008): told apart with any colour vision. */
export const COLOURS = {
  ink: '#1d1c1d',
  muted: '#5b5f66',
  grid: '#e7e8ea',
  rest: '#c3c7cd',
  blue: '#0072B2',
  sky: '#56B4E9',
  orange: '#E69F00',
  green: '#009E73',
  vermillion: '#D55E00',
  purple: '#CC79A7',
  white: '#ffffff',
} as const;

/** For things that have no order, such as segments. */
export const SERIES_COLOURS = [
  COLOURS.blue,
  COLOURS.orange,
  COLOURS.green,
  COLOURS.purple,
  COLOURS.sky,
  COLOURS.vermillion,
  '#7F6A00',
  '#4B4F56',
  '#8C510A',
  '#01665E',
] as const;

/** CSS pixels. In a thread Slack shows a chart at two thirds of that width: the smallest text is 9 px high there. */
export const SIZE = {
  width: 560,
  /** Of a plot with its axes and legend: what is above it grows with its text. */
  plot: 290,
  /** Of what has more to show, and is looked at large. */
  wide: 720,
  padding: 16,
  title: 20,
  subtitle: 14,
  text: 15,
  small: 14,
} as const;

/** A colour with transparency, as #rrggbbaa. */
export function translucent(hex: string, alpha: number): string {
  return (
    hex +
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

/** A colour between two others, `share` (0–1) of the way from the first. */
export function blend(from: string, to: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** White or ink, whichever is easier to read on a background (relative luminance as in WCAG 2). */
export function textOn(background: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(background.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return luminance < 0.22 ? COLOURS.white : COLOURS.ink;
}
