import type { Chart } from '../charts/chart.js';
import { column, table } from './blocks.js';
import type { TableBlock } from './paper.js';

/** The figures of a chart as the table that stands below its picture. */
export function chartFigures(chart: Chart): TableBlock {
  switch (chart.kind) {
    case 'stackedBars':
      return table({
        columns: [column('Nội dung', 4), ...chart.series.map(({ name }) => column(name.vi, 2, 'center'))],
        rows: chart.categories.map(({ vi }, index) => ({
          cells: [vi, ...chart.series.map(({ values }) => values[index])],
        })),
      });
    case 'heatMap':
      return table({
        columns: [column('Nội dung', 4), ...chart.columns.map(({ vi }) => column(vi, 2, 'center'))],
        rows: chart.rows.map(({ vi }, row) => ({ cells: [vi, ...(chart.cells[row] ?? [])] })),
      });
  }
}

/** What a picture shows, in words, for whoever cannot see it. */
export function chartDescription(chart: Chart): string {
  const lines = chartFigures(chart);
  const heads = lines.columns.slice(1).map(({ title }) => title);
  const rows = lines.rows.flatMap((row) => {
    if ('span' in row) return [];
    const [name, ...figures] = row.cells;
    const said = figures.flatMap((figure, index) =>
      figure === undefined ? [] : [`${heads[index] ?? ''} ${String(figure)}`],
    );
    return [`${String(name)}: ${said.join(', ')}`];
  });
  return `${chart.title.vi}. ${rows.join('; ')}.`;
}
