import type { HeatMap } from '../../domain/charts/chart.js';
import type { Language } from '../../domain/text/localized.js';
import type { Drawing } from './drawing.js';
import { look } from './look.js';
import { wrapText } from './text-width.js';

const rowPx = 30;
const labelsPx = 220;
const headPx = 40;
const lightest = '#f1f5fb';
const darkest = '#1d4f91';

/** A number in each cell, on a shade of one colour that grows with it; a cell without one stays empty. */
export function drawHeatMap({
  chart: { rows, columns, cells, title },
  language,
}: {
  chart: HeatMap;
  language: Language;
}): Drawing {
  const values = cells.flatMap((row) => row.filter((cell) => cell !== undefined));
  const most = Math.max(1, ...values);
  const plotPx = look.widthPx - 2 * look.marginPx - labelsPx;
  const columnPx = plotPx / Math.max(1, columns.length);
  const label = (text: string, widthPx: number) =>
    wrapText({ text, widthPx, fontPx: look.textPx, mostLines: 2 }).join('\n');
  const heightPx = rowPx * Math.max(1, rows.length);
  const axis = {
    type: 'category',
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { fontSize: look.textPx, lineHeight: 14, color: look.ink, interval: 0 },
  };
  return {
    title: title[language],
    bodyPx: headPx + heightPx + 8,
    options: (top) => ({
      grid: { top: top + headPx, left: look.marginPx + labelsPx, width: plotPx, height: heightPx },
      visualMap: { show: false, min: 0, max: most, inRange: { color: [lightest, darkest] } },
      xAxis: {
        ...axis,
        position: 'top',
        data: columns.map((column) => label(column[language], columnPx - 4)),
      },
      yAxis: { ...axis, inverse: true, data: rows.map((row) => label(row[language], labelsPx - 12)) },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
          data: cells.flatMap((row, y) =>
            row.flatMap((cell, x) =>
              cell === undefined
                ? []
                : [{ value: [x, y, cell], label: { color: cell > most * 0.65 ? '#ffffff' : look.ink } }],
            ),
          ),
          label: { show: true, fontSize: look.textPx, fontWeight: 'bold' },
        },
      ],
    }),
  };
}
