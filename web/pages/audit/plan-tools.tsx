import { Anchor, Button, Code, Group, List, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '../../parts/date-field.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { dateQuery, reconciliationAct } from './audit-queries.js';

const words = {
  bundle: { vi: 'Hồ sơ tự chứng minh', en: 'The bundle that proves itself' },
  bundleWhat: {
    vi: 'Tệp zip kiểm tra được trên máy không nối mạng: dondoc audit verify.',
    en: 'A zip that can be examined on a machine without a network: dondoc audit verify.',
  },
  download: { vi: 'Tải hồ sơ', en: 'Download the bundle' },
  veiled: { vi: 'Tải hồ sơ không có tên người', en: 'Download it without persons' },
  reconcile: { vi: 'Đối chiếu các bản', en: 'Compare the copies' },
  reconcileWhat: {
    vi: 'Lịch sử Temporal, sự kiện, bản xem và kho lưu trữ phải nói như nhau.',
    en: 'The history of Temporal, events, views and the archive have to agree.',
  },
  agree: { vi: 'Tất cả khớp nhau.', en: 'All of them agree.' },
  date: { vi: 'Vì sao là ngày đó', en: 'Why a date is that date' },
  after: { vi: 'Sau ngày', en: 'After' },
  days: { vi: 'Số ngày làm việc', en: 'Working days' },
};
const mostShown = 20;

/** Bundles of a plan or task to take away. */
export function BundleLinks({ of, id }: { of: 'plans' | 'tasks'; id: string }) {
  const { say } = useLanguage();
  const href = `/api/v1/audit/${of}/${encodeURIComponent(id)}/bundle`;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.bundle)}>
      <Title order={2} size="h4">
        {say(words.bundle)}
      </Title>
      <Text c="dimmed">{say(words.bundleWhat)}</Text>
      <Group>
        <Button component="a" href={href} download variant="default">
          {say(words.download)}
        </Button>
        <Anchor href={`${href}?persons=veiled`} download>
          {say(words.veiled)}
        </Anchor>
      </Group>
    </Stack>
  );
}

/** Whether what is kept in several places is the same everywhere. */
export function Reconciliation({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const { data, error, isPending, mutate } = useMutation(reconciliationAct(planId));
  const ask = () => {
    mutate();
  };
  return (
    <Stack component="section" gap="xs" aria-label={say(words.reconcile)}>
      <Title order={2} size="h4">
        {say(words.reconcile)}
      </Title>
      <Text c="dimmed">{say(words.reconcileWhat)}</Text>
      <Button variant="default" onClick={ask} loading={isPending} style={{ alignSelf: 'flex-start' }}>
        {say(words.reconcile)}
      </Button>
      {isPending && <Loading />}
      {error && <Failed fault={error} onRetry={ask} />}
      {data && (
        <div role="status">
          {data.disagreements.length === 0 ? (
            <Text>
              {say(words.agree)} ({data.tasks})
            </Text>
          ) : (
            <List>
              {data.disagreements.slice(0, mostShown).map(({ taskId, code, sequence, field }) => (
                <List.Item key={`${taskId} ${code}`}>
                  {taskId}:{' '}
                  <Code>{[code, sequence, field].filter((part) => part !== undefined).join(' ')}</Code>
                </List.Item>
              ))}
            </List>
          )}
        </div>
      )}
    </Stack>
  );
}

/** The Nth working day after a date, with every day in between that does not count. */
export function DateExplanation({ planId, today }: { planId: string; today: string }) {
  const { say } = useLanguage();
  const [after, setAfter] = useState(today);
  const [days, setDays] = useState(5);
  const { data, error, refetch } = useQuery(dateQuery({ planId, after, days }));
  return (
    <Stack component="section" gap="xs" aria-label={say(words.date)}>
      <Title order={2} size="h4">
        {say(words.date)}
      </Title>
      <Group align="flex-end">
        <DateField label={say(words.after)} value={after} onChange={setAfter} />
        <NumberInput
          label={say(words.days)}
          value={days}
          min={-1_000}
          max={1_000}
          allowDecimal={false}
          onChange={(value) => setDays(Number(value) || 0)}
        />
      </Group>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {data && <Text role="status">{say(data.explanation)}</Text>}
    </Stack>
  );
}
