import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { periodName, withinSentence } from '../../../domain/notices/duty-name.js';
import { distance, shownDate, shownMoment, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { periodsQuery } from '../../data/periods.js';
import { type PlanTime, planTimeQuery } from '../../data/queries.js';
import { Failed, Loading } from '../../parts/states.js';
import { Chip, toneOfUrgency } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { PeriodActs } from './period-acts.js';
import { type Period, type PeriodKey, periodQuery } from './period-query.js';
import { Reporting } from './reporting.js';
import { SynthesisVersions } from './synthesis-versions.js';

const words = {
  title: { vi: 'Kỳ báo cáo', en: 'Reporting period' },
  opens: { vi: 'Mở từ', en: 'Opens' },
  due: { vi: 'Hạn các đơn vị báo cáo', en: 'Units report by' },
  closes: { vi: 'Chốt số liệu', en: 'Data close' },
  synthesisDue: { vi: 'Hạn báo cáo tổng hợp', en: 'Synthesis due' },
  owed: { vi: 'Đang phải làm', en: 'Owed now' },
  ask: {
    vi: 'Ai đã và chưa báo cáo thì Sở Kế hoạch và Đầu tư, lãnh đạo UBND tỉnh và kiểm toán được xem.',
    en: 'Who has reported and who has not is shown to the DPI, leaders and auditors.',
  },
};

/** A quarter of a plan: where it stands, what is owed in it, who has reported, and what was put together. Mails lead here. */
export function PeriodPage() {
  const { planId = '', period = '' } = useParams({ strict: false });
  const key = useMemo(() => ({ planId, period }), [planId, period]);
  const { data, error, refetch } = useQuery({
    ...periodQuery(key),
    refetchInterval: ({ state }) => (isBuilding(state.data) ? 1_500 : 30_000),
  });
  const { say } = useLanguage();
  // Who has reported is read out of every task; where the period stands is known before.
  const { data: rows } = useQuery(periodsQuery(planId));
  const { data: time } = useQuery(planTimeQuery(planId));
  const shown = data ?? rows?.find((row) => row.period === period);
  if (error && !data)
    return (
      <Stack component="article">
        <Title order={1} size="h2">
          {say(words.title)} {say(periodName(period))}
        </Title>
        <Failed fault={error} onRetry={() => void refetch()} />
      </Stack>
    );
  if (!shown || !time) return <Loading />;
  return (
    <Stack gap="lg" component="article">
      <Head period={shown} />
      <PeriodActs period={shown} />
      <Owed period={shown} time={time} />
      {data ? <Reported period={data} periodKey={key} /> : <Loading />}
      <SynthesisVersions period={shown} />
    </Stack>
  );
}

function Reported({ period: { reporting }, periodKey }: { period: Period; periodKey: PeriodKey }) {
  const { say } = useLanguage();
  return reporting ? (
    <Reporting reporting={reporting} periodKey={periodKey} />
  ) : (
    <Text c="dimmed">{say(words.ask)}</Text>
  );
}

/** The synthesis is put together after it was asked for. */
function isBuilding(period: Period | undefined): boolean {
  return period?.syntheses.some(({ hash }) => hash === undefined) ?? false;
}

function Head({ period: { period, phase, phaseName, dates } }: { period: Period }) {
  const { say } = useLanguage();
  const facts = [
    [words.opens, shownDate(dates.opensAt)],
    [words.closes, shownMoment(dates.dataClosesAt)],
    [words.due, shownDate(dates.due)],
    [words.synthesisDue, shownDate(dates.synthesisDue)],
  ] as const;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={1} size="h2">
          {say(words.title)} {say(periodName(period))}
        </Title>
        <Chip tone={phase === 'received' ? 'done' : 'calm'}>{say(phaseName)}</Chip>
      </Group>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

function Owed({ period: { duties }, time }: { period: Period; time: PlanTime }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  if (duties.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.owed)}>
      <Title order={2} size="h4">
        {say(words.owed)}
      </Title>
      {duties.map(({ id, name, debtor, due, overdue }) => (
        <div key={id} id={id} className={`card target${overdue ? ' card-late' : ''}`}>
          <strong>{say(nameOf(debtor))}</strong>: {say(withinSentence(name))}{' '}
          <Chip tone={toneOfUrgency[urgencyOf({ due, time })]}>{say(distance({ due, time }))}</Chip>{' '}
          {shownDate(due)}
        </div>
      ))}
    </Stack>
  );
}
