import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { periodName, startingSentence } from '../../../domain/notices/duty-name.js';
import { shownDate } from '../../data/duties.js';
import { periodsQuery } from '../../data/periods.js';
import { plansQuery } from '../../data/queries.js';
import { PlanSection } from '../../parts/plan-section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Kỳ báo cáo', en: 'Reporting periods' },
  none: { vi: 'Chưa có kỳ báo cáo nào', en: 'There is no reporting period' },
  noneWhy: {
    vi: 'Khi một kế hoạch được triển khai, mỗi quý có một kỳ báo cáo và hiện ra ở đây.',
    en: 'Once a plan is launched, each quarter has a period, which appears here.',
  },
  due: { vi: 'Các đơn vị báo cáo trước hết ngày', en: 'Units report by the end of' },
  synthesis: { vi: 'Sở tổng hợp trước hết ngày', en: 'DPI sums up by the end of' },
  late: { vi: 'Có việc quá hạn', en: 'Something is overdue' },
};

/** The quarters of all plans, the latest first; those that are still to come stand below. */
export function PeriodsPage() {
  const { say } = useLanguage();
  const { data: plans, error, refetch } = useQuery(plansQuery);
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!plans) return <Loading />;
  return (
    <Stack gap="lg" maw={860}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      {plans.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      {plans.map((plan) => (
        <PeriodsOf key={plan.planId} plan={plan} />
      ))}
    </Stack>
  );
}

function PeriodsOf({ plan: { planId, title } }: { plan: { planId: string; title: string } }) {
  const { say } = useLanguage();
  const { data = [] } = useQuery(periodsQuery(planId));
  return (
    <PlanSection title={title}>
      {[...data.filter(hasOpened).toReversed(), ...data.filter((one) => !hasOpened(one))].map(
        ({ period, phaseName, dates, duties }) => (
          <div key={period} className="card">
            <Link to="/periods/$planId/$period" params={{ planId, period }} className="text-link">
              {say(startingSentence(periodName(period)))}
            </Link>{' '}
            <Chip tone="calm">{say(phaseName)}</Chip>{' '}
            {duties.some(({ overdue }) => overdue) && <Chip tone="late">{say(words.late)}</Chip>}
            <Text size="sm" c="dimmed">
              {say(words.due)} {shownDate(dates.due)}; {say(words.synthesis)} {shownDate(dates.synthesisDue)}
            </Text>
          </div>
        ),
      )}
    </PlanSection>
  );
}

function hasOpened({ phase }: { readonly phase: string }): boolean {
  return phase !== 'scheduled';
}
