import { COLOURS } from '../../answers/charts/theme.js';
import type { TextStyle } from './page.js';

/** The writing of a report, in the charts' colours; sizes in points. */
export const STYLES = {
  title: { size: 23, weight: 600, colour: COLOURS.ink },
  heading: { size: 12.5, weight: 600, colour: COLOURS.ink },
  lead: { size: 11, weight: 400, colour: COLOURS.ink },
  figure: { size: 16, weight: 600, colour: COLOURS.ink },
  cell: { size: 9.5, weight: 400, colour: COLOURS.ink },
  name: { size: 9.5, weight: 600, colour: COLOURS.ink },
  link: { size: 9.5, weight: 600, colour: COLOURS.blue },
  text: { size: 9, weight: 400, colour: COLOURS.ink },
  small: { size: 8, weight: 400, colour: COLOURS.muted },
  label: { size: 7.5, weight: 600, colour: COLOURS.muted },
  warning: { size: 8.5, weight: 400, colour: COLOURS.vermillion },
  foot: { size: 7, weight: 400, colour: COLOURS.muted },
} as const satisfies Record<string, TextStyle>;

/** From one baseline to the next, for a size in points. */
export function leading({ size }: TextStyle): number {
  return size * 1.38;
}
