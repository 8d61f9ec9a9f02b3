import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownDate } from '../../data/duties.js';
import { type Overview, overviewQuery, usePlan } from '../../data/overview.js';
import { useAccount } from '../../data/queries.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { searchOfOverview } from '../../search-params.js';
import { useLanguage } from '../../texts/language.js';
import { Course } from './course.js';
import { HeatMap } from './heat-map.js';
import { Shortcomings } from './shortcomings.js';

const words = {
  title: { vi: 'Toàn cảnh kế hoạch', en: 'The plan at a glance' },
  print: { vi: 'In một trang A4', en: 'Print on one A4' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  mine: { vi: 'Lĩnh vực của tôi', en: 'My fields' },
  all: { vi: 'Cả kế hoạch', en: 'The whole plan' },
  late: { vi: 'Ai đang chậm, chậm bao lâu', en: 'Who is late, and how long' },
  none: { vi: 'Chưa có kế hoạch nào', en: 'There is no plan yet' },
  noneWhy: {
    vi: 'Khi người quản trị hoặc Sở Kế hoạch và Đầu tư triển khai một kế hoạch, ở đây thấy ngay từng hạn chế đang ra sao và đơn vị nào báo cáo không đúng hạn.',
    en: 'Once an administrator or DPI launches a plan, this shows how each shortcoming stands and which units do not report in time.',
  },
};

/** The plan in one page, for whoever decides: each shortcoming with its trend, then who reports in time. */
export function OverviewPage() {
  const { say } = useLanguage();
  const { person } = useAccount();
  const search = searchOfOverview(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { plans, plan, error } = usePlan(search.plan);
  const ownFields = person.role === 'viceChairman' && search.scope !== 'all' ? person.leader : undefined;
  const asked = overviewQuery({ planId: plan?.planId ?? '', viceChairman: ownFields });
  const overview = useQuery({ ...asked, enabled: plan !== undefined });
  const fault = error ?? overview.error;
  if (fault) return <Failed fault={fault} onRetry={() => void overview.refetch()} />;
  if (plans?.length === 0)
    return (
      <Stack>
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>
      </Stack>
    );
  if (!plans || !plan || !overview.data) return <Loading />;
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '/overview', search: searchOfOverview({ ...search, ...change }), replace: true });
  return (
    <Stack gap="lg" maw={1040}>
      <div>
        <Title order={1} size="h3">
          {say(sentence(overview.data))}
        </Title>
        <Text size="sm" c="dimmed">
          {plan.title}
        </Text>
      </div>
      <Group gap="sm" className="no-print">
        {plans.length > 1 && (
          <Select
            label={say(words.plan)}
            data={plans.map(({ planId, title }) => ({ value: planId, label: title }))}
            value={plan.planId}
            onChange={(planId) => go({ plan: planId ?? '' })}
            allowDeselect={false}
            w={{ base: '100%', xs: 420 }}
          />
        )}
        {person.role === 'viceChairman' && (
          <SegmentedControl
            aria-label={say(words.scope)}
            value={search.scope === 'all' ? 'all' : 'mine'}
            onChange={(scope) => go({ scope })}
            data={[
              { value: 'mine', label: say(words.mine) },
              { value: 'all', label: say(words.all) },
            ]}
          />
        )}
        <Button
          variant="default"
          visibleFrom="sm"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {say(words.print)}
        </Button>
      </Group>
      <Shortcomings overview={overview.data} planId={plan.planId} />
      <Course overview={overview.data} />
      <div className="no-print">
        <HeatMap overview={overview.data} />
      </div>
      <Link to="/overdue" className="text-link no-print">
        {say(words.late)}
      </Link>
    </Stack>
  );
}

function sentence({ course, asOf }: Overview): LocalizedText {
  const now = course.at(-1) ?? { done: 0, onTime: 0, behind: 0 };
  const before = course.at(-2);
  const of = String(now.done + now.onTime + now.behind);
  const date = shownDate(asOf);
  const change = before ? now.behind - before.behind : 0;
  const than = {
    vi:
      change === 0
        ? ''
        : `, ${change > 0 ? 'tăng' : 'giảm'} ${String(Math.abs(change))} so với cuối tháng trước`,
    en:
      change === 0
        ? ''
        : `, ${String(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than at the end of last month`,
  };
  return {
    vi: `Đến ${date}: ${String(now.done)} trên ${of} việc đã xong, ${String(now.behind)} có việc quá hạn${before ? than.vi : ''}`,
    en: `By ${date}: ${String(now.done)} of ${of} are done, ${String(now.behind)} have something overdue${before ? than.en : ''}`,
  };
}
