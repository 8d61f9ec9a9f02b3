import { Stack, Text, Title } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { periodName } from '../../../domain/notices/duty-name.js';
import { shownDate } from '../../data/duties.js';
import { type OwnPeriod, useOwnPeriods } from '../../data/periods.js';
import { useAccount } from '../../data/queries.js';
import { Empty, Loading } from '../../parts/states.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Báo cáo của đơn vị', en: 'Reports of the unit' },
  none: { vi: 'Chưa có kỳ báo cáo nào mở', en: 'No reporting period is open' },
  noneWhy: {
    vi: 'Kỳ báo cáo mở 30 ngày trước hạn nộp. Khi đó mọi nhiệm vụ của đơn vị hiện ở đây trong một biểu mẫu.',
    en: 'A period opens 30 days before its date. All tasks of the unit then appear here as one form.',
  },
  owed: { vi: 'nhiệm vụ phải báo cáo', en: 'tasks to report on' },
  due: { vi: 'hạn', en: 'due' },
  done: { vi: 'Đã nộp đủ', en: 'All filed' },
};

/** Leads to the one report that is owed; where there are several or none, lists the periods. */
export function ReportHomePage() {
  const { say } = useLanguage();
  const { person } = useAccount();
  const { unit = '' } = person;
  const periods = useOwnPeriods();
  if (!periods) return <Loading />;
  const owed = periods.filter(({ standing }) => (standing?.owed ?? 0) > 0);
  const only = owed.length === 1 ? owed[0] : periods.length === 1 ? periods[0] : undefined;
  if (only) {
    const { planId, period } = only.row;
    return <Navigate replace to="/reports/$planId/$period/$unit" params={{ planId, period, unit }} />;
  }
  return (
    <Stack gap="md" maw={860}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      {periods.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <ul className="plain-list">
        {periods.map((one) => (
          <Row key={one.row.periodId} one={one} unit={unit} />
        ))}
      </ul>
    </Stack>
  );
}

function Row({ one: { row, standing }, unit }: { one: OwnPeriod; unit: string }) {
  const { say } = useLanguage();
  const { planId, period, dates } = row;
  const owed = standing?.owed ?? 0;
  return (
    <li className="card">
      <Link to="/reports/$planId/$period/$unit" params={{ planId, period, unit }} className="text-link">
        {say(periodName(period))} · {planId}
      </Link>{' '}
      <Chip tone={owed > 0 ? 'soon' : 'done'}>
        {owed > 0 ? `${String(owed)} ${say(words.owed)}` : say(words.done)}
      </Chip>
      <Text size="sm" c="dimmed">
        {say(words.due)} {shownDate(dates.due)}
      </Text>
    </li>
  );
}
