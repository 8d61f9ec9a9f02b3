import { Button, Table, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { periodName } from '../../../domain/synthesis/names.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { Ink } from '../../charts/inks.js';
import { Picture } from '../../charts/lazy-picture.js';
import { useNames } from '../../data/names.js';
import type { Overview } from '../../data/overview.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../texts/language.js';
import { type HeatRow, heatRows } from './heat.js';

const words = {
  read: {
    vi: 'Mỗi ô: số báo cáo muộn, bị trả lại hoặc chưa có, trên số phải báo cáo. Càng đậm càng nhiều.',
    en: 'Each cell: reports late, returned or missing, of those owed. The darker, the more.',
  },
  all: { vi: 'Xem tất cả', en: 'Show all' },
  fewer: { vi: 'Chỉ xem nơi chậm nhất', en: 'Only the worst' },
  units: { vi: 'đơn vị', en: 'units' },
  table: { vi: 'Bảng số liệu', en: 'The table' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  none: { vi: 'Chưa có quý nào đến hạn báo cáo', en: 'No quarter has fallen due yet' },
  noneWhy: {
    vi: 'Sau ngày báo cáo đầu tiên, ở đây thấy đơn vị nào báo cáo đúng hạn, đơn vị nào không, qua từng quý.',
    en: 'After the first report date this shows which unit reports in time and which does not, quarter by quarter.',
  },
};

const rowPx = 38;
const headPx = 34;
const widestCellPx = 170;
const shownAtFirst = 12;

/** Unit by quarter: who reports in time. A picture, its sentence, and the figures behind it. */
export function HeatMap({ overview: { units, quarters } }: { overview: Overview }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => heatRows(units), [units]);
  const shown = useMemo(() => (all ? rows : rows.slice(0, shownAtFirst)), [rows, all]);
  const columns = useMemo(() => quarters.map((period) => say(periodName(period))), [quarters, say]);
  const labels = useMemo(() => shown.map(({ unit }) => say(nameOf(unit))), [shown, say, nameOf]);
  const option = useCallback(
    ({ widthPx, ink }: { widthPx: number; ink: Ink }) =>
      heatOption({ widthPx, ink, rows: shown, labels, columns }),
    [shown, labels, columns],
  );
  if (quarters.length === 0)
    return (
      <Section title={say(words.none)}>
        <Text c="dimmed">{say(words.noneWhy)}</Text>
      </Section>
    );
  const title = say(sentence({ rows, quarters }));
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed">
        {say(words.read)}
      </Text>
      <Picture label={title} height={headPx + rowPx * shown.length} option={option} />
      {rows.length > shownAtFirst && (
        <Button variant="default" onClick={() => setAll(!all)} style={{ alignSelf: 'flex-start' }}>
          {all ? say(words.fewer) : `${say(words.all)}: ${String(rows.length)} ${say(words.units)}`}
        </Button>
      )}
      <details>
        <summary>{say(words.table)}</summary>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(words.unit)}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ unit, cells }) => (
              <Table.Tr key={unit}>
                <Table.Th scope="row">{say(nameOf(unit))}</Table.Th>
                {cells.map((cell, at) => (
                  <Table.Td key={at}>{cell ? `${String(cell.lacking)}/${String(cell.owed)}` : '–'}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </Section>
  );
}

function heatOption({
  widthPx,
  ink,
  rows,
  labels,
  columns,
}: {
  widthPx: number;
  ink: Ink;
  rows: readonly HeatRow[];
  labels: readonly string[];
  columns: readonly string[];
}) {
  const labelsPx = Math.min(280, Math.round(widthPx * 0.46));
  const axis = { type: 'category', axisTick: { show: false }, axisLine: { show: false } };
  const text = { color: ink.text, fontSize: 13, interval: 0 };
  return {
    grid: {
      ...{ top: headPx, left: labelsPx, bottom: 2 },
      width: Math.min(widthPx - labelsPx - 2, columns.length * widestCellPx),
    },
    xAxis: { ...axis, position: 'top', data: columns, axisLabel: { ...text, fontWeight: 'bold' } },
    yAxis: {
      ...axis,
      inverse: true,
      data: labels,
      axisLabel: { ...text, width: labelsPx - 12, overflow: 'break', lineHeight: 16 },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: ink.heat.map((color, shade) => ({ value: shade, color })),
    },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: ink.ground, borderWidth: 2, borderRadius: 4 },
        label: { show: true, fontSize: 14, fontWeight: 'bold' },
        emphasis: { disabled: true },
        data: rows.flatMap(({ cells }, y) =>
          cells.flatMap((cell, x) =>
            cell
              ? [
                  {
                    value: [x, y, cell.shade],
                    label: {
                      formatter: `${String(cell.lacking)}/${String(cell.owed)}`,
                      color: cell.shade === 4 ? ink.onDarkHeat : ink.onLightHeat,
                    },
                  },
                ]
              : [],
          ),
        ),
      },
    ],
  };
}

function sentence({
  rows,
  quarters,
}: {
  rows: readonly HeatRow[];
  quarters: readonly string[];
}): LocalizedText {
  const last = quarters.length - 1;
  const name = periodName(quarters[last] ?? '');
  const cells = rows.flatMap(({ cells }) => cells[last] ?? []);
  const lacking = cells.filter((cell) => cell.lacking > 0).length;
  const reports = cells.reduce((sum, cell) => sum + cell.lacking, 0);
  return {
    vi: `${name.vi}: ${String(lacking)} trên ${String(cells.length)} đơn vị có báo cáo không đúng hạn (${String(reports)} báo cáo)`,
    en: `${name.en}: ${String(lacking)} of ${String(cells.length)} units did not report in time (${String(reports)} reports)`,
  };
}
