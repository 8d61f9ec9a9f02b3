import { Group, List, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNames } from '../../data/names.js';
import { plansQuery, planTimeQuery, tasksQuery } from '../../data/queries.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { BundleCheck } from './bundle-check.js';
import { Checkpoints } from './checkpoints.js';
import { BundleLinks, DateExplanation, Reconciliation } from './plan-tools.js';
import { ReplayPart } from './replay-part.js';
import { VerificationPart } from './verification.js';
import { WhatIfPart } from './what-if-part.js';

const words = {
  title: { vi: 'Kiểm toán', en: 'Audit' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  none: { vi: 'Chưa có kế hoạch nào', en: 'There is no plan yet' },
  noneWhy: {
    vi: 'Khi một kế hoạch được triển khai, ở đây kiểm tra được hồ sơ của nó.',
    en: 'Once a plan is launched, its record can be examined here.',
  },
  whole: { vi: 'Hồ sơ của cả kế hoạch', en: 'The record of the whole plan' },
  tasks: { vi: 'Hồ sơ của một nhiệm vụ', en: 'The record of one task' },
  find: { vi: 'Tìm nhiệm vụ theo nội dung hoặc số', en: 'Find a task by its text or number' },
};
const shown = 8;

/** What an auditor does with a plan: examine it, compare checkpoints and copies, take its bundle, look into a task. */
export function AuditPage() {
  const { say } = useLanguage();
  const { data: plans, error, refetch } = useQuery(plansQuery);
  const [chosen, setChosen] = useState('');
  const planId = chosen === '' ? plans?.[0]?.planId : chosen;
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!plans) return <Loading />;
  if (planId === undefined) return <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>;
  return (
    <Stack gap="xl" maw={900}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      <NativeSelect
        label={say(words.plan)}
        value={planId}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={plans.map((plan) => ({ value: plan.planId, label: `${plan.title} (${plan.planId})` }))}
      />
      <PlanAudit key={planId} planId={planId} />
      <BundleCheck />
    </Stack>
  );
}

function PlanAudit({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const { data: time } = useQuery(planTimeQuery(planId));
  return (
    <>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {say(words.whole)}
        </Title>
        <VerificationPart of="plan" id={planId} />
      </Stack>
      <TaskFinder planId={planId} />
      <Checkpoints planId={planId} />
      <BundleLinks of="plans" id={planId} />
      <Reconciliation planId={planId} />
      {time && <DateExplanation planId={planId} today={time.today} />}
      <ReplayPart of="plan" id={planId} />
      <WhatIfPart planId={planId} />
    </>
  );
}

function TaskFinder({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const [wanted, setWanted] = useState('');
  const [asked] = useDebouncedValue(wanted.trim(), 250);
  const { data: rows = [] } = useQuery({
    ...tasksQuery({ plan: planId, ...(asked !== '' && { q: asked }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack component="section" gap="xs" aria-label={say(words.tasks)}>
      <Title order={2} size="h4">
        {say(words.tasks)}
      </Title>
      <TextInput
        label={say(words.find)}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <List>
        {rows.slice(0, shown).map(({ taskId, shortcoming, taskNumber, text, unit, writtenUnit }) => (
          <List.Item key={taskId}>
            <Link to="/audit/$" params={{ _splat: taskId }} className="text-link clamp">
              {shortcoming}.{taskNumber}. {text}
            </Link>
            <Text size="sm" c="dimmed">
              {unit === undefined ? writtenUnit : say(nameOf(unit))}
            </Text>
          </List.Item>
        ))}
      </List>
      <Group>
        <Text size="sm" c="dimmed">
          {Math.min(shown, rows.length)}/{rows.length}
        </Text>
      </Group>
    </Stack>
  );
}
