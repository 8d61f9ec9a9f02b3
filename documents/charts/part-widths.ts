import { look } from './look.js';
import { textWidth } from './text-width.js';

/**
 * How wide each part of each bar is drawn, in pixels: by its value, but never narrower than the number on it, and so that the
 * longest bar fits. A part of value 0 has no width.
 */
export function partWidths({
  bars,
  plotPx,
}: {
  /** The values of the parts, a list for each bar. */
  bars: readonly (readonly number[])[];
  plotPx: number;
}): readonly (readonly number[])[] {
  let pxPerUnit = plotPx / Math.max(1, ...bars.map(sumOf));
  const widthsOf = (bar: readonly number[]) =>
    bar.map((value) => (value === 0 ? 0 : Math.max(leastPx(value), value * pxPerUnit)));
  const widest = () => Math.max(0, ...bars.map((bar) => sumOf(widthsOf(bar))));
  for (let tries = 0; tries < 100 && widest() > plotPx; tries += 1) pxPerUnit /= 1.05;
  return bars.map(widthsOf);
}

function leastPx(value: number): number {
  return textWidth({ text: String(value), fontPx: look.textPx }) + 11;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
