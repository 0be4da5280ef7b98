/**
 * This file places the bars of a chart with a logarithmic scale: figures go in, boxes and ticks in CSS pixels come out. A bar
 * begins at the scale's first power of ten, as a logarithm has no zero; so lengths are to be read against the ticks.
 */
import type { Language } from './results.ts';

export interface Figure {
  readonly title: string;
  readonly value: number;
  readonly language: Language;
  readonly group: string;
}

export interface Bar {
  readonly figure: Figure;
  /** Of the box. */
  readonly y: number;
  /** Where its title ends at the left of the box, or begins above it. */
  readonly title: { readonly x: number; readonly y: number };
  readonly width: number;
}

export interface Tick {
  readonly x: number;
  readonly value: number;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** Where bars begin; to the left of it stand their titles, or above each if there is no room. */
  readonly left: number;
  readonly bars: readonly Bar[];
  readonly headings: readonly { readonly y: number; readonly text: string }[];
  readonly ticks: readonly Tick[];
}

export const BAR_HEIGHT = 16;
const STEP = 26;
const STEP_WITH_TITLE = 42;
const TITLE_ABOVE = 18;
const HEADING = 30;
const BOTTOM = 30;
/** Room for a figure beside the longest bar. */
const RIGHT = 70;

/** The chart of some figures, those of a group together, in the order in which they come. Without `left`, titles stand above. */
export function chartOf(figures: readonly Figure[], width: number, left: number): Chart {
  const values = figures.map(({ value }) => value);
  // The smallest bar is to be seen: the scale begins at least half a power below it.
  const first = Math.floor(Math.log10(Math.min(...values)) - 0.5);
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  const room = width - left - RIGHT;
  const x = (value: number): number => (room * (Math.log10(value) - first)) / (last - first);
  const bars: Bar[] = [];
  const headings: { y: number; text: string }[] = [];
  let y = 0;
  for (const figure of figures) {
    if (headings.at(-1)?.text !== figure.group) {
      headings.push({ y: y + HEADING - 10, text: figure.group });
      y += HEADING;
    }
    const top = left > 0 ? y : y + TITLE_ABOVE;
    const title = left > 0 ? { x: left - 10, y: top + 12.5 } : { x: 0, y: top - 5 };
    bars.push({ figure, y: top, title, width: x(figure.value) });
    y += left > 0 ? STEP : STEP_WITH_TITLE;
  }
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => ({
    x: left + x(10 ** (first + i)),
    value: 10 ** (first + i),
  }));
  return { width, height: y + BOTTOM, left, bars, headings, ticks };
}
