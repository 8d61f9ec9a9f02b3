import { Button, NativeSelect, Stack, Table, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../client/client.js';
import { rungName } from '../../../domain/policy/rung-name.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownDate } from '../../data/duties.js';
import { plansQuery } from '../../data/queries.js';
import { termsQuery } from '../../data/terms.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { CalendarEditor } from './calendar-editor.js';
import { DirectoryPart } from './directory-part.js';
import { PolicyEditor } from './policy-editor.js';
import { ladderNames, numbersOfPolicy } from './policy-words.js';

const words = {
  title: { vi: 'Danh bạ, lịch và quy định', en: 'Directory, calendar and policy' },
  note: {
    vi: 'Kế hoạch mới được triển khai theo các điều chung. Kế hoạch đang chạy có bản riêng; chọn kế hoạch để xem và đổi.',
    en: 'New plans are launched under common terms. A plan that runs has terms of its own; choose it to see and change them.',
  },
  of: { vi: 'Áp dụng cho', en: 'They hold for' },
  newPlans: { vi: 'Kế hoạch mới', en: 'New plans' },
  change: { vi: 'Đổi, xem trước điều gì sẽ đổi', en: 'Change them, seeing first what would change' },
  directory: { vi: 'Danh bạ', en: 'Directory' },
  calendar: { vi: 'Lịch làm việc', en: 'Calendar' },
  policy: { vi: 'Quy định', en: 'Policy' },
  off: { vi: 'Ngày nghỉ', en: 'Days off' },
  why: { vi: 'Lý do', en: 'Why' },
  worked: { vi: 'Ngày làm bù', en: 'Days worked in lieu' },
};

/** Who is who, which days count, and when who is pressed: for new plans, and for a plan that runs, where it can be changed. */
export function TermsPage() {
  const { say } = useLanguage();
  const [planId, setPlanId] = useState('');
  const { data: plans = [] } = useQuery(plansQuery);
  const { data, error, refetch } = useQuery(termsQuery(planId === '' ? undefined : planId));
  return (
    <Stack gap="md" maw={980}>
      <div>
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        <Text c="dimmed">{say(words.note)}</Text>
      </div>
      <NativeSelect
        label={say(words.of)}
        value={planId}
        onChange={({ currentTarget }) => setPlanId(currentTarget.value)}
        data={[
          { value: '', label: say(words.newPlans) },
          ...plans.map((plan) => ({ value: plan.planId, label: `${plan.title} (${plan.planId})` })),
        ]}
        maw={620}
      />
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <TermsTabs key={planId} planId={planId} terms={data} />}
    </Stack>
  );
}

interface TermsOfPlan {
  readonly directory: Schemas['Directory'];
  readonly calendar: Schemas['WorkingCalendar'];
  readonly policy: Schemas['Policy'];
}

function TermsTabs({ planId, terms }: { planId: string; terms: TermsOfPlan }) {
  const { say } = useLanguage();
  const [editing, setEditing] = useState(false);
  const close = () => setEditing(false);
  const change = planId !== '' && !editing && (
    <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setEditing(true)}>
      {say(words.change)}
    </Button>
  );
  return (
    <Tabs defaultValue="directory" keepMounted={false} onChange={close}>
      <Tabs.List>
        <Tabs.Tab value="directory">{say(words.directory)}</Tabs.Tab>
        <Tabs.Tab value="calendar">{say(words.calendar)}</Tabs.Tab>
        <Tabs.Tab value="policy">{say(words.policy)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="directory" pt="md">
        <DirectoryPart planId={planId} directory={terms.directory} />
      </Tabs.Panel>
      <Tabs.Panel value="calendar" pt="md">
        <Stack>
          {change}
          {editing && <CalendarEditor planId={planId} calendar={terms.calendar} onClose={close} />}
          <Calendar calendar={terms.calendar} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="policy" pt="md">
        <Stack>
          {change}
          {editing ? (
            <PolicyEditor planId={planId} policy={terms.policy} onClose={close} />
          ) : (
            <PolicyInWords policy={terms.policy} />
          )}
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

function Calendar({ calendar: { daysOff, daysWorked } }: { calendar: Schemas['WorkingCalendar'] }) {
  const { say } = useLanguage();
  const spans = daysOff.map(({ from, to, name }) => ({
    date: from === to ? shownDate(from) : `${shownDate(from)} – ${shownDate(to)}`,
    name,
  }));
  return (
    <Stack>
      <Days title={say(words.off)} days={spans} />
      {daysWorked.length > 0 && (
        <Days
          title={say(words.worked)}
          days={daysWorked.map(({ date, name }) => ({ date: shownDate(date), name }))}
        />
      )}
    </Stack>
  );
}

function Days({
  title,
  days,
}: {
  title: string;
  days: readonly { readonly date: string; readonly name: LocalizedText }[];
}) {
  const { say } = useLanguage();
  return (
    <Table striped maw={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th>{say(words.why)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map(({ date, name }) => (
          <Table.Tr key={date}>
            <Table.Td>{date}</Table.Td>
            <Table.Td>{say(name)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PolicyInWords({ policy }: { policy: Schemas['Policy'] }) {
  const { say } = useLanguage();
  return (
    <Stack gap="lg">
      <dl className="facts">
        {numbersOfPolicy(policy).map(({ name, value }) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      {Object.entries(ladderNames).map(([id, name]) => (
        <section key={id} aria-label={say(name)}>
          <Title order={2} size="h4">
            {say(name)}
          </Title>
          <ol className="timeline">
            {policy.ladders[id as keyof typeof ladderNames].map((rung) => (
              <li key={rung.id}>{say(rungName(rung))}</li>
            ))}
          </ol>
        </section>
      ))}
    </Stack>
  );
}
