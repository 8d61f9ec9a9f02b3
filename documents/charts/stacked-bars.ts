import type { StackedBars } from '../../domain/charts/chart.js';
import type { Language } from '../../domain/text/localized.js';
import type { Drawing } from './drawing.js';
import { look, styleOf } from './look.js';
import { partWidths } from './part-widths.js';
import { textWidth, wrapText } from './text-width.js';

const rowPx = 36;
const labelsPx = 250;
const totalPx = 46;
const legendRowPx = 22;

/** Bars that lie, one a category from above to below, with a number on each part and the sum at the end. */
export function drawStackedBars({
  chart: { categories, series, title },
  language,
}: {
  chart: StackedBars;
  language: Language;
}): Drawing {
  const plotPx = look.widthPx - 2 * look.marginPx - labelsPx - totalPx;
  const bars = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const widths = partWidths({ bars, plotPx });
  const names = series.map(({ name }) => name[language]);
  const legendPx = legendRows(names) * legendRowPx + 8;
  const heightPx = rowPx * Math.max(1, categories.length);
  return {
    title: title[language],
    bodyPx: legendPx + heightPx + 8,
    options: (top) => ({
      legend: {
        top,
        left: look.marginPx,
        right: look.marginPx,
        itemWidth: 22,
        itemHeight: 13,
        data: names,
        textStyle: { fontSize: look.textPx, color: look.ink },
      },
      grid: { top: top + legendPx, left: look.marginPx + labelsPx, width: plotPx, height: heightPx },
      xAxis: { type: 'value', show: false, min: 0, max: plotPx },
      yAxis: {
        type: 'category',
        inverse: true,
        data: categories.map((category) => labelOf(category[language])),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { fontSize: look.textPx, lineHeight: 15, color: look.ink, interval: 0 },
      },
      series: [
        ...names.map((name, index) => ({
          ...bar,
          name,
          itemStyle: styleOf({ series, index }),
          label: numberLabel,
          data: bars.map((parts, at) =>
            part({ value: parts[index] ?? 0, widthPx: widths[at]?.[index] ?? 0 }),
          ),
        })),
        { ...bar, name: '', label: sumLabel, data: bars.map(sum) },
      ],
    }),
  };
}

const bar = { type: 'bar', stack: 'all', barWidth: 24 } as const;

const numberLabel = {
  show: true,
  position: 'inside',
  fontSize: look.textPx,
  fontWeight: 'bold',
  color: look.ink,
  backgroundColor: 'rgba(255,255,255,0.9)',
  padding: [1, 3, 1, 3],
  borderRadius: 2,
};

const sumLabel = { ...numberLabel, position: 'right', backgroundColor: 'transparent' };

/** A part as wide as it is drawn, with the number that it stands for; where there is nothing, no part. */
function part({ value, widthPx }: { value: number; widthPx: number }): object | null {
  return value === 0 ? null : { value: widthPx, label: { formatter: String(value) } };
}

/** The sum of a bar, at its end; a bar of one part says it already. */
function sum(parts: readonly number[]): object {
  const formatter = String(parts.reduce((total, value) => total + value, 0));
  return { value: 0, label: { show: parts.filter((value) => value > 0).length !== 1, formatter } };
}

function labelOf(text: string): string {
  const lines = wrapText({ text, widthPx: labelsPx - 14, fontPx: look.textPx, mostLines: 2 });
  return lines.join('\n');
}

function legendRows(names: readonly string[]): number {
  const roomPx = look.widthPx - 2 * look.marginPx;
  const widthPx = names.reduce(
    (sum, text) => sum + 22 + 5 + 10 + textWidth({ text, fontPx: look.textPx }),
    0,
  );
  return Math.max(1, Math.ceil(widthPx / (roomPx * 0.9)));
}
