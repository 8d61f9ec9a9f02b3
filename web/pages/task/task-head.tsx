import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { officialStatusNames } from '../../../domain/views/official-status.js';
import type { Task } from '../../data/api.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Section } from '../../parts/section.js';
import { Chip, type Tone } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  facts: { vi: 'Trong kế hoạch', en: 'In the plan' },
  unit: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
  unnamed: { vi: 'chưa xác định; kế hoạch ghi', en: 'not named yet; the plan says' },
  joins: { vi: 'Phối hợp', en: 'Coordinating' },
  units: { vi: 'đơn vị', en: 'units' },
  nobody: { vi: 'không có', en: 'none' },
  leader: { vi: 'Lãnh đạo phụ trách', en: 'Leader in charge' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  shortcoming: { vi: 'Hạn chế', en: 'Shortcoming' },
  line: { vi: 'dòng', en: 'line' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  deadline: { vi: 'Thời gian khắc phục', en: 'Time given' },
  confidential: { vi: 'Mật', en: 'Confidential' },
  documents: { vi: 'Văn bản liên quan', en: 'Documents' },
};

const toneOfStatus: Readonly<Record<string, Tone>> = {
  notDoneOverdue: 'late',
  doneLate: 'soon',
  returned: 'soon',
  awaitingUnit: 'soon',
  suspended: 'soon',
  doneInTime: 'done',
  awaitingConfirmation: 'calm',
  notDoneInTime: 'calm',
};

/** More coordinating units than these would push what is to be done off the screen. */
const mostNamed = 4;

/** What the task is, and whose. */
export function TaskHead({ task }: { task: Task }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={1} size="h2">
          {say(words.task)} {task.shortcoming}.{task.taskNumber}
        </Title>
        <Chip tone={toneOfStatus[task.officialStatus] ?? 'plain'}>
          {say(officialStatusNames[task.officialStatus])}
        </Chip>
        {task.confidential && <Chip tone="soon">{say(words.confidential)}</Chip>}
      </Group>
      <Text size="lg" style={{ overflowWrap: 'anywhere' }}>
        {task.text}
      </Text>
      <Text>
        {say(words.unit)}:{' '}
        <strong>
          {task.unit === undefined
            ? `${say(words.unnamed)} “${task.writtenUnit ?? ''}”`
            : say(nameOf(task.unit))}
        </strong>
      </Text>
    </Stack>
  );
}

/** Who else is in it, by when, and where the plan says it: below what is to be done, which a phone has to show first. */
export function TaskFacts({ task }: { task: Task }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { brief } = task.details;
  return (
    <Section title={say(words.facts)}>
      <dl className="facts">
        <Fact name={say(words.joins)}>
          <Coordinators ids={task.coordinators} />
        </Fact>
        <Fact name={say(words.leader)}>
          {say(nameOf(task.viceChairman))} · {say(words.field).toLowerCase()} {say(nameOf(task.field))}
        </Fact>
        <Fact name={say(words.deadline)}>
          {task.deadlineText}
          {brief.deadline.due !== undefined && ` (${shownDate(brief.deadline.due)})`}
        </Fact>
        <Fact name={say(words.shortcoming)}>
          {task.shortcoming}. {task.shortcomingTitle}
        </Fact>
        <Fact name={say(words.plan)}>
          {brief.planTitle}, {say(words.line)} {task.line}
        </Fact>
        {brief.documents.length > 0 && <Fact name={say(words.documents)}>{brief.documents.join('; ')}</Fact>}
      </dl>
    </Section>
  );
}

/** A few by name; many, as where a whole province joins, behind their number. */
function Coordinators({ ids }: { ids: Task['coordinators'] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const names = ids.map((id) => say(nameOf(id))).join('; ');
  if (ids.length === 0) return say(words.nobody);
  if (ids.length <= mostNamed) return names;
  return (
    <details>
      <summary>
        {ids.length} {say(words.units)}
      </summary>
      {names}
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
