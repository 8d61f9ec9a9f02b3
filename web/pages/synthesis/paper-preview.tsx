import { Table, Text, Title } from '@mantine/core';
import type { Chart } from '../../../domain/charts/chart.js';
import type { Block, Paper, TableBlock } from '../../../domain/papers/paper.js';
import { useLanguage } from '../../texts/language.js';

/** A paper as it will read; how it is typeset the .docx shows. */
export function PaperPreview({ paper: { subject, body, annexes } }: { paper: Paper }) {
  return (
    <div className="paper" lang="vi">
      <Title order={3} size="h4" ta="center" mb="sm">
        {subject}
      </Title>
      {body.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
      {annexes.map((annex, at) => (
        <section key={annex.title}>
          <Title order={3} size="h5" mt="md">
            Phụ lục {at + 1}. {annex.title}
          </Title>
          {annex.body.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={block.level === 1 ? 4 : block.level === 2 ? 5 : 6} size="h6" mt="sm">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return <Text my={6}>{block.text}</Text>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'editable':
      return (
        <Text my={6} className="as-typed" id={`doc-${block.id}`}>
          {block.text}
        </Text>
      );
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return <ChartFigures chart={block.chart} />;
    case 'qr':
      return (
        <Text my={6} size="sm">
          [QR] {block.caption}
        </Text>
      );
  }
}

function TableView({ table: { caption, columns, rows } }: { table: TableBlock }) {
  return (
    <Table.ScrollContainer
      minWidth={columns.length * 90}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table withTableBorder withColumnBorders fz="sm" captionSide="top">
        {caption !== undefined && <Table.Caption>{caption}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, align }) => (
              <Table.Th key={title} ta={align}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={at}>
              {'span' in row ? (
                <Table.Td colSpan={columns.length}>{row.span}</Table.Td>
              ) : (
                row.cells.map((cell, index) => (
                  <Table.Td key={index} ta={columns[index]?.align ?? 'left'} fw={row.total ? 700 : 400}>
                    {typeof cell === 'number' ? cell.toLocaleString('vi-VN') : cell}
                  </Table.Td>
                ))
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The figures of a picture: the picture itself is in the .docx. */
function ChartFigures({ chart }: { chart: Chart }) {
  const { say } = useLanguage();
  const [columns, rows] =
    chart.kind === 'stackedBars'
      ? [
          chart.series.map(({ name }) => say(name)),
          chart.categories.map((name, at) => [say(name), ...chart.series.map(({ values }) => values[at])]),
        ]
      : [
          chart.columns.map((name) => say(name)),
          chart.rows.map((name, at) => [say(name), ...(chart.cells[at] ?? [])]),
        ];
  const table: TableBlock = {
    kind: 'table',
    caption: say(chart.title),
    columns: ['', ...columns].map((title, at) => ({ title, share: 1, align: at === 0 ? 'left' : 'right' })),
    rows: rows.map((cells) => ({ cells })),
  };
  return <TableView table={table} />;
}
