import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { useNames } from '../../data/names.js';
import { tasksQuery, usePlanTimes } from '../../data/queries.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { type Ageing, ageingOf } from './ageing.js';

const words = {
  none: { vi: 'Không đơn vị nào đang chậm', en: 'Nobody is late' },
  noneWhy: {
    vi: 'Khi có việc quá hạn, ở đây thấy ngay đơn vị nào chậm bao nhiêu việc và đã bao lâu.',
    en: 'When something is overdue, this shows which unit is late with how much, and for how long.',
  },
  table: { vi: 'Bảng số liệu', en: 'The table' },
  who: { vi: 'Đơn vị, lãnh đạo', en: 'Unit or leader' },
  total: { vi: 'Tổng', en: 'Total' },
  longest: { vi: 'Lâu nhất (ngày làm việc)', en: 'Longest (working days)' },
};

const bands: readonly LocalizedText[] = [
  { vi: 'dưới 5 ngày', en: 'under 5 days' },
  { vi: '5–9 ngày', en: '5–9 days' },
  { vi: 'từ 10 ngày', en: '10 days or more' },
];

/** Who is late with how much and for how long: a picture, its sentence, and the figures behind it. */
export function OverduePage() {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { data: rows, error, refetch } = useQuery(tasksQuery({ overdue: 'true', sort: 'due' }));
  const planIds = useMemo(() => [...new Set((rows ?? []).map(({ planId }) => planId))], [rows]);
  const times = usePlanTimes(planIds);
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!rows || times.size < planIds.length) return <Loading />;
  const ageing = ageingOf({ rows, times });
  const [worst] = ageing;
  if (!worst)
    return (
      <Stack>
        <Title order={1} size="h2">
          {say(words.none)}
        </Title>
        <Text c="dimmed">{say(words.noneWhy)}</Text>
      </Stack>
    );
  return (
    <Stack gap="lg" maw={900}>
      <Title order={1} size="h3">
        {say(sentence({ ageing, worst: nameOf(worst.debtor) }))}
      </Title>
      <Group gap="xs" aria-hidden>
        {bands.map((band, at) => (
          <span key={band.vi} className={`bar bar-${String(at + 1)}`}>
            {say(band)}
          </span>
        ))}
      </Group>
      <Bars ageing={ageing} />
      <details>
        <summary>{say(words.table)}</summary>
        <Figures ageing={ageing} />
      </details>
    </Stack>
  );
}

function Bars({ ageing }: { ageing: readonly Ageing[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const most = Math.max(...ageing.map(({ total }) => total));
  return (
    <dl className="bars">
      {ageing.map(({ debtor, counts, total }) => [
        <dt key={`${debtor} name`}>
          <Link to="/tasks" search={{ debtor, overdue: 'true' }} className="text-link">
            {say(nameOf(debtor))}
          </Link>
        </dt>,
        <dd key={debtor}>
          {counts.map(
            (count, at) =>
              count > 0 && (
                <span
                  key={at}
                  className={`bar bar-${String(at + 1)}`}
                  style={{ width: `${String((88 * count) / most)}%` }}
                  title={`${String(count)}: ${say(bands[at] ?? words.total)}`}
                >
                  {count}
                </span>
              ),
          )}
          <Text component="span" fw={700} ml={8}>
            {total}
          </Text>
        </dd>,
      ])}
    </dl>
  );
}

function Figures({ ageing }: { ageing: readonly Ageing[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(words.who)}</Table.Th>
            {bands.map((band) => (
              <Table.Th key={band.vi}>{say(band)}</Table.Th>
            ))}
            <Table.Th>{say(words.total)}</Table.Th>
            <Table.Th>{say(words.longest)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ageing.map(({ debtor, counts, total, longest }) => (
            <Table.Tr key={debtor}>
              <Table.Th scope="row">{say(nameOf(debtor))}</Table.Th>
              {counts.map((count, at) => (
                <Table.Td key={at}>{count}</Table.Td>
              ))}
              <Table.Td>{total}</Table.Td>
              <Table.Td>{longest}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function sentence({ ageing, worst }: { ageing: readonly Ageing[]; worst: LocalizedText }): LocalizedText {
  const duties = String(ageing.reduce((sum, { total }) => sum + total, 0));
  const long = String(ageing.reduce((sum, { counts }) => sum + counts[2], 0));
  const who = String(ageing.length);
  const most = String(ageing[0]?.total ?? 0);
  return {
    vi: `${who} nơi đang chậm ${duties} việc, trong đó ${long} việc chậm từ 10 ngày làm việc; nhiều nhất là ${worst.vi} (${most} việc)`,
    en: `${who} are late with ${duties} duties, ${long} of them by 10 working days or more; the most: ${worst.en} (${most})`,
  };
}
