import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../../domain/charts/chart.js';
import type { Language } from '../../domain/text/localized.js';
import { chartSvg } from './chart-svg.js';
import { type ChartFont, findFont, usualFontDirectories } from './fonts.js';

/** A chart as a picture, for papers and for pages. */
export interface RenderedChart {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws a chart as SVG and as PNG of a width in pixels. Throws where the machine has no font with Vietnamese letters: a
 * picture without its words would be worse than none. `chartSvg` needs no font.
 */
export function renderChart({
  chart,
  language,
  widthPx,
  fontDirectories,
}: {
  chart: Chart;
  language: Language;
  widthPx: number;
  /** Where to look for fonts instead of the folders of the system. */
  fontDirectories?: readonly string[];
}): RenderedChart {
  const font = fontDirectories ? findFont(fontDirectories) : systemFont();
  if (!font)
    throw new Error(
      'no font with Vietnamese letters was found for charts; install Noto Sans or DejaVu Sans (Debian: fonts-noto-core or fonts-dejavu-core)',
    );
  const svg = chartSvg({ chart, language });
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: {
      loadSystemFonts: false,
      fontFiles: [...font.files],
      defaultFontFamily: font.family,
      sansSerifFamily: font.family,
    },
  }).render();
  return { svg, png: image.asPng(), widthPx: image.width, heightPx: image.height };
}

let found: ChartFont | undefined;

/** Looked for once: a system may have thousands of fonts. */
function systemFont(): ChartFont | undefined {
  found ??= findFont(usualFontDirectories());
  return found;
}
