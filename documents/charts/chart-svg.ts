import { BarChart, HeatmapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../domain/charts/chart.js';
import type { Language } from '../../domain/text/localized.js';
import type { Drawing } from './drawing.js';
import { fontFamilies } from './fonts.js';
import { drawHeatMap } from './heat-map.js';
import { look } from './look.js';
import { plainSvg } from './plain-svg.js';
import { drawStackedBars } from './stacked-bars.js';
import { textWidth, wrapText } from './text-width.js';

echarts.use([
  BarChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
  SVGRenderer,
]);
// Without a browser ECharts takes each Vietnamese letter for as wide as it is high.
echarts.setPlatformAPI({
  measureText: (text, font) => ({ width: textWidth({ text, fontPx: Number.parseFloat(sizeIn(font)) }) }),
});

const titleLinePx = 21;

/** A chart as an SVG picture that scales; the same chart gives the same text. */
export function chartSvg({ chart, language }: { chart: Chart; language: Language }): string {
  const { title, bodyPx, options } = drawingOf({ chart, language });
  const lines = wrapText({
    text: title,
    widthPx: look.widthPx - 2 * look.marginPx,
    fontPx: look.titlePx * 1.06,
    mostLines: 4,
  });
  const top = look.marginPx + lines.length * titleLinePx + 8;
  const instance = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: look.widthPx,
    height: top + bodyPx + look.marginPx,
  });
  try {
    instance.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: fontFamilies },
      title: {
        text: lines.join('\n'),
        top: look.marginPx,
        left: look.marginPx,
        padding: 0,
        textStyle: { fontSize: look.titlePx, lineHeight: titleLinePx, color: look.ink },
      },
      ...options(top),
    });
    return plainSvg(instance.renderToSVGString());
  } finally {
    instance.dispose();
  }
}

function drawingOf({ chart, language }: { chart: Chart; language: Language }): Drawing {
  switch (chart.kind) {
    case 'stackedBars':
      return drawStackedBars({ chart, language });
    case 'heatMap':
      return drawHeatMap({ chart, language });
  }
}

function sizeIn(font: string | undefined): string {
  return /([\d.]+)px/.exec(font ?? '')?.[1] ?? String(look.textPx);
}
